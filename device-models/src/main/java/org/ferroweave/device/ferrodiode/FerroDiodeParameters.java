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
 * @param sublattices polarization sublattices, 1 or 2
 * @param sublatticeCoupling field of one sublattice on the other (1)
 * @param traps traps at the second contact
 * @param top first contact
 * @param bottom second contact
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
    int sublattices,
    double sublatticeCoupling,
    Traps traps,
    Contact top,
    Contact bottom,
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
   * Traps that exchange charge with the second contact.
   *
   * @param deviation greatest standard deviation of the imprint field that they make (V/m)
   * @param exchangeTime time of the exchange (s)
   * @param level trap level above the Fermi level of the contact, without polarization (J)
   */
  record Traps(double deviation, double exchangeTime, double level) {}

  /**
   * One contact.
   *
   * @param barrier barrier without charge (J)
   * @param screening screening length over relative permittivity (m)
   * @param velocity Fermi velocity of a semimetal (m/s), 0 for a metal
   * @param doping electrons per area of a semimetal without charge on it (1/m2)
   */
  record Contact(double barrier, double screening, double velocity, double doping) {
    private static Contact of(Datasheet sheet, String contact) {
      return new Contact(
          sheet.value(contact + ".barrier"),
          sheet.value(contact + ".screening-length"),
          sheet.value(contact + ".fermi-velocity"),
          sheet.value(contact + ".doping"));
    }

    private Contact raised(double shift) {
      return new Contact(barrier + shift, screening, velocity, doping);
    }

    /** Whether it is a semimetal, whose Fermi level follows its charge. */
    boolean isSemimetal() {
      return velocity > 0;
    }
  }

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
        (int) sheet.value("film.sublattices"),
        sheet.value("switching.sublattice-coupling"),
        new Traps(
            sheet.value("trap.imprint-deviation"),
            sheet.value("trap.exchange-time"),
            sheet.value("trap.level")),
        Contact.of(sheet, "contact.top"),
        Contact.of(sheet, "contact.bottom"),
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
        sublattices,
        sublatticeCoupling,
        traps,
        top.raised(barrierShift),
        bottom.raised(barrierShift),
        richardson,
        spread);
  }

  /** Voltage outside the film per displacement, s1 + s2 + sp (V m2/C). */
  double screening() {
    return (top.screening() + bottom.screening() + passiveLength) / Constants.VACUUM_PERMITTIVITY;
  }

  /** Voltage of the built-in field: difference of the contact barriers (V). */
  double builtInVoltage() {
    return (top.barrier() - bottom.barrier()) / Constants.ELEMENTARY_CHARGE;
  }

  /** Charge per area displaced when every mobile ion sits on its far site (C/m2). */
  double ionSaturationCharge() {
    return TwoSiteHopping.saturationCharge(siteDensity, hopDistance);
  }
}
