package org.ferroweave.device.physics;

/**
 * Ions that hop between two sites a distance a apart along the field, over an Arrhenius barrier
 * that the field lowers for one direction and raises for the other. With m the difference of the
 * site occupations (-1..1),
 *
 * <pre>
 *   dm/dt = 2 w [sinh(u) - m cosh(u)],   u = z e a E / (2 k T),   w = nu exp(-Eb/(k T))
 *   m_eq  = tanh(u)                      (detailed balance holds at every field)
 *   Q     = n z e a m / 2                (charge displaced per area, n sites per volume)
 * </pre>
 *
 * <p>In low field this is a Debye relaxation with time 1/(2w) and susceptibility n (z e a)^2 / (4
 * eps0 k T); in high field the rate grows as the sinh law of ionic conduction. Valid while hops are
 * independent (dilute, no exclusion beyond the pair of sites) and u is below about 20. Sources: H.
 * Froehlich, Theory of Dielectrics (Oxford, 1949), ch. 2; N. F. Mott, R. W. Gurney, Electronic
 * Processes in Ionic Crystals (Oxford, 1940), ch. 2.
 */
public final class TwoSiteHopping {
  private TwoSiteHopping() {}

  /**
   * Zero-field hop rate w (1/s).
   *
   * @param barrier hop barrier (J)
   * @param attemptFrequency attempt frequency (1/s)
   * @param temperature temperature (K)
   */
  public static double hopRate(double barrier, double attemptFrequency, double temperature) {
    return attemptFrequency * Math.exp(-barrier / (Constants.BOLTZMANN * temperature));
  }

  /** Reduced field u = e a E / (2kT) of singly charged ions (1). */
  public static double reducedField(double field, double hopDistance, double temperature) {
    return Constants.ELEMENTARY_CHARGE
        * hopDistance
        * field
        / (2 * Constants.BOLTZMANN * temperature);
  }

  /**
   * Occupation difference after a time under constant field, exact.
   *
   * @param occupation m at the start (1)
   * @param reducedField u (1)
   * @param hopRate w (1/s)
   * @param time elapsed time (s)
   */
  public static double advance(
      double occupation, double reducedField, double hopRate, double time) {
    double equilibrium = Math.tanh(reducedField);
    return equilibrium
        + (occupation - equilibrium) * Math.exp(-2 * hopRate * Math.cosh(reducedField) * time);
  }

  /** Displaced charge per area at m = 1 (C/m2): n e a / 2. */
  public static double saturationCharge(double siteDensity, double hopDistance) {
    return siteDensity * Constants.ELEMENTARY_CHARGE * hopDistance / 2;
  }

  /** Low-field contribution to the relative permittivity (1). */
  public static double susceptibility(double siteDensity, double hopDistance, double temperature) {
    double dipole = Constants.ELEMENTARY_CHARGE * hopDistance;
    return siteDensity
        * dipole
        * dipole
        / (4 * Constants.VACUUM_PERMITTIVITY * Constants.BOLTZMANN * temperature);
  }

  /**
   * Configurational free energy per site relative to m = 0, in units of kT: the mixing entropy
   * [(1+m) ln(1+m) + (1-m) ln(1-m)]/2.
   */
  public static double freeEnergy(double occupation) {
    return (term(1 + occupation) + term(1 - occupation)) / 2;
  }

  private static double term(double x) {
    return x <= 0 ? 0 : x * Math.log(x);
  }
}
