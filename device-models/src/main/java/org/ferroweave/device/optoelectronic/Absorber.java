package org.ferroweave.device.optoelectronic;

import org.ferroweave.device.Illumination;
import org.ferroweave.device.catalog.Datasheet;
import org.ferroweave.device.compact.Specs;
import org.ferroweave.device.physics.BandEdgeAbsorption;

/**
 * The layer that absorbs the light. One absorbed photon makes one pair.
 *
 * @param gap band gap (J)
 * @param length absorption length half an electron volt above the gap (m)
 * @param exponent exponent of the absorption edge (1)
 * @param depth path of the light in the layer (m)
 * @param window lit area over the area that pairs are counted per (1)
 * @param lifetime lifetime of a pair (s)
 */
record Absorber(
    double gap, double length, double exponent, double depth, double window, double lifetime) {

  /** Adds the parameters of an absorber whose material keys have this prefix. */
  static Specs specs(Specs specs, String layer) {
    return specs
        .energy(layer + ".band-gap", "Eg", 0, 10, "band gap of the absorbing layer")
        .log(
            layer + ".absorption-length",
            "L",
            "m",
            1e-9,
            1e-3,
            "absorption length half an electron volt above the gap")
        .lin(
            "light.edge-exponent",
            "m_e",
            "1",
            0.3,
            3,
            "exponent of the absorption edge above the gap")
        .log("light.depth", "d", "m", 1e-10, 1e-3, "path of the light in the absorbing layer")
        .log("light.area", "A_l", "m^2", 1e-16, 1e-4, "lit area of the absorbing layer")
        .log("light.wavelength", "lambda", "m", 1e-7, 2e-5, "wavelength of light pulses")
        .log("light.irradiance", "Phi0", "W/m^2", 1e-9, 1e9, "irradiance of the photoresponse")
        .log("carrier.lifetime", "tau", "s", 1e-13, 1e3, "lifetime of electron-hole pairs");
  }

  /**
   * Reads the absorber of a checked datasheet.
   *
   * @param layer prefix of its material keys
   * @param area area that pairs are counted per (m2)
   */
  static Absorber of(Datasheet sheet, String layer, double area) {
    return new Absorber(
        sheet.value(layer + ".band-gap"),
        sheet.value(layer + ".absorption-length"),
        sheet.value("light.edge-exponent"),
        sheet.value("light.depth"),
        sheet.value("light.area") / area,
        sheet.value("carrier.lifetime"));
  }

  /** Power absorbed per area (W/m2), the photons that make pairs. */
  double power(Illumination light) {
    return generation(light) * BandEdgeAbsorption.photonEnergy(light.wavelength());
  }

  /** Pairs generated per area and time (1/(m2 s)); zero at and below the gap. */
  double generation(Illumination light) {
    return light.irradiance() == 0
        ? 0
        : window
            * BandEdgeAbsorption.absorbedFlux(
                light.wavelength(), light.irradiance(), gap, length, exponent, depth);
  }
}
