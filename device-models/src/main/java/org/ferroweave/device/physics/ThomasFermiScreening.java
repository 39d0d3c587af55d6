package org.ferroweave.device.physics;

/**
 * Screening of a film's polarization charge by metal electrodes of finite density of states. The
 * charge of an electrode sits within its Thomas-Fermi length l, so that a displacement D drops the
 * voltage s D there, s = l/(eps0 eps_r). For a film of thickness t and permittivity eps_f between
 * two electrodes at equal potential,
 *
 * <pre>
 *   sigma = P t / [t + eps_f (s1 + s2)]      (screening charge per area, = D)
 *   phi1 -&gt; phi1 + e s1 sigma,   phi2 -&gt; phi2 - e s2 sigma
 *   E = -P (s1 + s2) / [t + eps_f (s1 + s2)]   (depolarization field)
 * </pre>
 *
 * <p>P and D are positive from the first electrode to the second. Unequal s1 and s2 make the mean
 * barrier depend on the sign of P: tunnelling electroresistance. Source: M. Y. Zhuravlev, R. F.
 * Sabirianov, S. S. Jaswal, E. Y. Tsymbal, Phys. Rev. Lett. 94, 246802 (2005), doi
 * 10.1103/PhysRevLett.94.246802.
 */
public final class ThomasFermiScreening {
  private ThomasFermiScreening() {}

  /**
   * Voltage drop per displacement in an electrode, s (V m2/C).
   *
   * @param length Thomas-Fermi length over the electrode's relative permittivity (m)
   */
  public static double drop(double length) {
    return length / Constants.VACUUM_PERMITTIVITY;
  }

  /**
   * Screening charge per area (C/m2) of a short-circuited junction.
   *
   * @param polarization polarization P (C/m2)
   * @param thickness film thickness t (m)
   * @param permittivity film permittivity eps_f (F/m)
   * @param drop s1 + s2 (V m2/C)
   */
  public static double charge(
      double polarization, double thickness, double permittivity, double drop) {
    return polarization * thickness / (thickness + permittivity * drop);
  }
}
