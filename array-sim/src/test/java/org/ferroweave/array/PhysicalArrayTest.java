package org.ferroweave.array;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.ferroweave.device.InputException;
import org.ferroweave.device.RandomStream;
import org.ferroweave.device.distil.PulseResponse;
import org.junit.jupiter.api.Test;

class PhysicalArrayTest extends SynapseArrayContract {
  private static final PulseResponse RESPONSE = Fixtures.softBounds();

  @Override
  SynapseArray create(PairUpdate pairUpdate, long seed) {
    return create(pairUpdate, seed, false);
  }

  private static PhysicalArray create(PairUpdate pairUpdate, long seed, boolean parallel) {
    return create(Fixtures.physicalSoftBounds(2e-9, 2e-7), pairUpdate, seed, parallel);
  }

  private static PhysicalArray create(
      ThresholdModel model, PairUpdate pairUpdate, long seed, boolean parallel) {
    WeightMapping mapping = WeightMapping.of(RESPONSE, LIMIT, pairUpdate);
    return new PhysicalArray(
        model, RESPONSE, mapping, ROWS, COLUMNS, new RandomStream(seed), parallel);
  }

  @Override
  double largestWeight() {
    return LIMIT * 1.0001;
  }

  @Override
  double programTolerance() {
    return create(1).weightStep() * 1.01;
  }

  @Test
  void threadsChangeNothing() {
    PhysicalArray one = create(PairUpdate.BOTH, 1, false);
    PhysicalArray many = create(PairUpdate.BOTH, 1, true);
    one.program(Fixtures.uniform(CROSSPOINTS, LIMIT, 3));
    many.program(Fixtures.uniform(CROSSPOINTS, LIMIT, 3));
    for (int update = 0; update < 3; update++) {
      one.pulse(Fixtures.counts(CROSSPOINTS, 5, update));
      many.pulse(Fixtures.counts(CROSSPOINTS, 5, update));
    }
    assertThat(many.saveState().conductances()).isEqualTo(one.saveState().conductances());
    assertThat(many.ledger()).isEqualTo(one.ledger());
    assertThat(many.lastProgramming()).isEqualTo(one.lastProgramming());
  }

  @Test
  void agreesWithTheDistilledArrayOfTheSameLaw() {
    PhysicalArray physical = create(Fixtures.physicalSoftBounds(0, 0), PairUpdate.BOTH, 1, false);
    DistilledArray distilled =
        new DistilledArray(RESPONSE, physical.mapping(), ROWS, COLUMNS, new RandomStream(1));
    for (int update = 0; update < 20; update++) {
      int[] counts = Fixtures.counts(CROSSPOINTS, 12, update);
      physical.pulse(counts);
      distilled.pulse(counts);
    }
    float[] expected = weights(physical);
    float[] actual = weights(distilled);
    for (int i = 0; i < CROSSPOINTS; i++) {
      assertThat((double) actual[i]).isCloseTo(expected[i], within(2e-5));
    }
    PulseLedger ledger = physical.ledger();
    assertThat(distilled.ledger().pulses()).isEqualTo(ledger.pulses());
    assertThat(distilled.ledger().energy())
        .isCloseTo(ledger.energy(), within(1e-4 * ledger.energy()));
  }

  @Test
  void programmingReportsWhatItReachedAndSpent() {
    PhysicalArray array = create(PairUpdate.BOTH, 1, false);
    float[] targets = Fixtures.uniform(CROSSPOINTS, 0.5 * LIMIT, 3);
    ProgramReport report = array.programAndVerify(targets, 2 * array.weightStep(), 500);
    assertThat(report.crosspoints()).isEqualTo(CROSSPOINTS);
    assertThat(report.unreached()).isZero();
    assertThat(report.largestError()).isPositive().isLessThan(2 * array.weightStep());
    assertThat(report.spent()).isEqualTo(array.ledger());
    assertThat(report.spent().pulses()).isPositive();
    assertThat(array.lastProgramming()).isEqualTo(report);
  }

  @Test
  void programmingTellsWhatABudgetDoesNotReach() {
    PhysicalArray array = create(Fixtures.physicalSoftBounds(0, 0), PairUpdate.BOTH, 1, false);
    float[] targets = new float[CROSSPOINTS];
    targets[4] = 0.5f;
    targets[9] = 100;
    ProgramReport report = array.programAndVerify(targets, array.weightStep(), 2);
    assertThat(report.unreached()).isEqualTo(2);
    assertThat(report.largestError()).isBetween(99.0, 100.0);
    assertThat(report.spent().potentiating()).isEqualTo(4);
    assertThat(report.spent().depressing()).isEqualTo(4);
  }

  @Test
  void startsFromTheDevicesAsFabricated() {
    float[] weights = weights(create(1));
    double largest = 0;
    for (float weight : weights) {
      largest = Math.max(largest, Math.abs(weight));
    }
    assertThat(largest).isBetween(0.1, 0.5 * LIMIT);
  }

  @Test
  void aTruncatedStateIsRefused() {
    PhysicalArray array = create(PairUpdate.BOTH, 1, false);
    ArrayState state = array.saveState();
    ArrayState shorter =
        new ArrayState(
            state.kind(),
            Arrays.copyOf(state.conductances(), state.conductances().length - 1),
            state.words());
    assertThatThrownBy(() -> array.restoreState(shorter))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("does not fit");
    assertThatThrownBy(() -> array.programAndVerify(new float[CROSSPOINTS], 0, 10))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("tolerance 0.0");
  }
}
