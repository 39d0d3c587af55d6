package org.ferroweave.device.ferroelectric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.ferroweave.device.physics.MerzLaw;
import org.junit.jupiter.api.Test;

/** The vector loop against the law, element by element. */
class ElementRatesTest {
  private static final double TIME = 1e-11;

  private static double[] activation(double median, double spread) {
    double[] result = new double[33];
    for (int i = 0; i < result.length; i++) {
      result[i] = median * Math.exp(spread * (i - 16) / 6.0); // up to 2.7 standard deviations
    }
    return result;
  }

  @Test
  void ratesAreThoseOfTheLawToOnePartInAHundredMillion() {
    for (double n : new double[] {0.5, 1, 2}) {
      for (double spread : new double[] {0, 0.02, 0.15, 1}) {
        double[] activation = activation(1e9, spread);
        SwitchingParameters p = new SwitchingParameters(1e9, spread, n, TIME, 33, 0);
        ElementRates rates = new ElementRates(p, activation);
        for (double field : new double[] {3e7, -6e7, 2e8, -5e9}) {
          double[] rate = rates.at(field, 0.9);
          for (int i = 0; i < activation.length; i++) {
            double expected = MerzLaw.rate(field, 0.9 * activation[i], n, TIME);
            // what no budget ever notices may be anything small
            assertThat(rate[i]).isCloseTo(expected, within(1e-8 * expected + 1e-250));
          }
        }
      }
    }
  }

  @Test
  void steepnessIsTheLogarithmicDerivative() {
    SwitchingParameters p = new SwitchingParameters(1e9, 0, 1.5, TIME, 1, 0);
    ElementRates rates = new ElementRates(p, new double[] {1e9});
    double field = 7e7;
    double numeric =
        Math.log(
                MerzLaw.rate(field * 1.0001, 1.1e9, 1.5, TIME)
                    / MerzLaw.rate(field * 0.9999, 1.1e9, 1.5, TIME))
            / (0.0002 * field);
    assertThat(rates.steepness(-field, 1.1) / numeric).isCloseTo(1, within(1e-6));
  }

  @Test
  void negligibleRatesAreToldWithoutComputingThem() {
    SwitchingParameters p = new SwitchingParameters(1e9, 0, 1, TIME, 1, 0);
    ElementRates rates = new ElementRates(p, new double[] {1e9});
    for (double field : new double[] {1e6, 1e7, 1.5e7, 2e7, 4e7, 6e7, 3e8}) {
      double product = MerzLaw.rate(field, 1e9, 1, TIME) * 1e-3;
      assertThat(rates.isBelow(field, 1, 1e-3, 1e-9)).isEqualTo(product < 1e-9);
    }
    assertThat(rates.isBelow(0, 1, 1e9, 1e-17)).isTrue();
  }

  @Test
  void fastExponentialHoldsItsErrorOverItsWholeRange() {
    double[] x = new double[1000];
    double[] y = new double[1000];
    for (double magnitude : new double[] {0.1, 1, 10, 100, 255}) {
      for (int i = 0; i < x.length; i++) {
        x[i] = magnitude * (2 * i / 999.0 - 1);
      }
      FastExponential.exp(x, -1, FastExponential.halvings(magnitude), 2, y);
      for (int i = 0; i < x.length; i++) {
        assertThat(y[i] / (2 * Math.exp(-x[i]))).isCloseTo(1, within(1e-9));
      }
    }
    assertThat(FastExponential.halvings(257)).isEqualTo(-1);
  }
}
