package org.ferroweave.device.stacked;

/**
 * A semimetal with a polarization of its own as electrode, a slab of thickness t whose carriers
 * screen with the Thomas-Fermi length l:
 *
 * <pre>
 *   phi'' = phi/l^2,   D(z) = -eps phi' + P,   D(0) = D,   D(t) = 0
 *   phi(0) = (l/eps) [(D - P) coth(t/l) + P / sinh(t/l)]
 *   E      = [phi(0) - phi(t)]/t = (l / (eps t)) tanh(t / (2 l)) (D - 2 P)
 * </pre>
 *
 * <p>phi(0) is the band bending at the face towards the film: positive when positive bound charge
 * of the film gathers electrons there. E is the mean field that acts on P; carriers keep it small,
 * D l/(eps t), which is why the polarization of a thick semimetal outlasts fields that switch the
 * film beside it. Valid for band bending below the Fermi energy. Source: Thomas-Fermi screening, N.
 * W. Ashcroft, N. D. Mermin, Solid State Physics (1976), ch. 17, for a slab with polarization.
 */
final class PolarSemimetal {
  private final double own;
  private final double across;
  private final double thickness;

  /**
   * @param thickness slab thickness t (m)
   * @param length screening length l (m)
   * @param permittivity permittivity (F/m)
   */
  PolarSemimetal(double thickness, double length, double permittivity) {
    double tau = thickness / length;
    this.thickness = thickness;
    this.own = length / permittivity / Math.tanh(tau);
    this.across = tau > 700 ? 0 : length / permittivity / Math.sinh(tau);
  }

  /** Elastance dphi(0)/dD (m2/F). */
  double elastance() {
    return own;
  }

  /** dphi(0)/dP (m2/F), negative: own polarization towards the film's charge bends bands up. */
  double dipole() {
    return across - own;
  }

  /** Band bending phi(0) at the face towards the film (V). */
  double bending(double displacement, double polarization) {
    return own * displacement + dipole() * polarization;
  }

  /** Mean field on the polarization (V/m). */
  double field(double displacement, double polarization) {
    return (own - across) * (displacement - 2 * polarization) / thickness;
  }
}
