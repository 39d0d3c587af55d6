package org.ferroweave.device.probe.dielectric;

import org.ferroweave.device.physics.Constants;

/**
 * A uniform film on a grounded electrode, lossy through its conductivity.
 *
 * <pre>
 *   eps* = eps_r - i sigma / (omega eps_0)
 *   Gamma(k) = (1 - eps* coth(k t)) / (1 + eps* coth(k t))
 * </pre>
 *
 * <p>Gamma is what the film sends back of a potential that varies as exp(i k x) along it: -1 over a
 * metal, (1 - eps*)/(1 + eps*) where the film is thick. Time runs as exp(+i omega t). Permittivity
 * and conductivity are scalars (an anisotropic film enters with their geometric means over plane
 * and normal, and a thickness scaled likewise). Source: W. R. Smythe, Static and Dynamic
 * Electricity (McGraw-Hill 1968), sec. 5.303; quasi-static because all lengths are far below the
 * wavelength.
 *
 * @param permittivity relative permittivity, 1 or above
 * @param conductivity conductivity (S/m), 0 or above
 * @param thickness thickness (m)
 * @param frequency electrical frequency (Hz), that of the drive, not of the force
 */
public record Film(double permittivity, double conductivity, double thickness, double frequency) {
  /** Refuses what is no film. */
  public Film {
    if (!(permittivity >= 1)
        || !(conductivity >= 0)
        || !(thickness > 0)
        || !(frequency > 0)
        || !Double.isFinite(permittivity + conductivity + thickness + frequency)) {
      throw new IllegalArgumentException(
          "film: permittivity "
              + permittivity
              + ", conductivity "
              + conductivity
              + " S/m, thickness "
              + thickness
              + " m, "
              + frequency
              + " Hz; allowed: 1 or above, 0 or above, above 0");
    }
  }

  /** The film with another permittivity and conductivity (S/m). */
  public Film with(double relative, double siemensPerMetre) {
    return new Film(relative, siemensPerMetre, thickness, frequency);
  }

  /** -sigma / (omega eps_0), the imaginary part of the relative permittivity. */
  public double imaginary() {
    return -conductivity / (2 * Math.PI * frequency * Constants.VACUUM_PERMITTIVITY);
  }

  /** Conductivity (S/m) at which loss and permittivity are equal: omega eps_0 eps_r. */
  public double crossover() {
    return 2 * Math.PI * frequency * Constants.VACUUM_PERMITTIVITY * permittivity;
  }

  /**
   * Reflection of the film.
   *
   * @param wavenumber along the film (1/m), above 0
   * @param out real and imaginary part
   */
  void reflection(double wavenumber, double[] out) {
    double coth = 1 / Math.tanh(wavenumber * thickness);
    double re = permittivity * coth;
    double im = imaginary() * coth;
    double norm = (1 + re) * (1 + re) + im * im;
    out[0] = ((1 - re) * (1 + re) - im * im) / norm;
    out[1] = -2 * im / norm;
  }
}
