package org.ferroweave.training.run;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.ferroweave.datasets.TrainTest;
import org.ferroweave.device.InputException;
import org.ferroweave.device.catalog.Datasheet;
import org.ferroweave.device.distil.PulseResponse;
import org.ferroweave.training.layer.DistilledSynapse;
import org.jspecify.annotations.Nullable;

/**
 * One run in its folder: a float network and its analog twin, trained side by side. After an
 * interruption at any moment {@link #resume} goes on from the last checkpoint, and metrics.csv ends
 * up byte for byte as it would have without the interruption.
 *
 * <pre>{@code
 * try (TrainingRun run = TrainingRun.start(folder, settings, response)) {
 *   RunSummary summary = run.execute(listener);
 * }
 * }</pre>
 */
public final class TrainingRun implements AutoCloseable {
  private final RunFolder folder;
  private final TrainingSettings settings;
  private final RunInputs inputs;

  private TrainingRun(RunFolder folder, RunInputs inputs) {
    this.folder = folder;
    this.settings = inputs.settings();
    this.inputs = inputs;
  }

  /**
   * Makes the folder of a new run on the device of a datasheet and writes all that decides its
   * result, the datasheet included; nothing is distilled or trained yet. From now on the run can be
   * resumed.
   *
   * @param path a new or empty folder
   * @param settings what to train
   * @param sheet the device as used, with every change made to it
   * @throws InputException if the folder is a run already, holds other files or cannot be written
   */
  public static TrainingRun start(Path path, TrainingSettings settings, Datasheet sheet) {
    return start(path, settings, sheet, null);
  }

  /**
   * Makes the folder of a new run on devices known by their response to pulses alone; nothing is
   * trained yet.
   *
   * @param path a new or empty folder
   * @param settings what to train
   * @param response how the devices answer to pulses
   * @throws InputException if the folder is a run already, holds other files or cannot be written
   */
  public static TrainingRun start(Path path, TrainingSettings settings, PulseResponse response) {
    return start(path, settings, null, response);
  }

  private static TrainingRun start(
      Path path,
      TrainingSettings settings,
      @Nullable Datasheet sheet,
      @Nullable PulseResponse response) {
    RunFolder folder = RunFolder.create(path);
    try {
      return new TrainingRun(folder, RunInputs.write(folder, settings, sheet, response));
    } catch (RuntimeException e) {
      folder.close();
      throw e;
    }
  }

  /**
   * Opens the folder of a run that was begun; {@link #execute} goes on where it stopped.
   *
   * @throws InputException if it is no run folder, or its configuration is not what it must be
   */
  public static TrainingRun resume(Path path) {
    RunFolder folder = RunFolder.open(path);
    try {
      return new TrainingRun(folder, RunInputs.read(folder));
    } catch (RuntimeException e) {
      folder.close();
      throw e;
    }
  }

  /** Whether a folder holds a run, or the traces of one that was stopped before it began. */
  public static boolean isRunOrUnbegun(Path path) {
    return RunFolder.isRun(path) || RunFolder.isUnbegun(path);
  }

  /** What is trained. */
  public TrainingSettings settings() {
    return settings;
  }

  /** How the devices answer to pulses, or null before they were distilled. */
  public @Nullable PulseResponse response() {
    return inputs.response();
  }

  /**
   * Distils the device, unless its response is in the folder already; {@link #execute} does the
   * same with the threads of the settings.
   *
   * @param threads worker threads; change nothing but the time
   * @param listener told of progress from any thread, asked whether to stop after each device
   * @return false if the listener cancelled; the run can be resumed
   * @throws InputException if the device cannot be distilled
   */
  public boolean distil(int threads, RunListener listener) {
    return inputs.distilled(threads, listener) != null;
  }

  /** Whether all is done; then {@link #execute} changes nothing. */
  public boolean finished() {
    return folder.has(RunFolder.SUMMARY);
  }

  /**
   * Trains to the end, or until the listener cancels. A finished run says so and changes nothing.
   *
   * @throws DivergenceException if a loss is not finite; the last checkpoint stays
   */
  public RunSummary execute(RunListener listener) {
    if (finished()) {
      listener.note(folder.path() + ": this run is finished already; nothing is changed");
      RunSummary summary = RunJson.read(folder.file(RunFolder.SUMMARY), RunSummary.class);
      FinishedTables.restore(folder, summary, listener);
      return summary;
    }
    if (!distil(settings.threads(), listener)) {
      return unbegun();
    }
    TrainTest data =
        TrainingData.load(
            settings,
            (what, done, total) -> listener.progress(0, "reading data: " + what, Double.NaN));
    return execute(data, listener);
  }

  /** As {@link #execute(RunListener)}, on given images. */
  RunSummary execute(TrainTest data, RunListener listener) {
    SingleThreadedMath.ensure();
    PulseResponse response = inputs.distilled(settings.threads(), listener);
    if (response == null) {
      return unbegun();
    }
    Checkpoint checkpoint = latestCheckpoint(listener);
    MultiLayerNetwork digital;
    MultiLayerNetwork analog;
    RunState state;
    MetricsLog log;
    if (checkpoint == null) {
      int pixels = data.train().pixelCount();
      digital =
          Networks.digital(
              pixels,
              settings.hidden(),
              settings.floatLearningRate(),
              settings.weightLimit(),
              settings.seed());
      analog =
          Networks.analog(
              pixels,
              settings.hidden(),
              settings.analogLearningRate(),
              new DistilledSynapse(
                  response, settings.weightLimit(), settings.pairUpdate(), settings.tile()),
              settings.rule(),
              settings.seed(),
              digital);
      state = inputs.begin(response);
      log = new MetricsLog(folder);
    } else {
      inputs.check(checkpoint.state(), response);
      digital = checkpoint.floatNetwork();
      analog = checkpoint.analogNetwork();
      state = checkpoint.state();
      log = new MetricsLog(folder, checkpoint.metrics(), checkpoint.timing());
    }
    try (TwinTraining training = new TwinTraining(settings, data, digital, analog, state)) {
      boolean finished = new RunLoop(folder, settings, training, log, listener).run();
      RunSummary summary = summary(finished, data, response.source(), training, log);
      if (finished) {
        folder.write(RunFolder.SUMMARY, RunJson.write(summary));
      }
      return summary;
    }
  }

  /** The latest checkpoint that can be read, or null if there is none. */
  private @Nullable Checkpoint latestCheckpoint(RunListener listener) {
    List<String> names = Checkpoint.names(folder);
    for (int i = names.size() - 1; i >= 0; i--) {
      try {
        return Checkpoint.load(folder, names.get(i));
      } catch (Exception e) { // damaged bytes make DL4J fail in many ways
        listener.note(
            "checkpoint "
                + names.get(i)
                + " is damaged ("
                + e.getMessage()
                + "); "
                + (i > 0 ? "going on from the one before" : "starting from the beginning"));
        folder.delete(RunFolder.CHECKPOINTS + "/" + names.get(i));
      }
    }
    if (names.isEmpty() && folder.has(RunFolder.METRICS)) {
      listener.note("there is no checkpoint yet; starting from the beginning");
    }
    return null;
  }

  private static RunSummary summary(
      boolean finished, TrainTest data, String source, TwinTraining training, MetricsLog log) {
    MetricsRow digital = log.last(MetricsRow.FLOAT);
    MetricsRow analog = log.last(MetricsRow.ANALOG);
    RunState state = training.state();
    if (analog == null) {
      return unevaluated(data.description(), source, state);
    }
    return new RunSummary(
        finished,
        data.description(),
        source,
        state.iteration(),
        Objects.requireNonNull(digital).testAccuracy(),
        analog.testAccuracy(),
        analog.potentiating(),
        analog.depressing(),
        analog.energy(),
        state.seconds());
  }

  private static RunSummary unevaluated(String dataset, String source, RunState state) {
    return new RunSummary(
        false,
        dataset,
        source,
        state.iteration(),
        Double.NaN,
        Double.NaN,
        0,
        0,
        0,
        state.seconds());
  }

  /** Nothing is trained yet: the run was stopped while distilling. */
  private RunSummary unbegun() {
    return unevaluated(
        settings.dataset(), settings.device().id(), new RunState(0, 0, 0, 0, 0, 0, 0, "", ""));
  }

  /** Lets go of the folder. */
  @Override
  public void close() {
    folder.close();
  }
}
