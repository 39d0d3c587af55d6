package org.ferroweave.device.physics;

/**
 * Share of photocarriers that a field collects before they recombine (Hecht relation), with the
 * drift length w = mu tau |E| and the distance t of the electrodes:
 *
 * <pre>  eta = (w/t) [1 - exp(-t/w)],   0 &lt;= eta &lt; 1</pre>
 *
 * <p>A photocurrent through blocking contacts is eta times the charge generated: it is linear in
 * the light and its gain never exceeds one. Valid for one kind of carrier that dominates,
 * generation next to one electrode and a uniform field. Source: K. Hecht, Z. Phys. 77, 235 (1932),
 * doi 10.1007/BF01338917.
 */
public final class HechtCollection {
  private HechtCollection() {}

  /**
   * Collected share (1).
   *
   * @param mobilityLifetime mobility times lifetime (m2/V)
   * @param field field, either sign (V/m)
   * @param distance distance of the electrodes (m)
   */
  public static double share(double mobilityLifetime, double field, double distance) {
    double w = mobilityLifetime * Math.abs(field) / distance;
    return w == 0 ? 0 : w * -Math.expm1(-1 / w);
  }
}
