package org.ferroweave.device.physics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.apache.commons.math3.analysis.integration.SimpsonIntegrator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SheetCarriersTest {
  @ParameterizedTest
  @ValueSource(doubles = {-20, -3, -0.5, 0, 1e-9, 0.7, 4, 30})
  void integralIsThatOfTheOccupation(double u) {
    double expected =
        new SimpsonIntegrator(1e-11, 1e-18, 3, 40)
            .integrate(10_000_000, SheetCarriers::occupation, u - 45, u);
    assertThat(SheetCarriers.integral(u)).isCloseTo(expected, within(1e-7 * expected));
  }

  @ParameterizedTest
  @ValueSource(doubles = {-30, -2, 0, 2, 30})
  void slopeIsThatOfTheOccupation(double u) {
    double h = 1e-4;
    double expected = (SheetCarriers.occupation(u + h) - SheetCarriers.occupation(u - h)) / (2 * h);
    assertThat(SheetCarriers.slope(u)).isCloseTo(expected, within(1e-7 * expected + 1e-20));
  }

  @ParameterizedTest
  @ValueSource(doubles = {-400, 400, 5e5})
  void farFromTheBandNothingOverflows(double u) {
    assertThat(SheetCarriers.occupation(u)).isFinite().isGreaterThanOrEqualTo(0);
    assertThat(SheetCarriers.integral(u)).isFinite().isGreaterThanOrEqualTo(0);
  }
}
