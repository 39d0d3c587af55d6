package org.ferroweave.device.fesfet;

import org.ferroweave.device.catalog.Datasheet;
import org.ferroweave.device.compact.Film;
import org.ferroweave.device.ferroelectric.SwitchingParameters;
import org.ferroweave.device.physics.Constants;

/**
 * Parameters of one ferroelectric-semiconductor transistor, all SI; see {@link FesFetFamily} for
 * meanings.
 *
 * @param film ferroelectric film, whose switching parameters are those of all slices together
 * @param slices slices of the film
 * @param cells cells of Poisson's equation in each slice
 * @param inPlane in-plane polarization
 * @param carriers bands and gap states
 * @param channel geometry and mobility
 * @param dielectric gate dielectric
 * @param contact source and drain
 * @param spread device-to-device spread
 */
record FesFetParameters(
    Film film,
    int slices,
    int cells,
    InPlane inPlane,
    Carriers carriers,
    Channel channel,
    Dielectric dielectric,
    Contact contact,
    Spread spread) {

  /**
   * In-plane polarization, interlocked with the out-of-plane one.
   *
   * @param polarization at the reference temperature (C/m2)
   * @param cosine of its axis to the direction from drain to source (1)
   * @param lockingField field on the slices that the saturated in-plane polarization makes (V/m)
   * @param switching its elements
   * @param initialOrder order as fabricated (1)
   */
  record InPlane(
      double polarization,
      double cosine,
      double lockingField,
      SwitchingParameters switching,
      double initialOrder) {}

  /**
   * Bands and gap states.
   *
   * @param bandGap gap (J)
   * @param electronMass density-of-states mass (1)
   * @param holeMass density-of-states mass (1)
   * @param fermiDepth Fermi level of the neutral film below the conduction band (J)
   * @param gapStates density of states in the gap (1/(J m3))
   * @param surfaceStates density of states at the free surface (1/(J m2))
   */
  record Carriers(
      double bandGap,
      double electronMass,
      double holeMass,
      double fermiDepth,
      double gapStates,
      double surfaceStates) {}

  /**
   * Channel.
   *
   * @param length (m)
   * @param width (m)
   * @param mobility of electrons (m2/(V s))
   * @param leakage conductance that no gate turns off (S)
   */
  record Channel(double length, double width, double mobility, double leakage) {}

  /**
   * Gate dielectric.
   *
   * @param thickness (m)
   * @param permittivity relative (1)
   * @param flatBand gate voltage at flat band without polarization (V)
   */
  record Dielectric(double thickness, double permittivity, double flatBand) {}

  /**
   * Source and drain.
   *
   * @param barrier for electrons without polarization (J)
   * @param screeningLength screening length over relative permittivity (m)
   * @param richardson effective Richardson constant (A/(m2 K2))
   * @param length length over which a contact injects (m)
   * @param trapShare share of the drain voltage to which the traps of the contacts charge (1)
   * @param trapTime their time constant (s)
   */
  record Contact(
      double barrier,
      double screeningLength,
      double richardson,
      double length,
      double trapShare,
      double trapTime) {}

  /**
   * Device-to-device standard deviations.
   *
   * @param thickness relative, of the film (1)
   * @param flatBand of the flat-band voltage (V)
   * @param barrier of the contact barrier (J)
   */
  record Spread(double thickness, double flatBand, double barrier) {}

  /** The parameters of a datasheet. */
  static FesFetParameters of(Datasheet sheet) {
    return new FesFetParameters(
        Film.of(sheet, "film", "switching"),
        (int) sheet.value("film.slices"),
        (int) sheet.value("film.cells"),
        new InPlane(
            sheet.value("film.in-plane-polarization"),
            sheet.value("in-plane.cosine"),
            sheet.value("in-plane.locking-field"),
            new SwitchingParameters(
                sheet.value("in-plane.activation-field"),
                sheet.value("in-plane.activation-spread"),
                sheet.value("switching.exponent"),
                sheet.value("switching.attempt-time"),
                (int) sheet.value("switching.elements"),
                sheet.value("switching.size-spread")),
            sheet.value("in-plane.initial-order")),
        new Carriers(
            sheet.value("film.band-gap"),
            sheet.value("film.effective-mass"),
            sheet.value("film.hole-mass"),
            sheet.value("film.fermi-depth"),
            sheet.value("film.gap-states"),
            sheet.value("film.surface-states")),
        new Channel(
            sheet.value("channel.length"),
            sheet.value("channel.width"),
            sheet.value("channel.mobility"),
            sheet.value("channel.leakage")),
        new Dielectric(
            sheet.value("dielectric.thickness"),
            sheet.value("dielectric.permittivity"),
            sheet.value("dielectric.flat-band")),
        new Contact(
            sheet.value("contact.barrier"),
            sheet.value("contact.screening-length"),
            sheet.value("contact.richardson"),
            sheet.value("contact.length"),
            sheet.value("contact.trap-share"),
            sheet.value("contact.trap-time")),
        new Spread(
            sheet.value("spread.thickness"),
            sheet.value("spread.flat-band"),
            sheet.value("spread.barrier")));
  }

  /** One fabricated instance: relative thickness (1), shifts of flat band (V) and barrier (J). */
  FesFetParameters instance(double thickness, double flatBand, double barrier) {
    return new FesFetParameters(
        film.withThickness(film.thickness() * thickness),
        slices,
        cells,
        inPlane,
        carriers,
        channel,
        new Dielectric(
            dielectric.thickness, dielectric.permittivity, dielectric.flatBand + flatBand),
        new Contact(
            contact.barrier + barrier,
            contact.screeningLength,
            contact.richardson,
            contact.length,
            contact.trapShare,
            contact.trapTime),
        spread);
  }

  /** Capacitance of the gate dielectric (F/m2). */
  double gateCapacitance() {
    return Constants.VACUUM_PERMITTIVITY * dielectric.permittivity / dielectric.thickness;
  }

  /** Switching of one slice: its share of the elements. */
  SwitchingParameters sliceSwitching() {
    SwitchingParameters s = film.switching();
    return new SwitchingParameters(
        s.activationField(),
        s.activationSpread(),
        s.exponent(),
        s.attemptTime(),
        Math.max(1, Math.round((float) s.elements() / slices)),
        s.sizeSpread());
  }
}
