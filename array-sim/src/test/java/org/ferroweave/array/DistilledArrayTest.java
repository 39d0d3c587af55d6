package org.ferroweave.array;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.ferroweave.device.distil.PulseResponse.DEPRESSION;
import static org.ferroweave.device.distil.PulseResponse.POTENTIATION;
import static org.ferroweave.device.distil.PulseResponse.REVERSED;
import static org.ferroweave.device.distil.PulseResponse.SAME;

import java.util.Arrays;
import org.ferroweave.device.InputException;
import org.ferroweave.device.RandomStream;
import org.ferroweave.device.distil.ClosedFormResponses;
import org.ferroweave.device.distil.PulseResponse;
import org.junit.jupiter.api.Test;

class DistilledArrayTest extends SynapseArrayContract {
  private static final PulseResponse RESPONSE = Fixtures.spreadSoftBounds();

  @Override
  SynapseArray create(PairUpdate pairUpdate, long seed) {
    WeightMapping mapping = WeightMapping.of(RESPONSE, LIMIT, pairUpdate);
    return new DistilledArray(RESPONSE, mapping, ROWS, COLUMNS, new RandomStream(seed));
  }

  @Override
  double largestWeight() {
    double widest = 0;
    double mean = 0;
    for (int i = 0; i < RESPONSE.instances(); i++) {
      double window = RESPONSE.maxConductance(i) - (double) RESPONSE.minConductance(i);
      widest = Math.max(widest, window);
      mean += window / RESPONSE.instances();
    }
    return LIMIT * (2 * widest / mean - 1) * 1.0001;
  }

  @Override
  double programTolerance() {
    return 1e-6;
  }

  @Test
  void aNewArrayHoldsZero() {
    for (float weight : weights(create(1))) {
      assertThat((double) weight).isCloseTo(0, within(1e-7));
    }
  }

  @Test
  void stepsHaveTheMeanAndTheSpreadOfTheTable() {
    int columns = 100_000;
    PulseResponse response = handmade(2e-9f);
    WeightMapping mapping = WeightMapping.of(response, 1, PairUpdate.SINGLE);
    DistilledArray array = new DistilledArray(response, mapping, 1, columns, new RandomStream(8));
    float[] start = new float[columns];
    Arrays.fill(start, 0.2f);
    int[] up = new int[columns];
    Arrays.fill(up, 1);
    int[] down = new int[columns];
    Arrays.fill(down, -1);

    array.program(start);
    assertStep(array, response, up, POTENTIATION, SAME);
    array.program(start);
    assertStep(array, response, down, DEPRESSION, SAME);
    array.program(start);
    array.pulse(down);
    assertStep(array, response, up, POTENTIATION, REVERSED);
    assertStep(array, response, down, DEPRESSION, REVERSED);
    assertStep(array, response, down, DEPRESSION, SAME);
  }

  /** Standardizes every device's step by the table at its own conductance. */
  private static void assertStep(
      DistilledArray array, PulseResponse response, int[] counts, int polarity, int context) {
    int n = counts.length;
    float[] before = new float[n];
    float[] after = new float[n];
    float[] minus = new float[n];
    array.conductances(before, minus);
    double energyBefore = array.ledger().energy();
    array.pulse(counts);
    array.conductances(after, minus);
    double sum = 0;
    double squares = 0;
    double energy = 0;
    for (int i = 0; i < n; i++) {
      int own = array.instance(i);
      double mean = response.stepMean(own, polarity, context, before[i]);
      double spread = response.stepSpread(own, polarity, context, before[i]);
      double z = ((double) after[i] - before[i] - mean) / spread;
      sum += z;
      squares += z * z;
      energy += response.energy(own, polarity, context, before[i]);
    }
    assertThat(sum / n).isCloseTo(0, within(4 / Math.sqrt(n)));
    assertThat(squares / n).isCloseTo(1, within(4 * Math.sqrt(2.0 / n)));
    assertThat(array.ledger().energy() - energyBefore).isCloseTo(energy, within(1e-6 * energy));
  }

  /** Two instances, three levels, every curve different. */
  private static PulseResponse handmade(float spread) {
    int size = 2 * 4 * 3;
    float[] mean = new float[size];
    float[] spreads = new float[size];
    float[] energy = new float[size];
    for (int k = 0; k < size; k++) {
      boolean rises = k / 6 % 2 == 0;
      mean[k] = (rises ? 1 : -1) * (3e-9f + 0.5e-9f * (k % 7));
      spreads[k] = spread * (1 + 0.1f * (k % 5));
      energy[k] = 1e-12f * (1 + k);
    }
    return new PulseResponse(
        "handmade",
        Fixtures.SCHEME,
        3,
        new float[] {1e-7f, 1.2e-7f},
        new float[] {9e-7f, 8e-7f},
        mean,
        spreads,
        energy,
        0);
  }

  @Test
  void manyPulsesInOneCallFollowTheTableOneByOne() {
    PulseResponse response = handmade(0);
    WeightMapping mapping = WeightMapping.of(response, 1, PairUpdate.SINGLE);
    DistilledArray array = new DistilledArray(response, mapping, 1, 50, new RandomStream(8));
    float[] g = new float[50];
    float[] minus = new float[50];
    array.conductances(g, minus);
    int[] counts = new int[50];
    Arrays.fill(counts, 40);
    array.pulse(counts);
    Arrays.fill(counts, -25);
    array.pulse(counts);
    float[] reached = new float[50];
    array.conductances(reached, minus);
    for (int i = 0; i < 50; i++) {
      int own = array.instance(i);
      double expected = g[i];
      for (int k = 0; k < 40; k++) {
        expected += response.stepMean(own, POTENTIATION, SAME, expected);
      }
      for (int k = 0; k < 25; k++) {
        expected += response.stepMean(own, DEPRESSION, k == 0 ? REVERSED : SAME, expected);
      }
      assertThat((double) reached[i]).isCloseTo(expected, within(1e-12));
    }
  }

  @Test
  void cycleSpreadOfManyPulsesAddsUpAsOfIndependentDraws() {
    int n = 50_000;
    PulseResponse response =
        ClosedFormResponses.linear(
            Fixtures.device().withSpread(0.002, 0, 0, 1), new RandomStream(1));
    WeightMapping mapping = WeightMapping.of(response, 1, PairUpdate.SINGLE);
    DistilledArray array = new DistilledArray(response, mapping, 1, n, new RandomStream(8));
    int[] counts = new int[n];
    Arrays.fill(counts, 9);
    array.pulse(counts);
    Arrays.fill(counts, -9);
    array.pulse(counts);
    double squares = 0;
    for (float weight : weights(array)) {
      squares += (double) weight * weight;
    }
    double expected = 18 * Math.pow(2 * 0.002, 2);
    assertThat(squares / n).isCloseTo(expected, within(4 * Math.sqrt(2.0 / n) * expected));
  }

  @Test
  void instancesAreGivenOutEvenly() {
    DistilledArray array =
        new DistilledArray(
            RESPONSE, WeightMapping.of(RESPONSE, 1, PairUpdate.BOTH), 100, 80, new RandomStream(4));
    int[] uses = new int[RESPONSE.instances()];
    for (int d = 0; d < 16_000; d++) {
      uses[array.instance(d)]++;
    }
    for (int use : uses) {
      assertThat(use).isBetween(850, 1150);
    }
  }

  @Test
  void programmingMakesUpForADeviceAtItsEnd() {
    PulseResponse narrow =
        new PulseResponse(
            "two windows",
            Fixtures.SCHEME,
            2,
            new float[] {1e-7f, 1e-7f},
            new float[] {5e-7f, 9e-7f},
            new float[16],
            new float[16],
            new float[16],
            0);
    WeightMapping mapping = WeightMapping.of(narrow, 1, PairUpdate.BOTH);
    DistilledArray array = new DistilledArray(narrow, mapping, 1, 400, new RandomStream(2));
    float[] targets = new float[400];
    Arrays.fill(targets, 0.6f);
    array.program(targets);
    float[] reached = weights(array);
    for (int i = 0; i < 400; i++) {
      assertThat(reached[i]).isEqualTo(0.6f, within(1e-6f));
    }
  }

  @Test
  void theStateOfAnArrayOfOtherDevicesIsRefused() {
    PulseResponse other = Fixtures.softBounds();
    WeightMapping mapping = WeightMapping.of(other, LIMIT, PairUpdate.BOTH);
    DistilledArray array = new DistilledArray(other, mapping, ROWS, COLUMNS, new RandomStream(1));
    ArrayState state = create(1).saveState();
    assertThatThrownBy(() -> array.restoreState(state))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("does not fit");
  }
}
