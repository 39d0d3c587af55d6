package org.ferroweave.device.ferrodiode;

import org.ferroweave.device.InputException;
import org.ferroweave.device.catalog.Datasheet;
import org.ferroweave.device.ferroelectric.SwitchingParameters;
import org.ferroweave.device.physics.Constants;
import org.ferroweave.device.physics.FirstOrderLandau;
import org.ferroweave.device.physics.TwoSiteHopping;
import org.ferroweave.device.units.Units;

/**
 * Parameters of one ferro diode, all SI; see {@link FerroDiodeFamily} for bounds and meanings.
 *
 * @param thickness film thickness t (m)
 * @param area junction area A (m2)
 * @param backgroundPermittivity relative permittivity of the film without switching and ions (1)
 * @param passiveLength thickness over relative permittivity of passive layers (m)
 * @param opticalPermittivity relative permittivity in the image-force lowering (1)
 * @param landau temperature dependence of polarization and coercive field
 * @param referenceTemperature temperature at which activation field and polarization are given (K)
 * @param switching switching ensemble
 * @param imprintField frozen local field of defect dipoles, positive favours positive P (V/m)
 * @param coupling field of the neighbours per polarization, times eps0 eps_b (1)
 * @param initialOrder order of the ensemble as fabricated, -1 to 1
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
    double thickness,
    double area,
    double backgroundPermittivity,
    double passiveLength,
    double opticalPermittivity,
    FirstOrderLandau landau,
    double referenceTemperature,
    SwitchingParameters switching,
    double imprintField,
    double coupling,
    double initialOrder,
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
  private static final String CURIE = "film.curie-temperature";

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
   * @throws InputException if values contradict each other, naming the keys
   */
  static FerroDiodeParameters of(Datasheet sheet) {
    requireBelowCurie(sheet, "film.curie-weiss-temperature");
    requireBelowCurie(sheet, "film.reference-temperature");
    double reference = sheet.value("film.reference-temperature");
    FirstOrderLandau landau =
        new FirstOrderLandau(
            sheet.value(CURIE),
            sheet.value("film.curie-weiss-temperature"),
            sheet.value("film.spontaneous-polarization"),
            reference,
            sheet.value("film.curie-constant"));
    SwitchingParameters switching =
        new SwitchingParameters(
            sheet.value("switching.activation-field"),
            sheet.value("switching.activation-spread"),
            sheet.value("switching.exponent"),
            sheet.value("switching.attempt-time"),
            (int) sheet.value("switching.elements"),
            sheet.value("switching.size-spread"));
    return new FerroDiodeParameters(
        sheet.value("film.thickness"),
        sheet.value("film.area"),
        sheet.value("film.background-permittivity"),
        sheet.value("film.passive-length"),
        sheet.value("film.optical-permittivity"),
        landau,
        reference,
        switching,
        sheet.value("switching.imprint-field"),
        sheet.value("switching.coupling"),
        sheet.value("switching.initial-order"),
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

  private static void requireBelowCurie(Datasheet sheet, String name) {
    double value = sheet.value(name);
    double curie = sheet.value(CURIE);
    if (!(value < curie)) {
      throw new InputException(
          name
              + " is "
              + Units.format(value, "K")
              + "; allowed: below "
              + CURIE
              + ", "
              + Units.format(curie, "K"));
    }
  }

  /** These parameters with another geometry and common barrier shift: one fabricated instance. */
  FerroDiodeParameters instance(double thicknessFactor, double areaFactor, double barrierShift) {
    return new FerroDiodeParameters(
        thickness * thicknessFactor,
        area * areaFactor,
        backgroundPermittivity,
        passiveLength,
        opticalPermittivity,
        landau,
        referenceTemperature,
        switching,
        imprintField,
        coupling,
        initialOrder,
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

  /** Film permittivity without switching and ions (F/m). */
  double filmPermittivity() {
    return Constants.VACUUM_PERMITTIVITY * backgroundPermittivity;
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
