package org.ferroweave.device.physics;

/**
 * Growth of a metal filament by ions that hop over the last barrier before its tip and are
 * discharged there, and its dissolution by the reverse step. The tip advances with
 *
 * <pre>
 *   v = a nu exp(-Eb/kT) [c exp(u) - exp(sigma - u)],
 *   u = e a E / (2kT),   sigma = 2 gamma Omega / (r kT)
 * </pre>
 *
 * <p>E is the field in front of the tip (driving ions to it if positive), c the supply of ions
 * relative to a flat filament in equilibrium, sigma the Gibbs-Thomson rise of the chemical
 * potential of a tip of radius r, surface tension gamma and atomic volume Omega. Without field a
 * thin filament dissolves by itself and a thick one lasts; in equilibrium c exp(2u) = exp(sigma).
 * No rate exceeds the attempt frequency. Valid for transport limited by that one step. Sources: S.
 * Menzel, S. Tappertzhofen, R. Waser, I. Valov, Phys. Chem. Chem. Phys. 15, 6945 (2013), doi
 * 10.1039/c3cp50738f, for field-driven hops and discharge; W. Wang et al., Nat. Commun. 10, 81
 * (2019), doi 10.1038/s41467-018-07979-0, for dissolution by surface tension.
 */
public final class FilamentGrowth {
  private FilamentGrowth() {}

  /**
   * Rate of deposition per hop rate, c exp(u); where the field has pulled the barrier down to zero
   * it rises no more.
   *
   * @param reducedField u (1)
   * @param supply c (1)
   * @param barrier Eb/kT (1)
   */
  public static double deposition(double reducedField, double supply, double barrier) {
    return supply * Math.exp(Math.min(reducedField, barrier));
  }

  /**
   * Rate of dissolution per hop rate, exp(sigma - u), limited likewise.
   *
   * @param reducedField u (1)
   * @param sigma sigma (1)
   * @param barrier Eb/kT (1)
   */
  public static double dissolution(double reducedField, double sigma, double barrier) {
    return Math.exp(Math.min(sigma - reducedField, barrier));
  }

  /**
   * Gibbs-Thomson exponent sigma (1).
   *
   * @param tension surface tension (J/m2)
   * @param atomicVolume volume of an atom of the filament (m3)
   * @param radius tip radius, above 0 (m)
   * @param temperature temperature (K)
   */
  public static double capillarity(
      double tension, double atomicVolume, double radius, double temperature) {
    return 2 * tension * atomicVolume / (radius * Constants.BOLTZMANN * temperature);
  }
}
