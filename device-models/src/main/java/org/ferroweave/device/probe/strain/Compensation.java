package org.ferroweave.device.probe.strain;

/**
 * Three readings of one place, and what is left of them for the ions.
 *
 * <pre>
 *   A_LF = (A_LF+ + A_LF-) / 2,    a_f = A_LF - A_HF
 * </pre>
 *
 * <p>The mean over both polarities takes out the surface potential, the reading of the modulated
 * carrier takes out the rest of the electrostatics. Source: S001.
 *
 * @param positive amplitude at low frequency with positive constant voltage (m)
 * @param negative the same with negative constant voltage (m)
 * @param carrier amplitude with the modulated carrier (m)
 */
public record Compensation(double positive, double negative, double carrier) {
  /** Mean amplitude at low frequency (m): ions and electrostatics. */
  public double uncompensated() {
    return (positive + negative) / 2;
  }

  /** Amplitude of the ions alone (m); noise may make it negative. */
  public double compensated() {
    return uncompensated() - carrier;
  }
}
