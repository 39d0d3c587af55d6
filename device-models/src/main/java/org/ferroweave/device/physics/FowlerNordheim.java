package org.ferroweave.device.physics;

/**
 * Field emission through the triangular rest of a barrier that the bias has pulled below the
 * emitter's Fermi level, at zero temperature:
 *
 * <pre>  J = (e^3 F^2 / (8 pi h phi)) exp[-8 pi sqrt(2m) phi^1.5 / (3 h e F)]</pre>
 *
 * <p>for equal masses in electrode and barrier and without image force. Valid for eV above phi and
 * exponents well above 1. Source: R. H. Fowler, L. Nordheim, Proc. R. Soc. A 119, 173 (1928), doi
 * 10.1098/rspa.1928.0091.
 */
public final class FowlerNordheim {
  private FowlerNordheim() {}

  /**
   * Current density (A/m2).
   *
   * @param height barrier above the emitter's Fermi level (J)
   * @param field field in the barrier, above 0 (V/m)
   * @param mass effective mass over the electron mass (1)
   */
  public static double current(double height, double field, double mass) {
    double e = Constants.ELEMENTARY_CHARGE;
    double force = e * field;
    double exponent =
        8
            * Math.PI
            * Math.sqrt(2 * mass * Constants.ELECTRON_MASS)
            * height
            * Math.sqrt(height)
            / (3 * Constants.PLANCK * force);
    return e * force * force / (8 * Math.PI * Constants.PLANCK * height) * Math.exp(-exponent);
  }
}
