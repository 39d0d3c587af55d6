package org.ferroweave.array;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.ferroweave.device.DeviceModel;
import org.ferroweave.device.RandomStream;
import org.ferroweave.device.catalog.Catalog;
import org.ferroweave.device.distil.DistilSettings;
import org.ferroweave.device.distil.Distiller;
import org.ferroweave.device.distil.HiddenState;
import org.ferroweave.device.distil.PulseResponse;
import org.ferroweave.device.distil.PulseScheme;
import org.ferroweave.device.protocol.PulseSettings;
import org.junit.jupiter.api.Test;

/** Distilled devices whose steps are correlated over many pulses. */
class HiddenStateTest {
  private static final float MEAN = 1e-8f;
  private static final float SLOW = 1e-9f;
  private static final float WHITE = 1.5e-9f;
  private static final double MEMORY = 0.9;
  private static final double FADING = 0.6;
  private static final float HISTORY = 2e-9f;

  /** A step that is linear in the slow state and in the history, whatever the conductance. */
  private static PulseResponse linear() {
    HiddenState hidden = new HiddenState(MEMORY, 1, 9, FADING);
    int levels = 2;
    float[] mean = new float[4 * 9 * levels];
    for (int k = 0; k < mean.length; k++) {
      int node = k / levels % 9;
      int context = k / (levels * 9) % 2;
      int sign = k < mean.length / 2 ? 1 : -1;
      float history = context == PulseResponse.SAME ? HISTORY : -HISTORY;
      mean[k] = sign * (MEAN + history) + SLOW * (float) hidden.at(node);
    }
    float[] spread = new float[mean.length];
    Arrays.fill(spread, WHITE);
    return new PulseResponse(
        "linear",
        Fixtures.SCHEME,
        levels,
        new float[] {1e-7f},
        new float[] {1e-6f},
        mean,
        spread,
        new float[mean.length],
        0,
        hidden);
  }

  private static DistilledArray array(PulseResponse response, int columns, long seed) {
    WeightMapping mapping = WeightMapping.of(response, 1, PairUpdate.SINGLE);
    return new DistilledArray(response, mapping, 1, columns, new RandomStream(seed));
  }

  private static void pulse(SynapseArray array, int count) {
    int[] counts = new int[array.rows() * array.columns()];
    Arrays.fill(counts, count);
    array.pulse(counts);
  }

  @Test
  void sumsOfStepsSpreadAsAnOrnsteinUhlenbeckProcessSays() {
    int columns = 40_000;
    DistilledArray array = array(linear(), columns, 3);
    array.program(new float[columns]);
    for (int k = 0; k < 30; k++) { // forget how programming came there
      pulse(array, 1);
      pulse(array, -1);
    }
    for (int n : new int[] {1, 4, 16}) {
      float[] before = array.conductance.clone();
      pulse(array, n);
      double[] sums = new double[columns];
      for (int d = 0; d < columns; d++) {
        sums[d] = array.conductance[d] - before[d];
      }
      double expected = n * WHITE * WHITE + n * SLOW * SLOW;
      for (int lag = 1; lag < n; lag++) {
        expected += 2 * (n - lag) * Math.pow(MEMORY, lag) * SLOW * SLOW;
      }
      assertThat(variance(sums) / expected).isCloseTo(1, within(5 * Math.sqrt(2.0 / columns)));
      pulse(array, -n);
    }
  }

  @Test
  void theHistoryFades() {
    int columns = 40_000;
    DistilledArray array = array(linear(), columns, 4);
    array.program(new float[columns]);
    for (int k = 0; k < 15; k++) {
      pulse(array, -1);
      pulse(array, 1);
    }
    // after ... -1, +1 for ever: h = (1 - f) / (1 + f)
    double h = (1 - FADING) / (1 + FADING);
    double error = 5 * Math.hypot(SLOW, WHITE) / Math.sqrt(columns);
    for (int k = 0; k < 3; k++) {
      double before = mean(array.conductance, columns);
      pulse(array, 1);
      double step = mean(array.conductance, columns) - before;
      assertThat(step).isCloseTo(MEAN + HISTORY * h, within(error));
      h = FADING * h + 1 - FADING;
    }
  }

  @Test
  void aRestoredArrayGoesOnBitForBit() {
    DistilledArray one = array(linear(), 500, 5);
    one.program(new float[500]);
    pulse(one, 3);
    ArrayState saved = one.saveState();
    pulse(one, -2);
    DistilledArray other = array(linear(), 500, 5);
    other.restoreState(saved);
    pulse(other, -2);
    assertThat(other.conductance).isEqualTo(one.conductance);
    assertThat(other.saveState().conductances()).isEqualTo(one.saveState().conductances());
    assertThat(other.saveState().words()).isEqualTo(one.saveState().words());
  }

  @Test
  void distilledDevicesKeepTheirPaceAsPhysicalOnesDo() {
    DeviceModel model = Catalog.model("au-cips-ti");
    PulseResponse response = distil(model);
    HiddenState hidden = response.hiddenState();
    // exchange time 20 s, one pulse every 90 ms
    assertThat(-Math.log(hidden.memory())).isCloseTo(0.09 / 20, within(0.05 * 0.09 / 20));
    WeightMapping mapping = WeightMapping.of(response, 1, PairUpdate.BOTH);
    int rows = 32;
    int columns = 20;
    double physical =
        persistence(
            new PhysicalArray(model, response, mapping, rows, columns, new RandomStream(6), false));
    double distilled =
        persistence(new DistilledArray(response, mapping, rows, columns, new RandomStream(6)));
    PulseResponse forgetful =
        with(response, new HiddenState(0, hidden.spacing(), hidden.nodes(), hidden.fading()));
    double white =
        persistence(new DistilledArray(forgetful, mapping, rows, columns, new RandomStream(6)));
    assertThat(distilled).isCloseTo(physical, within(0.06));
    assertThat(white).isLessThan(physical - 0.12);
  }

  @Test
  void devicesWithoutSlowStateHaveNone() {
    DeviceModel model = Catalog.model("au-cips-ti").with("trap.imprint-deviation", 0);
    assertThat(distil(model).hiddenState()).isEqualTo(HiddenState.NONE);
  }

  private static PulseResponse distil(DeviceModel model) {
    PulseSettings p = PulseSettings.of(model);
    PulseScheme scheme =
        new PulseScheme(
            p.potentiation(), p.depression(), p.width(), p.period(), p.readVoltage(), 300);
    return new Distiller(model, scheme, new DistilSettings(24, 48, 1200, p.count(), 2, 2))
        .run(done -> {});
  }

  private static PulseResponse with(PulseResponse r, HiddenState hidden) {
    float[] min = new float[r.instances()];
    float[] max = new float[r.instances()];
    for (int i = 0; i < min.length; i++) {
      min[i] = r.minConductance(i);
      max[i] = r.maxConductance(i);
    }
    return new PulseResponse(
        r.source(),
        r.scheme(),
        r.levels(),
        min,
        max,
        r.stepMeanTable(),
        r.stepSpreadTable(),
        r.energyTable(),
        r.readNoise(),
        hidden);
  }

  /** Correlation of the weights over 60 pulses of random polarity, after 120 such pulses. */
  private static double persistence(SynapseArray array) {
    int n = array.rows() * array.columns();
    array.program(new float[n]);
    RandomStream random = new RandomStream(7);
    float[] early = new float[n];
    float[] late = new float[n];
    int[] counts = new int[n];
    for (int t = 0; t < 180; t++) {
      if (t == 120) {
        array.weights(early);
      }
      for (int i = 0; i < n; i++) {
        counts[i] = random.nextBoolean() ? 1 : -1;
      }
      array.pulse(counts);
    }
    array.weights(late);
    double xy = 0;
    double xx = 0;
    double yy = 0;
    for (int i = 0; i < n; i++) {
      xy += early[i] * late[i];
      xx += early[i] * early[i];
      yy += late[i] * late[i];
    }
    return xy / Math.sqrt(xx * yy);
  }

  private static double mean(float[] values, int count) {
    double sum = 0;
    for (int i = 0; i < count; i++) {
      sum += values[i];
    }
    return sum / count;
  }

  private static double variance(double[] values) {
    double mean = Arrays.stream(values).average().orElseThrow();
    return Arrays.stream(values).map(v -> (v - mean) * (v - mean)).sum() / (values.length - 1);
  }
}
