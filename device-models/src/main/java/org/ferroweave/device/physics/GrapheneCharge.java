package org.ferroweave.device.physics;

/**
 * Charge of graphene against its Fermi level u, counted from the Dirac point, for the linear bands
 * E = +-hbar v k with spin and valley:
 *
 * <pre>
 *   n - p = (2/pi) (kT / (hbar v))^2 [F(u/kT) - F(-u/kT)],   F(x) = integral_0^inf t dt/(1 + exp(t - x))
 *   d(n - p)/du = (2 kT / (pi (hbar v)^2)) ln[2 (1 + cosh(u/kT))]
 * </pre>
 *
 * <p>The density of states vanishes at the Dirac point, so a small charge moves the Fermi level
 * far: at zero temperature u = hbar v sqrt(pi |n|), 0.37 eV for 1e13 per cm2. As an electrode,
 * graphene thus changes its work function by the polarization charge that it screens. Source: T.
 * Fang, A. Konar, H. Xing, D. Jena, Appl. Phys. Lett. 91, 092109 (2007), doi 10.1063/1.2776887.
 * Valid within about 1 eV of the Dirac point.
 */
public final class GrapheneCharge {
  private GrapheneCharge() {}

  /**
   * Electrons less holes per area (1/m2).
   *
   * @param level Fermi level above the Dirac point, either sign (J)
   * @param velocity Fermi velocity v (m/s)
   * @param temperature temperature (K)
   */
  public static double density(double level, double velocity, double temperature) {
    double kt = Constants.BOLTZMANN * temperature;
    double x = level / kt;
    return scale(kt, velocity) * (integral(x) - integral(-x));
  }

  /** Change of {@link #density} with the level (1/(m2 J)), above 0. */
  public static double slope(double level, double velocity, double temperature) {
    double kt = Constants.BOLTZMANN * temperature;
    double x = Math.abs(level / kt);
    // ln[2 (1 + cosh x)] = x + 2 ln(1 + exp(-x))
    return scale(kt, velocity) * (x + 2 * Math.log1p(Math.exp(-x))) / kt;
  }

  private static double scale(double kt, double velocity) {
    double wave = kt / (Constants.REDUCED_PLANCK * velocity);
    return 2 / Math.PI * wave * wave;
  }

  /** Fermi integral F of order 1 (without factor): minus the dilogarithm of -exp(x). */
  static double integral(double x) {
    if (x > 0) { // F(x) + F(-x) = x^2/2 + pi^2/6
      return x * x / 2 + Math.PI * Math.PI / 6 - integral(-x);
    }
    double y = Math.log1p(Math.exp(x)); // series in Bernoulli numbers, y up to ln 2
    double y2 = y * y;
    return y
        + y2 / 4
        + y * y2 / 36 * (1 - y2 / 100 * (1 - y2 / 58.8 * (1 - y2 / 51.428571428571431)));
  }
}
