package org.ferroweave.device.physics;

/**
 * Carriers of one kind in a sheet with parabolic bands, u = (E_F - E_0)/kT above the band edge:
 *
 * <pre>
 *   n = N ln(1 + e^u),  N = m kT/(pi hbar^2)
 *   integral of ln(1 + e^u) from minus infinity to u = F1(u)
 * </pre>
 *
 * <p>N (1/m2) is the density of states of a band of mass m (valleys multiplied in, both spins)
 * times kT; F1 is the Fermi-Dirac integral of order one. It makes the drift and diffusion current
 * of a charge sheet exact, including the degenerate Einstein relation. Valid for one occupied
 * subband in equilibrium with its quasi-Fermi level.
 *
 * <p>Source: D. Jimenez, Appl. Phys. Lett. 101, 243501 (2012), doi 10.1063/1.4770313; F1 by its
 * relation to the dilogarithm, L. Lewin, Polylogarithms and Associated Functions (North Holland,
 * 1981), ch. 1.
 */
public final class SheetCarriers {
  private SheetCarriers() {}

  /**
   * Density N of a band times kT (1/m2).
   *
   * @param mass density-of-states mass, valleys multiplied in (kg)
   * @param temperature temperature (K)
   */
  public static double effectiveDensity(double mass, double temperature) {
    double hbar = Constants.PLANCK / (2 * Math.PI);
    return mass * Constants.BOLTZMANN * temperature / (Math.PI * hbar * hbar);
  }

  /** Occupation ln(1 + e^u), without overflow. */
  public static double occupation(double u) {
    return u > 0 ? u + Math.log1p(Math.exp(-u)) : Math.log1p(Math.exp(u));
  }

  /** Derivative of the occupation, 1/(1 + e^-u). */
  public static double slope(double u) {
    if (u >= 0) {
      return 1 / (1 + Math.exp(-u));
    }
    double x = Math.exp(u);
    return x / (1 + x);
  }

  /** Integral of the occupation from minus infinity to u: F1(u), relative error below 1e-8. */
  public static double integral(double u) {
    if (u > 0) {
      return u * u / 2 + Math.PI * Math.PI / 6 - integral(-u);
    }
    double w = Math.log1p(Math.exp(u));
    double s = w * w;
    // Li2(z) + w^2/2 with z = 1 - e^-w, by its series in Bernoulli numbers; w is at most ln 2
    return w * (1 + w / 4 + s * (1.0 / 36 - s * (1.0 / 3600 - s * (1.0 / 211680 - s / 10886400))));
  }
}
