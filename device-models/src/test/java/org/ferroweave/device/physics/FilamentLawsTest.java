package org.ferroweave.device.physics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class FilamentLawsTest {
  private static double net(double u, double sigma) {
    return FilamentGrowth.deposition(u, 1, 30) - FilamentGrowth.dissolution(u, sigma, 30);
  }

  @Test
  void growthRisesWithTheFieldUntilNoBarrierIsLeft() {
    double last = Double.NEGATIVE_INFINITY;
    for (double u = -10; u <= 30; u += 0.5) {
      assertThat(net(u, 3)).isGreaterThan(last);
      last = net(u, 3);
    }
    assertThat(net(40, 3)).isCloseTo(net(60, 3), within(1.0));
  }

  @Test
  void equilibriumIsWhereFieldAndCapillarityBalance() {
    double sigma = FilamentGrowth.capillarity(0.17, 1.18e-29, 0.5e-9, 300);
    assertThat(net(sigma / 2, sigma)).isCloseTo(0, within(1e-12));
    assertThat(net(0, sigma)).isNegative(); // thin filaments dissolve by themselves
    assertThat(net(0, 0)).isZero(); // flat ones do not
  }

  @Test
  void capillarityIsThatOfGibbsAndThomson() {
    double sigma = FilamentGrowth.capillarity(1.8, 1.18e-29, 1e-9, 300);
    double joule = sigma * Constants.BOLTZMANN * 300;
    assertThat(joule).isCloseTo(2 * 1.8 * 1.18e-29 / 1e-9, within(1e-26));
    assertThat(FilamentGrowth.capillarity(1.8, 1.18e-29, 2e-9, 300))
        .isCloseTo(sigma / 2, within(1e-9));
  }

  @Test
  void contactOfOneChannelHasTheQuantumOfConductance() {
    double wavelength = 0.46e-9;
    assertThat(PointContact.QUANTUM).isCloseTo(1 / 12906.4, within(1e-9));
    assertThat(PointContact.conductance(wavelength / Math.PI, wavelength, 0, 1e-10))
        .isCloseTo(PointContact.QUANTUM, within(1e-12));
    assertThat(PointContact.conductance(1e-9, wavelength, 2e-10, 1e-10))
        .isCloseTo(
            PointContact.conductance(1e-9, wavelength, 0, 1e-10) * Math.exp(-2), within(1e-9));
  }
}
