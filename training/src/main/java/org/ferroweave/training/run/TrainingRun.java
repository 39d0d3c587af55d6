package org.ferroweave.training.run;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.ferroweave.datasets.TrainTest;
import org.ferroweave.device.InputException;
import org.ferroweave.device.distil.PulseResponse;
import org.ferroweave.training.layer.DistilledSynapse;
import org.ferroweave.training.layer.ResponseFile;
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
  private final PulseResponse response;

  private TrainingRun(RunFolder folder, TrainingSettings settings, PulseResponse response) {
    this.folder = folder;
    this.settings = settings;
    this.response = response;
  }

  /**
   * Makes the folder of a new run and writes its configuration; nothing is trained yet.
   *
   * @param path a new or empty folder
   * @param settings what to train
   * @param response how the devices answer to pulses
   * @throws InputException if the folder is a run already, holds other files or cannot be written
   */
  public static TrainingRun start(Path path, TrainingSettings settings, PulseResponse response) {
    RunFolder folder = RunFolder.create(path);
    try {
      folder.write(RunFolder.RESPONSE, ResponseFile.encode(response));
      folder.write(RunFolder.VERSIONS, RunJson.write(Versions.collect()));
      folder.write(RunFolder.CONFIG, RunJson.write(settings));
      return new TrainingRun(folder, settings, response);
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
      TrainingSettings settings =
          RunJson.read(folder.file(RunFolder.CONFIG), TrainingSettings.class);
      byte[] encoded = folder.read(RunFolder.RESPONSE);
      if (encoded == null) {
        throw new InputException(folder.file(RunFolder.RESPONSE) + ": is missing");
      }
      PulseResponse response =
          ResponseFile.decode(encoded, folder.file(RunFolder.RESPONSE).toString());
      return new TrainingRun(folder, settings, response);
    } catch (RuntimeException e) {
      folder.close();
      throw e;
    }
  }

  /** What is trained. */
  public TrainingSettings settings() {
    return settings;
  }

  /** How the devices answer to pulses. */
  public PulseResponse response() {
    return response;
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
      return RunJson.read(folder.file(RunFolder.SUMMARY), RunSummary.class);
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
    Checkpoint checkpoint = latestCheckpoint(listener);
    MultiLayerNetwork digital;
    MultiLayerNetwork analog;
    RunState state;
    MetricsLog log;
    if (checkpoint == null) {
      int inputs = data.train().pixelCount();
      digital =
          Networks.digital(
              inputs,
              settings.hidden(),
              settings.floatLearningRate(),
              settings.weightLimit(),
              settings.seed());
      analog =
          Networks.analog(
              inputs,
              settings.hidden(),
              settings.analogLearningRate(),
              new DistilledSynapse(
                  response, settings.weightLimit(), settings.pairUpdate(), settings.tile()),
              settings.rule(),
              settings.seed(),
              digital);
      state = new RunState(0, 0, 0, 0, 0, 0, 0);
      log = new MetricsLog(folder);
    } else {
      digital = checkpoint.floatNetwork();
      analog = checkpoint.analogNetwork();
      state = checkpoint.state();
      log = new MetricsLog(folder, checkpoint.metrics(), checkpoint.timing());
    }
    try (TwinTraining training = new TwinTraining(settings, data, digital, analog, state)) {
      boolean finished = new RunLoop(folder, settings, training, log, listener).run();
      RunSummary summary = summary(finished, data, training, log);
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

  private RunSummary summary(
      boolean finished, TrainTest data, TwinTraining training, MetricsLog log) {
    MetricsRow digital = log.last(MetricsRow.FLOAT);
    MetricsRow analog = log.last(MetricsRow.ANALOG);
    RunState state = training.state();
    if (analog == null) {
      return new RunSummary(
          finished,
          data.description(),
          response.source(),
          state.iteration(),
          Double.NaN,
          Double.NaN,
          0,
          0,
          0,
          state.seconds());
    }
    return new RunSummary(
        finished,
        data.description(),
        response.source(),
        state.iteration(),
        Objects.requireNonNull(digital).testAccuracy(),
        analog.testAccuracy(),
        analog.potentiating(),
        analog.depressing(),
        analog.energy(),
        state.seconds());
  }

  /** Lets go of the folder. */
  @Override
  public void close() {
    folder.close();
  }
}
