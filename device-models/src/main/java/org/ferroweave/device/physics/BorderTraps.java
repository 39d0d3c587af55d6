package org.ferroweave.device.physics;

/**
 * Electron traps at a distance d behind a channel, at equal density over an energy band of width W.
 * They exchange electrons with the channel by tunnelling through a barrier that a field makes more
 * transparent, at one rate for capture and emission, so that the balance with the channel is
 * detailed: capture over emission of a level is exp[(E_F - E_t)/kT]. With the filled part f
 *
 * <pre>
 *   df/dt = G(E) [f0(x) - f],       1/G = 1/(G0 e^{|E|/E0}) + 1/nu
 *   f0(x) = (kT/W) ln{ [1 + e^{(x + W/2)/kT}] / [1 + e^{(x - W/2)/kT}] }
 * </pre>
 *
 * <p>x = E_F - E_t of the middle of the band; it contains e d E, the drop between channel and
 * traps. f0 is the Fermi function averaged over the band. E0 is the field per e-fold of the
 * transparency, nu the attempt frequency. Valid for elastic tunnelling to traps whose own
 * relaxation is fast; one filled part stands for the whole band, so levels within it do not
 * remember apart.
 *
 * <p>Sources: F. P. Heiman, G. Warfield, IEEE Trans. Electron Devices 12, 167 (1965), doi
 * 10.1109/T-ED.1965.15475; T. Grasser, Microelectron. Reliab. 52, 39 (2012), doi
 * 10.1016/j.microrel.2011.09.002.
 */
public final class BorderTraps {
  /** Attempt frequency nu (1/s): that of a bound electron or phonon, order of magnitude. */
  public static final double ATTEMPT_FREQUENCY = 1e12;

  private BorderTraps() {}

  /**
   * Filled part in equilibrium.
   *
   * @param level Fermi level of the channel above the middle of the band, over e (V)
   * @param width width of the band over e, above 0 (V)
   * @param thermalVoltage kT/e (V)
   */
  public static double equilibrium(double level, double width, double thermalVoltage) {
    double upper = SheetCarriers.occupation((level + width / 2) / thermalVoltage);
    double lower = SheetCarriers.occupation((level - width / 2) / thermalVoltage);
    return Math.min(1, Math.max(0, (upper - lower) * thermalVoltage / width));
  }

  /**
   * Level at which a filled part is the one in equilibrium, the inverse of {@link #equilibrium}
   * (V): what the last electron in the traps has of free energy. It grows without bounds towards
   * empty and full traps; there it is that of the nearest part that is neither.
   *
   * @param filled filled part, 0 to 1
   * @param width width of the band over e, above 0 (V)
   * @param thermalVoltage kT/e (V)
   */
  public static double level(double filled, double width, double thermalVoltage) {
    double w = width / thermalVoltage;
    double taken = Math.max(filled, Double.MIN_NORMAL);
    double left = Math.max(1 - filled, Math.ulp(0.5));
    return width * (filled - 0.5)
        + thermalVoltage * (Math.log(-Math.expm1(-w * taken)) - Math.log(-Math.expm1(-w * left)));
  }

  /** Derivative of {@link #equilibrium} with respect to the level (1/V). */
  public static double equilibriumSlope(double level, double width, double thermalVoltage) {
    return (SheetCarriers.slope((level + width / 2) / thermalVoltage)
            - SheetCarriers.slope((level - width / 2) / thermalVoltage))
        / width;
  }

  /**
   * Rate G (1/s).
   *
   * @param field field in the barrier, either sign (V/m)
   * @param restRate rate at zero field G0 (1/s)
   * @param scale field per e-fold E0, above 0 (V/m)
   */
  public static double rate(double field, double restRate, double scale) {
    double free = restRate * Math.exp(Math.min(Math.abs(field) / scale, 600));
    return free / (1 + free / ATTEMPT_FREQUENCY);
  }
}
