package org.ferroweave.device.ferroelectric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.ferroweave.device.RandomStream;
import org.junit.jupiter.api.Test;

/**
 * Switched fraction under constant field against its closed form, the average of 1 - exp(-t/tau)
 * over the log-normal distribution of activation fields, by quadrature on a fine grid of the
 * standard normal variable; nothing of the ensembles' own code enters.
 */
class SwitchedFractionTest {
  private static final double MEDIAN = 1e9;
  private static final double TIME = 1e-11;

  private static double closedForm(double spread, double n, double field, double t) {
    double sum = 0;
    double norm = 0;
    double dz = 1e-3;
    for (double z = -8; z <= 8; z += dz) {
      double density = Math.exp(-z * z / 2);
      double tau = TIME * Math.exp(Math.pow(MEDIAN * Math.exp(spread * z) / field, n));
      sum += density * -Math.expm1(-t / tau);
      norm += density;
    }
    return sum / norm;
  }

  @Test
  void meanFieldAgreesToItsNumberOfClasses() {
    for (double spread : new double[] {0.05, 0.2}) {
      for (double n : new double[] {1, 1.5}) {
        SwitchingParameters p = new SwitchingParameters(MEDIAN, spread, n, TIME, 1, 0);
        double field = n == 1 ? 5e7 : 1.4e8;
        for (double t : new double[] {1e-5, 1e-3, 1e-1, 10}) {
          MeanFieldEnsemble film = new MeanFieldEnsemble(p);
          film.advance(field, 1, t);
          // 96 classes of equal weight: steps of 1 %
          assertThat((1 + film.order()) / 2)
              .isCloseTo(closedForm(spread, n, field, t), within(0.012));
        }
      }
    }
  }

  @Test
  void manyElementsAgreeToTheirNumber() {
    int elements = 4000;
    SwitchingParameters p = new SwitchingParameters(MEDIAN, 0.1, 1, TIME, elements, 0);
    for (double t : new double[] {1e-4, 1e-2, 1}) {
      StochasticEnsemble film = new StochasticEnsemble(p, new RandomStream(6));
      double left = t;
      while (left > 0) {
        double taken = film.horizon(5e7, 1, left);
        film.advance(5e7, 1, taken);
        left = taken >= left ? 0 : left - taken;
      }
      double expected = closedForm(0.1, 1, 5e7, t);
      double error = Math.sqrt(expected * (1 - expected) / elements);
      assertThat((1 + film.order()) / 2).isCloseTo(expected, within(4 * error));
    }
  }
}
