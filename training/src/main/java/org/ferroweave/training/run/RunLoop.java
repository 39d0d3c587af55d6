package org.ferroweave.training.run;

/** Drives the training of a run piece by piece: evaluations, checkpoints, progress, cancelling. */
final class RunLoop {
  private final RunFolder folder;
  private final TrainingSettings settings;
  private final TwinTraining training;
  private final MetricsLog log;
  private final RunListener listener;

  RunLoop(
      RunFolder folder,
      TrainingSettings settings,
      TwinTraining training,
      MetricsLog log,
      RunListener listener) {
    this.folder = folder;
    this.settings = settings;
    this.training = training;
    this.log = log;
    this.listener = listener;
  }

  /** Returns true at the end of the training, false if the listener cancelled. */
  boolean run() {
    RunSchedule schedule = training.schedule();
    long begun = training.iteration();
    long begin = System.nanoTime();
    long saved = begin;
    report(begun, begin);
    while (training.iteration() < schedule.iterations()) {
      if (listener.cancelled()) {
        training.checkpoint(log).save(folder);
        listener.note("stopped at step " + training.iteration() + "; the run can be resumed");
        return false;
      }
      training.trainPiece();
      boolean epochEnds = training.batchesDone() == schedule.batches();
      if (schedule.evaluatesAfter(training.batchesDone())) {
        MetricsRow[] rows = training.evaluate();
        RunState state = training.state();
        log.append(rows[0], rows[1], state.seconds(), state.floatSeconds(), state.analogSeconds());
        listener.evaluated(rows[0], rows[1]);
      }
      if (epochEnds || (System.nanoTime() - saved) * 1e-9 >= settings.checkpointSeconds()) {
        training.checkpoint(log).save(folder);
        saved = System.nanoTime();
      }
      report(begun, begin);
    }
    return true;
  }

  private void report(long begun, long begin) {
    long total = training.schedule().iterations();
    long done = training.iteration() - begun;
    double elapsed = (System.nanoTime() - begin) * 1e-9;
    double left = done == 0 ? Double.NaN : elapsed / done * (total - training.iteration());
    listener.progress(
        (double) training.iteration() / total,
        "training, epoch " + training.epoch() + " of " + settings.epochs(),
        left);
  }
}
