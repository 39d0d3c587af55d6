package org.ferroweave.array;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.ferroweave.device.InputException;
import org.ferroweave.device.RandomStream;
import org.ferroweave.device.distil.PulseResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.memory.MemoryWorkspace;
import org.nd4j.linalg.api.memory.conf.WorkspaceConfiguration;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.indexing.NDArrayIndex;

class TileTest {
  private static final int ROWS = 30;
  private static final int COLUMNS = 20;
  private static final int BATCH = 8;
  private static final double LIMIT = 0.5;

  private static SynapseArray array(PairUpdate pairUpdate) {
    PulseResponse response = Fixtures.spreadSoftBounds();
    WeightMapping mapping = WeightMapping.of(response, LIMIT, pairUpdate);
    SynapseArray array = new DistilledArray(response, mapping, ROWS, COLUMNS, new RandomStream(4));
    array.program(Fixtures.uniform(ROWS * COLUMNS, 0.7 * LIMIT, 6));
    return array;
  }

  private static Tile tile(TileSettings settings) {
    return new Tile(array(PairUpdate.BOTH), settings, new RandomStream(9));
  }

  private static INDArray matrix(int rows, int columns, double limit, long seed) {
    return Nd4j.createFromArray(Fixtures.uniform(rows * columns, limit, seed))
        .reshape('c', rows, columns);
  }

  private static INDArray stored(SynapseArray array) {
    float[] weights = new float[ROWS * COLUMNS];
    array.weights(weights);
    return Nd4j.createFromArray(weights).reshape('c', ROWS, COLUMNS);
  }

  private static float[] values(INDArray matrix) {
    return matrix.dup('c').data().asFloat();
  }

  private static void assertClose(INDArray actual, INDArray expected, double tolerance) {
    assertThat(actual.shape()).isEqualTo(expected.shape());
    assertThat(values(actual))
        .usingComparatorWithPrecision((float) tolerance)
        .containsExactly(values(expected));
  }

  @Test
  void theNativeBackEndLoads() {
    assertThat(Nd4j.create(DataType.FLOAT, 2, 2).addi(1).sumNumber().doubleValue()).isEqualTo(4);
    assertThat(Nd4j.getExecutioner().getClass().getSimpleName()).contains("Native");
  }

  @Test
  void idealIsThePlainProductInBothDirections() {
    Tile tile = tile(TileSettings.IDEAL);
    INDArray w = stored(tile.array());
    INDArray x = matrix(BATCH, ROWS, 1, 1);
    INDArray d = matrix(BATCH, COLUMNS, 1, 2);
    assertClose(tile.forward(x), x.mmul(w), 1e-5);
    assertClose(tile.backward(d), d.mmul(w.transpose()), 1e-5);
    assertThat(tile.reads()).isZero();
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void everyLayoutOfInputAndResultGivesTheSame(boolean ideal) {
    TileSettings settings =
        ideal
            ? TileSettings.IDEAL
            : TileSettings.symmetric(
                ConverterSettings.vectorMax(8), ConverterSettings.fixed(8, 12), 0);
    Tile tile = tile(settings);
    INDArray x = matrix(BATCH, ROWS, 1, 1);
    INDArray expected = tile.forward(x);
    INDArray wide = Nd4j.zeros(DataType.FLOAT, BATCH + 3, ROWS + 4);
    INDArray view =
        wide.get(NDArrayIndex.interval(1, BATCH + 1), NDArrayIndex.interval(2, ROWS + 2));
    view.assign(x);
    INDArray slice = Nd4j.vstack(matrix(3, ROWS, 1, 7), x).get(NDArrayIndex.interval(3, BATCH + 3));

    assertClose(tile.forward(x.dup('f')), expected, 1e-5);
    assertClose(tile.forward(view), expected, 1e-5);
    assertClose(tile.forward(slice), expected, 1e-5);
    assertClose(tile.forward(x.castTo(DataType.DOUBLE)), expected, 1e-5);
    INDArray columnOrder = Nd4j.create(DataType.FLOAT, new long[] {BATCH, COLUMNS}, 'f');
    tile.forward(x, columnOrder);
    assertClose(columnOrder, expected, 1e-5);
    INDArray large = Nd4j.zeros(DataType.FLOAT, BATCH + 2, COLUMNS + 2);
    INDArray part =
        large.get(NDArrayIndex.interval(1, BATCH + 1), NDArrayIndex.interval(1, COLUMNS + 1));
    tile.forward(x, part);
    assertClose(part, expected, 1e-5);
    assertThat(large.sumNumber().doubleValue())
        .isCloseTo(expected.sumNumber().doubleValue(), within(1e-3));
  }

  @Test
  void theNextProductSeesWhatThePulsesChanged() {
    Tile tile = tile(TileSettings.symmetric(ConverterSettings.IDEAL, ConverterSettings.IDEAL, 0));
    INDArray x = matrix(BATCH, ROWS, 1, 1);
    INDArray before = tile.forward(x).dup();
    tile.array().pulse(Fixtures.counts(ROWS * COLUMNS, 20, 3));
    INDArray w = stored(tile.array());
    assertThat(before.equalsWithEps(x.mmul(w), 1e-2)).isFalse();
    assertClose(tile.forward(x), x.mmul(w), 1e-5);
    assertClose(tile.weights(), w, 0);
  }

  @Test
  void convertersActOnInputsAndOutputsOfTheirOwnDirection() {
    ConverterSettings dac = ConverterSettings.vectorMax(4);
    ConverterSettings adc = ConverterSettings.fixed(6, 3);
    TileSettings forwardOnly =
        new TileSettings(dac, adc, ConverterSettings.IDEAL, ConverterSettings.IDEAL, 0);
    TileSettings backwardOnly =
        new TileSettings(ConverterSettings.IDEAL, ConverterSettings.IDEAL, dac, adc, 0);
    INDArray x = matrix(BATCH, ROWS, 1, 1);
    x.getRow(0).muli(100);
    INDArray d = matrix(BATCH, COLUMNS, 1e-6, 2);
    INDArray w = stored(array(PairUpdate.BOTH));

    assertClose(tile(forwardOnly).forward(x), converted(x, w, dac, adc), 1e-4);
    assertClose(tile(backwardOnly).forward(x), x.mmul(w), 1e-4);
    assertClose(tile(backwardOnly).backward(d), converted(d, w.transpose(), dac, adc), 1e-12);
    assertClose(tile(forwardOnly).backward(d), d.mmul(w.transpose()), 1e-12);
  }

  /** The converters written out with doubles, vector by vector. */
  private static INDArray converted(
      INDArray x, INDArray w, ConverterSettings dac, ConverterSettings adc) {
    double[][] in = x.castTo(DataType.DOUBLE).toDoubleMatrix();
    double[][] matrix = w.dup('c').castTo(DataType.DOUBLE).toDoubleMatrix();
    double[][] out = new double[in.length][matrix[0].length];
    for (int b = 0; b < in.length; b++) {
      double max = 0;
      for (double value : in[b]) {
        max = Math.max(max, Math.abs(value));
      }
      double inStep = max / ((1 << (dac.bits() - 1)) - 1);
      double outRange = adc.range() * max * LIMIT;
      double outStep = outRange / ((1 << (adc.bits() - 1)) - 1);
      for (int c = 0; c < out[b].length; c++) {
        double sum = 0;
        for (int r = 0; r < in[b].length; r++) {
          sum += Math.rint(in[b][r] / inStep) * inStep * matrix[r][c];
        }
        double clipped = Math.min(Math.max(sum, -outRange), outRange);
        out[b][c] = Math.rint(clipped / outStep) * outStep;
      }
    }
    return Nd4j.createFromArray(out).castTo(DataType.FLOAT);
  }

  @Test
  void outputsBeyondTheRangeAreClipped() {
    Tile tile =
        tile(
            TileSettings.symmetric(
                ConverterSettings.fixed(0, 1), ConverterSettings.fixed(0, 0.5), 0));
    INDArray x = matrix(BATCH, ROWS, 3, 1);
    INDArray y = tile.forward(x);
    assertThat(y.amaxNumber().doubleValue()).isCloseTo(0.5 * LIMIT, within(1e-7));
  }

  /** Against a draw for every device, the slow way that needs no theorem. */
  @ParameterizedTest
  @EnumSource
  void readNoiseHasTheDistributionOfADrawPerDevice(PairUpdate pairUpdate) {
    double fraction = 0.05;
    SynapseArray array = array(pairUpdate);
    float[] x = Fixtures.uniform(ROWS, 1, 11);
    x[0] = 0;
    int repeats = 20_000;
    float[] repeated = new float[repeats * ROWS];
    for (int i = 0; i < repeats; i++) {
      System.arraycopy(x, 0, repeated, i * ROWS, ROWS);
    }
    INDArray inputs = Nd4j.createFromArray(repeated).reshape('c', repeats, ROWS);
    TileSettings settings =
        TileSettings.symmetric(ConverterSettings.IDEAL, ConverterSettings.IDEAL, fraction);
    Tile tile = new Tile(array, settings, new RandomStream(9));
    double[][] merged = tile.forward(inputs).toDoubleMatrix();
    assertThat(tile.reads()).isEqualTo(1);
    double[] exact = inputs.getRow(0).reshape(1, ROWS).mmul(stored(array)).toDoubleVector();

    int[] columns = {0, COLUMNS - 1};
    double[][] slow = perDevice(array, x, fraction, repeats, columns);
    for (int k = 0; k < columns.length; k++) {
      double[] fast = new double[repeats];
      for (int i = 0; i < repeats; i++) {
        fast[i] = merged[i][columns[k]];
      }
      double[] a = moments(fast);
      double[] b = moments(slow[k]);
      double error = Math.sqrt(b[1] / repeats);
      assertThat(a[0]).isCloseTo(exact[columns[k]], within(4 * error));
      assertThat(b[0]).isCloseTo(exact[columns[k]], within(4 * error));
      assertThat(a[1]).isCloseTo(b[1], within(5 * Math.sqrt(4.0 / repeats) * b[1]));
      assertThat(a[2]).isCloseTo(b[2], within(5 * Math.sqrt(2 * 96.0 / repeats)));
      assertThat(kolmogorov(fast, slow[k])).isLessThan(1.95 * Math.sqrt(2.0 / repeats));
    }
  }

  private static double[][] perDevice(
      SynapseArray array, float[] x, double fraction, int repeats, int[] columns) {
    float[] plus = new float[ROWS * COLUMNS];
    float[] minus = new float[ROWS * COLUMNS];
    array.conductances(plus, minus);
    boolean paired = array.mapping().pairUpdate() == PairUpdate.BOTH;
    RandomStream random = new RandomStream(77);
    double[][] outputs = new double[columns.length][repeats];
    for (int k = 0; k < columns.length; k++) {
      for (int i = 0; i < repeats; i++) {
        double current = 0;
        for (int r = 0; r < ROWS; r++) {
          int j = r * COLUMNS + columns[k];
          double p = plus[j] * (1 + fraction * random.nextGaussian());
          double m = minus[j] * (1 + (paired ? fraction * random.nextGaussian() : 0));
          current += x[r] * (p - m);
        }
        outputs[k][i] = current * array.mapping().weightPerSiemens();
      }
    }
    return outputs;
  }

  /** Mean, variance, kurtosis. */
  private static double[] moments(double[] values) {
    double mean = 0;
    for (double value : values) {
      mean += value / values.length;
    }
    double second = 0;
    double fourth = 0;
    for (double value : values) {
      double square = (value - mean) * (value - mean);
      second += square / values.length;
      fourth += square * square / values.length;
    }
    return new double[] {mean, second, fourth / (second * second)};
  }

  /** Largest distance between the empirical distributions of two samples of equal size. */
  private static double kolmogorov(double[] a, double[] b) {
    double[] x = a.clone();
    double[] y = b.clone();
    Arrays.sort(x);
    Arrays.sort(y);
    double largest = 0;
    int j = 0;
    for (int i = 0; i < x.length; i++) {
      while (j < y.length && y[j] <= x[i]) {
        j++;
      }
      largest = Math.max(largest, Math.abs(i + 1.0 - j) / x.length);
    }
    return largest;
  }

  @Test
  void readNoiseDiffersFromReadToReadAndGoesOnAfterRestore() {
    TileSettings settings =
        TileSettings.symmetric(
            ConverterSettings.vectorMax(8), ConverterSettings.vectorMax(8), 0.05);
    Tile tile = tile(settings);
    INDArray x = matrix(BATCH, ROWS, 1, 1);
    INDArray d = matrix(BATCH, COLUMNS, 1, 1);
    INDArray first = tile.forward(x);
    INDArray second = tile.forward(x);
    INDArray third = tile.backward(d);
    assertThat(values(second)).isNotEqualTo(values(first));

    Tile again = tile(settings);
    assertThat(values(again.forward(x))).isEqualTo(values(first));
    Tile restored = tile(settings);
    restored.restoreReads(1);
    assertThat(values(restored.forward(x))).isEqualTo(values(second));
    assertThat(values(restored.backward(d))).isEqualTo(values(third));
    assertThat(restored.reads()).isEqualTo(3);
  }

  @Test
  void worksAcrossWorkspacesAndBatchSizes() {
    Tile tile =
        tile(
            TileSettings.symmetric(
                ConverterSettings.vectorMax(12), ConverterSettings.vectorMax(12), 0.01));
    Tile twin =
        tile(
            TileSettings.symmetric(
                ConverterSettings.vectorMax(12), ConverterSettings.vectorMax(12), 0.01));
    WorkspaceConfiguration configuration =
        WorkspaceConfiguration.builder().initialSize(1 << 16).build();
    for (int step = 0; step < 6; step++) {
      int[] counts = Fixtures.counts(ROWS * COLUMNS, 3, step);
      int batch = step % 2 == 0 ? BATCH : 3;
      INDArray x = matrix(batch, ROWS, 1, step);
      tile.array().pulse(counts);
      twin.array().pulse(counts);
      float[] inside;
      try (MemoryWorkspace scope =
          Nd4j.getWorkspaceManager().getAndActivateWorkspace(configuration, "TILE_TEST")) {
        assertThat(scope.isScopeActive()).isTrue();
        inside = values(tile.forward(x.dup('f')));
      }
      assertThat(inside).isEqualTo(values(twin.forward(x)));
    }
  }

  @Test
  void badInputIsNamed() {
    Tile tile = tile(TileSettings.IDEAL);
    INDArray narrow = Nd4j.zeros(DataType.FLOAT, BATCH, ROWS - 1);
    INDArray good = Nd4j.zeros(DataType.FLOAT, BATCH, ROWS);
    assertThatThrownBy(() -> tile.forward(narrow))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("[8, 29]; allowed: [8, 30]");
    assertThatThrownBy(() -> tile.forward(good, good))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("result")
        .hasMessageContaining("[8, 30]; allowed: [8, 20]");
    assertThatThrownBy(() -> tile.backward(good))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("allowed: [8, 20]");
    assertThatThrownBy(
            () -> TileSettings.symmetric(ConverterSettings.IDEAL, ConverterSettings.IDEAL, -0.1))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("readNoise is -0.1");
  }
}
