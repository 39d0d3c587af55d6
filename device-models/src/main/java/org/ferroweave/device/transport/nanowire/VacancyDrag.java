package org.ferroweave.device.transport.nanowire;

import org.ferroweave.device.InputException;
import org.ferroweave.device.transport.Mobility;

/**
 * Two species A, B that exchange places with traces of vacancies on one lattice, and drag each
 * other along since they use the same vacancies.
 *
 * <p>Self-consistent form for random alloys: with exchange diffusivities d_A, d_B (hop-geometry
 * factor times exchange rate), geometric tracer factor f0, F = 2 f0 / (1 - f0), h = (F + 2)/2 (x_A
 * d_A + x_B d_B) - d_A - d_B, Lambda = h + 2 (x_A d_B + x_B d_A) + sqrt(h^2 + 2 F d_A d_B): m_AA =
 * d_A (1 - 2 x_B d_A / Lambda), m_AB = 2 x_A d_A d_B / Lambda, and the same with A and B changed.
 * Onsager's L_AB = m_AB x_B x_V / kT is symmetric; m_AA/d_A x_A + m_BA/d_B x_A = x_A for any rates;
 * equal rates give the tracer factor f0 in the limit of a trace of A.
 *
 * <p>Source: form proposed by the project's reference for the coefficients that the paper takes
 * from Moleko, Allnatt and Allnatt, Phil. Mag. A 59, 141 (1989); checked against its limits here,
 * not against that paper.
 */
public final class VacancyDrag implements Mobility {
  private final double dA;
  private final double dB;
  private final double factor;

  /**
   * @param exchangeA exchange diffusivity of A (m2/s)
   * @param exchangeB exchange diffusivity of B (m2/s)
   * @param tracerFactor f0, between 0 and 1
   * @throws InputException if one of them is out of range
   */
  public VacancyDrag(double exchangeA, double exchangeB, double tracerFactor) {
    if (!(exchangeA > 0 && exchangeB > 0 && tracerFactor > 0 && tracerFactor < 1)) {
      throw new InputException(
          "vacancy drag: exchange diffusivities "
              + exchangeA
              + " and "
              + exchangeB
              + " m2/s, tracer factor "
              + tracerFactor
              + "; allowed: above 0, above 0, 0 to 1");
    }
    this.dA = exchangeA;
    this.dB = exchangeB;
    this.factor = 2 * tracerFactor / (1 - tracerFactor);
  }

  @Override
  public boolean composed() {
    return true;
  }

  @Override
  public void evaluate(int face, double[] x, double[] m) {
    // the vacancies are a trace: A and B are normalized to each other
    double xA = x[0] / (x[0] + x[1]);
    double xB = 1 - xA;
    double h = 0.5 * (factor + 2) * (xA * dA + xB * dB) - dA - dB;
    double lambda = h + 2 * (xA * dB + xB * dA) + Math.sqrt(h * h + 2 * factor * dA * dB);
    m[0] = dA * (1 - 2 * xB * dA / lambda);
    m[1] = 2 * xA * dA * dB / lambda;
    m[2] = 2 * xB * dA * dB / lambda;
    m[3] = dB * (1 - 2 * xA * dB / lambda);
  }
}
