package org.ferroweave.device.ferrodiode;

import org.ferroweave.device.catalog.Datasheet;
import org.ferroweave.device.compact.Film;
import org.ferroweave.device.physics.Constants;
import org.ferroweave.device.physics.TwoSiteHopping;

/**
 * Parameters of one ferro diode, all SI; see {@link FerroDiodeFamily} for bounds and meanings.
 *
 * @param film ferroelectric film
 * @param area junction area A (m2)
 * @param passiveLength thickness over relative permittivity of passive layers (m)
 * @param opticalPermittivity relative permittivity in the image-force lowering (1)
 * @param hopBarrier barrier of Cu hops (J)
 * @param attemptFrequency attempt frequency of Cu hops (1/s)
 * @param hopDistance distance between the two Cu sites along the field (m)
 * @param siteDensity density of mobile Cu (1/m3)
 * @param topBarrier barrier of the first contact without charge (J)
 * @param bottomBarrier barrier of the second contact without charge (J)
 * @param topScreening screening length of the first contact over its permittivity (m)
 * @param bottomScreening screening length of the second contact over its permittivity (m)
 * @param richardson effective Richardson constant (A/(m2 K2))
 * @param spread device-to-device spread
 */
record FerroDiodeParameters(
    Film film,
    double area,
    double passiveLength,
    double opticalPermittivity,
    double hopBarrier,
    double attemptFrequency,
    double hopDistance,
    double siteDensity,
    double topBarrier,
    double bottomBarrier,
    double topScreening,
    double bottomScreening,
    double richardson,
    Spread spread) {

  /**
   * Device-to-device standard deviations.
   *
   * @param thickness relative, of the film thickness (1)
   * @param area relative, of the junction area (1)
   * @param barrier of the two contact barriers together (J)
   */
  record Spread(double thickness, double area, double barrier) {}

  /**
   * The parameters of a datasheet.
   *
   * @throws org.ferroweave.device.InputException if values contradict each other, naming the keys
   */
  static FerroDiodeParameters of(Datasheet sheet) {
    return new FerroDiodeParameters(
        Film.of(sheet, "film", "switching"),
        sheet.value("film.area"),
        sheet.value("film.passive-length"),
        sheet.value("film.optical-permittivity"),
        sheet.value("ion.hop-barrier"),
        sheet.value("ion.attempt-frequency"),
        sheet.value("ion.hop-distance"),
        sheet.value("ion.site-density"),
        sheet.value("contact.top.barrier"),
        sheet.value("contact.bottom.barrier"),
        sheet.value("contact.top.screening-length"),
        sheet.value("contact.bottom.screening-length"),
        sheet.value("contact.richardson"),
        new Spread(
            sheet.value("spread.thickness"),
            sheet.value("spread.area"),
            sheet.value("spread.barrier")));
  }

  /** These parameters with another geometry and common barrier shift: one fabricated instance. */
  FerroDiodeParameters instance(double thicknessFactor, double areaFactor, double barrierShift) {
    return new FerroDiodeParameters(
        film.withThickness(film.thickness() * thicknessFactor),
        area * areaFactor,
        passiveLength,
        opticalPermittivity,
        hopBarrier,
        attemptFrequency,
        hopDistance,
        siteDensity,
        topBarrier + barrierShift,
        bottomBarrier + barrierShift,
        topScreening,
        bottomScreening,
        richardson,
        spread);
  }

  /** Voltage outside the film per displacement, s1 + s2 + sp (V m2/C). */
  double screening() {
    return (topScreening + bottomScreening + passiveLength) / Constants.VACUUM_PERMITTIVITY;
  }

  /** Voltage of the built-in field: difference of the contact barriers (V). */
  double builtInVoltage() {
    return (topBarrier - bottomBarrier) / Constants.ELEMENTARY_CHARGE;
  }

  /** Charge per area displaced when every mobile ion sits on its far site (C/m2). */
  double ionSaturationCharge() {
    return TwoSiteHopping.saturationCharge(siteDensity, hopDistance);
  }
}
