package org.ferroweave.device.physics;

/**
 * Conductance of a trapezoidal tunnel barrier at low bias, to second order in the voltage, at zero
 * temperature:
 *
 * <pre>
 *   G(V)/G(0) = 1 - (k dphi / (16 phi^1.5)) eV + (9 k^2 / (128 phi)) (eV)^2,   k = 4 d sqrt(2m)/(3 hbar)
 *   G(0) = (e/h)^2 sqrt(2 m phi)/d  exp(-2 d sqrt(2 m phi)/hbar)
 * </pre>
 *
 * <p>with the mean height phi, the difference dphi = phi2 - phi1 and V the voltage of the electrode
 * of phi2 against that of phi1. G(0) is the low-voltage limit of J. G. Simmons, J. Appl. Phys. 34,
 * 1793 (1963), doi 10.1063/1.1702682; the parabola is that of W. F. Brinkman, R. C. Dynes, J. M.
 * Rowell, J. Appl. Phys. 41, 1915 (1970), doi 10.1063/1.1659141. Valid for dphi/phi below about 1,
 * eV well below phi, and d sqrt(phi) so large that k sqrt(phi) exceeds about 10.
 */
public final class BrinkmanConductance {
  private BrinkmanConductance() {}

  /**
   * Differential conductance per area at zero bias, G(0) (S/m2).
   *
   * @param height mean height phi (J)
   * @param thickness thickness d (m)
   * @param mass effective mass over the electron mass (1)
   */
  public static double zeroBias(double height, double thickness, double mass) {
    double momentum = Math.sqrt(2 * mass * Constants.ELECTRON_MASS * height);
    double quantum = Constants.ELEMENTARY_CHARGE / Constants.PLANCK;
    return quantum
        * quantum
        * momentum
        / thickness
        * Math.exp(-2 * thickness * momentum / Constants.REDUCED_PLANCK);
  }

  /**
   * G(V)/G(0) (1).
   *
   * @param first height phi1 (J)
   * @param second height phi2 (J)
   * @param thickness thickness d (m)
   * @param mass effective mass over the electron mass (1)
   * @param voltage voltage V (V)
   */
  public static double relative(
      double first, double second, double thickness, double mass, double voltage) {
    double mean = (first + second) / 2;
    double k = new TrapezoidBarrier(first, second, thickness, mass).scale();
    double bias = Constants.ELEMENTARY_CHARGE * voltage;
    return 1
        - k * (second - first) / (16 * mean * Math.sqrt(mean)) * bias
        + 9 * k * k / (128 * mean) * bias * bias;
  }
}
