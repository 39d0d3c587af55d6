package org.ferroweave.device.dielectric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.data.Percentage.withPercentage;

import java.util.List;
import java.util.concurrent.CancellationException;
import org.ferroweave.device.catalog.Catalog;
import org.ferroweave.device.catalog.MaterialFacts;
import org.ferroweave.device.dielectric.DipoleMonteCarlo.Start;
import org.ferroweave.device.physics.Constants;
import org.ferroweave.device.physics.FirstOrderLandau;
import org.junit.jupiter.api.Test;

class DipoleMonteCarloTest {
  private static final MaterialFacts CIPS = Catalog.material("CuInP2S6");
  private static final DipoleModel MODEL = DipoleModel.of(CIPS);
  private static final FirstOrderLandau LANDAU = MODEL.landau();

  private static DipoleSample sample(DipoleSettings settings, double temperature, Start start) {
    return new DipoleMonteCarlo(MODEL, settings).sample(temperature, 0, start, () -> false);
  }

  @Test
  void couplingBeginsWithThePairCouplingOfLandau() {
    double p = 1e-4;
    double curvature = (MODEL.coupling(p) - 2 * MODEL.coupling(0) + MODEL.coupling(-p)) / (p * p);
    assertThat(-curvature).isCloseTo(MODEL.pairCoupling(), withPercentage(0.1));
    double curie = 1 / (Constants.VACUUM_PERMITTIVITY * CIPS.value("film.curie-constant"));
    assertThat(MODEL.pairCoupling())
        .isCloseTo(curie * CIPS.value("film.curie-weiss-temperature"), withPercentage(1e-6));
  }

  @Test
  void infinitelyManyDipolesHaveTheFreeEnergyOfLandau() {
    for (double p = 0; p < 0.06; p += 0.005) {
      assertThat(MODEL.energy(p, 315)).isEqualTo(LANDAU.energy(p, 315));
    }
    for (double t : new double[] {300, 310, 330, 380}) {
      double p = MODEL.polarization(t);
      assertThat(p).isCloseTo(LANDAU.spontaneousPolarization(t), within(2e-4));
      assertThat(MODEL.susceptibility(p, t)).isCloseTo(LANDAU.susceptibility(t), withPercentage(3));
    }
  }

  @Test
  void losesItsOrderWithinTwoKelvinOfLandau() {
    DipoleSettings settings = new DipoleSettings(4, 384, 8, 4000, 400, 3);
    List<DipoleSample> samples =
        new DipoleMonteCarlo(MODEL, settings)
            .sweep(
                new double[] {311, 313, 315, 317, 319}, t -> Start.BOTH, 2, i -> {}, () -> false);
    DipoleTransition transition = DipoleTransition.of(samples);
    assertThat(transition.temperature()).isCloseTo(315, within(2.0));
    assertThat(transition.error()).isLessThan(1);
  }

  @Test
  void fluctuationsGiveTheResponseToAField() {
    // with a wrong volume in the prefactor the two differ by many orders of magnitude; hot, where
    // the response is linear far beyond the fluctuations and 512 dipoles are as good as infinitely
    // many
    DipoleSettings settings = new DipoleSettings(2, 256, 8, 4000, 300, 5);
    DipoleMonteCarlo dipoles = new DipoleMonteCarlo(MODEL, settings);
    double temperature = 3000;
    double volume = settings.total() * MODEL.volume();
    DipoleSample still = dipoles.sample(temperature, 0, Start.NON_POLAR, () -> false);
    double response = Constants.VACUUM_PERMITTIVITY * still.susceptibility();
    // four standard deviations: the magnitude is then the polarization
    double field = 4 * Math.sqrt(Constants.BOLTZMANN * temperature / (volume * response));
    DipoleSample pulled = dipoles.sample(temperature, field, Start.NON_POLAR, () -> false);
    assertThat(pulled.polarization() / field).isCloseTo(response, withPercentage(5));
    assertThat(still.susceptibility())
        .isCloseTo(LANDAU.susceptibility(temperature), withPercentage(5));
  }

  @Test
  void moreDipolesComeCloserToLandau() {
    double landau = LANDAU.susceptibility(360);
    DipoleSample few = sample(new DipoleSettings(4, 64, 8, 4000, 300, 2), 360, Start.NON_POLAR);
    DipoleSample many = sample(new DipoleSettings(4, 1024, 8, 2000, 300, 2), 360, Start.NON_POLAR);
    assertThat(few.susceptibility() - landau).isGreaterThan(4 * few.susceptibilityError());
    assertThat(Math.abs(many.susceptibility() - landau))
        .isLessThan(0.4 * (few.susceptibility() - landau));
  }

  @Test
  void threadsDoNotChangeTheResultAndSeedsDo() {
    DipoleSettings settings = new DipoleSettings(2, 64, 2, 100, 20, 9);
    double[] t = {310, 330, 350};
    DipoleMonteCarlo dipoles = new DipoleMonteCarlo(MODEL, settings);
    List<DipoleSample> one = dipoles.sweep(t, x -> Start.BOTH, 1, i -> {}, () -> false);
    assertThat(dipoles.sweep(t, x -> Start.BOTH, 3, i -> {}, () -> false)).isEqualTo(one);
    assertThat(
            new DipoleMonteCarlo(MODEL, settings.withSeed(10))
                .sweep(t, x -> Start.BOTH, 1, i -> {}, () -> false))
        .isNotEqualTo(one);
  }

  @Test
  void canBeStopped() {
    assertThatThrownBy(
            () ->
                new DipoleMonteCarlo(MODEL, DipoleSettings.LARGE)
                    .sweep(new double[] {300}, x -> Start.BOTH, 1, i -> {}, () -> true))
        .isInstanceOf(CancellationException.class);
  }
}
