package org.ferroweave.datasets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LabelledImagesTest {
  private static final byte[] PIXELS = {0, (byte) 255, 51, 102, 10, 20, 30, 40, 1, 2, 3, 4};
  private static final LabelledImages THREE = LabelledImages.of(2, 2, PIXELS, new byte[] {7, 0, 9});

  @Test
  void keepsItsOwnCopies() {
    byte[] pixels = PIXELS.clone();
    byte[] labels = {7, 0, 9};
    LabelledImages images = LabelledImages.of(2, 2, pixels, labels);

    pixels[0] = 99;
    labels[0] = 1;
    images.bytes(0)[1] = 99;
    images.labels()[1] = 5;

    assertThat(images.level(0, 0, 0)).isZero();
    assertThat(images.level(0, 0, 1)).isEqualTo(255);
    assertThat(images.label(0)).isEqualTo(7);
    assertThat(images.label(1)).isZero();
  }

  @Test
  void scalesLevelsToZeroToOne() {
    float[] target = new float[4];
    THREE.normalized(0, target);
    assertThat(target).containsExactly(0f, 1f, 0.2f, 0.4f);
    assertThatThrownBy(() -> THREE.normalized(0, new float[3]))
        .isInstanceOf(IndexOutOfBoundsException.class);
  }

  @Test
  void fillsABatchInTheGivenOrderAndClearsOldValues() {
    float[] pixels = new float[9];
    float[] oneHot = new float[21];
    Arrays.fill(pixels, 8f);
    Arrays.fill(oneHot, 8f);

    THREE.fillBatch(new int[] {1, 2, 0}, 1, 2, pixels, oneHot);

    assertThat(pixels)
        .containsExactly(1 / 255f, 2 / 255f, 3 / 255f, 4 / 255f, 0f, 1f, 0.2f, 0.4f, 8f);
    float[] expected = new float[21];
    expected[9] = 1;
    expected[10 + 7] = 1;
    expected[20] = 8;
    assertThat(oneHot).containsExactly(expected);
  }

  @Test
  void rejectsBatchesThatDoNotFit() {
    int[] order = {0, 1, 2};
    assertThatThrownBy(() -> THREE.fillBatch(order, 2, 2, new float[8], new float[20]))
        .isInstanceOf(IndexOutOfBoundsException.class);
    assertThatThrownBy(() -> THREE.fillBatch(order, 0, 2, new float[7], new float[20]))
        .isInstanceOf(IndexOutOfBoundsException.class);
    assertThatThrownBy(() -> THREE.fillBatch(order, 0, 2, new float[8], new float[19]))
        .isInstanceOf(IndexOutOfBoundsException.class);
    assertThatThrownBy(() -> THREE.fillBatch(new int[] {3}, 0, 1, new float[8], new float[20]))
        .isInstanceOf(IndexOutOfBoundsException.class);
  }

  @Test
  void selectsImages() {
    LabelledImages chosen = THREE.subset(2, 0, 2);
    assertThat(chosen.labels()).containsExactly(9, 7, 9);
    assertThat(chosen.bytes(0)).containsExactly(1, 2, 3, 4);
    assertThat(chosen.bytes(1)).containsExactly(0, 255, 51, 102);
    assertThat(THREE.first(2).labels()).containsExactly(7, 0);
    assertThat(THREE.first(3)).isSameAs(THREE);
    assertThatThrownBy(() -> THREE.first(4)).isInstanceOf(IndexOutOfBoundsException.class);
    assertThatThrownBy(() -> THREE.subset(-1)).isInstanceOf(IndexOutOfBoundsException.class);
  }

  @Test
  void averagesWholePixels() {
    assertThat(THREE.downsample(1, 1).bytes(0)).containsExactly(102); // 408 / 4
    assertThat(THREE.downsample(2, 1).bytes(1)).containsExactly(15, 35);
    assertThat(THREE.downsample(1, 2).bytes(1)).containsExactly(20, 30);
    assertThat(THREE.downsample(2, 2).bytes(2)).containsExactly(1, 2, 3, 4);
  }

  @Test
  void countsPartsOfPixelsByTheirArea() {
    LabelledImages row = LabelledImages.of(1, 3, new byte[] {90, 30, (byte) 240}, new byte[] {1});
    assertThat(row.downsample(1, 2).bytes(0)).containsExactly(70, 170);
  }

  @ParameterizedTest
  @CsvSource({"8,8", "14,14", "7,9", "27,28", "1,1"})
  void keepsTheMeanInk(int rows, int columns) {
    LabelledImages digits = new GeneratedDigits(3).generate(0, 20, 1, Progress.NONE);
    LabelledImages small = digits.downsample(rows, columns);
    assertThat(small.labels()).isEqualTo(digits.labels());
    for (int i = 0; i < digits.count(); i++) {
      assertThat(meanLevel(small, i)).isCloseTo(meanLevel(digits, i), within(0.5));
    }
  }

  @Test
  void rejectsWhatDoesNotFit() {
    assertThatThrownBy(() -> LabelledImages.of(2, 2, PIXELS, new byte[] {1, 2}))
        .isInstanceOf(DatasetException.class)
        .hasMessage("2 labels for 12 pixel bytes; images of 2x2 need 8 bytes");
    assertThatThrownBy(() -> LabelledImages.of(2, 2, PIXELS, new byte[] {1, 2, 10}))
        .isInstanceOf(DatasetException.class)
        .hasMessage("label 10 of image 2; allowed are 0 to 9");
    assertThatThrownBy(() -> LabelledImages.of(0, 2, new byte[0], new byte[0]))
        .isInstanceOf(DatasetException.class)
        .hasMessageContaining("both must be at least 1");
    assertThatThrownBy(() -> THREE.downsample(3, 1))
        .isInstanceOf(DatasetException.class)
        .hasMessageContaining("allowed are 1 to 2 rows");
  }

  @Test
  void refusesTrainAndTestImagesOfDifferentSize() {
    assertThatThrownBy(() -> new TrainTest("x", "y", THREE, THREE.downsample(1, 2)))
        .isInstanceOf(DatasetException.class)
        .hasMessage("x: training images are 2x2 pixels but test images are 1x2; they must agree");
    TrainTest small = new TrainTest("x", "three images", THREE, THREE).downsample(1, 2);
    assertThat(small.description()).isEqualTo("three images, area-averaged to 1x2 pixels");
    assertThat(small.test().columns()).isEqualTo(2);
  }

  private static double meanLevel(LabelledImages images, int image) {
    double sum = 0;
    for (byte level : images.bytes(image)) {
      sum += level & 0xFF;
    }
    return sum / images.pixelCount();
  }
}
