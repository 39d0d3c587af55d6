package org.ferroweave.device.stacked;

import org.ferroweave.device.catalog.Datasheet;
import org.ferroweave.device.compact.Film;
import org.ferroweave.device.physics.Constants;
import org.ferroweave.device.physics.DipoleLocking;

/**
 * Parameters of one crossed transistor, all SI; see {@link CrossedTransistorFamily} for meanings.
 *
 * @param vertical out-of-plane component, in the gate stack
 * @param inPlane in-plane component, along the electrodes that write it
 * @param locking locking of both components
 * @param insulatorElastance thickness over permittivity of the insulator (m2/F)
 * @param flatBand gate voltage at flat band without polarization (V)
 * @param verticalShare share of the gate voltage that acts across the stack (1)
 * @param gateShare share of the gate voltage that acts in the plane (1)
 * @param drainShare share of the drain voltage that acts in the plane (1)
 * @param span distance over which the in-plane voltages act (m)
 * @param bandGap band gap of the channel (J)
 * @param electronMass density-of-states mass of electrons over the free one (1)
 * @param holeMass density-of-states mass of holes over the free one (1)
 * @param doping donors less acceptors per area (1/m2)
 * @param channelPermittivity permittivity of the channel (F/m)
 * @param opticalPermittivity relative permittivity in the image-force lowering (1)
 * @param length channel length (m)
 * @param width channel width (m)
 * @param mobility mobility of both carriers (m2/(V s))
 * @param leakage conductance that no gate turns off (S)
 * @param electronBarrier barrier of both contacts for electrons without charge (J)
 * @param contactElastance screening length of the contacts over their permittivity (m2/F)
 * @param contactArea emitting area of a contact (m2)
 * @param richardson effective Richardson constant (A/(m2 K2))
 * @param spread device-to-device spread
 */
record CrossedParameters(
    Film vertical,
    Film inPlane,
    DipoleLocking locking,
    double insulatorElastance,
    double flatBand,
    double verticalShare,
    double gateShare,
    double drainShare,
    double span,
    double bandGap,
    double electronMass,
    double holeMass,
    double doping,
    double channelPermittivity,
    double opticalPermittivity,
    double length,
    double width,
    double mobility,
    double leakage,
    double electronBarrier,
    double contactElastance,
    double contactArea,
    double richardson,
    StackSpread spread) {

  /**
   * The parameters of a datasheet.
   *
   * @throws org.ferroweave.device.InputException if values contradict each other, naming the keys
   */
  static CrossedParameters of(Datasheet sheet) {
    return new CrossedParameters(
        Film.of(sheet, "first", "first.switching"),
        Film.of(sheet, "second", "second.switching"),
        StackParameters.locking(sheet),
        StackParameters.insulatorElastance(sheet),
        sheet.value("stack.flat-band"),
        sheet.value("gate.vertical-share"),
        sheet.value("gate.in-plane-share"),
        sheet.value("drain.in-plane-share"),
        sheet.value("in-plane.span"),
        sheet.value("channel.band-gap"),
        sheet.value("channel.electron-mass"),
        sheet.value("channel.hole-mass"),
        sheet.value("channel.doping"),
        Constants.VACUUM_PERMITTIVITY * sheet.value("channel.permittivity"),
        sheet.value("channel.optical-permittivity"),
        sheet.value("channel.length"),
        sheet.value("channel.width"),
        sheet.value("channel.mobility"),
        sheet.value("channel.leakage"),
        sheet.value("contact.electron-barrier"),
        sheet.value("contact.screening-length") / Constants.VACUUM_PERMITTIVITY,
        sheet.value("contact.area"),
        sheet.value("contact.richardson"),
        StackSpread.of(sheet));
  }

  /** Area of the channel (m2). */
  double area() {
    return length * width;
  }

  /** These parameters with another film thickness and flat band: one fabricated instance. */
  CrossedParameters instance(StackSpread drawn) {
    return new CrossedParameters(
        vertical.withThickness(vertical.thickness() * drawn.thickness()),
        inPlane,
        locking,
        insulatorElastance,
        flatBand + drawn.flatBand(),
        verticalShare,
        gateShare,
        drainShare,
        span,
        bandGap,
        electronMass,
        holeMass,
        doping,
        channelPermittivity,
        opticalPermittivity,
        length,
        width,
        mobility,
        leakage,
        electronBarrier,
        contactElastance,
        contactArea,
        richardson,
        spread);
  }
}
