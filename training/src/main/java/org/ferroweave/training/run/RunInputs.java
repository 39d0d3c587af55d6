package org.ferroweave.training.run;

import java.nio.charset.StandardCharsets;
import java.util.concurrent.CancellationException;
import org.ferroweave.device.DeviceModel;
import org.ferroweave.device.InputException;
import org.ferroweave.device.catalog.Catalog;
import org.ferroweave.device.catalog.Datasheet;
import org.ferroweave.device.catalog.DatasheetWriter;
import org.ferroweave.device.distil.PulseResponse;
import org.ferroweave.training.layer.ResponseFile;
import org.jspecify.annotations.Nullable;

/**
 * All that decides the result of a run, in its folder: settings, datasheet, pulse response. The
 * settings are there from the start; the response is distilled from device.yaml when it is first
 * needed, and again if it is lost.
 */
final class RunInputs {
  private static final String AS_WRITTEN =
      " (it was changed); allowed: the file as written at the start";

  private final RunFolder folder;
  private final TrainingSettings settings;
  private final String configDigest;
  private @Nullable PulseResponse response;

  private RunInputs(
      RunFolder folder,
      TrainingSettings settings,
      String configDigest,
      @Nullable PulseResponse response) {
    this.folder = folder;
    this.settings = settings;
    this.configDigest = configDigest;
    this.response = response;
  }

  /** Writes the inputs of a new run; config.json comes last, so that with it all are there. */
  static RunInputs write(
      RunFolder folder,
      TrainingSettings settings,
      @Nullable Datasheet sheet,
      @Nullable PulseResponse response) {
    folder.delete(RunFolder.RESPONSE); // of a start that was interrupted
    folder.delete(RunFolder.DEVICE);
    byte[] config = RunJson.write(settings).getBytes(StandardCharsets.UTF_8);
    folder.write(RunFolder.VERSIONS, RunJson.write(Versions.collect()));
    StringBuilder digests = new StringBuilder(line(RunFolder.CONFIG, config));
    if (sheet != null) {
      byte[] device = DatasheetWriter.write(sheet).getBytes(StandardCharsets.UTF_8);
      folder.write(RunFolder.DEVICE, device);
      digests.append(line(RunFolder.DEVICE, device));
    }
    if (response != null) {
      folder.write(RunFolder.RESPONSE, ResponseFile.encode(response));
    }
    folder.write(RunFolder.DIGESTS, digests.toString());
    folder.write(RunFolder.CONFIG, config);
    return new RunInputs(folder, settings, Digests.of(config), response);
  }

  /** A line as {@code sha256sum} writes and checks it. */
  private static String line(String name, byte[] content) {
    return Digests.of(content) + "  " + name + "\n";
  }

  /**
   * Reads the inputs of a run that was begun.
   *
   * @throws InputException if a file is damaged or not what it was at the start
   */
  static RunInputs read(RunFolder folder) {
    TrainingSettings settings = RunJson.read(folder.file(RunFolder.CONFIG), TrainingSettings.class);
    checkUnchanged(folder, RunFolder.CONFIG);
    checkUnchanged(folder, RunFolder.DEVICE);
    byte[] config = folder.read(RunFolder.CONFIG);
    byte[] encoded = folder.read(RunFolder.RESPONSE);
    return new RunInputs(
        folder,
        settings,
        Digests.of(config == null ? new byte[0] : config),
        encoded == null
            ? null
            : ResponseFile.decode(encoded, folder.file(RunFolder.RESPONSE).toString()));
  }

  private static void checkUnchanged(RunFolder folder, String name) {
    byte[] content = folder.read(name);
    byte[] digests = folder.read(RunFolder.DIGESTS);
    if (content == null || digests == null) {
      return; // a checkpoint, if there is one, holds the digest too
    }
    String recorded = new String(digests, StandardCharsets.UTF_8);
    if (!recorded.contains(line(name, content))) {
      throw new InputException(folder.file(name) + " does not belong to this run" + AS_WRITTEN);
    }
  }

  TrainingSettings settings() {
    return settings;
  }

  /** The response, or null before it was distilled. */
  @Nullable PulseResponse response() {
    return response;
  }

  /**
   * The response, distilled if it is not there, or null if the listener cancelled that.
   *
   * @throws InputException if it is lost and there is no datasheet to distil it from
   */
  @Nullable PulseResponse distilled(int threads, RunListener listener) {
    if (response != null) {
      return response;
    }
    if (!folder.has(RunFolder.DEVICE)) {
      throw new InputException(
          folder.file(RunFolder.RESPONSE)
              + ": is missing, and there is no "
              + RunFolder.DEVICE
              + " to distil it from; allowed: a run folder with one of them");
    }
    DeviceModel model =
        Catalog.model(Catalog.datasheet(folder.file(RunFolder.DEVICE).toAbsolutePath().toString()));
    RunDevice device = settings.device();
    String what = "distilling " + device.id();
    long begin = System.nanoTime();
    try {
      response =
          new StandardDistillation(model, device.temperature(), settings.seed(), threads)
              .run(
                  done -> {
                    double elapsed = (System.nanoTime() - begin) * 1e-9;
                    listener.progress(done, what, elapsed / done * (1 - done));
                  },
                  listener::cancelled);
    } catch (CancellationException e) {
      listener.note("stopped while distilling; nothing is trained yet, and the run can be resumed");
      return null;
    }
    folder.write(RunFolder.RESPONSE, ResponseFile.encode(response));
    return response;
  }

  /** State of a run before its first step. */
  RunState begin(PulseResponse distilled) {
    return new RunState(0, 0, 0, 0, 0, 0, 0, configDigest, Digests.of(distilled));
  }

  /**
   * Whether a checkpoint was trained from these inputs.
   *
   * @throws InputException if not
   */
  void check(RunState state, PulseResponse distilled) {
    if (!state.configDigest().equals(configDigest)) {
      throw foreign(RunFolder.CONFIG);
    }
    if (!state.responseDigest().equals(Digests.of(distilled))) {
      throw foreign(RunFolder.RESPONSE);
    }
  }

  private InputException foreign(String name) {
    return new InputException(
        folder.file(name) + " does not belong to this run's checkpoint" + AS_WRITTEN);
  }
}
