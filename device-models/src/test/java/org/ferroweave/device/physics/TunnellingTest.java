package org.ferroweave.device.physics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.apache.commons.math3.analysis.UnivariateFunction;
import org.apache.commons.math3.analysis.integration.IterativeLegendreGaussIntegrator;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;

/** The integral over all energies, against adaptive integration and its closed-form limits. */
class TunnellingTest {
  private static final double EV = Constants.ELEMENTARY_CHARGE;

  /** Barrier of heights (eV) above the Fermi levels of its electrodes at a voltage. */
  private static TrapezoidBarrier barrier(
      double first, double second, double thickness, double mass, double voltage) {
    return new TrapezoidBarrier(first * EV, (second + voltage) * EV, thickness, mass);
  }

  private static double integral(
      double first, double second, double d, double mass, double voltage, double temperature) {
    return TsuEsaki.current(barrier(first, second, d, mass, voltage), voltage, temperature);
  }

  /** The same with the sign of voltage and current that closed forms use: the second raised. */
  private static double closed(
      double first, double second, double d, double mass, double voltage, double temperature) {
    return DirectTunnelling.current(first * EV, second * EV, d, mass, voltage, temperature);
  }

  private static double adaptive(UnivariateFunction f, double... corners) {
    double[] sorted = corners.clone();
    Arrays.sort(sorted);
    IterativeLegendreGaussIntegrator integrator =
        new IterativeLegendreGaussIntegrator(8, 1e-9, 0, 3, 60);
    double sum = 0;
    for (int i = 0; i + 1 < sorted.length; i++) {
      if (sorted[i + 1] > sorted[i]) {
        sum += integrator.integrate(10_000_000, f, sorted[i], sorted[i + 1]);
      }
    }
    return sum;
  }

  @Test
  void panelsAgreeWithAdaptiveIntegration() {
    double worst = 0;
    for (double[] c :
        new double[][] {
          {0.2, 0.3, 4e-9, 0.6, 0.1, 300},
          {0.4, 0.8, 4e-9, 0.6, 0.2, 300},
          {1.2, 0.7, 4e-9, 0.6, -0.2, 300},
          {0.76, 0.7, 4e-9, 0.6, 3, 300},
          {0.9, 0.5, 10e-9, 0.3, 0.1, 400},
          {1.0, 1.0, 1e-9, 1, 1, 100},
          {0.5, 2.0, 2e-9, 0.4, -1.5, 100},
          {2.0, 2.0, 2e-9, 0.4, 1e-3, 400},
        }) {
      double kt = Constants.BOLTZMANN * c[5];
      double second = c[4] * EV;
      TrapezoidBarrier barrier = barrier(c[0], c[1], c[2], c[3], c[4]);
      double exact =
          TsuEsaki.prefactor(c[3], c[5])
              * adaptive(
                  e -> TsuEsaki.integrand(barrier, e, second, kt, Double.POSITIVE_INFINITY),
                  Math.min(0, second) - 4 * EV,
                  0,
                  second,
                  barrier.first(),
                  barrier.second(),
                  Math.max(barrier.top(), Math.abs(second)) + 40 * kt);
      double j = TsuEsaki.current(barrier, c[4], c[5]);
      worst = Math.max(worst, Math.abs(j / exact - 1));
    }
    assertThat(worst).isLessThan(1e-4);
  }

  /**
   * The closed form drops the curvature of the exponent in energy. At low bias that fades with
   * thickness; at higher bias it does not.
   */
  @Test
  void directTunnellingIsTheIntegralOfThickerFilms() {
    for (double[] c :
        new double[][] {
          {1.0, 1.0, 1, 0.05, 100},
          {1.0, 1.0, 1, 0.05, 300},
          {1.2, 0.8, 1, 0.1, 300},
          {1.2, 0.8, 1, -0.1, 300},
          {1.5, 1.0, 0.6, 0.3, 300},
          {1.5, 1.0, 0.6, -0.3, 300},
          {2.0, 2.0, 1, 0.5, 100},
        }) {
      double thin = error(c, 2e-9, 50);
      assertThat(thin).isLessThan(0.06);
      if (Math.abs(c[3]) <= 0.1) {
        assertThat(error(c, 4e-9, 50)).isLessThan(0.7 * thin);
      }
      assertThat(error(c, 2e-9, c[4])).as("warm").isLessThan(0.06);
    }
  }

  private static double error(double[] c, double d, double temperature) {
    double exact = -integral(c[0], c[1], d, c[2], -c[3], temperature);
    return Math.abs(closed(c[0], c[1], d, c[2], c[3], temperature) / exact - 1);
  }

  @Test
  void equalBarrierEdgesAreNoSpecialCase() {
    double j = closed(1, 0.9, 2e-9, 1, -0.1, 300); // phi1 + eV = phi2
    double near = closed(1, 0.9, 2e-9, 1, -0.1 + 1e-9, 300);
    assertThat(j).isCloseTo(near, Percentage.withPercentage(1e-5));
    assertThat(closed(1, 0.9, 2e-9, 1, 2.5, 300)).as("beyond its range").isNaN();
  }

  @Test
  void lowBiasConductanceIsThatOfSimmonsAndItsParabolaThatOfBrinkman() {
    double d = 2e-9;
    double zero = closed(1, 1, d, 1, 1e-4, 0) / 1e-4;
    assertThat(zero)
        .isCloseTo(BrinkmanConductance.zeroBias(EV, d, 1), Percentage.withPercentage(0.01));
    for (double voltage : new double[] {-0.1, -0.05, 0.05, 0.1}) {
      double h = 1e-4;
      double slope =
          (closed(1.1, 0.9, d, 1, voltage + h, 0) - closed(1.1, 0.9, d, 1, voltage - h, 0))
              / (2 * h);
      double flat = (closed(1.1, 0.9, d, 1, h, 0) - closed(1.1, 0.9, d, 1, -h, 0)) / (2 * h);
      assertThat(slope / flat)
          .isCloseTo(BrinkmanConductance.relative(1.1 * EV, 0.9 * EV, d, 1, voltage), within(0.02));
    }
  }

  @Test
  void beyondTheBarrierTheIntegralIsFieldEmission() {
    double d = 20e-9;
    double before = Double.NaN;
    for (double voltage : new double[] {6, 4, 3}) { // the weaker the field, the better the law
      double ratio =
          FowlerNordheim.current(EV, voltage / d, 0.5) / integral(1, 1, d, 0.5, voltage, 10);
      assertThat(ratio).isCloseTo(1, within(0.08));
      assertThat(Double.isNaN(before) || Math.abs(ratio - 1) < Math.abs(before - 1)).isTrue();
      before = ratio;
    }
  }

  @Test
  void throughThickFilmsTheIntegralIsThermionicEmission() {
    double v = 0.05 / Constants.thermalVoltage(300);
    double emission =
        SchottkyEmission.saturationCurrent(0.5 * EV, 0.5 * Constants.RICHARDSON, 300)
            * Math.expm1(v);
    double thin = integral(0.5, 0.45, 5e-9, 0.5, 0.05, 300) / emission;
    double thick = integral(0.5, 0.45, 1e-6, 0.5, 0.05, 300) / emission;
    assertThat(thin).as("some tunnels below the top").isGreaterThan(1.02);
    assertThat(thick).isCloseTo(1, within(0.01));
  }

  /** Rates of single crossings, Pauli blocking included, summed independently of the law. */
  @Test
  void crossingsBothWaysAreInDetailedBalance() {
    double temperature = 300;
    double kt = Constants.BOLTZMANN * temperature;
    for (double voltage : new double[] {-0.3, -0.02, 0, 0.1}) {
      TrapezoidBarrier barrier = barrier(0.6, 0.8, 2e-9, 0.5, voltage);
      double second = voltage * EV;
      double intoFirst = crossings(barrier, second, 0, kt);
      double intoSecond = crossings(barrier, 0, second, kt);
      assertThat(Math.log(intoFirst / intoSecond)).isCloseTo(second / kt, within(1e-5));
      double net = TsuEsaki.prefactor(0.5, temperature) * (intoFirst - intoSecond);
      assertThat(TsuEsaki.current(barrier, voltage, temperature))
          .isCloseTo(net, within(1e-4 * Math.max(Math.abs(net), 1)));
    }
    assertThat(integral(0.6, 0.8, 2e-9, 0.5, 0, temperature)).isZero();
    assertThat(bands(0, 0.1)).isZero();
  }

  /** Full states of one electrode times empty ones of the other at all energies, over kT. */
  private static double crossings(TrapezoidBarrier barrier, double from, double to, double kt) {
    return adaptive(
        across ->
            barrier.transmission(across)
                * adaptive(
                    t -> fermi((across + t * kt - from) / kt) * fermi((to - across - t * kt) / kt),
                    0,
                    Math.max(0, (Math.min(from, to) - across) / kt),
                    Math.max(0, (Math.max(from, to) - across) / kt),
                    Math.max(0, (Math.max(from, to) - across) / kt) + 40),
        -4 * EV,
        Math.min(0, Math.min(from, to)),
        Math.max(from, to),
        barrier.top(),
        barrier.top() + 30 * kt);
  }

  private static double fermi(double x) {
    return 1 / (1 + Math.exp(x));
  }

  private static double bands(double voltage, double valence) {
    return TsuEsaki.currentIntoBands(
        barrier(4, 4, 1e-9, 1, voltage), voltage, 300, valence * EV, (valence + 1) * EV);
  }

  @Test
  void aGapThatOpensAtTheFermiLevelQuenchesTheCurrentThermally() {
    double metallic = TsuEsaki.current(barrier(4, 4, 1e-9, 1, 0.1), 0.1, 300);
    assertThat(bands(0.1, 3.5))
        .as("deep in the valence band")
        .isCloseTo(metallic, Percentage.withPercentage(1));
    double decade = Constants.thermalVoltage(300) * Math.log(10);
    TrapezoidBarrier barrier = barrier(4, 4, 1e-9, 1, 0.1);
    double edge = (0.1 - 0.2) * EV;
    double deeper = barrier.exponent(edge - decade * EV) - barrier.exponent(edge);
    assertThat(bands(0.1, -0.2) / bands(0.1, -0.2 - decade))
        .isCloseTo(10 * Math.exp(deeper), Percentage.withPercentage(1));
  }

  @Test
  void theSignIsThatOfTheVoltage() {
    for (double voltage : new double[] {-5, -0.3, -1e-6, -1e-15, 1e-15, 1e-6, 0.2, 8}) {
      for (double first : new double[] {0, 0.3, 1.4}) {
        assertThat(integral(first, 0.8, 4e-9, 0.6, voltage, 150) * voltage).isPositive();
      }
      assertThat(bands(voltage, -0.3) * voltage).isPositive();
    }
  }
}
