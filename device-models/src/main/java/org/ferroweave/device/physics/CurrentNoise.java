package org.ferroweave.device.physics;

/**
 * Thermal and shot noise of a steady current I at a voltage V in one formula:
 *
 * <pre>  S(I) = 2 e |I| coth(e |V| / 2 k T)</pre>
 *
 * <p>(one-sided spectral density, A2/Hz). At small voltage it is Nyquist's 4 k T I/V, at large
 * voltage Schottky's 2 e I. Exact for a tunnel junction; an upper bound for conductors in which
 * electrons scatter on their way, where shot noise is suppressed. Flicker noise comes on top.
 *
 * <p>Source: D. Rogovin, D. J. Scalapino, Ann. Phys. (N. Y.) 86, 1 (1974), doi
 * 10.1016/0003-4916(74)90430-8.
 */
public final class CurrentNoise {
  /** Argument below which coth x is 1/x to the last digit that a double tells. */
  private static final double SMALL = 1e-8;

  private CurrentNoise() {}

  /**
   * Spectral density (A2/Hz).
   *
   * @param current I, either sign (A)
   * @param voltage V, either sign, not 0 (V)
   * @param temperature T (K)
   */
  public static double density(double current, double voltage, double temperature) {
    double x = Math.abs(voltage) / (2 * Constants.thermalVoltage(temperature));
    double coth = x < SMALL ? 1 / x : 1 / Math.tanh(x);
    return 2 * Constants.ELEMENTARY_CHARGE * Math.abs(current) * coth;
  }

  /**
   * Standard deviation of the current averaged over a time t, hence in the bandwidth 1/(2 t) (A).
   *
   * @param current I, either sign (A)
   * @param voltage V, either sign, not 0 (V)
   * @param temperature T (K)
   * @param time t, above 0 (s)
   */
  public static double deviation(double current, double voltage, double temperature, double time) {
    return Math.sqrt(density(current, voltage, temperature) / (2 * time));
  }
}
