package org.ferroweave.device.physics;

/**
 * Fermi-Dirac integral of order one half, normalized so that F(eta) tends to exp(eta) far below the
 * band edge:
 *
 * <pre>  n = Nc F(eta),   eta = (EF - Ec) / kT,   Nc = 2 (2 pi m kT / h^2)^(3/2)</pre>
 *
 * <p>with the closed form of Aymerich-Humet, Serra-Mestres and Millan,
 *
 * <pre>  F(eta) = 1 / [exp(-eta) + 3 sqrt(pi/2) b^(-3/2)],
 *   b = eta + 2.13 + (|eta - 2.13|^(12/5) + 9.6)^(5/12)</pre>
 *
 * <p>whose error is below 0.53 % everywhere; below eta = -12 the exponential itself is taken, where
 * the two differ by less than 1e-5. Source: X. Aymerich-Humet, F. Serra-Mestres, J. Millan,
 * Solid-State Electron. 24, 981 (1981), doi 10.1016/0038-1101(81)90121-0.
 */
public final class FermiDiracHalf {
  private static final double FACTOR = 3 * Math.sqrt(Math.PI / 2);
  private static final double CLASSICAL = -12;
  private static final double BAND_MASS =
      2 * Math.PI * Constants.ELECTRON_MASS * Constants.BOLTZMANN / Math.pow(Constants.PLANCK, 2);

  private FermiDiracHalf() {}

  /**
   * The integral F (1).
   *
   * @param eta Fermi level over the band edge, in units of kT (1)
   */
  public static double value(double eta) {
    return eta < CLASSICAL ? Math.exp(eta) : 1 / (Math.exp(-eta) + FACTOR * Math.pow(b(eta), -1.5));
  }

  /**
   * Its derivative dF/d(eta) (1), exact for the closed form.
   *
   * @param eta Fermi level over the band edge, in units of kT (1)
   * @param value {@link #value} at the same place
   */
  public static double slope(double eta, double value) {
    if (eta < CLASSICAL) {
      return value;
    }
    double u = Math.abs(eta - 2.13);
    double rise = Math.pow(u, 1.4) * Math.pow(Math.pow(u, 2.4) + 9.6, -7.0 / 12);
    double db = 1 + Math.copySign(rise, eta - 2.13);
    return value * value * (Math.exp(-eta) + 1.5 * FACTOR * Math.pow(b(eta), -2.5) * db);
  }

  private static double b(double eta) {
    return eta + 2.13 + Math.pow(Math.pow(Math.abs(eta - 2.13), 2.4) + 9.6, 5.0 / 12);
  }

  /**
   * Effective density of states Nc of a band (1/m3).
   *
   * @param mass density-of-states mass over that of the electron (1)
   * @param temperature temperature (K)
   */
  public static double bandDensity(double mass, double temperature) {
    return 2 * Math.pow(BAND_MASS * mass * temperature, 1.5);
  }
}
