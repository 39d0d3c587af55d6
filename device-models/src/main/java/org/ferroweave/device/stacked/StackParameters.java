package org.ferroweave.device.stacked;

import org.ferroweave.device.catalog.Datasheet;
import org.ferroweave.device.compact.Film;
import org.ferroweave.device.physics.Constants;
import org.ferroweave.device.physics.DipoleLocking;

/**
 * Parameters of one stacked transistor, all SI; see {@link StackedTransistorFamily} for meanings.
 *
 * @param first film at the gate
 * @param second film that is the channel
 * @param locking locking of the dipoles of both films
 * @param insulatorElastance thickness over permittivity of the insulator between (m2/F)
 * @param flatBand gate voltage at flat band without polarization (V)
 * @param interfaceCharge fixed charge between insulator and channel (C/m2)
 * @param bandGap band gap of the channel (J)
 * @param electronMass density-of-states mass of electrons over the free one (1)
 * @param holeMass density-of-states mass of holes over the free one (1)
 * @param donors ionized donors per area (1/m2)
 * @param length channel length (m)
 * @param width channel width (m)
 * @param mobility mobility of electrons (m2/(V s))
 * @param leakage conductance that no gate turns off (S)
 * @param spread device-to-device spread
 */
record StackParameters(
    Film first,
    Film second,
    DipoleLocking locking,
    double insulatorElastance,
    double flatBand,
    double interfaceCharge,
    double bandGap,
    double electronMass,
    double holeMass,
    double donors,
    double length,
    double width,
    double mobility,
    double leakage,
    StackSpread spread) {

  /**
   * The parameters of a datasheet.
   *
   * @throws org.ferroweave.device.InputException if values contradict each other, naming the keys
   */
  static StackParameters of(Datasheet sheet) {
    return new StackParameters(
        Film.of(sheet, "first", "first.switching"),
        Film.of(sheet, "second", "second.switching"),
        locking(sheet),
        insulatorElastance(sheet),
        sheet.value("stack.flat-band"),
        sheet.value("stack.interface-charge"),
        sheet.value("second.band-gap"),
        sheet.value("channel.electron-mass"),
        sheet.value("channel.hole-mass"),
        sheet.value("channel.donors"),
        sheet.value("channel.length"),
        sheet.value("channel.width"),
        sheet.value("channel.mobility"),
        sheet.value("channel.leakage"),
        StackSpread.of(sheet));
  }

  /** Locking of the films {@code first} and {@code second}. */
  static DipoleLocking locking(Datasheet sheet) {
    return DipoleLocking.of(
        sheet.value("stack.locking"),
        sheet.value("first.spontaneous-polarization"),
        sheet.value("second.spontaneous-polarization"));
  }

  /** Thickness over permittivity of the insulator (m2/F). */
  static double insulatorElastance(Datasheet sheet) {
    return sheet.value("insulator.thickness")
        / (Constants.VACUUM_PERMITTIVITY * sheet.value("insulator.permittivity"));
  }

  /** Area of the channel (m2). */
  double area() {
    return length * width;
  }

  /** These parameters with another first film and flat band: one fabricated instance. */
  StackParameters instance(StackSpread drawn) {
    return new StackParameters(
        first.withThickness(first.thickness() * drawn.thickness()),
        second,
        locking,
        insulatorElastance,
        flatBand + drawn.flatBand(),
        interfaceCharge,
        bandGap,
        electronMass,
        holeMass,
        donors,
        length,
        width,
        mobility,
        leakage,
        spread);
  }
}
