package org.ferroweave.training.layer;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.deeplearning4j.nn.api.Layer;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.deeplearning4j.util.ModelSerializer;
import org.ferroweave.array.PulseLedger;
import org.ferroweave.device.InputException;

/**
 * Networks with analog layers as a whole: saving and loading with everything that happened to the
 * devices, programming, the pulses spent. A saved file is a DL4J model file with one more entry per
 * analog layer, so {@code ModelSerializer} reads it too (and programs equal, fresh devices).
 */
public final class AnalogModel {
  private static final String ENTRY = "ferroweave/layer-";

  private AnalogModel() {}

  /** The analog layers of a network by layer index, in order. */
  public static List<AnalogLayer> layers(MultiLayerNetwork network) {
    List<AnalogLayer> layers = new ArrayList<>();
    for (Layer layer : network.getLayers()) {
      if (layer instanceof AnalogLayer analog) {
        layers.add(analog);
      }
    }
    return layers;
  }

  /** Pulses and energy of all analog layers since they were made. */
  public static PulseLedger ledger(MultiLayerNetwork network) {
    PulseLedger sum = PulseLedger.ZERO;
    for (AnalogLayer layer : layers(network)) {
      sum = sum.plus(layer.array().ledger());
    }
    return sum;
  }

  /**
   * Programs every array to the network's present DL4J parameters; to be called after parameters
   * were set from outside, as in the conversion of a float network with the same layout: {@code
   * analog.setParams(digital.params()); AnalogModel.program(analog);}.
   */
  public static void program(MultiLayerNetwork network) {
    layers(network).forEach(AnalogLayer::program);
  }

  /**
   * Saves a network with its updater and the full state of its devices; replaces the file only when
   * all is written.
   *
   * @throws InputException if the file cannot be written
   */
  public static void save(MultiLayerNetwork network, Path file) {
    Path temporary = file.resolveSibling(file.getFileName() + ".tmp");
    try {
      try (OutputStream out = Files.newOutputStream(temporary)) {
        write(network, out);
      }
      Files.move(
          temporary, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw new InputException(file + ": cannot be written (" + e + ")", null, e);
    }
  }

  /**
   * Loads a network that {@link #save} wrote; it continues bit for bit.
   *
   * @throws InputException if the file cannot be read, is damaged or is something else
   */
  public static MultiLayerNetwork load(Path file) {
    try (InputStream in = Files.newInputStream(file)) {
      return read(in, file.toString());
    } catch (IOException e) {
      throw new InputException(file + ": cannot be read (" + e + ")", null, e);
    }
  }

  /** As {@link #save}, to a stream, which stays open. */
  public static void write(MultiLayerNetwork network, OutputStream out) throws IOException {
    ByteArrayOutputStream model = new ByteArrayOutputStream();
    ModelSerializer.writeModel(network, model, true);
    ZipOutputStream zip = new ZipOutputStream(out);
    try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(model.toByteArray()))) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        zip.putNextEntry(new ZipEntry(entry.getName()));
        in.transferTo(zip);
        zip.closeEntry();
      }
    }
    Layer[] layers = network.getLayers();
    for (int i = 0; i < layers.length; i++) {
      if (layers[i] instanceof AnalogLayer analog) {
        zip.putNextEntry(new ZipEntry(ENTRY + i));
        DataOutputStream data = new DataOutputStream(zip);
        analog.saveState().write(data);
        data.flush();
        zip.closeEntry();
      }
    }
    zip.finish();
    zip.flush();
  }

  /**
   * As {@link #load}, from a stream.
   *
   * @param origin where the stream comes from, for messages
   */
  public static MultiLayerNetwork read(InputStream in, String origin) throws IOException {
    byte[] bytes = in.readAllBytes();
    Map<String, byte[]> states = new HashMap<>();
    boolean model = false;
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        byte[] content = zip.readAllBytes();
        model |= entry.getName().equals(ModelSerializer.CONFIGURATION_JSON);
        if (entry.getName().startsWith(ENTRY)) {
          states.put(entry.getName(), content);
        }
      }
    } catch (ZipException e) {
      throw new IOException("damaged: " + e.getMessage(), e);
    }
    if (!model) {
      throw new InputException(
          origin + ": is no saved network; allowed: a file of AnalogModel.save");
    }
    MultiLayerNetwork network =
        ModelSerializer.restoreMultiLayerNetwork(new ByteArrayInputStream(bytes), true);
    Layer[] layers = network.getLayers();
    for (int i = 0; i < layers.length; i++) {
      if (layers[i] instanceof AnalogLayer analog) {
        byte[] state = states.get(ENTRY + i);
        if (state == null) {
          throw new InputException(
              origin + ": holds no device state of layer " + i + "; allowed: one per analog layer",
              "it was written by ModelSerializer; read it with ModelSerializer");
        }
        analog.restoreState(AnalogState.read(new DataInputStream(new ByteArrayInputStream(state))));
      }
    }
    return network;
  }
}
