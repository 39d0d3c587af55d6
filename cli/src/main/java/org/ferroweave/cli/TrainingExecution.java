package org.ferroweave.cli;

import java.util.Locale;
import org.ferroweave.device.distil.PulseResponse;
import org.ferroweave.training.run.MetricsRow;
import org.ferroweave.training.run.RunListener;
import org.ferroweave.training.run.RunSummary;
import org.ferroweave.training.run.TrainingRun;

/** Executes a run with progress for people, and stops it when they wish. */
final class TrainingExecution {
  private TrainingExecution() {}

  /**
   * Trains to the end or until interrupted; the run can then be resumed.
   *
   * @param run the run, new or resumed
   * @param console where notes go
   * @param line where progress goes
   * @param interruption asked between steps
   */
  static RunSummary execute(
      TrainingRun run, Console console, ProgressLine line, Interruption interruption) {
    return run.execute(listener(console, line, interruption));
  }

  /**
   * Distils if need be, and says so if the network will learn little on these devices.
   *
   * @param threads worker threads; change nothing but the time
   * @return false if interrupted; the run can then be resumed
   */
  static boolean distil(
      TrainingRun run, int threads, Console console, ProgressLine line, Interruption interruption) {
    if (run.finished() || run.response() != null) {
      return true;
    }
    run.distil(threads, listener(console, line, interruption));
    line.clear();
    PulseResponse response = run.response();
    if (response == null) {
      return false;
    }
    LearningOutlook.note(response, console);
    return true;
  }

  private static RunListener listener(
      Console console, ProgressLine line, Interruption interruption) {
    return new RunListener() {
      @Override
      public void progress(double fraction, String message, double secondsLeft) {
        line.show(message, fraction, secondsLeft);
      }

      @Override
      public void evaluated(MetricsRow digital, MetricsRow analog) {
        line.clear();
        console.note(
            String.format(
                Locale.ROOT,
                "epoch %d, %,d images: float %.2f %%, analog %.2f %%",
                digital.epoch(),
                digital.images(),
                100 * digital.testAccuracy(),
                100 * analog.testAccuracy()));
      }

      @Override
      public void note(String message) {
        line.clear();
        console.note(message);
      }

      @Override
      public boolean cancelled() {
        return interruption.asked();
      }
    };
  }
}
