package org.ferroweave.device.physics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.withinPercentage;

import org.junit.jupiter.api.Test;

class CurrentNoiseTest {
  @Test
  void isNyquistNoiseAtSmallAndSchottkyNoiseAtLargeVoltage() {
    double conductance = 1e-6;
    for (double voltage : new double[] {1e-12, 1e-6, 1e-4}) {
      assertThat(CurrentNoise.density(conductance * voltage, voltage, 300))
          .isCloseTo(4 * Constants.BOLTZMANN * 300 * conductance, withinPercentage(0.01));
    }
    assertThat(CurrentNoise.density(-1e-9, -2, 300))
        .isCloseTo(2 * Constants.ELEMENTARY_CHARGE * 1e-9, withinPercentage(1e-6));
  }

  @Test
  void averagesOutWithTheTime() {
    double once = CurrentNoise.deviation(1e-9, 0.1, 300, 0.02);
    assertThat(CurrentNoise.deviation(1e-9, 0.1, 300, 2))
        .isCloseTo(once / 10, withinPercentage(1e-9));
    // 1 nA over 20 ms is 1.2e8 electrons: Poisson's share of them, and a little thermal noise
    double electrons = 1e-9 * 0.02 / Constants.ELEMENTARY_CHARGE;
    assertThat(once / 1e-9).isBetween(1 / Math.sqrt(electrons), 1.1 / Math.sqrt(electrons));
  }
}
