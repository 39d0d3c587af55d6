package org.ferroweave.device.extraction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.ferroweave.device.InputException;
import org.ferroweave.device.RandomStream;
import org.junit.jupiter.api.Test;

class UpdateNonlinearityTest {
  private static double[] curve(double u, double from, double to, int pulses, double noise) {
    RandomStream random = new RandomStream(11);
    double[] g = new double[pulses + 1];
    for (int i = 0; i <= pulses; i++) {
      double n = i == 0 || i == pulses ? 0 : noise * random.nextGaussian();
      g[i] = from + (to - from) * (UpdateNonlinearity.law(u, i / (double) pulses) + n);
    }
    return g;
  }

  @Test
  void labelIsTheGreatestDistanceFromTheLine() {
    for (double u : new double[] {-8, -1, 0.5, 2, 5, 30}) {
      double greatest = 0;
      for (int i = 0; i <= 100_000; i++) {
        double x = i / 1e5;
        greatest = Math.max(greatest, Math.abs(UpdateNonlinearity.law(u, x) - x));
      }
      assertThat(UpdateNonlinearity.label(u))
          .isCloseTo(Math.signum(u) * greatest * 100 / (7 * Math.sqrt(2)), within(1e-7));
    }
  }

  @Test
  void labelAndCurvatureAreInverse() {
    for (double label : new double[] {-4.88, -1.8, 0.01, 0.2, 1.8, 3.6, 8}) {
      assertThat(UpdateNonlinearity.label(UpdateNonlinearity.curvature(label)))
          .isCloseTo(label, within(1e-9));
    }
    assertThat(UpdateNonlinearity.curvature(0)).isCloseTo(0, within(1e-12));
    assertThatThrownBy(() -> UpdateNonlinearity.curvature(10.5))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("10.5");
  }

  @Test
  void theLawIsContinuousAtZeroCurvature() {
    assertThat(UpdateNonlinearity.law(0, 0.3)).isEqualTo(0.3);
    assertThat(UpdateNonlinearity.law(0.99e-6, 0.3))
        .isCloseTo(UpdateNonlinearity.law(1.01e-6, 0.3), within(1e-8));
    assertThat(UpdateNonlinearity.label(0.999e-3))
        .isCloseTo(UpdateNonlinearity.label(1.001e-3), within(1e-5));
    assertThat(UpdateNonlinearity.law(-5000, 0.5)).isBetween(0.0, 1e-12);
  }

  @Test
  void fitsRecoverTheLabelOfRisingAndFallingCurves() {
    for (double label : new double[] {-3, 0.1, 1.8, 4.88}) {
      double u = UpdateNonlinearity.curvature(label);
      assertThat(UpdateNonlinearity.fit(curve(u, 1e-9, 1e-7, 64, 0)).label())
          .isCloseTo(label, within(1e-6));
      assertThat(UpdateNonlinearity.fit(curve(u, 1e-7, 1e-9, 64, 0)).label())
          .isCloseTo(label, within(1e-6));
    }
    UpdateNonlinearity noisy =
        UpdateNonlinearity.fit(curve(UpdateNonlinearity.curvature(1.8), 1, 2, 64, 0.01));
    assertThat(noisy.label()).isCloseTo(1.8, within(3 * noisy.labelError()));
    assertThat(noisy.labelError()).isBetween(0.005, 0.1);
  }

  @Test
  void noChangeIsRefused() {
    assertThatThrownBy(() -> UpdateNonlinearity.fit(new double[] {1, 2, 1}))
        .isInstanceOf(FitException.class)
        .hasMessageContaining("net change");
    assertThatThrownBy(() -> UpdateNonlinearity.deviation(new double[] {1, 2}))
        .isInstanceOf(FitException.class);
  }

  @Test
  void asymmetryIsZeroWhereDepressionRetraces() {
    double[] up = {1, 3, 4, 4.5};
    assertThat(UpdateNonlinearity.asymmetry(up, new double[] {4.5, 4, 3, 1})).isZero();
    assertThat(UpdateNonlinearity.asymmetry(up, new double[] {4.5, 2, 1.5, 1}))
        .isCloseTo(2 / 3.5, within(1e-12));
  }

  @Test
  void meanAsymmetryAveragesTheDistances() {
    double[] up = {1, 3, 4, 5};
    assertThat(UpdateNonlinearity.meanAsymmetry(up, new double[] {5, 4, 3, 1})).isZero();
    assertThat(UpdateNonlinearity.meanAsymmetry(up, new double[] {5, 2, 2, 1}))
        .isCloseTo((2 + 1) / 4.0 / 4, within(1e-12));
  }

  @Test
  void conductanceLevelsLieMoreThanTwoSigmaApart() {
    double[] mean = {0, 1, 2, 3, 4};
    assertThat(Spread.conductanceLevels(mean, new double[5], 2)).isEqualTo(4);
    assertThat(Spread.conductanceLevels(mean, new double[] {.4, .4, .4, .4, .4}, 2)).isEqualTo(4);
    assertThat(Spread.conductanceLevels(mean, new double[] {.6, .6, .6, .6, .6}, 2)).isEqualTo(2);
    assertThat(Spread.conductanceLevels(new double[] {4, 3, 2}, new double[3], 2)).isEqualTo(2);
    assertThat(Spread.conductanceLevels(new double[] {1, 1}, new double[2], 2)).isZero();
  }

  @Test
  void levelsNeedTheSumOfTheirDeviations() {
    double[] mean = {0, 1, 2, 3, 4};
    assertThat(Spread.distinguishableLevels(mean, new double[] {0.4, 0.4, 0.4, 0.4, 0.4}))
        .isEqualTo(5);
    assertThat(Spread.distinguishableLevels(mean, new double[] {0.9, 0.9, 0.9, 0.9, 0.9}))
        .isEqualTo(3);
    assertThat(Spread.distinguishableLevels(new double[] {1, 1}, new double[2])).isEqualTo(1);
  }
}
