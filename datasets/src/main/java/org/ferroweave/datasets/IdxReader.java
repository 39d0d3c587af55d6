package org.ferroweave.datasets;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/**
 * Reads IDX files of unsigned bytes (the layout of MNIST: a magic number, big-endian sizes, then
 * the values), packed with gzip or not; the first bytes tell which, not the name. Whatever does not
 * fit the header is an error that names the file, what was found and what was expected.
 */
public final class IdxReader {
  private static final int IMAGES_MAGIC = 0x0803;
  private static final int LABELS_MAGIC = 0x0801;
  private static final int FIRST_CHUNK = 1 << 20;

  private final Path file;
  private final InputStream in;
  private long bytesRead;

  private IdxReader(Path file, InputStream in) {
    this.file = file;
    this.in = in;
  }

  /**
   * Reads an image file and its label file.
   *
   * @param imageFile IDX file with magic 0x00000803 (count, rows, columns)
   * @param labelFile IDX file with magic 0x00000801 (count), labels 0 to 9
   * @throws DatasetException if a file is missing, corrupt, truncated or too long, is of the wrong
   *     kind, holds a label above 9, or if the two counts differ
   */
  public static LabelledImages read(Path imageFile, Path labelFile) {
    Values images = values(imageFile, IMAGES_MAGIC);
    Values labels = values(labelFile, LABELS_MAGIC);
    if (images.sizes[0] != labels.sizes[0]) {
      throw new DatasetException(
          "%s holds %d labels but %s holds %d images; the counts must be equal"
              .formatted(labelFile, labels.sizes[0], imageFile, images.sizes[0]),
          "the two files belong to different sets (train and t10k)");
    }
    for (int i = 0; i < labels.bytes.length; i++) {
      if (labels.bytes[i] < 0 || labels.bytes[i] >= LabelledImages.CLASSES) {
        throw new DatasetException(
            "%s: label %d at index %d; allowed are 0 to 9"
                .formatted(labelFile, labels.bytes[i] & 0xFF, i));
      }
    }
    return LabelledImages.owning(images.sizes[1], images.sizes[2], images.bytes, labels.bytes);
  }

  private static Values values(Path file, int magic) {
    if (!Files.isRegularFile(file)) {
      throw new DatasetException(
          Files.exists(file)
              ? file + ": not a regular file; an IDX file is expected"
              : file + ": no such file; an IDX file is expected");
    }
    IdxReader reader = null;
    try (InputStream in = unpacked(file)) {
      reader = new IdxReader(file, in);
      return reader.parse(magic);
    } catch (ZipException | EOFException e) {
      long found = reader == null ? 0 : reader.bytesRead;
      throw new DatasetException(
          "%s: corrupt gzip data after %d unpacked bytes (%s)"
              .formatted(file, found, e.getMessage()),
          "copy or download the file again",
          e);
    } catch (IOException e) {
      throw new DatasetException(
          "%s: cannot be read (%s)".formatted(file, Failures.reason(e)), null, e);
    }
  }

  /** The content of a file, unpacked if it begins like gzip. */
  static InputStream unpacked(Path file) throws IOException {
    InputStream raw = new BufferedInputStream(Files.newInputStream(file), 1 << 16);
    try {
      raw.mark(2);
      boolean gzip = raw.read() == 0x1F && raw.read() == 0x8B;
      raw.reset();
      return gzip ? new GZIPInputStream(raw, 1 << 16) : raw;
    } catch (IOException e) {
      raw.close();
      throw e;
    }
  }

  private Values parse(int magic) throws IOException {
    int dimensions = magic & 0xFF;
    int headerBytes = 4 * (1 + dimensions);
    int found = bigEndian(read(4, headerBytes), 0);
    if (found != magic) {
      throw wrongMagic(found, magic);
    }
    byte[] header = read(4 * dimensions, headerBytes);
    int[] sizes = new int[dimensions];
    long total = 1;
    for (int d = 0; d < dimensions; d++) {
      sizes[d] = bigEndian(header, 4 * d);
      long product = total * (sizes[d] & 0xFFFFFFFFL);
      if (sizes[d] < 1 || product > Integer.MAX_VALUE - 16) {
        throw new DatasetException(
            "%s: size %d of dimension %d; allowed are 1 and more, and under 2 GiB in all"
                .formatted(file, sizes[d] & 0xFFFFFFFFL, d + 1));
      }
      total = product;
    }
    byte[] bytes = read((int) total, headerBytes + total);
    if (in.read() >= 0) {
      throw new DatasetException(
          "%s: longer than the %d bytes that its header tells"
              .formatted(file, headerBytes + total));
    }
    return new Values(sizes, bytes);
  }

  /** Reads n bytes; grows as it reads, so that a false header cannot claim all memory. */
  private byte[] read(int n, long expectedTotal) throws IOException {
    byte[] buffer = new byte[Math.min(n, FIRST_CHUNK)];
    int filled = 0;
    while (filled < n) {
      if (filled == buffer.length) {
        buffer = Arrays.copyOf(buffer, (int) Math.min(n, 2L * buffer.length));
      }
      int got;
      try {
        got = in.read(buffer, filled, buffer.length - filled);
      } catch (EOFException e) {
        got = -1; // the packed stream ends early: as truncated as a raw file that does
      }
      if (got < 0) {
        throw new DatasetException(
            "%s: truncated, %d bytes expected but %d found"
                .formatted(file, expectedTotal, bytesRead),
            "copy or download the file again");
      }
      filled += got;
      bytesRead += got;
    }
    return buffer;
  }

  private DatasetException wrongMagic(int found, int expected) {
    String hint =
        switch (found) {
          case IMAGES_MAGIC -> "this is an image file where a label file belongs";
          case LABELS_MAGIC -> "this is a label file where an image file belongs";
          default -> "this is no IDX file of unsigned bytes";
        };
    return new DatasetException(
        "%s: magic number 0x%08X; %s begin with 0x%08X"
            .formatted(
                file, found, expected == IMAGES_MAGIC ? "IDX images" : "IDX labels", expected),
        hint);
  }

  private static int bigEndian(byte[] b, int at) {
    return (b[at] & 0xFF) << 24
        | (b[at + 1] & 0xFF) << 16
        | (b[at + 2] & 0xFF) << 8
        | (b[at + 3] & 0xFF);
  }

  private static final class Values {
    final int[] sizes;
    final byte[] bytes;

    Values(int[] sizes, byte[] bytes) {
      this.sizes = sizes;
      this.bytes = bytes;
    }
  }
}
