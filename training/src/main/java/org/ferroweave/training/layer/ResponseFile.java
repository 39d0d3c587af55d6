package org.ferroweave.training.layer;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;
import org.ferroweave.device.InputException;
import org.ferroweave.device.distil.HiddenState;
import org.ferroweave.device.distil.PulseResponse;
import org.ferroweave.device.distil.PulseScheme;

/**
 * A pulse response as bytes: compressed, big-endian, exact. It goes into layer configurations and
 * run folders, so that neither needs the device it was distilled from.
 */
public final class ResponseFile {
  private static final int MAGIC = 0x46575052;

  /** Without a hidden state. */
  private static final int PLAIN = 1;

  /** With one, whose four numbers follow the counts. */
  private static final int HIDDEN = 2;

  private static final int MAX_FLOATS = 1 << 26;

  private ResponseFile() {}

  /** The response as bytes; equal responses give equal bytes. */
  public static byte[] encode(PulseResponse response) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    Deflater deflater = new Deflater(Deflater.BEST_COMPRESSION);
    try (OutputStream out = new DeflaterOutputStream(bytes, deflater)) {
      writeContent(response, out);
    } catch (IOException e) {
      throw new IllegalStateException("bytes in memory cannot be written", e);
    } finally {
      deflater.end();
    }
    return bytes.toByteArray();
  }

  /**
   * Writes the content that {@link #encode} compresses; equal responses give equal content,
   * whatever the compression.
   *
   * @throws IOException if the stream fails
   */
  public static void writeContent(PulseResponse response, OutputStream stream) throws IOException {
    DataOutputStream out = new DataOutputStream(stream);
    out.writeInt(MAGIC);
    HiddenState hidden = response.hiddenState();
    out.writeInt(hidden.exists() ? HIDDEN : PLAIN);
    byte[] source = response.source().getBytes(StandardCharsets.UTF_8);
    out.writeInt(source.length);
    out.write(source);
    PulseScheme scheme = response.scheme();
    out.writeDouble(scheme.potentiation());
    out.writeDouble(scheme.depression());
    out.writeDouble(scheme.width());
    out.writeDouble(scheme.period());
    out.writeDouble(scheme.readVoltage());
    out.writeDouble(scheme.temperature());
    out.writeInt(response.levels());
    out.writeInt(response.instances());
    if (hidden.exists()) {
      out.writeDouble(hidden.memory());
      out.writeDouble(hidden.spacing());
      out.writeInt(hidden.nodes());
      out.writeDouble(hidden.fading());
    }
    for (int i = 0; i < response.instances(); i++) {
      out.writeFloat(response.minConductance(i));
      out.writeFloat(response.maxConductance(i));
    }
    write(response.stepMeanTable(), out);
    write(response.stepSpreadTable(), out);
    write(response.energyTable(), out);
    out.writeDouble(response.readNoise());
    out.flush();
  }

  /**
   * The response that {@link #encode} made bytes of.
   *
   * @param bytes what encode returned
   * @param origin where the bytes come from, for messages
   * @throws InputException if they are something else or damaged
   */
  public static PulseResponse decode(byte[] bytes, String origin) {
    try (DataInputStream in =
        new DataInputStream(new InflaterInputStream(new ByteArrayInputStream(bytes)))) {
      int magic = in.readInt();
      int version = in.readInt();
      if (magic != MAGIC || (version != PLAIN && version != HIDDEN)) {
        throw new IOException("not a pulse response of version " + PLAIN + " or " + HIDDEN);
      }
      byte[] source = in.readNBytes(count(in.readInt()));
      PulseScheme scheme =
          new PulseScheme(
              in.readDouble(),
              in.readDouble(),
              in.readDouble(),
              in.readDouble(),
              in.readDouble(),
              in.readDouble());
      int levels = count(in.readInt());
      int instances = count(in.readInt());
      HiddenState hidden =
          version == HIDDEN
              ? new HiddenState(in.readDouble(), in.readDouble(), in.readInt(), in.readDouble())
              : HiddenState.NONE;
      float[] min = new float[instances];
      float[] max = new float[instances];
      for (int i = 0; i < instances; i++) {
        min[i] = in.readFloat();
        max[i] = in.readFloat();
      }
      int size = count(4L * levels * hidden.nodes() * instances);
      return new PulseResponse(
          new String(source, StandardCharsets.UTF_8),
          scheme,
          levels,
          min,
          max,
          read(size, in),
          read(size, in),
          read(size, in),
          in.readDouble(),
          hidden);
    } catch (IOException e) {
      throw new InputException(
          origin + ": no pulse response, or damaged (" + e.getMessage() + ")", null, e);
    }
  }

  private static int count(long value) throws IOException {
    if (value < 0 || value > MAX_FLOATS) {
      throw new IOException("a count of " + value);
    }
    return (int) value;
  }

  private static void write(float[] table, DataOutputStream out) throws IOException {
    ByteBuffer buffer = ByteBuffer.allocate(table.length * Float.BYTES);
    buffer.asFloatBuffer().put(table);
    out.write(buffer.array());
  }

  private static float[] read(int size, DataInputStream in) throws IOException {
    byte[] bytes = new byte[size * Float.BYTES];
    in.readFully(bytes);
    float[] table = new float[size];
    ByteBuffer.wrap(bytes).asFloatBuffer().get(table);
    return table;
  }
}
