package org.ferroweave.device.transport.nanowire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.assertj.core.data.Offset;
import org.ferroweave.device.InputException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Closed forms that the drag coefficients must obey. */
class VacancyDragTest {
  private static final double F0 = 0.69;

  private static double[] coefficients(double dA, double dB, double xA) {
    double[] m = new double[4];
    new VacancyDrag(dA, dB, F0).evaluate(1, new double[] {xA, 1 - xA}, m);
    return m;
  }

  private static Offset<Double> about(double scale) {
    return within(1e-12 * scale);
  }

  @ParameterizedTest
  @CsvSource({"1,1,0.5", "1,3,0.2", "7,0.1,0.9", "1e-3,1,0.01", "2,5,0.99"})
  void symmetricAndBoundToTheSharedVacancies(double dA, double dB, double xA) {
    double[] m = coefficients(dA, dB, xA);
    double xB = 1 - xA;
    // Onsager: L_AB = m_AB x_B = m_BA x_A
    assertThat(m[1] * xB).isCloseTo(m[2] * xA, about(dA + dB));
    // whatever the rates, the exchanges of A and B with vacancies add up
    assertThat(m[0] * xA / dA + m[1] * xB / dB).isCloseTo(xA, about(1));
    assertThat(m[3] * xB / dB + m[2] * xA / dA).isCloseTo(xB, about(1));
    // entropy rises: the symmetric matrix is positive definite
    assertThat(m[0] * xA).isPositive();
    assertThat(m[0] * xA * m[3] * xB - m[1] * xB * m[2] * xA).isPositive();
  }

  @Test
  void aTraceOfEqualRateHasTheTracerFactor() {
    assertThat(coefficients(2, 2, 1e-9)[0]).isCloseTo(2 * F0, within(1e-8));
    assertThat(coefficients(2, 2, 0.3)[0]).isCloseTo(2 * (1 - 0.7 * (1 - F0)), about(1));
  }

  @Test
  void aTraceFollowsManningsFactor() {
    double factor = 2 * F0 / (1 - F0);
    for (double host : new double[] {0.1, 1, 20}) {
      assertThat(coefficients(1, host, 1e-10)[0])
          .isCloseTo(factor * host / (factor * host + 2), within(1e-8));
    }
  }

  @Test
  void alonePresentItMovesFreely() {
    assertThat(coefficients(3, 0.2, 1)[0]).isCloseTo(3, about(1));
    assertThat(coefficients(3, 0.2, 0)[3]).isCloseTo(0.2, about(1));
  }

  @Test
  void refusesRatesOutOfRange() {
    assertThatThrownBy(() -> new VacancyDrag(0, 1, F0)).isInstanceOf(InputException.class);
    assertThatThrownBy(() -> new VacancyDrag(1, 1, 1))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("tracer factor 1.0");
  }
}
