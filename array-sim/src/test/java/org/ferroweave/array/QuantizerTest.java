package org.ferroweave.array;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.TreeSet;
import org.ferroweave.device.InputException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.indexing.NDArrayIndex;

class QuantizerTest {
  @ParameterizedTest
  @ValueSource(ints = {2, 3, 8, 16})
  void levelsAreUniformAndSymmetricAboutZero(int bits) {
    int steps = (1 << (bits - 1)) - 1;
    float[] values = Fixtures.uniform(20_000, 2, 1);
    float[] original = values.clone();
    new Quantizer(ConverterSettings.fixed(bits, 1.5)).quantize(values);
    double step = 1.5 / steps;
    for (int i = 0; i < values.length; i++) {
      double clipped = Math.min(Math.max(original[i], -1.5), 1.5);
      assertThat((double) values[i]).isCloseTo(clipped, within(step / 2 * 1.001 + 1e-6));
      double level = values[i] / step;
      assertThat(level).isCloseTo(Math.rint(level), within(0.01));
    }
    if (bits <= 8) {
      TreeSet<Float> levels = new TreeSet<>();
      for (float value : values) {
        levels.add(value + 0f);
      }
      assertThat(levels).hasSize(2 * steps + 1).contains(0f, 1.5f, -1.5f);
    }
  }

  @Test
  void theFullScaleIsThatOfTheVectorOrOfTheBatch() {
    float[] values = {1, 0.4f, -0.1f, 10, 4, -1};
    float[] scale = new float[2];
    new Quantizer(ConverterSettings.vectorMax(2)).fullScales(values, 2, 3, scale);
    assertThat(scale).containsExactly(1, 10);
    new Quantizer(ConverterSettings.batchMax(2)).fullScales(values, 2, 3, scale);
    assertThat(scale).containsExactly(10, 10);
    new Quantizer(ConverterSettings.fixed(2, 3)).fullScales(values, 2, 3, scale);
    assertThat(scale).containsExactly(3, 3);

    INDArray byVector = Nd4j.createFromArray(values).reshape(2, 3);
    new Quantizer(ConverterSettings.vectorMax(2)).quantize(byVector);
    assertThat(byVector.dup('c').data().asFloat()).containsExactly(1, 0, 0, 10, 0, 0);
    INDArray byBatch = Nd4j.createFromArray(values).reshape(2, 3);
    new Quantizer(ConverterSettings.batchMax(3)).quantize(byBatch);
    float third = 10 * (1f / 3);
    assertThat(byBatch.dup('c').data().asFloat())
        .usingComparatorWithPrecision(1e-5f)
        .containsExactly(0, 0, 0, 10, third, 0);
  }

  @Test
  void idealPassesEverythingOnBitForBit() {
    float[] values = Fixtures.uniform(1000, 1e9, 1);
    values[3] = Float.NaN;
    float[] original = values.clone();
    new Quantizer(ConverterSettings.IDEAL).quantize(values);
    assertThat(values).isEqualTo(original);
  }

  @Test
  void infiniteResolutionWithAFixedRangeOnlyClips() {
    float[] values = {-3, -0.123f, 0.5f, 2};
    new Quantizer(ConverterSettings.fixed(0, 1)).quantize(values);
    assertThat(values).containsExactly(-1, -0.123f, 0.5f, 1);
  }

  @Test
  void zerosStayZeroAndNanStaysNan() {
    float[] zeros = new float[5];
    new Quantizer(ConverterSettings.vectorMax(4)).quantize(zeros);
    assertThat(zeros).containsOnly(0);
    float[] tiny = {1e-38f, -1e-40f};
    new Quantizer(ConverterSettings.vectorMax(8)).quantize(tiny);
    assertThat(tiny).containsOnly(0);
    float[] broken = {1, Float.NaN};
    new Quantizer(ConverterSettings.fixed(4, 1)).quantize(broken);
    assertThat(broken).containsExactly(1, Float.NaN);
    new Quantizer(ConverterSettings.vectorMax(4)).quantize(broken);
    assertThat(broken).containsOnly(Float.NaN);
  }

  @Test
  void everyLayoutOfAMatrixGivesTheSame() {
    float[] data = Fixtures.uniform(6 * 8, 1, 2);
    INDArray plain = Nd4j.createFromArray(data).reshape('c', 6, 8);
    INDArray columns = plain.dup('f');
    INDArray wide = Nd4j.zeros(plain.dataType(), 10, 20);
    INDArray view = wide.get(NDArrayIndex.interval(2, 8), NDArrayIndex.interval(3, 11));
    view.assign(plain);
    Quantizer quantizer = new Quantizer(ConverterSettings.vectorMax(4));
    quantizer.quantize(plain);
    quantizer.quantize(columns);
    quantizer.quantize(view);
    assertThat(columns.dup('c').data().asFloat()).isEqualTo(plain.data().asFloat());
    assertThat(view.dup('c').data().asFloat()).isEqualTo(plain.data().asFloat());
    assertThat(wide.sumNumber().doubleValue())
        .isCloseTo(plain.sumNumber().doubleValue(), within(1e-5));
  }

  @Test
  void badInputIsNamed() {
    for (int bits : new int[] {-1, 1, 17}) {
      assertThatThrownBy(() -> ConverterSettings.vectorMax(bits))
          .isInstanceOf(InputException.class)
          .hasMessageContaining("bits is " + bits);
    }
    for (double range : new double[] {0, -1, Double.NaN, Double.POSITIVE_INFINITY}) {
      assertThatThrownBy(() -> ConverterSettings.fixed(8, range))
          .isInstanceOf(InputException.class)
          .hasMessageContaining("range is " + range);
    }
  }
}
