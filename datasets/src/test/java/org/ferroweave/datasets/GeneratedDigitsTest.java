package org.ferroweave.datasets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.CRC32;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GeneratedDigitsTest {
  private final GeneratedDigits digits = new GeneratedDigits(42);

  @Test
  void imageDependsOnSeedAndIndexAlone() {
    LabelledImages many = digits.generate(0, 300, 1, Progress.NONE);
    LabelledImages one = digits.generate(217, 1, 1, Progress.NONE);
    assertThat(one.bytes(0)).isEqualTo(many.bytes(217));
    assertThat(one.label(0)).isEqualTo(many.label(217));

    LabelledImages other = new GeneratedDigits(43).generate(0, 300, 1, Progress.NONE);
    for (int i = 0; i < 300; i++) {
      assertThat(other.bytes(i)).isNotEqualTo(many.bytes(i));
    }
  }

  @Test
  void threadsDoNotChangeAnyByte() {
    TrainTest one = digits.trainTest(1234, 321, 1, Progress.NONE);
    TrainTest four = digits.trainTest(1234, 321, 4, Progress.NONE);
    assertThat(four.train().pixelStore()).isEqualTo(one.train().pixelStore());
    assertThat(four.test().pixelStore()).isEqualTo(one.test().pixelStore());
    assertThat(four.train().labels()).isEqualTo(one.train().labels());
  }

  @Test
  void imagesStayTheSameFromVersionToVersionAndMachineToMachine() {
    LabelledImages images = new GeneratedDigits(1).generate(0, 200, 1, Progress.NONE);
    CRC32 sum = new CRC32();
    sum.update(images.pixelStore());
    sum.update(images.labels());
    assertThat(sum.getValue()).isEqualTo(2169602964L);
  }

  @Test
  void everyTenImagesHoldEachDigitOnceInChangingOrder() {
    byte[] labels = digits.generate(20, 200, 1, Progress.NONE).labels();
    List<String> orders = new ArrayList<>();
    for (int block = 0; block < 20; block++) {
      byte[] ten = Arrays.copyOfRange(labels, 10 * block, 10 * block + 10);
      orders.add(Arrays.toString(ten));
      assertThat(ten).containsExactlyInAnyOrder(0, 1, 2, 3, 4, 5, 6, 7, 8, 9);
    }
    assertThat(orders).doesNotHaveDuplicates();
  }

  @Test
  void trainAndTestShareNoImage() {
    TrainTest data = digits.trainTest(500, 500, 2, Progress.NONE);
    List<String> seen = new ArrayList<>();
    for (int i = 0; i < 500; i++) {
      seen.add(Arrays.toString(data.train().bytes(i)));
      seen.add(Arrays.toString(data.test().bytes(i)));
    }
    assertThat(seen).doesNotHaveDuplicates();
    assertThat(data.description())
        .isEqualTo("generated handwritten-like digits (not MNIST), seed 42");
  }

  @Test
  void inkIsDarkInsideAndThePaperIsBlankAtTheEdge() {
    LabelledImages images = digits.generate(0, 1000, 1, Progress.NONE);
    int touchingEdge = 0;
    for (int i = 0; i < images.count(); i++) {
      int ink = 0;
      int darkest = 0;
      boolean edge = false;
      for (int row = 0; row < 28; row++) {
        for (int column = 0; column < 28; column++) {
          int level = images.level(i, row, column);
          ink += level > 127 ? 1 : 0;
          darkest = Math.max(darkest, level);
          edge |= level > 0 && (row % 27 == 0 || column % 27 == 0);
        }
      }
      assertThat(ink).as("inked pixels of image %d", i).isBetween(12, 330);
      assertThat(darkest).as("darkest pixel of image %d", i).isGreaterThan(150);
      touchingEdge += edge ? 1 : 0;
    }
    assertThat(touchingEdge).isLessThan(30);
  }

  @Test
  void everyDigitHasSeveralStyles() {
    for (int digit = 0; digit < 10; digit++) {
      List<DigitShape> styles = DigitShapes.bundled().of(digit);
      assertThat(styles).hasSizeGreaterThanOrEqualTo(4);
      assertThat(styles).extracting(DigitShape::name).doesNotHaveDuplicates();
      assertThat(DigitShapes.bundled().pick(digit, 0)).isEqualTo(styles.get(0));
      assertThat(DigitShapes.bundled().pick(digit, Math.nextDown(1.0)))
          .isEqualTo(styles.get(styles.size() - 1));
    }
  }

  @Test
  void reportsProgressToTheEnd() {
    List<Long> heard = new ArrayList<>();
    digits.generate(
        0,
        250,
        2,
        (what, done, total) -> {
          assertThat(what).isEqualTo("drawing digits");
          assertThat(total).isEqualTo(250);
          heard.add(done);
        });
    assertThat(heard).isSorted().endsWith(250L);
  }

  @Test
  void aStraightStrokeHasTheInkOfItsArea() {
    InkPath path = new InkPath();
    path.add(5, 14.3, true);
    path.add(14, 14.3, false);
    path.add(23, 14.3, false);
    Arrays.fill(path.radius, 0, 3, 2.0);
    PenRaster raster = new PenRaster(28);
    raster.draw(path, 1.0);
    double ink = 0;
    for (float pixel : raster.ink()) {
      ink += pixel;
    }
    double capsule = 18 * 4 + Math.PI * 4;
    assertThat(ink).isBetween(0.97 * capsule, 1.03 * capsule);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, -1, Integer.MAX_VALUE})
  void rejectsImpossibleCounts(int count) {
    assertThatThrownBy(() -> digits.generate(0, count, 1, Progress.NONE))
        .isInstanceOf(DatasetException.class)
        .hasMessageContaining("digits: %d images from index 0".formatted(count));
  }
}
