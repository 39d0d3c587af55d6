package org.ferroweave.device.probe.dielectric;

/**
 * Reading of the instrument at twice the drive frequency.
 *
 * @param magnitude capacitance gradient |dC/dz| (F/m); 1e-9 F/m is 1 aF/nm
 * @param phase phase of the force at twice the frequency against that over a lossless film (rad);
 *     negative where the film lags
 */
public record Gradient(double magnitude, double phase) {
  /** From -dC/dz, complex (F/m). */
  static Gradient ofAttraction(double re, double im) {
    return new Gradient(Math.hypot(re, im), Math.atan2(im, re));
  }

  /** Real part of -dC/dz (F/m). */
  double real() {
    return magnitude * Math.cos(phase);
  }

  /** Imaginary part of -dC/dz (F/m). */
  double imaginary() {
    return magnitude * Math.sin(phase);
  }
}
