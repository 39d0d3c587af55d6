package org.ferroweave.device.physics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;

class ScreeningTest {
  private static final double EV = Constants.ELEMENTARY_CHARGE;

  /** The potential drops of Zhuravlev's junction cancel around the circuit. */
  @Test
  void dropsInElectrodesAndFilmCancelAtZeroBias() {
    double thickness = 4e-9;
    double permittivity = 6.7 * Constants.VACUUM_PERMITTIVITY;
    double first = ThomasFermiScreening.drop(0.05e-9);
    double second = ThomasFermiScreening.drop(0.2e-9);
    double p = 0.037;
    double sigma = ThomasFermiScreening.charge(p, thickness, permittivity, first + second);
    double field = (sigma - p) / permittivity; // D = eps E + P
    assertThat(field * thickness + sigma * (first + second)).isCloseTo(0, within(1e-15));
    assertThat(field).isNegative();
    assertThat(ThomasFermiScreening.charge(p, thickness, permittivity, 0)).isEqualTo(p);
  }

  @Test
  void aChargeOfOneElectronPerSquareNanometreMovesTheFermiLevelOfGraphene() {
    double velocity = 1e6;
    double level = 0.65821 * EV * Math.sqrt(Math.PI); // hbar v in eV nm
    assertThat(GrapheneCharge.density(level, velocity, 4))
        .isCloseTo(1e18, Percentage.withPercentage(0.05));
    assertThat(GrapheneCharge.density(0, velocity, 300)).isZero();
    assertThat(GrapheneCharge.density(-level, velocity, 300))
        .isEqualTo(-GrapheneCharge.density(level, velocity, 300));
    assertThat(GrapheneCharge.integral(0)).isCloseTo(Math.PI * Math.PI / 12, within(1e-9));
    assertThat(GrapheneCharge.integral(-30)).isCloseTo(Math.exp(-30), within(1e-25));
  }

  @Test
  void theSlopeOfTheChargeIsItsDerivative() {
    for (double level : new double[] {-0.5, -0.02, 0, 0.013, 0.3}) {
      double h = 1e-4 * EV;
      double numeric =
          (GrapheneCharge.density(level * EV + h, 1e6, 300)
                  - GrapheneCharge.density(level * EV - h, 1e6, 300))
              / (2 * h);
      assertThat(GrapheneCharge.slope(level * EV, 1e6, 300))
          .isCloseTo(numeric, Percentage.withPercentage(0.01));
    }
  }

  /** A packet of ions that hop along a chain with the sinh law drifts and spreads by Einstein. */
  @Test
  void hoppingOnAChainIsDriftAndDiffusionInLowField() {
    double a = 4.5e-10;
    double temperature = 300;
    double rate = TwoSiteHopping.hopRate(0.6 * EV, 1e13, temperature);
    double field = 2e6;
    double u = TwoSiteHopping.reducedField(field, a, temperature);
    int sites = 241;
    double[] n = new double[sites];
    n[sites / 2] = 1;
    double time = 40 / rate;
    int steps = 4000;
    double[] change = new double[sites];
    for (int k = 0; k < steps; k++) { // second order, mid-point
      double[] middle = n.clone();
      flow(n, change, rate, u);
      add(middle, change, time / steps / 2);
      flow(middle, change, rate, u);
      add(n, change, time / steps);
    }
    double mean = 0;
    double square = 0;
    for (int i = 0; i < sites; i++) {
      double x = (i - sites / 2) * a;
      mean += n[i] * x;
      square += n[i] * x * x;
    }
    double diffusion = rate * a * a;
    double mobility = diffusion * EV / (Constants.BOLTZMANN * temperature);
    assertThat(u).isLessThan(0.02);
    assertThat(mean).isCloseTo(mobility * field * time, Percentage.withPercentage(0.1));
    assertThat(square - mean * mean)
        .isCloseTo(2 * diffusion * time, Percentage.withPercentage(0.1));
  }

  private static void flow(double[] n, double[] change, double rate, double u) {
    java.util.Arrays.fill(change, 0);
    for (int i = 0; i + 1 < n.length; i++) {
      double net = rate * (n[i] * Math.exp(u) - n[i + 1] * Math.exp(-u));
      change[i] -= net;
      change[i + 1] += net;
    }
  }

  private static void add(double[] n, double[] change, double time) {
    for (int i = 0; i < n.length; i++) {
      n[i] += change[i] * time;
    }
  }
}
