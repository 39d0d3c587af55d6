package org.ferroweave.device.fefet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.apache.commons.math3.analysis.integration.IterativeLegendreGaussIntegrator;
import org.ferroweave.device.physics.Constants;
import org.ferroweave.device.physics.SheetCarriers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Charge balance and current of the sheet against independent sums. */
class ChannelTest {
  private static final double E = Constants.ELEMENTARY_CHARGE;
  private static final double STACK = 500;

  private static ChannelParameters parameters(double leak, double contact) {
    return new ChannelParameters(
        1.3 * E,
        0.3 * E,
        Constants.ELECTRON_MASS,
        0.6 * Constants.ELECTRON_MASS,
        2e-3,
        0,
        5e-6,
        1e-5,
        0,
        1e-4,
        contact,
        leak);
  }

  private static final Channel CHANNEL = new Channel(parameters(0, 0), 300);

  @Test
  void surfacePotentialBalancesTheChargeWhateverTheBias() {
    for (double drive = -40; drive <= 40; drive += 0.37) {
      for (double voltage : new double[] {-20, -0.5, 0, 0.5, 20}) {
        double psi = SurfacePotential.solve(CHANNEL, drive, voltage, STACK);
        assertThat(SurfacePotential.residual(CHANNEL, psi, drive, voltage, STACK))
            .as("drive %s, drain %s", drive, voltage)
            .isCloseTo(0, within(1e-8));
      }
    }
  }

  @ParameterizedTest
  @CsvSource({"-0.2,0.5", "0.3,0.05", "0.5,0.5", "3,0.5", "3,6", "3,-0.5"})
  void currentIsTheIntegralOfTheChargeOverTheQuasiFermiVoltage(double drive, double drain) {
    ChannelParameters p = parameters(0, 0);
    double density = E * SheetCarriers.effectiveDensity(p.electronMass(), 300);
    double integral =
        new IterativeLegendreGaussIntegrator(5, 1e-10, 1e-30)
            .integrate(
                10_000_000,
                v -> {
                  double psi = SurfacePotential.solve(CHANNEL, drive, v, STACK);
                  return density * SheetCarriers.occupation(CHANNEL.electronLevel(psi, v));
                },
                Math.min(0, drain),
                Math.max(0, drain));
    double expected = Math.signum(drain) * p.electronMobility() * p.width() / p.length() * integral;
    double actual =
        CHANNEL.current(
            SurfacePotential.solve(CHANNEL, drive, 0, STACK),
            SurfacePotential.solve(CHANNEL, drive, drain, STACK),
            drain,
            STACK);
    assertThat(actual).isCloseTo(expected, within(1e-5 * Math.abs(expected)));
  }

  @Test
  void smallDrainVoltageJoinsTheLinearLimit() {
    double psi = SurfacePotential.solve(CHANNEL, 0.4, 0, STACK);
    double linear = CHANNEL.current(psi, psi, 1e-9, STACK) / 1e-9;
    double v = 2e-5;
    double drain = SurfacePotential.solve(CHANNEL, 0.4, v, STACK);
    assertThat(CHANNEL.current(psi, drain, v, STACK) / v).isCloseTo(linear, within(1e-3 * linear));
  }

  @Test
  void contactsLimitAndLeaksAdd() {
    Channel contacted = new Channel(parameters(1e-6, 1e6), 300);
    double psi = SurfacePotential.solve(contacted, 5, 0, STACK);
    double drain = SurfacePotential.solve(contacted, 5, 0.1, STACK);
    double current = contacted.current(psi, drain, 0.1, STACK);
    assertThat(current).isLessThan(0.1 / 1e6 + 0.1 * 1e-6).isGreaterThan(0.1 * 1e-6);
  }
}
