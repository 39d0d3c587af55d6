package org.ferroweave.device.fefet;

import org.ferroweave.device.InputException;
import org.ferroweave.device.catalog.Datasheet;
import org.ferroweave.device.units.Units;

/**
 * The channel of a transistor as its datasheet describes it.
 *
 * @param bandGap band gap (J)
 * @param fermiDepth conduction-band edge above the Fermi level at flat band (J), 0 to the gap
 * @param electronMass density-of-states mass of the electrons, valleys multiplied in (kg)
 * @param holeMass density-of-states mass of the holes (kg)
 * @param electronMobility mobility of the electrons (m2/(V s))
 * @param holeMobility mobility of the holes (m2/(V s))
 * @param length channel length (m)
 * @param width channel width (m)
 * @param fixedCharge charge of ionized donors or of the polar interface in the sheet (C/m2)
 * @param backCapacitance capacitance to what lies behind, at source potential (F/m2)
 * @param contactResistance resistance of both contacts (ohm)
 * @param offConductance leak between drain and source beside the channel (S)
 */
record ChannelParameters(
    double bandGap,
    double fermiDepth,
    double electronMass,
    double holeMass,
    double electronMobility,
    double holeMobility,
    double length,
    double width,
    double fixedCharge,
    double backCapacitance,
    double contactResistance,
    double offConductance) {

  private static final double MASS = org.ferroweave.device.physics.Constants.ELECTRON_MASS;

  /**
   * Reads the keys {@code channel.*}.
   *
   * @throws InputException if the Fermi level does not lie in the gap
   */
  static ChannelParameters of(Datasheet sheet) {
    double gap = sheet.value("channel.band-gap");
    double depth = sheet.value("channel.fermi-depth");
    if (depth > gap) {
      throw new InputException(
          "channel.fermi-depth is "
              + Units.format(depth, "J")
              + "; allowed: up to channel.band-gap, "
              + Units.format(gap, "J"));
    }
    return new ChannelParameters(
        gap,
        depth,
        MASS * sheet.value("channel.electron-mass"),
        MASS * sheet.value("channel.hole-mass"),
        sheet.value("channel.electron-mobility"),
        sheet.value("channel.hole-mobility"),
        sheet.value("channel.length"),
        sheet.value("channel.width"),
        sheet.value("channel.fixed-charge"),
        sheet.value("channel.back-capacitance"),
        sheet.value("channel.contact-resistance"),
        sheet.value("channel.off-conductance"));
  }

  /** Channel area (m2). */
  double area() {
    return length * width;
  }

  /** The same channel with another width (m): one fabricated instance. */
  ChannelParameters withWidth(double newWidth) {
    return new ChannelParameters(
        bandGap,
        fermiDepth,
        electronMass,
        holeMass,
        electronMobility,
        holeMobility,
        length,
        newWidth,
        fixedCharge,
        backCapacitance,
        contactResistance * width / newWidth,
        offConductance);
  }
}
