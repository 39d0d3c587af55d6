package org.ferroweave.device.extraction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.function.DoubleUnaryOperator;
import org.assertj.core.data.Percentage;
import org.ferroweave.device.RandomStream;
import org.junit.jupiter.api.Test;

class ExponentialFitTest {
  private static double[] grid(double low, double high, int n) {
    double[] x = new double[n];
    for (int i = 0; i < n; i++) {
      x[i] = low * Math.pow(high / low, i / (n - 1.0));
    }
    return x;
  }

  private static double[] noisy(
      double[] x, DoubleUnaryOperator law, double noise, RandomStream random) {
    double[] y = new double[x.length];
    for (int i = 0; i < x.length; i++) {
      y[i] = law.applyAsDouble(x[i]) + noise * random.nextGaussian();
    }
    return y;
  }

  @Test
  void exactDataGiveExactConstants() {
    double[] x = grid(1e-3, 0.2, 32);
    double[] y = noisy(x, t -> 1 + 0.3 * Math.exp(-t / 0.0122), 0, new RandomStream(1));
    ExponentialFit fit = ExponentialFit.fit(x, y);
    assertThat(fit.timeConstant()).isCloseTo(0.0122, Percentage.withPercentage(1e-6));
    assertThat(fit.offset()).isCloseTo(1, within(1e-9));
    assertThat(fit.amplitude()).isCloseTo(0.3, within(1e-9));
  }

  @Test
  void scaleDoesNotMatter() {
    double[] x = grid(1e-9, 2e-7, 20);
    double[] y = noisy(x, t -> 5e-12 - 2e-13 * Math.exp(-t / 3e-8), 0, new RandomStream(1));
    ExponentialFit fit = ExponentialFit.fit(x, y);
    assertThat(fit.timeConstant()).isCloseTo(3e-8, Percentage.withPercentage(1e-6));
    assertThat(fit.amplitude()).isCloseTo(-2e-13, Percentage.withPercentage(1e-6));
  }

  @Test
  void standardErrorsCoverTheTruth() {
    double[] x = grid(1e-3, 0.2, 32);
    RandomStream root = new RandomStream(3);
    int trials = 400;
    int inside = 0;
    double mean = 0;
    for (int i = 0; i < trials; i++) {
      double[] y = noisy(x, t -> 1 + 0.3 * Math.exp(-t / 0.0122), 0.01, root.split(i));
      ExponentialFit fit = ExponentialFit.fit(x, y);
      inside += Math.abs(fit.timeConstant() - 0.0122) < fit.timeConstantError() ? 1 : 0;
      mean += fit.timeConstant() / trials;
    }
    assertThat(inside / (double) trials).isBetween(0.60, 0.76); // 68.3 % for a right error bar
    assertThat(mean).isCloseTo(0.0122, Percentage.withPercentage(1));
  }

  @Test
  void twoExponentialsAreRecovered() {
    double[] x = grid(1e-3, 2, 48);
    RandomStream random = new RandomStream(5);
    double[] y =
        noisy(x, t -> 1 + 0.4 * Math.exp(-t / 0.01) + 0.2 * Math.exp(-t / 0.3), 1e-3, random);
    DoubleExponentialFit fit = DoubleExponentialFit.fit(x, y);
    assertThat(fit.fastTimeConstant()).isCloseTo(0.01, within(3 * fit.fastTimeConstantError()));
    assertThat(fit.slowTimeConstant()).isCloseTo(0.3, within(3 * fit.slowTimeConstantError()));
    assertThat(fit.fastTimeConstantError()).isLessThan(3e-4);
    assertThat(fit.at(0.0)).isCloseTo(1.6, within(0.01));
    assertThat(fit.rms()).isCloseTo(1e-3, Percentage.withPercentage(30));
  }

  @Test
  void dataThatDetermineNothingAreRefused() {
    double[] x = {1, 2, 3, 4, 5, 6};
    assertThatThrownBy(() -> ExponentialFit.fit(x, new double[] {2, 2, 2, 2, 2, 2}))
        .isInstanceOf(FitException.class)
        .hasMessageContaining("there is no decay");
    assertThatThrownBy(() -> ExponentialFit.fit(x, new double[] {1, 2, 3, 4, 5, 6}))
        .isInstanceOf(FitException.class);
    assertThatThrownBy(() -> ExponentialFit.fit(x, new double[] {1, 2, 3, Double.NaN, 5, 6}))
        .isInstanceOf(FitException.class)
        .hasMessageContaining("point 3");
    assertThatThrownBy(() -> ExponentialFit.fit(new double[] {1, 2}, new double[] {1, 2}))
        .isInstanceOf(FitException.class)
        .hasMessageContaining("at least 3");
    FitOutcome<ExponentialFit> outcome =
        FitOutcome.attempt(() -> ExponentialFit.fit(x, new double[6]));
    assertThat(outcome.fit()).isNull();
    assertThat(outcome.failure()).contains("no decay");
  }

  @Test
  void oneExponentialIsNotTakenForTwo() {
    double[] x = grid(1e-3, 0.2, 32);
    double[] y = noisy(x, t -> Math.exp(-t / 0.02), 0, new RandomStream(1));
    assertThatThrownBy(() -> DoubleExponentialFit.fit(x, y)).isInstanceOf(FitException.class);
  }
}
