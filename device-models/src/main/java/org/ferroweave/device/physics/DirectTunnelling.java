package org.ferroweave.device.physics;

/**
 * Closed form of direct tunnelling through a trapezoid of heights phi1 and phi2 above the Fermi
 * levels of its electrodes. With a = phi1 + eV/2 and b = phi2 - eV/2, k = 4 d sqrt(2m)/(3 hbar) and
 * c = (3/2) k / (sqrt a + sqrt b),
 *
 * <pre>
 *   J = (4 pi e m / h^3) (2/c^2) exp[-k (a + sqrt(ab) + b)/(sqrt a + sqrt b)] sinh(c eV/2)
 *         times pi c kT / sin(pi c kT)
 * </pre>
 *
 * <p>The first line is the formula of A. Gruverman et al., Nano Lett. 9, 3539 (2009), doi
 * 10.1021/nl901754t (their alpha [sqrt(phi2 - eV/2) - sqrt(phi1 + eV/2)] is -k/(sqrt a + sqrt b)
 * here, so that phi1 + eV = phi2 is no special case); the last factor is the temperature dependence
 * of R. Stratton, J. Phys. Chem. Solids 23, 1177 (1962), doi 10.1016/0022-3697(62)90165-8. It
 * follows from {@link TsuEsaki} by taking the WKB exponent linear in energy about the middle of the
 * two Fermi levels. Here V is the voltage of the electrode of phi2 against that of phi1, as in that
 * paper: electrons of the first electrode are raised. Valid for |eV|/2 below both heights, c kT
 * well below 1 (else thermionic emission takes over) and k phi^0.5 well above 1.
 */
public final class DirectTunnelling {
  private DirectTunnelling() {}

  /**
   * Current density (A/m2), with the sign of the voltage; NaN outside the range |eV|/2 &lt; phi, c
   * kT &lt; 1.
   *
   * @param first height phi1 (J)
   * @param second height phi2 (J)
   * @param thickness thickness d (m)
   * @param mass effective mass over the electron mass (1)
   * @param voltage voltage V (V)
   * @param temperature temperature (K), 0 or more
   */
  public static double current(
      double first,
      double second,
      double thickness,
      double mass,
      double voltage,
      double temperature) {
    double bias = Constants.ELEMENTARY_CHARGE * voltage;
    double a = first + bias / 2;
    double b = second - bias / 2;
    if (!(a > 0 && b > 0)) {
      return Double.NaN;
    }
    TrapezoidBarrier barrier = new TrapezoidBarrier(a, b, thickness, mass);
    double c = 1.5 * barrier.scale() / (Math.sqrt(a) + Math.sqrt(b));
    double heat = Math.PI * c * Constants.BOLTZMANN * temperature;
    if (!(heat < Math.PI)) {
      return Double.NaN;
    }
    double thermal = heat == 0 ? 1 : heat / Math.sin(heat);
    return TsuEsaki.prefactor(mass, 1)
        / Constants.BOLTZMANN
        * 2
        / (c * c)
        * barrier.transmission(0)
        * Math.sinh(c * bias / 2)
        * thermal;
  }
}
