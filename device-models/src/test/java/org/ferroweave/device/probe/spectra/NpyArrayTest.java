package org.ferroweave.device.probe.spectra;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.ferroweave.device.InputException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NpyArrayTest {
  @TempDir Path folder;

  /** A file as NumPy writes it. */
  private Path file(String header, ByteOrder order, double... values) throws IOException {
    ByteBuffer bytes = ByteBuffer.allocate(128 + 8 * values.length);
    bytes.put((byte) 0x93).put("NUMPY".getBytes(StandardCharsets.US_ASCII));
    bytes.put((byte) 1).put((byte) 0).put((byte) 118).put((byte) 0);
    String padded = header + " ".repeat(117 - header.length()) + "\n";
    bytes.put(padded.getBytes(StandardCharsets.US_ASCII));
    bytes.order(order);
    for (double value : values) {
      bytes.putDouble(value);
    }
    return Files.write(folder.resolve("a.npy"), bytes.array());
  }

  private static String header(String type, String fortran, String shape) {
    return "{'descr': '"
        + type
        + "', 'fortran_order': "
        + fortran
        + ", 'shape': ("
        + shape
        + "), }";
  }

  @Test
  void readsBothByteOrdersAndIndexOrders() throws IOException {
    double[] values = {1, 2, 3, 4, 5, 6};
    Path c = file(header("<f8", "False", "2, 3"), ByteOrder.LITTLE_ENDIAN, values);
    assertThat(NpyArray.read(c).values()).containsExactly(values);
    assertThat(NpyArray.read(c).shape()).containsExactly(2, 3);
    Path big = file(header(">f8", "False", "2, 3"), ByteOrder.BIG_ENDIAN, values);
    assertThat(NpyArray.read(big).values()).containsExactly(values);
    Path fortran = file(header("<f8", "True", "2, 3"), ByteOrder.LITTLE_ENDIAN, values);
    assertThat(NpyArray.read(fortran).values()).containsExactly(1, 3, 5, 2, 4, 6);
  }

  @Test
  void writesWhatItReads() {
    double[] values = new double[2 * 3 * 5000];
    for (int i = 0; i < values.length; i++) {
      values[i] = Math.sin(i);
    }
    Path file = folder.resolve("b.npy");
    new NpyArray(new int[] {2, 3, 5000}, values).write(file);
    NpyArray read = NpyArray.read(file);
    assertThat(read.shape()).containsExactly(2, 3, 5000);
    assertThat(read.values()).containsExactly(values);
  }

  @Test
  void refusesInOneLine() throws IOException {
    refuses(file(header("<f4", "False", "1"), ByteOrder.LITTLE_ENDIAN, 1), "'<f4'", "float64");
    refuses(file(header("<f8", "False", "4"), ByteOrder.LITTLE_ENDIAN, 1), "8 bytes", "32");
    refuses(file("{'descr': '<f8'}", ByteOrder.LITTLE_ENDIAN, 1), "'shape'");
    refuses(Files.writeString(folder.resolve("c.npy"), "frequency,value\n"), "does not begin");
    refuses(Files.writeString(folder.resolve("d.npy"), ""), "too short");
    refuses(folder.resolve("none.npy"), "no such file");
    refuses(folder, "folder");
    refuses(file(header("<f8", "False", "70000, 70000, 9"), ByteOrder.LITTLE_ENDIAN, 1), "shape");
  }

  private static void refuses(Path file, String... parts) {
    assertThatThrownBy(() -> NpyArray.read(file))
        .isInstanceOf(InputException.class)
        .message()
        .contains(parts)
        .doesNotContain("\n");
  }

  @Test
  void cubesNeedThreeAxesAndFiniteValues() {
    assertThatThrownBy(
            () -> SpectralCube.of("a.npy", new NpyArray(new int[] {6}, new double[6]), null))
        .hasMessageContaining("a.npy: has 1 axis")
        .hasMessageContaining("three");
    double[] values = {1, 2, 3, Double.NaN};
    assertThatThrownBy(
            () -> SpectralCube.of("a.npy", new NpyArray(new int[] {1, 2, 2}, values), null))
        .hasMessageContaining("row 0, column 1, frequency 1 is NaN");
    assertThatThrownBy(
            () -> SpectralCube.of("a.npy", new NpyArray(new int[] {1, 1, 2}, new double[2]), null))
        .hasMessageContaining("no value is above zero");
  }
}
