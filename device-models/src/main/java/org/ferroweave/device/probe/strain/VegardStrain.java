package org.ferroweave.device.probe.strain;

/**
 * Vegard strain under an oscillating tip.
 *
 * <pre>
 *   L_D = sqrt(D / (2 pi f))                        diffusion length            (1)
 *   d1  = 2 (1 + nu) beta (dc/c) L_D                strain amplitude            (3)
 *   dc/c = d1 / (2 (1 + nu) beta L_D)               concentration swing         (4)
 *   E_A = -2 R d ln(d1) / d(1/T)                    apparent activation energy  (2)
 * </pre>
 *
 * <p>f drive frequency (Hz), D chemical diffusion coefficient (m2/s), nu Poisson ratio, beta Vegard
 * coefficient (relative change of length per relative change of concentration), d1 in m. The paper
 * writes dc/c as U_ac/eta. The factor 2 in (2) is there because the strain goes with the root of D;
 * it holds only while dc/c does not change with temperature (see {@link ChargeTransfer} for the
 * opposite case).
 *
 * <p>Validity: L_D below the diameter of the tip, so that diffusion is one-dimensional. Source:
 * Cu2Mo6S8 study S001, Eqs. 1-4 (seed paper list of the project).
 */
public final class VegardStrain {
  /** Molar gas constant (J/(mol K)), exact. */
  public static final double GAS_CONSTANT = 8.31446261815324;

  private VegardStrain() {}

  /**
   * Diffusion length (m), Eq. 1.
   *
   * @param diffusivity chemical diffusion coefficient (m2/s)
   * @param frequency drive frequency (Hz)
   */
  public static double diffusionLength(double diffusivity, double frequency) {
    return Math.sqrt(diffusivity / (2 * Math.PI * frequency));
  }

  /**
   * Strain amplitude (m), Eq. 3.
   *
   * @param poisson Poisson ratio
   * @param vegard Vegard coefficient
   * @param swing relative change of concentration at the contact
   * @param length diffusion length (m)
   */
  public static double amplitude(double poisson, double vegard, double swing, double length) {
    return 2 * (1 + poisson) * vegard * swing * length;
  }

  /**
   * Relative change of concentration at the contact, Eq. 4.
   *
   * @param amplitude strain amplitude (m)
   * @param poisson Poisson ratio
   * @param vegard Vegard coefficient
   * @param length diffusion length (m)
   */
  public static double swing(double amplitude, double poisson, double vegard, double length) {
    return amplitude / (2 * (1 + poisson) * vegard * length);
  }
}
