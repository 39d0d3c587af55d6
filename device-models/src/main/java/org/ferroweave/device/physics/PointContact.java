package org.ferroweave.device.physics;

/**
 * Conductance of a metal constriction of radius r, shorter than the mean free path, with a tunnel
 * gap g in it:
 *
 * <pre>  G = (2 e^2/h) (pi r / lambda_F)^2 exp(-g / l)</pre>
 *
 * <p>The first factors are Sharvin's conductance in numbers of quantum channels (lambda_F: Fermi
 * wavelength); the last one is the transmission of a gap, l = hbar / (2 sqrt(2 m phi)) for a gap
 * barrier phi (0.1 nm for 1 eV). Low bias: linear. Sources: Yu. V. Sharvin, Sov. Phys. JETP 21, 655
 * (1965); J. G. Simmons, J. Appl. Phys. 34, 1793 (1963), doi 10.1063/1.1702682.
 */
public final class PointContact {
  /** Conductance of one channel, 2 e^2/h (S). */
  public static final double QUANTUM =
      2 * Constants.ELEMENTARY_CHARGE * Constants.ELEMENTARY_CHARGE / Constants.PLANCK;

  private PointContact() {}

  /**
   * Conductance (S).
   *
   * @param radius r (m)
   * @param fermiWavelength lambda_F (m)
   * @param gap g, 0 or more (m)
   * @param decayLength l (m)
   */
  public static double conductance(
      double radius, double fermiWavelength, double gap, double decayLength) {
    double across = Math.PI * radius / fermiWavelength;
    return QUANTUM * across * across * Math.exp(-gap / decayLength);
  }
}
