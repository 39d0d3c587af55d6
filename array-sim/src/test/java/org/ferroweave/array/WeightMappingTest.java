package org.ferroweave.array;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.ferroweave.device.InputException;
import org.ferroweave.device.distil.PulseResponse;
import org.junit.jupiter.api.Test;

class WeightMappingTest {
  @Test
  void thePairHoldsTheLimitAtOppositeEnds() {
    WeightMapping pair = new WeightMapping(1e-7, 9e-7, 0.5, PairUpdate.BOTH);
    assertThat(pair.weightPerSiemens() * (9e-7 - 1e-7)).isCloseTo(0.5, within(1e-12));
    assertThat(pair.difference(-0.25)).isCloseTo(-4e-7, within(1e-18));
  }

  @Test
  void theSingleDeviceHoldsTheLimitAtItsEnd() {
    WeightMapping single = new WeightMapping(1e-7, 9e-7, 0.5, PairUpdate.SINGLE);
    assertThat(single.weightPerSiemens() * (9e-7 - single.middle())).isCloseTo(0.5, within(1e-12));
  }

  @Test
  void theNaturalStepIsThatOfOnePulseInMidWindow() {
    PulseResponse response = Fixtures.softBounds();
    WeightMapping pair = WeightMapping.of(response, 0.5, PairUpdate.BOTH);
    WeightMapping single = WeightMapping.of(response, 0.5, PairUpdate.SINGLE);
    double ofTheWindow = 1.0 / Fixtures.PULSES;
    assertThat(pair.weightStep(response)).isCloseTo(2 * 0.5 * ofTheWindow, within(1e-8));
    assertThat(single.weightStep(response)).isCloseTo(2 * 0.5 * ofTheWindow, within(1e-8));
  }

  @Test
  void badInputIsNamed() {
    assertThatThrownBy(() -> new WeightMapping(2e-7, 1e-7, 1, PairUpdate.BOTH))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("maxConductance");
    assertThatThrownBy(() -> new WeightMapping(1e-7, 2e-7, Double.NaN, PairUpdate.BOTH))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("weightLimit is NaN");
  }
}
