package org.ferroweave.device.optoelectronic;

import org.ferroweave.device.InputException;
import org.ferroweave.device.catalog.Datasheet;
import org.ferroweave.device.compact.Film;
import org.ferroweave.device.compact.JunctionSpread;
import org.ferroweave.device.physics.Constants;

/**
 * Parameters of a two-terminal optoelectronic device, all SI; see {@link PhotoJunctionFamily}.
 *
 * @param film ferroelectric film between the electrodes
 * @param area area that the current crosses (m2)
 * @param passiveLength thickness over relative permittivity of passive layers (m)
 * @param opticalPermittivity relative permittivity in the image-force lowering (1)
 * @param absorber what absorbs
 * @param mobilityLifetime mobility times lifetime of the photocarriers (m2/V)
 * @param traps traps of the photocarriers
 * @param trapDistance half the distance of the trapped holes from the charge that screens them in
 *     the contacts, over the relative permittivity (m)
 * @param trapCrossSection cross section of a filled trap for passing electrons (m2)
 * @param ions mobile ions
 * @param topBarrier barrier of the first contact without charge (J)
 * @param bottomBarrier barrier of the second contact without charge (J)
 * @param topScreening screening length of the first contact over its permittivity (m)
 * @param bottomScreening screening length of the second contact over its permittivity (m)
 * @param richardson effective Richardson constant (A/(m2 K2))
 * @param spread device-to-device spread
 */
record PhotoJunctionParameters(
    Film film,
    double area,
    double passiveLength,
    double opticalPermittivity,
    Absorber absorber,
    double mobilityLifetime,
    TrappedCharge traps,
    double trapDistance,
    double trapCrossSection,
    Ions ions,
    double topBarrier,
    double bottomBarrier,
    double topScreening,
    double bottomScreening,
    double richardson,
    JunctionSpread spread) {

  /**
   * Ions with a stable and a metastable site.
   *
   * @param barrier barrier out of the metastable site (J)
   * @param attemptFrequency attempt frequency (1/s)
   * @param siteEnergy energy of the metastable above the stable site (J)
   * @param hopDistance distance of the sites along the polarization (m)
   * @param density ions per volume that can move (1/m3)
   * @param photoYield hops per recombining pair (1)
   */
  record Ions(
      double barrier,
      double attemptFrequency,
      double siteEnergy,
      double hopDistance,
      double density,
      double photoYield) {}

  /**
   * The parameters of a datasheet.
   *
   * @throws InputException if more carriers would be left behind than pairs recombine
   */
  static PhotoJunctionParameters of(Datasheet sheet) {
    TrappedCharge traps = TrappedCharge.of(sheet);
    Ions ions =
        new Ions(
            sheet.value("ion.out-of-plane-barrier"),
            sheet.value("ion.attempt-frequency"),
            sheet.value("ion.site-energy"),
            sheet.value("ion.site-offset"),
            sheet.value("ion.site-density"),
            sheet.value("ion.photo-yield"));
    if (traps.yield() + ions.photoYield() > 1) {
      throw new InputException(
          "trap.yield and ion.photo-yield are "
              + traps.yield()
              + " and "
              + ions.photoYield()
              + "; allowed: 1 in sum, one event for each recombining pair");
    }
    Absorber absorber = Absorber.of(sheet, "film", sheet.value("film.area"));
    return new PhotoJunctionParameters(
        Film.of(sheet, "film", "switching"),
        sheet.value("film.area"),
        sheet.value("film.passive-length"),
        sheet.value("film.optical-permittivity"),
        absorber,
        sheet.value("carrier.mobility") * absorber.lifetime(),
        traps,
        sheet.value("trap.distance"),
        sheet.value("trap.cross-section"),
        ions,
        sheet.value("contact.top.barrier"),
        sheet.value("contact.bottom.barrier"),
        sheet.value("contact.top.screening-length"),
        sheet.value("contact.bottom.screening-length"),
        sheet.value("contact.richardson"),
        JunctionSpread.of(sheet));
  }

  /** One fabricated instance. */
  PhotoJunctionParameters instance(JunctionSpread drawn) {
    return new PhotoJunctionParameters(
        film.withThickness(film.thickness() * drawn.thickness()),
        area * drawn.area(),
        passiveLength,
        opticalPermittivity,
        absorber,
        mobilityLifetime,
        traps,
        trapDistance,
        trapCrossSection,
        ions,
        topBarrier + drawn.barrier(),
        bottomBarrier + drawn.barrier(),
        topScreening,
        bottomScreening,
        richardson,
        spread);
  }

  /** Voltage outside the film per displacement (V m2/C). */
  double screening() {
    return (topScreening + bottomScreening + passiveLength) / Constants.VACUUM_PERMITTIVITY;
  }

  /** Built-in voltage, the difference of the contact barriers (V). */
  double builtIn() {
    return (topBarrier - bottomBarrier) / Constants.ELEMENTARY_CHARGE;
  }
}
