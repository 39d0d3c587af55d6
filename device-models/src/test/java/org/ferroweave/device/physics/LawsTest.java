package org.ferroweave.device.physics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.apache.commons.math3.analysis.solvers.BrentSolver;
import org.junit.jupiter.api.Test;

/** Each law against its closed form, its limits and its symmetries. */
class LawsTest {
  private static final double EV = Constants.ELEMENTARY_CHARGE;

  @Test
  void richardsonConstantOfTheFreeElectron() {
    assertThat(Constants.RICHARDSON).isCloseTo(1.20173e6, within(1e2));
  }

  @Test
  void merzRateIsEvenInTheFieldZeroAtZeroAndInvertible() {
    assertThat(MerzLaw.rate(0, 1e9, 1, 1e-9)).isZero();
    assertThat(MerzLaw.rate(-5e7, 1e9, 1, 1e-9)).isEqualTo(MerzLaw.rate(5e7, 1e9, 1, 1e-9));
    for (double n : new double[] {1, 1.5, 2}) {
      double field = MerzLaw.switchingField(1e-2, 1e9, n, 1e-9);
      assertThat(MerzLaw.rate(field, 1e9, n, 1e-9)).isCloseTo(100, within(1e-9));
    }
    assertThat(MerzLaw.rate(1e30, 1e9, 1, 1e-9)).isCloseTo(1e9, within(1.0));
  }

  @Test
  void hoppingRelaxesToDetailedBalanceAtAnyField() {
    for (double u : new double[] {-3, -0.2, 0, 0.2, 3}) {
      double m = TwoSiteHopping.advance(-0.4, u, 50, 100);
      // rates up and down weigh the occupations: (1+m)/(1-m) = exp(2u)
      assertThat((1 + m) / (1 - m)).isCloseTo(Math.exp(2 * u), within(1e-9 * Math.exp(2 * u)));
    }
  }

  @Test
  void hoppingIsADebyeRelaxationInLowField() {
    double w = TwoSiteHopping.hopRate(0.68 * EV, 1e13, 300);
    double m = TwoSiteHopping.advance(1e-3, 0, w, 1 / (2 * w));
    assertThat(m).isCloseTo(1e-3 / Math.E, within(1e-12));
  }

  @Test
  void hoppingInTwoHalvesEqualsOneStep() {
    double once = TwoSiteHopping.advance(0.3, 0.7, 40, 0.02);
    double half = TwoSiteHopping.advance(0.3, 0.7, 40, 0.01);
    assertThat(TwoSiteHopping.advance(half, 0.7, 40, 0.01)).isCloseTo(once, within(1e-15));
  }

  @Test
  void hoppingChargeMatchesItsSusceptibility() {
    double n = 1e27;
    double a = 4.5e-10;
    double field = 1e3;
    double u = TwoSiteHopping.reducedField(field, a, 300);
    double charge = TwoSiteHopping.saturationCharge(n, a) * Math.tanh(u);
    assertThat(charge / (Constants.VACUUM_PERMITTIVITY * field))
        .isCloseTo(TwoSiteHopping.susceptibility(n, a, 300), within(1e-6));
  }

  @Test
  void hoppingFreeEnergyIsTheWorkOfAQuasiStaticField() {
    // d(free energy)/dm = atanh(m) = u
    double h = 1e-5;
    for (double m : new double[] {-0.8, -0.1, 0.3, 0.9}) {
      double slope =
          (TwoSiteHopping.freeEnergy(m + h) - TwoSiteHopping.freeEnergy(m - h)) / (2 * h);
      double atanh = 0.5 * Math.log((1 + m) / (1 - m));
      assertThat(slope).isCloseTo(atanh, within(1e-6));
    }
    assertThat(TwoSiteHopping.freeEnergy(1)).isCloseTo(Math.log(2), within(1e-12));
  }

  @Test
  void imageLoweringGrowsWithTheRootOfTheFieldAndOnlyForPullingFields() {
    // 1 MV/cm in vacuum lowers the barrier by 0.3795 eV
    assertThat(SchottkyEmission.imageLowering(1e8, 1) / EV).isCloseTo(0.37947, within(1e-4));
    assertThat(SchottkyEmission.imageLowering(4e8, 1))
        .isCloseTo(2 * SchottkyEmission.imageLowering(1e8, 1), within(1e-26));
    assertThat(SchottkyEmission.imageLowering(-1e8, 1)).isZero();
  }

  @Test
  void saturationCurrentHasItsArrheniusSlope() {
    double a = SchottkyEmission.saturationCurrent(0.7 * EV, 1.2e6, 300);
    double b = SchottkyEmission.saturationCurrent(0.8 * EV, 1.2e6, 300);
    assertThat(Math.log(a / b)).isCloseTo(0.1 / Constants.thermalVoltage(300), within(1e-9));
  }

  @Test
  void aContactWithoutBarrierEmitsItsLimit() {
    assertThat(SchottkyEmission.saturationCurrent(-0.5 * EV, 1.2e6, 300))
        .isEqualTo(1.2e6 * 300 * 300);
  }

  @Test
  void backToBackDiodesSolveTheTwoDiodeCircuit() {
    double vt = Constants.thermalVoltage(300);
    for (double v : new double[] {-1.0, -0.3, -0.01, 0.01, 0.2, 0.9}) {
      double j1 = 2e-3;
      double j2 = 5e-4;
      double v1 =
          new BrentSolver(1e-14)
              .solve(
                  1000,
                  x -> j1 * Math.expm1(x / vt) + j2 * Math.expm1(-(v - x) / vt),
                  Math.min(0, v) - 1e-9,
                  Math.max(0, v) + 1e-9);
      double expected = j1 * Math.expm1(v1 / vt);
      assertThat(BackToBackDiodes.current(j1, j2, v, 300)).isCloseTo(expected, within(1e-9 * j1));
    }
  }

  @Test
  void backToBackDiodesArePassiveAndAntisymmetricUnderExchange() {
    for (double v = -5; v <= 5; v += 0.37) {
      double j = BackToBackDiodes.current(1e-3, 4e-6, v, 300);
      assertThat(Math.signum(j)).isEqualTo(Math.signum(v));
      assertThat(BackToBackDiodes.current(4e-6, 1e-3, -v, 300)).isCloseTo(-j, within(1e-18));
    }
    assertThat(BackToBackDiodes.current(1e-3, 4e-6, 0, 300)).isZero();
    assertThat(BackToBackDiodes.current(1e-3, 4e-6, 50, 300)).isCloseTo(4e-6, within(1e-18));
    assertThat(BackToBackDiodes.current(1e-3, 4e-6, -50, 300)).isCloseTo(-1e-3, within(1e-15));
  }
}
