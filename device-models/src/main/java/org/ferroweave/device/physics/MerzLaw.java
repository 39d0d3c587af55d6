package org.ferroweave.device.physics;

/**
 * Merz's law of polarization switching as used in nucleation-limited switching: an element whose
 * polarization opposes the local field E reverses with the rate
 *
 * <pre>  r(E) = (1/tau0) exp[-(Ea/|E|)^n]</pre>
 *
 * <p>with attempt time tau0 (s), activation field Ea (V/m) and exponent n (1 in Merz's law, 1.5 to
 * 2 in thin-film fits). Under constant field the switched fraction of one element is 1 - exp(-r t).
 * Valid well above thermal back-switching; the law gives a rate of exactly zero at zero field and
 * no jump against the field, so it has no detailed balance.
 *
 * <p>Sources: W. J. Merz, Phys. Rev. 95, 690 (1954), doi 10.1103/PhysRev.95.690; A. K. Tagantsev et
 * al., Phys. Rev. B 66, 214109 (2002), doi 10.1103/PhysRevB.66.214109; J. Y. Jo et al., Phys. Rev.
 * Lett. 99, 267602 (2007), doi 10.1103/PhysRevLett.99.267602.
 */
public final class MerzLaw {
  private MerzLaw() {}

  /**
   * Switching rate (1/s).
   *
   * @param field local field, either sign (V/m)
   * @param activationField activation field, above 0 (V/m)
   * @param exponent exponent n, above 0 (1)
   * @param attemptTime attempt time, above 0 (s)
   */
  public static double rate(
      double field, double activationField, double exponent, double attemptTime) {
    double ratio = activationField / Math.abs(field); // infinite at zero field: rate 0
    double power = exponent == 1.0 ? ratio : Math.pow(ratio, exponent);
    return Math.exp(-power) / attemptTime;
  }

  /**
   * Field (V/m) at which an element switches with probability 1 - 1/e within a time.
   *
   * @param time time under constant field, above the attempt time (s)
   * @param activationField activation field (V/m)
   * @param exponent exponent n (1)
   * @param attemptTime attempt time (s)
   */
  public static double switchingField(
      double time, double activationField, double exponent, double attemptTime) {
    return activationField / Math.pow(Math.log(time / attemptTime), 1 / exponent);
  }
}
