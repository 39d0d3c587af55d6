package org.ferroweave.device.ferroionic;

import org.ferroweave.device.InputException;
import org.ferroweave.device.catalog.Datasheet;
import org.ferroweave.device.compact.Film;
import org.ferroweave.device.physics.Constants;
import org.ferroweave.device.units.Units;
import org.jspecify.annotations.Nullable;

/**
 * Parameters of one ferroionic device, all SI; bounds and meanings stand in {@link
 * FerroionicSpecs}.
 *
 * @param film the film; its thickness is the distance between the electrodes
 * @param area area that the current crosses (m2)
 * @param passiveLength thickness over relative permittivity of passive layers (m)
 * @param opticalPermittivity relative permittivity in the image-force lowering (1)
 * @param ions ions in the film
 * @param contactIons ions at the contacts
 * @param top first contact
 * @param bottom second contact
 * @param richardson effective Richardson constant (A/(m2 K2))
 * @param compliance greatest current of the source (A)
 * @param filament the filament, or null if the family has none
 * @param spread device-to-device spread
 */
record FerroionicParameters(
    Film film,
    double area,
    double passiveLength,
    double opticalPermittivity,
    Ions ions,
    ContactIons contactIons,
    Contact top,
    Contact bottom,
    double richardson,
    double compliance,
    @Nullable FilamentParameters filament,
    Spread spread) {

  /**
   * Mobile ions of the film.
   *
   * @param hopBarrier barrier of a hop (J)
   * @param attemptFrequency attempt frequency (1/s)
   * @param hopDistance length of a hop along the field (m)
   * @param density mobile ions per volume (1/m3)
   * @param span distance between the mean places of the ions in both halves of the film (m)
   */
  record Ions(
      double hopBarrier,
      double attemptFrequency,
      double hopDistance,
      double density,
      double span) {}

  /**
   * Ions that have left the film for a contact.
   *
   * @param barrier barrier of the hop from film to contact (J)
   * @param binding energy that an ion gains there, negative if it costs energy (J)
   * @param cooperation energy that it gains on top if all places there are taken (J)
   * @param capacity places per area (1/m2)
   * @param distance distance of these ions from the metal (m)
   * @param fieldFactor mean field over the last hop to the contact over that of the film (1)
   */
  record ContactIons(
      double barrier,
      double binding,
      double cooperation,
      double capacity,
      double distance,
      double fieldFactor) {}

  /**
   * A contact.
   *
   * @param barrier barrier without charge (J)
   * @param screening screening length over relative permittivity (m)
   */
  record Contact(double barrier, double screening) {}

  /**
   * Device-to-device standard deviations.
   *
   * @param thickness relative, of the film thickness (1)
   * @param area relative, of the area (1)
   * @param barrier of the contact barriers together (J)
   * @param ionBarrier of all ion barriers together (J)
   */
  record Spread(double thickness, double area, double barrier, double ionBarrier) {}

  /**
   * The parameters of a datasheet.
   *
   * @param withFilament whether the family has a filament
   * @throws InputException if values contradict each other, naming the keys
   */
  static FerroionicParameters of(Datasheet sheet, boolean withFilament) {
    double span = sheet.value("ion.span");
    double thickness = sheet.value("film.thickness");
    requireBetween("ion.span", span, "ion.hop-distance", sheet, "film.thickness");
    requireRoom(sheet, span, thickness);
    return new FerroionicParameters(
        Film.of(sheet, "film", "switching"),
        sheet.value("film.area"),
        sheet.value("film.passive-length"),
        sheet.value("film.optical-permittivity"),
        new Ions(
            sheet.value("ion.hop-barrier"),
            sheet.value("ion.attempt-frequency"),
            sheet.value("ion.hop-distance"),
            sheet.value("ion.site-density"),
            span),
        new ContactIons(
            sheet.value("interface.barrier"),
            sheet.value("interface.binding"),
            sheet.value("interface.cooperation"),
            sheet.value("interface.capacity"),
            sheet.value("interface.distance"),
            sheet.value("interface.field-factor")),
        new Contact(
            sheet.value("contact.top.barrier"), sheet.value("contact.top.screening-length")),
        new Contact(
            sheet.value("contact.bottom.barrier"), sheet.value("contact.bottom.screening-length")),
        sheet.value("contact.richardson"),
        sheet.value("source.compliance"),
        withFilament ? FilamentParameters.of(sheet, thickness) : null,
        new Spread(
            sheet.value("spread.thickness"),
            sheet.value("spread.area"),
            sheet.value("spread.barrier"),
            sheet.value("spread.ion-barrier")));
  }

  private static void requireBetween(
      String key, double value, String low, Datasheet sheet, String high) {
    if (!(value >= sheet.value(low) && value <= sheet.value(high))) {
      throw new InputException(
          key
              + " is "
              + Units.format(value, "m")
              + "; allowed: from "
              + low
              + ", "
              + Units.format(sheet.value(low), "m")
              + ", to "
              + high
              + ", "
              + Units.format(sheet.value(high), "m"));
    }
  }

  /** The halves of the film, the last hops and the ions at the metal must lie side by side. */
  private static void requireRoom(Datasheet sheet, double span, double thickness) {
    double hop = sheet.value("interface.field-factor") * sheet.value("ion.hop-distance");
    double needed = span + 2 * (hop + sheet.value("interface.distance"));
    if (needed > thickness) {
      throw new InputException(
          "film.thickness is "
              + Units.format(thickness, "m")
              + "; allowed: at least "
              + Units.format(needed, "m")
              + ", ion.span and at each contact interface.distance and interface.field-factor hops"
              + " of ion.hop-distance");
    }
  }

  /** These parameters with another geometry and other barriers: one fabricated instance. */
  FerroionicParameters instance(
      double thicknessFactor, double areaFactor, double barrierShift, double ionShift) {
    return new FerroionicParameters(
        film.withThickness(film.thickness() * thicknessFactor),
        area * areaFactor,
        passiveLength,
        opticalPermittivity,
        new Ions(
            ions.hopBarrier() + ionShift,
            ions.attemptFrequency(),
            ions.hopDistance(),
            ions.density(),
            Math.min(
                ions.span(),
                film.thickness() * thicknessFactor
                    - 2
                        * (contactIons.distance()
                            + contactIons.fieldFactor() * ions.hopDistance()))),
        new ContactIons(
            contactIons.barrier() + ionShift,
            contactIons.binding(),
            contactIons.cooperation(),
            contactIons.capacity(),
            contactIons.distance(),
            contactIons.fieldFactor()),
        new Contact(top.barrier() + barrierShift, top.screening()),
        new Contact(bottom.barrier() + barrierShift, bottom.screening()),
        richardson,
        compliance,
        filament == null ? null : filament.withBarrier(filament.barrier() + ionShift),
        spread);
  }

  /** Voltage outside the film per displacement (V m2/C). */
  double screening() {
    return (top.screening() + bottom.screening() + passiveLength) / Constants.VACUUM_PERMITTIVITY;
  }

  /** Length of the film between the ions at both contacts (m). */
  double ionLength() {
    return film.thickness() - 2 * contactIons.distance();
  }

  /** Charge per area of all mobile ions (C/m2). */
  double ionCharge() {
    return Constants.ELEMENTARY_CHARGE * ions.density() * film.thickness();
  }
}
