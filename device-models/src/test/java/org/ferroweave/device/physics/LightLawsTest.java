package org.ferroweave.device.physics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class LightLawsTest {
  private static final double EV = Constants.ELEMENTARY_CHARGE;

  @Test
  void photonEnergyOf1240NanometresIsOneElectronVolt() {
    assertThat(BandEdgeAbsorption.photonEnergy(1239.84e-9) / EV).isCloseTo(1, within(1e-5));
  }

  @Test
  void nothingIsAbsorbedAtAndBelowTheGap() {
    double gap = 2 * EV;
    double atGap = Constants.PLANCK * Constants.SPEED_OF_LIGHT / gap;
    for (double factor : new double[] {1.0000001, 1.1, 2, 10}) {
      assertThat(BandEdgeAbsorption.absorbedFlux(factor * atGap, 1e9, gap, 1e-7, 0.5, 1e-6))
          .isZero();
    }
    assertThat(BandEdgeAbsorption.absorbedFlux(0.999 * atGap, 1, gap, 1e-7, 0.5, 1e-6))
        .isPositive();
  }

  @Test
  void absorptionLengthHoldsHalfAnElectronVoltAboveTheGap() {
    for (double exponent : new double[] {0.5, 1, 2}) {
      assertThat(BandEdgeAbsorption.coefficient(2.5 * EV, 2 * EV, 1e-7, exponent))
          .isCloseTo(1e7, within(1.0));
    }
  }

  @Test
  void noMorePhotonsAreAbsorbedThanFallIn() {
    double incident = 100 / BandEdgeAbsorption.photonEnergy(400e-9);
    double thin = BandEdgeAbsorption.absorbedFlux(400e-9, 100, 2 * EV, 1e-7, 0.5, 1e-10);
    double thick = BandEdgeAbsorption.absorbedFlux(400e-9, 100, 2 * EV, 1e-7, 0.5, 1);
    double alpha = BandEdgeAbsorption.coefficient(3.0996 * EV, 2 * EV, 1e-7, 0.5);
    assertThat(thick).isCloseTo(incident, within(1e-9 * incident));
    assertThat(thin).isCloseTo(incident * alpha * 1e-10, within(2e-3 * thin));
  }

  @Test
  void collectionIsLinearInWeakFieldsAndCompleteInStrongOnes() {
    assertThat(HechtCollection.share(1e-15, 0, 1e-7)).isZero();
    assertThat(HechtCollection.share(1e-15, 1e5, 1e-7)).isCloseTo(1e-3, within(1e-9));
    assertThat(HechtCollection.share(1e-15, -1e5, 1e-7))
        .isEqualTo(HechtCollection.share(1e-15, 1e5, 1e-7));
    double strong = HechtCollection.share(1e-12, 1e9, 1e-7);
    assertThat(strong).isLessThanOrEqualTo(1).isCloseTo(1, within(1e-3));
  }

  @Test
  void hopsByHeatKeepDetailedBalance() {
    double temperature = 320;
    double down = ThermalEmission.rate(0.9 * EV, 1e12, temperature);
    double up = ThermalEmission.rate(1.0 * EV, 1e12, temperature);
    double rest = PhotoHopping.gain(up, 0) / PhotoHopping.loss(up, down, 0);
    double boltzmann = Math.exp(-0.1 * EV / (Constants.BOLTZMANN * temperature));
    assertThat(rest / (1 - rest)).isCloseTo(boltzmann, within(1e-12));
    assertThat(rest)
        .isCloseTo(
            ThermalEmission.occupation(-0.1 * EV / (Constants.BOLTZMANN * temperature)),
            within(1e-14));
  }

  @Test
  void strongLightPutsIonsOnBothSitesAlike() {
    double light = PhotoHopping.lightRate(0.5, 1e25, 1e18);
    assertThat(PhotoHopping.gain(1e-9, light) / PhotoHopping.loss(1e-9, 1e-3, light))
        .isCloseTo(0.5, within(1e-6));
  }
}
