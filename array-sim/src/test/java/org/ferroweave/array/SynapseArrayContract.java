package org.ferroweave.array;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.ferroweave.device.InputException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What every array must do, whatever its devices are. The arrays under test are noisy. */
abstract class SynapseArrayContract {
  static final int ROWS = 7;
  static final int COLUMNS = 5;
  static final int CROSSPOINTS = ROWS * COLUMNS;
  static final double LIMIT = 0.8;

  /** A noisy array of 7 rows and 5 columns with the weight limit 0.8. */
  abstract SynapseArray create(PairUpdate pairUpdate, long seed);

  /** The largest weight that any pair of its devices can hold. */
  abstract double largestWeight();

  /** Largest error of a programmed weight that every pair of its devices can reach. */
  abstract double programTolerance();

  final SynapseArray create(long seed) {
    return create(PairUpdate.BOTH, seed);
  }

  static float[] weights(SynapseArray array) {
    float[] weights = new float[array.rows() * array.columns()];
    array.weights(weights);
    return weights;
  }

  @Test
  void hasTheShapeAndTheLimitAskedFor() {
    SynapseArray array = create(1);
    assertThat(array.rows()).isEqualTo(ROWS);
    assertThat(array.columns()).isEqualTo(COLUMNS);
    assertThat(array.weightLimit()).isEqualTo(LIMIT);
    assertThat(array.weightStep()).isPositive().isLessThan(LIMIT);
  }

  @ParameterizedTest
  @EnumSource
  void weightsAreTheMappedConductances(PairUpdate pairUpdate) {
    SynapseArray array = create(pairUpdate, 1);
    array.pulse(Fixtures.counts(CROSSPOINTS, 5, 2));
    float[] plus = new float[CROSSPOINTS];
    float[] minus = new float[CROSSPOINTS];
    array.conductances(plus, minus);
    float[] weights = weights(array);
    WeightMapping mapping = array.mapping();
    for (int i = 0; i < CROSSPOINTS; i++) {
      double expected = mapping.scale() * (plus[i] - minus[i]) / mapping.window();
      assertThat((double) weights[i]).isCloseTo(expected, within(1e-6));
      if (pairUpdate == PairUpdate.SINGLE) {
        assertThat(minus[i]).isEqualTo((float) mapping.middle());
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void pulsesMoveTheWeightTheWayTheirSignSays(PairUpdate pairUpdate) {
    SynapseArray array = create(pairUpdate, 1);
    array.program(new float[CROSSPOINTS]);
    float[] before = weights(array);
    int[] counts = new int[CROSSPOINTS];
    counts[3] = 8;
    counts[CROSSPOINTS - 1] = -8;
    array.pulse(counts);
    float[] after = weights(array);
    assertThat(after[3] - before[3])
        .isBetween(3 * (float) array.weightStep(), 14 * (float) array.weightStep());
    assertThat(before[CROSSPOINTS - 1] - after[CROSSPOINTS - 1])
        .isBetween(3 * (float) array.weightStep(), 14 * (float) array.weightStep());
    for (int i = 0; i < CROSSPOINTS; i++) {
      if (counts[i] == 0) {
        assertThat(after[i]).isEqualTo(before[i]);
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void oneCrosspointCanBePulsedAlone(PairUpdate pairUpdate) {
    SynapseArray array = create(pairUpdate, 1);
    SynapseArray twin = create(pairUpdate, 1);
    array.pulse(2, 3, 6);
    int[] counts = new int[CROSSPOINTS];
    counts[2 * COLUMNS + 3] = 6;
    twin.pulse(counts);
    assertThat(weights(array)).isEqualTo(weights(twin));
    assertThat(array.ledger()).isEqualTo(twin.ledger());
  }

  @Test
  void zeroCountsDoNothing() {
    SynapseArray array = create(1);
    SynapseArray twin = create(1);
    long revision = array.revision();
    array.pulse(new int[CROSSPOINTS]);
    array.pulse(1, 1, 0);
    assertThat(array.revision()).isEqualTo(revision);
    assertThat(array.ledger()).isEqualTo(twin.ledger());
    int[] counts = Fixtures.counts(CROSSPOINTS, 5, 2);
    array.pulse(counts);
    twin.pulse(counts);
    assertThat(array.revision()).isGreaterThan(revision);
    assertThat(weights(array)).isEqualTo(weights(twin));
  }

  @Test
  void sameSeedSameResultOtherSeedOtherResult() {
    SynapseArray array = create(1);
    SynapseArray same = create(1);
    SynapseArray other = create(2);
    for (int update = 0; update < 5; update++) {
      int[] counts = Fixtures.counts(CROSSPOINTS, 5, update);
      array.pulse(counts);
      same.pulse(counts);
      other.pulse(counts);
    }
    assertThat(weights(array)).isEqualTo(weights(same));
    assertThat(array.ledger()).isEqualTo(same.ledger());
    assertThat(weights(array)).isNotEqualTo(weights(other));
  }

  @ParameterizedTest
  @EnumSource
  void aRestoredArrayGoesOnBitForBit(PairUpdate pairUpdate) {
    SynapseArray array = create(pairUpdate, 1);
    for (int update = 0; update < 3; update++) {
      array.pulse(Fixtures.counts(CROSSPOINTS, 5, update));
    }
    ArrayState state = array.saveState();
    SynapseArray restored = create(pairUpdate, 1);
    long revision = restored.revision();
    restored.restoreState(state);
    assertThat(restored.revision()).isGreaterThan(revision);
    assertThat(weights(restored)).isEqualTo(weights(array));
    assertThat(restored.ledger()).isEqualTo(array.ledger());
    for (int update = 3; update < 6; update++) {
      int[] counts = Fixtures.counts(CROSSPOINTS, 5, update);
      array.pulse(counts);
      restored.pulse(counts);
    }
    assertThat(weights(restored)).isEqualTo(weights(array));
    assertThat(restored.ledger()).isEqualTo(array.ledger());
    ArrayState last = array.saveState();
    assertThat(restored.saveState().conductances()).isEqualTo(last.conductances());
    assertThat(restored.saveState().words()).isEqualTo(last.words());
  }

  @ParameterizedTest
  @EnumSource
  void weightsStayWithinTheDevicesWindows(PairUpdate pairUpdate) {
    SynapseArray array = create(pairUpdate, 1);
    int[] counts = new int[CROSSPOINTS];
    for (int i = 0; i < CROSSPOINTS; i++) {
      counts[i] = i % 2 == 0 ? 1000 : -1000;
    }
    array.pulse(counts);
    float[] weights = weights(array);
    for (int i = 0; i < CROSSPOINTS; i++) {
      double size = i % 2 == 0 ? weights[i] : -weights[i];
      assertThat(size).isBetween(0.5 * LIMIT, largestWeight());
    }
  }

  @Test
  void theLedgerCountsEveryDevicePulse() {
    SynapseArray pair = create(PairUpdate.BOTH, 1);
    pair.pulse(0, 0, 3);
    pair.pulse(1, 0, -2);
    assertThat(pair.ledger().potentiating()).isEqualTo(5);
    assertThat(pair.ledger().depressing()).isEqualTo(5);
    assertThat(pair.ledger().energy()).isPositive();

    SynapseArray single = create(PairUpdate.SINGLE, 1);
    int[] counts = new int[CROSSPOINTS];
    counts[0] = 3;
    counts[CROSSPOINTS - 1] = -2;
    single.pulse(counts);
    assertThat(single.ledger().potentiating()).isEqualTo(3);
    assertThat(single.ledger().depressing()).isEqualTo(2);
    assertThat(single.ledger().energy()).isPositive();
  }

  @Test
  void energyIsThatOfOhmicPulses() {
    SynapseArray array = create(1);
    float[] plus = new float[CROSSPOINTS];
    float[] minus = new float[CROSSPOINTS];
    array.conductances(plus, minus);
    int[] counts = new int[CROSSPOINTS];
    Arrays.fill(counts, 1);
    array.pulse(counts);
    double expected = 0;
    for (int i = 0; i < CROSSPOINTS; i++) {
      expected += 2 * 2 * ((double) plus[i] + minus[i]) * Fixtures.SCHEME.width();
    }
    assertThat(array.ledger().energy()).isCloseTo(expected, within(1e-5 * expected));
  }

  @ParameterizedTest
  @EnumSource
  void programmingReachesTheWeights(PairUpdate pairUpdate) {
    SynapseArray array = create(pairUpdate, 1);
    float[] targets = Fixtures.uniform(CROSSPOINTS, 0.6 * LIMIT, 3);
    long revision = array.revision();
    array.program(targets);
    assertThat(array.revision()).isGreaterThan(revision);
    float[] reached = weights(array);
    for (int i = 0; i < CROSSPOINTS; i++) {
      assertThat((double) reached[i]).isCloseTo(targets[i], within(programTolerance()));
    }
  }

  @Test
  void badInputIsNamedAndChangesNothing() {
    SynapseArray array = create(1);
    float[] before = weights(array);
    int[] huge = new int[CROSSPOINTS];
    huge[0] = 1;
    huge[COLUMNS + 2] = Integer.MIN_VALUE;
    float[] broken = new float[CROSSPOINTS];
    broken[2 * COLUMNS + 1] = Float.NaN;

    assertBad(() -> array.pulse(new int[3]), "counts has 3 entries; allowed: 35");
    assertBad(() -> array.pulse(huge), "crosspoint (1, 2) is -2147483648");
    assertBad(() -> array.pulse(ROWS, 0, 1), "crosspoint (7, 0)");
    assertBad(() -> array.pulse(0, -1, 1), "crosspoint (0, -1)");
    assertBad(() -> array.pulse(0, 0, 1 << 20), "crosspoint (0, 0) is 1048576");
    assertBad(() -> array.weights(new float[1]), "weights has 1 entries");
    assertBad(() -> array.conductances(new float[CROSSPOINTS], new float[2]), "minus has 2");
    assertBad(() -> array.program(new float[CROSSPOINTS + 1]), "weights has 36 entries");
    assertBad(() -> array.program(broken), "crosspoint (2, 1) is NaN");
    assertBad(
        () -> array.restoreState(new ArrayState("other", new double[2], new long[9])),
        "array state of kind 'other'");
    assertBad(() -> array.restoreState(create(99).saveState()), "same devices and seed");
    assertThat(weights(array)).isEqualTo(before);
    assertThat(array.ledger()).isEqualTo(PulseLedger.ZERO);
  }

  private static void assertBad(Runnable call, String message) {
    assertThatThrownBy(call::run).isInstanceOf(InputException.class).hasMessageContaining(message);
  }
}
