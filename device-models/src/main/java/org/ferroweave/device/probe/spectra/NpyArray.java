package org.ferroweave.device.probe.spectra;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ferroweave.device.InputException;

/**
 * An array of float64 in the file format of NumPy (NEP 1, versions 1.0 to 3.0), the last axis
 * fastest. Reads both byte orders and both index orders; writes version 1.0, little-endian, C
 * order.
 */
public final class NpyArray {
  private static final byte[] MAGIC = {(byte) 0x93, 'N', 'U', 'M', 'P', 'Y'};
  private static final int LARGEST_HEADER = 1 << 16;
  private static final Pattern TYPE = Pattern.compile("'descr'\\s*:\\s*'([^']*)'");
  private static final Pattern ORDER = Pattern.compile("'fortran_order'\\s*:\\s*(True|False)");
  private static final Pattern SHAPE = Pattern.compile("'shape'\\s*:\\s*\\(([0-9,\\s]*)\\)");

  private final int[] shape;
  private final double[] values;

  /**
   * @param shape length of each axis; copied
   * @param values values, the last axis fastest; not copied
   */
  public NpyArray(int[] shape, double[] values) {
    long size = Arrays.stream(shape).asLongStream().reduce(1, Math::multiplyExact);
    if (size != values.length) {
      throw new IllegalArgumentException(values.length + " values for " + Arrays.toString(shape));
    }
    this.shape = shape.clone();
    this.values = values;
  }

  /** Length of each axis; a copy. */
  public int[] shape() {
    return shape.clone();
  }

  /** Values, the last axis fastest; not a copy. */
  public double[] values() {
    return values;
  }

  /**
   * Reads a file.
   *
   * @throws InputException if it cannot be read, is no .npy file, is of another type or damaged
   */
  public static NpyArray read(Path file) {
    try {
      if (Files.isDirectory(file)) {
        throw new InputException(file + ": is a folder; allowed: a .npy file");
      }
      long size = Files.size(file);
      if (size > Integer.MAX_VALUE - 16) {
        throw bad(file, "has " + size + " bytes", "up to 2 GB", null);
      }
      return parse(file, ByteBuffer.wrap(Files.readAllBytes(file)));
    } catch (NoSuchFileException e) {
      throw new InputException(file + ": no such file", null, e);
    } catch (IOException e) {
      throw new InputException(file + ": cannot be read (" + e.getMessage() + ")", null, e);
    }
  }

  private static NpyArray parse(Path file, ByteBuffer bytes) {
    byte[] magic = new byte[MAGIC.length];
    if (bytes.remaining() < 10) {
      throw bad(file, "is too short for a .npy file", "a whole one", null);
    }
    bytes.get(magic);
    if (!Arrays.equals(magic, MAGIC)) {
      throw bad(
          file,
          "does not begin like a .npy file",
          "an array saved by NumPy",
          "numpy.save('cube.npy', cube.astype('float64'))");
    }
    int major = bytes.get();
    bytes.get();
    if (major < 1 || major > 3) {
      throw bad(file, "has format version " + major, "1 to 3", null);
    }
    bytes.order(ByteOrder.LITTLE_ENDIAN);
    long length =
        major == 1 ? bytes.getShort() & 0xffff : bytes.remaining() >= 4 ? bytes.getInt() : -1;
    if (length < 0 || length > Math.min(bytes.remaining(), LARGEST_HEADER)) {
      throw bad(file, "has a damaged header", "a whole .npy file", null);
    }
    byte[] text = new byte[(int) length];
    bytes.get(text);
    String header = new String(text, StandardCharsets.UTF_8);
    String type = field(file, header, TYPE, "descr");
    if (!type.equals("<f8") && !type.equals(">f8")) {
      throw bad(file, "has type '" + type + "'", "float64 ('<f8')", "cube.astype('float64')");
    }
    int[] shape = shape(file, field(file, header, SHAPE, "shape"));
    bytes.order(type.charAt(0) == '<' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
    double[] values = values(file, bytes, shape);
    boolean fortran = field(file, header, ORDER, "fortran_order").equals("True");
    return new NpyArray(shape, fortran ? reordered(values, shape) : values);
  }

  private static String field(Path file, String header, Pattern pattern, String name) {
    Matcher matcher = pattern.matcher(header);
    if (!matcher.find()) {
      throw bad(file, "has no '" + name + "' in its header", "a whole .npy file", null);
    }
    return matcher.group(1);
  }

  private static int[] shape(Path file, String text) {
    try {
      return Arrays.stream(text.split(","))
          .map(String::strip)
          .filter(axis -> !axis.isEmpty())
          .mapToInt(Integer::parseInt)
          .toArray();
    } catch (NumberFormatException e) {
      throw bad(file, "has the shape (" + text + ")", "axes below 2^31", null);
    }
  }

  private static double[] values(Path file, ByteBuffer bytes, int[] shape) {
    double product = Arrays.stream(shape).asDoubleStream().reduce(1, (a, b) -> a * b);
    if (product * Double.BYTES != bytes.remaining()) {
      throw bad(
          file,
          "holds "
              + bytes.remaining()
              + " bytes of values, its shape "
              + Arrays.toString(shape)
              + " asks for "
              + String.format(java.util.Locale.ROOT, "%.0f", product * Double.BYTES),
          "a whole .npy file",
          null);
    }
    double[] values = new double[(int) product];
    bytes.asDoubleBuffer().get(values);
    return values;
  }

  /** From first axis fastest to last axis fastest. */
  private static double[] reordered(double[] given, int[] shape) {
    double[] values = new double[given.length];
    int[] index = new int[shape.length];
    for (int from = 0; from < given.length; from++) {
      int to = 0;
      for (int axis = 0; axis < shape.length; axis++) {
        to = to * shape[axis] + index[axis];
      }
      values[to] = given[from];
      for (int axis = 0; axis < shape.length && ++index[axis] == shape[axis]; axis++) {
        index[axis] = 0;
      }
    }
    return values;
  }

  /**
   * Writes a file; an old one is replaced.
   *
   * @throws InputException if it cannot be written
   */
  public void write(Path file) {
    StringBuilder header = new StringBuilder("{'descr': '<f8', 'fortran_order': False, 'shape': (");
    for (int axis : shape) {
      header.append(axis).append(", ");
    }
    header.append("), }");
    while ((MAGIC.length + 4 + header.length() + 1) % 64 != 0) {
      header.append(' ');
    }
    header.append('\n');
    ByteBuffer bytes =
        ByteBuffer.allocate(MAGIC.length + 4 + header.length()).order(ByteOrder.LITTLE_ENDIAN);
    bytes.put(MAGIC).put((byte) 1).put((byte) 0).putShort((short) header.length());
    bytes.put(header.toString().getBytes(StandardCharsets.US_ASCII));
    try (OutputStream out = Files.newOutputStream(file)) {
      out.write(bytes.array());
      ByteBuffer block = ByteBuffer.allocate(1 << 16).order(ByteOrder.LITTLE_ENDIAN);
      for (double value : values) {
        block.putDouble(value);
        if (!block.hasRemaining()) {
          out.write(block.array());
          block.clear();
        }
      }
      out.write(block.array(), 0, block.position());
    } catch (IOException e) {
      throw new InputException(file + ": cannot be written (" + e.getMessage() + ")", null, e);
    }
  }

  private static InputException bad(
      Path file, String what, String allowed, @org.jspecify.annotations.Nullable String hint) {
    return new InputException(file + ": " + what + "; allowed: " + allowed, hint);
  }
}
