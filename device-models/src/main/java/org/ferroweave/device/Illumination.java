package org.ferroweave.device;

/**
 * Monochromatic light that falls on the device.
 *
 * @param wavelength vacuum wavelength (m); any positive value where the irradiance is zero
 * @param irradiance power per area (W/m2), zero or more
 */
public record Illumination(double wavelength, double irradiance) {
  /** No light. */
  public static final Illumination DARK = new Illumination(550e-9, 0);

  public Illumination {
    if (!(wavelength > 0) || !Double.isFinite(wavelength)) {
      throw new InputException(
          "illumination wavelength is " + wavelength + " m; allowed: finite and above 0");
    }
    if (!(irradiance >= 0) || !Double.isFinite(irradiance)) {
      throw new InputException(
          "illumination irradiance is " + irradiance + " W/m2; allowed: finite, 0 or more");
    }
  }
}
