package org.ferroweave.device.probe.dielectric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import org.ferroweave.device.physics.Constants;
import org.ferroweave.device.protocol.Progress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The tip over a film against closed forms, and the regimes of S000. */
class TipOverFilmTest {
  private static final double RADIUS = 10e-9;
  private static final double DISTANCE = 23.5e-9;
  private static final Tip TIP = new Tip(RADIUS, Math.toRadians(15), 12e-6);
  private static final Film FILM = new Film(10, 0, 170e-9, 10e3);
  private static final double METAL = 1e6;

  /** |dC/dz| of a sphere over a conducting plane, W. R. Smythe, sec. 5.08: series of images. */
  private static double sphereOverMetal(double radius, double distance) {
    double a = Math.log(1 + distance / radius + Math.sqrt(Math.pow(1 + distance / radius, 2) - 1));
    double sum = 0;
    for (int n = 2; n * a < 60; n++) {
      sum += (n / Math.tanh(n * a) - 1 / Math.tanh(a)) / Math.sinh(n * a);
    }
    return 4 * Math.PI * Constants.VACUUM_PERMITTIVITY * sum;
  }

  @ParameterizedTest
  @ValueSource(doubles = {5e-9, 10e-9, 23.5e-9, 100e-9})
  void sphereOverAMetalFilm(double distance) {
    TipOverFilm probe = new TipOverFilm(Tip.sphere(RADIUS), distance);
    Gradient gradient = probe.gradient(FILM.with(10, METAL));
    assertThat(gradient.magnitude())
        .isCloseTo(sphereOverMetal(RADIUS, distance), withinPercentage(0.01));
    assertThat(gradient.phase()).isCloseTo(0, within(1e-9));
  }

  @Test
  void aThinFilmIsItsMetal() {
    TipOverFilm probe = new TipOverFilm(Tip.sphere(RADIUS), DISTANCE);
    double thin = probe.gradient(new Film(5, 0, 1e-14, 10e3)).magnitude();
    assertThat(thin).isCloseTo(sphereOverMetal(RADIUS, DISTANCE), withinPercentage(0.01));
  }

  @Test
  void aThickFilmActsOnADistantSphereLikeItsImage() {
    double far = 2e-6;
    double reflected = (10 - 1.0) / (10 + 1.0);
    TipOverFilm probe = new TipOverFilm(Tip.sphere(RADIUS), far);
    double charge = 4 * Math.PI * Constants.VACUUM_PERMITTIVITY * RADIUS;
    double height = far + RADIUS;
    double image =
        reflected
            * charge
            * charge
            / (8 * Math.PI * Constants.VACUUM_PERMITTIVITY * height * height);
    // C = C0 + C0^2 Gamma / (4 pi eps0 2h): its derivative
    assertThat(probe.gradient(new Film(10, 0, 1e-2, 10e3)).magnitude())
        .isCloseTo(image, withinPercentage(1));
  }

  @ParameterizedTest
  @ValueSource(doubles = {0, 1e-6, 1e-5, 1e-3})
  void forceIsTheDerivativeOfTheCapacitance(double conductivity) {
    Film film = FILM.with(10, conductivity);
    double step = 0.02 * DISTANCE;
    double[] near = new TipOverFilm(TIP, DISTANCE - step).capacitance(film);
    double[] far = new TipOverFilm(TIP, DISTANCE + step).capacitance(film);
    Gradient gradient = new TipOverFilm(TIP, DISTANCE).gradient(film);
    double re = (near[0] - far[0]) / (2 * step);
    double im = (near[1] - far[1]) / (2 * step);
    assertThat(gradient.real()).isCloseTo(re, withinPercentage(0.5));
    assertThat(gradient.imaginary()).isCloseTo(im, within(0.005 * gradient.magnitude()));
  }

  @Test
  void threeRegimesOfConductivity() {
    TipOverFilm probe = new TipOverFilm(TIP, DISTANCE);
    for (double eps : new double[] {4, 6.7, 10, 20}) {
      Gradient lossless = probe.gradient(FILM.with(eps, 0));
      Gradient low = probe.gradient(FILM.with(eps, 1e-8));
      assertThat(low.magnitude()).isCloseTo(lossless.magnitude(), withinPercentage(0.1));
      assertThat(low.phase()).isCloseTo(0, within(Math.toRadians(0.1)));
      Gradient metal = probe.gradient(FILM.with(eps, METAL));
      Gradient high = probe.gradient(FILM.with(eps, 1e-4));
      assertThat(high.magnitude()).isCloseTo(metal.magnitude(), withinPercentage(0.3));
      assertThat(high.phase()).isCloseTo(0, within(Math.toRadians(0.5)));
      Gradient middle = probe.gradient(FILM.with(eps, FILM.with(eps, 0).crossover()));
      assertThat(middle.phase()).isLessThan(Math.toRadians(-1));
    }
    assertThat(probe.gradient(FILM.with(20, 0)).magnitude())
        .isGreaterThan(1.05 * probe.gradient(FILM.with(6.7, 0)).magnitude());
    assertThat(probe.gradient(FILM.with(20, 1e-4)).magnitude())
        .isCloseTo(probe.gradient(FILM.with(6.7, 1e-4)).magnitude(), withinPercentage(0.3));
  }

  @Test
  void readingsLeadBackToTheFilm() {
    TipOverFilm probe = new TipOverFilm(TIP, DISTANCE);
    double[] eps = {2, 4, 8, 16, 32};
    double[] sigma = {1e-8, 1e-7, 1e-6, 1e-5, 1e-4, 1e-3};
    PermittivityTable table = new PermittivityTable(probe, FILM, eps, sigma, Progress.NONE);
    PermittivityTable.Estimate found =
        table.invert(probe.gradient(FILM.with(11, 3e-6)), 0.003, 0.002);
    assertThat(found.permittivity()).isCloseTo(11, withinPercentage(0.5));
    assertThat(found.conductivity()).isCloseTo(3e-6, withinPercentage(0.5));
    assertThat(found.permittivityLow()).isBetween(8.0, 10.999);
    assertThat(found.permittivityHigh()).isBetween(11.001, 14.0);
    PermittivityTable.Estimate metal =
        table.invert(probe.gradient(FILM.with(11, 1e-3)), 0.003, 0.002);
    assertThat(metal.permittivityHigh() / metal.permittivityLow())
        .isCloseTo(16, withinPercentage(1e-6));
  }

  @Test
  void calibrationOfTheDetector() {
    double gradient = 0.16e-9;
    double amplitude = GradientCalibration.amplitude(3, 3, gradient, 1e7);
    // the force is V^2/4 C', the deflection force over stiffness
    assertThat(amplitude).isCloseTo(9 / 4.0 * gradient / 3 * 1e7, withinPercentage(1e-9));
    assertThat(GradientCalibration.gradient(3, 3, amplitude, 1e7))
        .isCloseTo(gradient, withinPercentage(1e-9));
  }
}
