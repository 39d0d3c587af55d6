package org.ferroweave.device.physics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class BorderTrapsTest {
  private static final double VT = Constants.thermalVoltage(300);

  @Test
  void narrowBandIsInDetailedBalanceWithTheChannel() {
    for (double level = -0.2; level <= 0.2; level += 0.05) {
      double filled = BorderTraps.equilibrium(level, 1e-4, VT);
      double odds = filled / (1 - filled);
      assertThat(odds).isCloseTo(Math.exp(level / VT), within(1e-4 * Math.exp(level / VT)));
    }
  }

  @Test
  void wideBandFillsEvenlyAndCompletely() {
    assertThat(BorderTraps.equilibrium(0.1, 1, VT)).isCloseTo(0.6, within(1e-6));
    assertThat(BorderTraps.equilibrium(3, 1, VT)).isEqualTo(1);
    assertThat(BorderTraps.equilibrium(-3, 1, VT)).isCloseTo(0, within(1e-12));
  }

  @Test
  void levelIsWhereThePartIsInEquilibrium() {
    for (double width : new double[] {0.01, 0.4, 5}) {
      for (double filled : new double[] {1e-6, 0.02, 0.5, 0.7, 0.9999}) {
        double level = BorderTraps.level(filled, width, VT);
        assertThat(BorderTraps.equilibrium(level, width, VT))
            .isCloseTo(filled, within(1e-8 * filled));
      }
      assertThat(BorderTraps.level(0, width, VT)).isFinite().isNegative();
      assertThat(BorderTraps.level(1, width, VT)).isFinite().isPositive();
    }
  }

  @Test
  void slopeIsTheDerivative() {
    double h = 1e-5;
    for (double level = -0.4; level <= 0.4; level += 0.13) {
      double expected =
          (BorderTraps.equilibrium(level + h, 0.5, VT)
                  - BorderTraps.equilibrium(level - h, 0.5, VT))
              / (2 * h);
      assertThat(BorderTraps.equilibriumSlope(level, 0.5, VT)).isCloseTo(expected, within(1e-6));
    }
  }

  @Test
  void bothSignsOfTheFieldOpenTheBarrierAlikeUpToTheAttemptFrequency() {
    assertThat(BorderTraps.rate(2e8, 1e-3, 1e8)).isEqualTo(BorderTraps.rate(-2e8, 1e-3, 1e8));
    assertThat(BorderTraps.rate(0, 1e-3, 1e8)).isCloseTo(1e-3, within(1e-12));
    assertThat(BorderTraps.rate(1e8, 1e-3, 1e8)).isCloseTo(1e-3 * Math.E, within(1e-8));
    assertThat(BorderTraps.rate(1e12, 1e-3, 1e8))
        .isLessThanOrEqualTo(BorderTraps.ATTEMPT_FREQUENCY);
  }
}
