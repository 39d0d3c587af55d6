package org.ferroweave.training.run;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.ferroweave.training.layer.AnalogModel;

/**
 * All of a run at one iteration: both networks with updaters and device state, the sums of the
 * loss, and metrics.csv and timing.csv as they were. One zip file, whose check sums tell damage.
 * The two latest are kept.
 *
 * @param state where the run stood
 * @param floatNetwork the float network
 * @param analogNetwork the analog network
 * @param metrics content of metrics.csv
 * @param timing content of timing.csv
 */
record Checkpoint(
    RunState state,
    MultiLayerNetwork floatNetwork,
    MultiLayerNetwork analogNetwork,
    String metrics,
    String timing) {
  private static final String STATE = "state.json";
  private static final String FLOAT = "float.zip";
  private static final String ANALOG = "analog.zip";
  private static final int KEPT = 2;

  /** Writes the checkpoint into a run folder and removes the ones no longer needed. */
  void save(RunFolder folder) {
    folder.write(RunFolder.CHECKPOINTS + "/%012d.zip".formatted(state.iteration()), bytes());
    List<String> names = names(folder);
    for (int i = 0; i < names.size() - KEPT; i++) {
      folder.delete(RunFolder.CHECKPOINTS + "/" + names.get(i));
    }
  }

  private byte[] bytes() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      zip.setLevel(Deflater.BEST_SPEED);
      zip.putNextEntry(new ZipEntry(STATE));
      zip.write(RunJson.write(state).getBytes(StandardCharsets.UTF_8));
      zip.putNextEntry(new ZipEntry(RunFolder.METRICS));
      zip.write(metrics.getBytes(StandardCharsets.UTF_8));
      zip.putNextEntry(new ZipEntry(RunFolder.TIMING));
      zip.write(timing.getBytes(StandardCharsets.UTF_8));
      zip.putNextEntry(new ZipEntry(FLOAT));
      AnalogModel.write(floatNetwork, zip);
      zip.putNextEntry(new ZipEntry(ANALOG));
      AnalogModel.write(analogNetwork, zip);
    } catch (IOException e) {
      throw new IllegalStateException("a checkpoint cannot be put together", e);
    }
    return bytes.toByteArray();
  }

  /** Names of the checkpoints in a run folder, oldest first. */
  static List<String> names(RunFolder folder) {
    return folder.list(RunFolder.CHECKPOINTS).stream().filter(n -> n.endsWith(".zip")).toList();
  }

  /**
   * Reads a checkpoint.
   *
   * @throws IOException if it is damaged
   */
  static Checkpoint load(RunFolder folder, String name) throws IOException {
    Map<String, byte[]> parts = parts(folder, name);
    String state = new String(part(parts, STATE), StandardCharsets.UTF_8);
    return new Checkpoint(
        RunJson.parse(state, RunState.class, name),
        AnalogModel.read(new ByteArrayInputStream(part(parts, FLOAT)), name),
        AnalogModel.read(new ByteArrayInputStream(part(parts, ANALOG)), name),
        new String(part(parts, RunFolder.METRICS), StandardCharsets.UTF_8),
        new String(part(parts, RunFolder.TIMING), StandardCharsets.UTF_8));
  }

  /**
   * What a checkpoint holds but for the networks.
   *
   * @param iteration parameter updates so far
   * @param metrics content of metrics.csv
   * @param timing content of timing.csv
   */
  record Tables(long iteration, String metrics, String timing) {}

  /**
   * Reads a checkpoint without its networks.
   *
   * @throws IOException if it is damaged
   */
  static Tables tables(RunFolder folder, String name) throws IOException {
    Map<String, byte[]> parts = parts(folder, name);
    String state = new String(part(parts, STATE), StandardCharsets.UTF_8);
    return new Tables(
        RunJson.parse(state, RunState.class, name).iteration(),
        new String(part(parts, RunFolder.METRICS), StandardCharsets.UTF_8),
        new String(part(parts, RunFolder.TIMING), StandardCharsets.UTF_8));
  }

  private static Map<String, byte[]> parts(RunFolder folder, String name) throws IOException {
    byte[] bytes = folder.read(RunFolder.CHECKPOINTS + "/" + name);
    if (bytes == null) {
      throw new IOException("missing");
    }
    Map<String, byte[]> parts = new HashMap<>();
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        parts.put(entry.getName(), zip.readAllBytes());
      }
    }
    return parts;
  }

  private static byte[] part(Map<String, byte[]> parts, String name) throws IOException {
    byte[] part = parts.get(name);
    if (part == null) {
      throw new IOException("cut short, " + name + " is missing");
    }
    return part;
  }
}
