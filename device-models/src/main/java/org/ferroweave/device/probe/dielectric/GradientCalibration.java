package org.ferroweave.device.probe.dielectric;

/**
 * From the voltage of the detector to a capacitance gradient.
 *
 * <pre>
 *   C' = 4 k A / (m V^2)
 * </pre>
 *
 * <p>k stiffness of the cantilever (N/m), A amplitude at twice the frequency (V), m sensitivity of
 * the detector (V/m), V drive amplitude (V); the force is V^2/4 C' and k times the deflection.
 * Valid well below the resonance. Source: S000.
 */
public final class GradientCalibration {
  private GradientCalibration() {}

  /**
   * Capacitance gradient (F/m).
   *
   * @param stiffness stiffness of the cantilever (N/m)
   * @param drive drive amplitude (V)
   * @param amplitude amplitude at twice the drive frequency (V)
   * @param sensitivity sensitivity of the detector (V/m)
   */
  public static double gradient(
      double stiffness, double drive, double amplitude, double sensitivity) {
    return 4 * stiffness * amplitude / (sensitivity * drive * drive);
  }

  /** The amplitude (V) that a gradient (F/m) gives; the inverse of {@link #gradient}. */
  public static double amplitude(
      double stiffness, double drive, double gradient, double sensitivity) {
    return gradient * sensitivity * drive * drive / (4 * stiffness);
  }
}
