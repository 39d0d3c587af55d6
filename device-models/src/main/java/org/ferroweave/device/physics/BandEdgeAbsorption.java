package org.ferroweave.device.physics;

/**
 * Absorption of light above a band gap, and the photons that it takes out of the light:
 *
 * <pre>
 *   alpha(h nu) = (1/L) [(h nu - Eg) / E1]^m     h nu &gt; Eg,   E1 = 0.5 eV
 *   alpha(h nu) = 0                              h nu &lt;= Eg
 *   absorbed photons per area and time = I/(h nu) [1 - exp(-alpha d)]
 * </pre>
 *
 * <p>L is the absorption length half an electron volt above the gap, m the exponent of the edge
 * (1/2 direct, 2 indirect), d the depth of the absorber, I the irradiance. The edge is sharp: the
 * Urbach tail and two-photon absorption are left out, so light at or below the gap does nothing at
 * all. Valid within about 1 eV of the edge; reflection and interference belong into I. Source: J.
 * Tauc, R. Grigorovici, A. Vancu, Phys. Status Solidi 15, 627 (1966), doi 10.1002/pssb.19660150224;
 * S. M. Sze, K. K. Ng, Physics of Semiconductor Devices, 3rd ed. (Wiley, 2007), ch. 1.
 */
public final class BandEdgeAbsorption {
  /** Energy above the gap at which absorption lengths are given (J). */
  public static final double REFERENCE_EXCESS = 0.5 * Constants.ELEMENTARY_CHARGE;

  private BandEdgeAbsorption() {}

  /** Energy of one photon (J) at a vacuum wavelength (m). */
  public static double photonEnergy(double wavelength) {
    return Constants.PLANCK * Constants.SPEED_OF_LIGHT / wavelength;
  }

  /**
   * Absorption coefficient (1/m); exactly zero at and below the gap.
   *
   * @param photonEnergy photon energy (J)
   * @param gap band gap (J)
   * @param length absorption length {@link #REFERENCE_EXCESS} above the gap (m)
   * @param exponent exponent of the edge (1)
   */
  public static double coefficient(
      double photonEnergy, double gap, double length, double exponent) {
    double excess = photonEnergy - gap;
    return excess <= 0 ? 0 : Math.pow(excess / REFERENCE_EXCESS, exponent) / length;
  }

  /**
   * Photons absorbed per area and time (1/(m2 s)), never more than fall in.
   *
   * @param wavelength vacuum wavelength (m)
   * @param irradiance power per area (W/m2)
   * @param gap band gap (J)
   * @param length absorption length {@link #REFERENCE_EXCESS} above the gap (m)
   * @param exponent exponent of the edge (1)
   * @param depth depth of the absorber along the light (m)
   */
  public static double absorbedFlux(
      double wavelength,
      double irradiance,
      double gap,
      double length,
      double exponent,
      double depth) {
    double energy = photonEnergy(wavelength);
    double optical = coefficient(energy, gap, length, exponent) * depth;
    return irradiance / energy * -Math.expm1(-optical);
  }
}
