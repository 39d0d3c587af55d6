package org.ferroweave.datasets;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.zip.GZIPOutputStream;

/** Makes small IDX files for tests. */
final class IdxBytes {
  private IdxBytes() {}

  static byte[] images(int count, int rows, int columns, byte[] pixels) {
    return ByteBuffer.allocate(16 + pixels.length)
        .putInt(0x0803)
        .putInt(count)
        .putInt(rows)
        .putInt(columns)
        .put(pixels)
        .array();
  }

  static byte[] labels(int... labels) {
    ByteBuffer buffer = ByteBuffer.allocate(8 + labels.length).putInt(0x0801).putInt(labels.length);
    for (int label : labels) {
      buffer.put((byte) label);
    }
    return buffer.array();
  }

  static byte[] noise(int length, long seed) {
    byte[] bytes = new byte[length];
    new Random(seed).nextBytes(bytes);
    return bytes;
  }

  static byte[] gzip(byte[] content) {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
      out.write(content);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return packed.toByteArray();
  }

  /** The content of one of the four files of a tiny set: 40 training and 20 test images, 28x28. */
  static byte[] tiny(MnistFile file) {
    return switch (file) {
      case TRAIN_IMAGES -> images(40, 28, 28, noise(40 * 28 * 28, 1));
      case TEST_IMAGES -> images(20, 28, 28, noise(20 * 28 * 28, 2));
      case TRAIN_LABELS -> labels(cycling(40));
      case TEST_LABELS -> labels(cycling(20));
    };
  }

  static void writeTinySet(Path folder) throws IOException {
    Files.createDirectories(folder);
    for (MnistFile file : MnistFile.values()) {
      Files.write(folder.resolve(file.fileName() + ".gz"), gzip(tiny(file)));
    }
  }

  private static int[] cycling(int count) {
    int[] labels = new int[count];
    for (int i = 0; i < count; i++) {
      labels[i] = i % 10;
    }
    return labels;
  }
}
