package org.ferroweave.datasets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.assertj.core.api.AbstractThrowableAssert;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IdxReaderTest {
  private static final byte[] PIXELS = IdxBytes.noise(3 * 2 * 4, 7);
  private static final byte[] IMAGES = IdxBytes.images(3, 2, 4, PIXELS);
  private static final byte[] LABELS = IdxBytes.labels(9, 0, 5);

  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource({"images.gz,labels.gz", "images,labels", "images.gz,labels"})
  void readsPackedAndPlainFilesWhateverTheirName(String imageName, String labelName)
      throws IOException {
    byte[] images = imageName.endsWith(".gz") ? IMAGES : IdxBytes.gzip(IMAGES);
    byte[] labels = labelName.endsWith(".gz") ? IdxBytes.gzip(LABELS) : LABELS;

    LabelledImages read = IdxReader.read(file(imageName, images), file(labelName, labels));

    assertThat(read.count()).isEqualTo(3);
    assertThat(read.rows()).isEqualTo(2);
    assertThat(read.columns()).isEqualTo(4);
    assertThat(read.labels()).containsExactly(9, 0, 5);
    assertThat(read.bytes(2)).isEqualTo(Arrays.copyOfRange(PIXELS, 16, 24));
    assertThat(read.level(1, 1, 3)).isEqualTo(PIXELS[15] & 0xFF);
  }

  @Test
  void saysHowManyBytesOfATruncatedFileAreThere() throws IOException {
    assertThatReading(Arrays.copyOf(IMAGES, 30), LABELS)
        .hasMessage(folder.resolve("images") + ": truncated, 40 bytes expected but 30 found");
    assertThatReading(IMAGES, Arrays.copyOf(LABELS, 10))
        .hasMessage(folder.resolve("labels") + ": truncated, 11 bytes expected but 10 found");
    assertThatReading(Arrays.copyOf(IMAGES, 7), LABELS)
        .hasMessage(folder.resolve("images") + ": truncated, 16 bytes expected but 7 found");
    assertThatReading(new byte[0], LABELS)
        .hasMessage(folder.resolve("images") + ": truncated, 16 bytes expected but 0 found");
  }

  @Test
  void callsAPackedFileThatEndsEarlyTruncated() throws IOException {
    byte[] content = IdxBytes.images(100, 28, 28, IdxBytes.noise(100 * 28 * 28, 3));
    byte[] packed = IdxBytes.gzip(content);

    assertThatReading(Arrays.copyOf(packed, packed.length / 2), LABELS)
        .hasMessageMatching(".*images: truncated, 78416 bytes expected but \\d+ found");
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2})
  void reportsCorruptGzip(int kind) throws IOException {
    byte[] packed = IdxBytes.gzip(IMAGES);
    switch (kind) {
      case 0 -> packed[packed.length - 6] ^= 0x55; // checksum
      case 1 -> packed[10] = 7; // block type
      default -> packed[2] = 99; // method
    }

    assertThatReading(packed, LABELS)
        .hasMessageContaining("images: corrupt gzip data after ")
        .extracting(e -> ((DatasetException) e).hint())
        .isEqualTo("copy or download the file again");
  }

  @Test
  void reportsBytesAfterTheEnd() throws IOException {
    assertThatReading(Arrays.copyOf(IMAGES, 41), LABELS)
        .hasMessage(folder.resolve("images") + ": longer than the 40 bytes that its header tells");
    assertThatReading(IdxBytes.gzip(Arrays.copyOf(IMAGES, 41)), LABELS)
        .hasMessageContaining("longer than the 40 bytes");
  }

  @Test
  void reportsAWrongMagicNumber() throws IOException {
    assertThatReading(LABELS, LABELS)
        .hasMessage(
            folder.resolve("images")
                + ": magic number 0x00000801; IDX images begin with 0x00000803")
        .extracting(e -> ((DatasetException) e).hint())
        .isEqualTo("this is a label file where an image file belongs");
    assertThatReading(IMAGES, "PK\3\4 something else".getBytes(StandardCharsets.US_ASCII))
        .hasMessageContaining("labels: magic number 0x504B0304")
        .extracting(e -> ((DatasetException) e).hint())
        .isEqualTo("this is no IDX file of unsigned bytes");
  }

  @Test
  void reportsALabelAboveNine() throws IOException {
    assertThatReading(IMAGES, IdxBytes.labels(3, 11, 4))
        .hasMessage(folder.resolve("labels") + ": label 11 at index 1; allowed are 0 to 9");
    assertThatReading(IMAGES, IdxBytes.labels(3, 4, 255)).hasMessageContaining("label 255 at");
  }

  @Test
  void reportsCountsThatDiffer() throws IOException {
    assertThatReading(IMAGES, IdxBytes.labels(3, 4))
        .hasMessage(
            "%s holds 2 labels but %s holds 3 images; the counts must be equal"
                .formatted(folder.resolve("labels"), folder.resolve("images")));
  }

  @Test
  void rejectsImpossibleSizesWithoutTakingMemoryForThem() throws IOException {
    byte[] endless =
        ByteBuffer.allocate(20).putInt(0x0803).putInt(-1).putInt(28).putInt(28).array();
    assertThatReading(endless, LABELS)
        .hasMessageContaining("size 4294967295 of dimension 1; allowed are 1 and more");
    byte[] blank = ByteBuffer.allocate(20).putInt(0x0803).putInt(3).putInt(0).putInt(28).array();
    assertThatReading(blank, LABELS).hasMessageContaining("size 0 of dimension 2");
    byte[] claiming =
        ByteBuffer.allocate(20).putInt(0x0803).putInt(2_000_000).putInt(28).putInt(28).array();
    assertThatReading(claiming, LABELS)
        .hasMessageContaining("truncated, 1568000016 bytes expected but 20 found");
  }

  @Test
  void reportsMissingFiles() throws IOException {
    Path labels = file("labels", LABELS);
    assertThatThrownBy(() -> IdxReader.read(folder.resolve("none"), labels))
        .isInstanceOf(DatasetException.class)
        .hasMessage(folder.resolve("none") + ": no such file; an IDX file is expected");
    assertThatThrownBy(() -> IdxReader.read(folder, labels))
        .isInstanceOf(DatasetException.class)
        .hasMessage(folder + ": not a regular file; an IDX file is expected");
  }

  private AbstractThrowableAssert<?, ? extends Throwable> assertThatReading(
      byte[] images, byte[] labels) throws IOException {
    Path imageFile = file("images", images);
    Path labelFile = file("labels", labels);
    return assertThatThrownBy(() -> IdxReader.read(imageFile, labelFile))
        .isInstanceOf(DatasetException.class)
        .hasMessageNotContaining("\n");
  }

  private Path file(String name, byte[] content) throws IOException {
    return Files.write(folder.resolve(name), content);
  }
}
