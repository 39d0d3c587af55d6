package org.ferroweave.device.physics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.ferroweave.device.InputException;
import org.junit.jupiter.api.Test;

class FirstOrderLandauTest {
  private static final double TC = 315;
  private static final double T0 = 305;
  private static final double PS = 0.037;
  private static final double TREF = 298;
  private final FirstOrderLandau landau = new FirstOrderLandau(TC, T0, PS, TREF, 2000);

  @Test
  void givesBackThePolarizationItWasFixedBy() {
    assertThat(landau.spontaneousPolarization(TREF)).isCloseTo(PS, within(1e-12));
  }

  @Test
  void spontaneousPolarizationNeedsNoField() {
    for (double t : new double[] {200, 298, 310, 314.9}) {
      double p = landau.spontaneousPolarization(t);
      double scale = landau.coerciveField(t);
      assertThat(Math.abs(landau.field(p, t)) / scale).isLessThan(1e-9);
    }
  }

  @Test
  void polarAndNonPolarPhaseHaveEqualEnergyAtTheTransition() {
    double justBelow = landau.spontaneousPolarization(TC - 1e-9);
    assertThat(justBelow).isGreaterThan(0.5 * PS); // first order: it jumps
    double energyScale = landau.energy(justBelow, TC + 20);
    assertThat(landau.energy(justBelow, TC) / energyScale).isCloseTo(0, within(1e-7));
    assertThat(landau.energy(justBelow, TC - 5)).isNegative();
  }

  @Test
  void noPolarizationAndNoCoerciveFieldFromTheTransitionUpwards() {
    assertThat(landau.spontaneousPolarization(TC)).isZero();
    assertThat(landau.coerciveField(TC + 30)).isZero();
  }

  @Test
  void analyticCoerciveFieldIsTheExtremumOfTheSCurve() {
    for (double t : new double[] {250, 298, 312}) {
      double most = 0;
      double ps = landau.spontaneousPolarization(t);
      for (int i = 0; i <= 200_000; i++) {
        most = Math.max(most, -landau.field(ps * i / 200_000.0, t));
      }
      assertThat(landau.coerciveField(t)).isCloseTo(most, within(most * 1e-8));
    }
  }

  @Test
  void slowLandauKhalatnikovLoopSwitchesAtTheCoerciveField() {
    // gamma dP/dt = E - df/dP, the slope of the free energy taken numerically, under a slow ramp
    // against the polarization: the loop opens at the coercive field, and a little later the faster
    double t = 298;
    double ec = landau.coerciveField(t);
    double slow = switchingField(t, ec, 4_000_000);
    double fast = switchingField(t, ec, 400_000);
    assertThat(slow / ec).isBetween(1.0, 1.02);
    assertThat(fast).isGreaterThan(slow);
  }

  /** Field at which a positive polarization reverses while the field ramps from 0 to -2 Ec. */
  private double switchingField(double t, double ec, int steps) {
    double ps = landau.spontaneousPolarization(t);
    double rate = ps / ec / 50; // dt/gamma: stable, and short against the ramp
    double h = 1e-4 * ps;
    double p = ps;
    for (int i = 0; i < steps; i++) {
      double field = -2 * ec * i / steps;
      double slope = (landau.energy(p + h, t) - landau.energy(p - h, t)) / (2 * h);
      p += rate * (field - slope);
      if (p < 0) {
        return -field;
      }
    }
    return Double.NaN;
  }

  @Test
  void curieWeissLawAboveTheTransition() {
    assertThat(landau.susceptibility(345)).isCloseTo(2000 / (345 - T0), within(1e-9));
    assertThat(landau.susceptibility(TC - 0.01)).isPositive().isLessThan(2000 / (TC - T0));
  }

  @Test
  void polarizationFallsMonotonicallyWithTemperature() {
    double before = Double.POSITIVE_INFINITY;
    for (double t = 100; t < TC; t += 5) {
      double p = landau.spontaneousPolarization(t);
      assertThat(p).isLessThan(before).isPositive();
      before = p;
    }
  }

  @Test
  void temperaturesOutOfOrderAreNamed() {
    assertThatThrownBy(() -> new FirstOrderLandau(315, 320, PS, TREF, 2000))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("Curie-Weiss temperature is 320");
    assertThatThrownBy(() -> new FirstOrderLandau(315, 305, PS, 330, 2000))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("reference temperature");
  }
}
