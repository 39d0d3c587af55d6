package org.ferroweave.device.fefet;

import org.ferroweave.device.catalog.Datasheet;
import org.ferroweave.device.physics.Constants;

/**
 * Electron traps in the gate stack, neutral when empty.
 *
 * @param density traps per area (1/m2), 0 for none
 * @param depth middle of their band below the conduction band of the channel, at zero field (V)
 * @param width width of the band (V)
 * @param distance distance behind the channel (m)
 * @param restRate rate of exchange at zero field (1/s)
 * @param fieldScale field per e-fold of the rate (V/m)
 */
record TrapParameters(
    double density,
    double depth,
    double width,
    double distance,
    double restRate,
    double fieldScale) {

  /** Reads the keys {@code trap.*}. */
  static TrapParameters of(Datasheet sheet) {
    return new TrapParameters(
        sheet.value("trap.density"),
        sheet.value("trap.depth") / Constants.ELEMENTARY_CHARGE,
        sheet.value("trap.width") / Constants.ELEMENTARY_CHARGE,
        sheet.value("trap.distance"),
        sheet.value("trap.rate"),
        sheet.value("trap.field"));
  }

  /** Charge when all are filled, without sign (C/m2). */
  double fullCharge() {
    return Constants.ELEMENTARY_CHARGE * density;
  }
}
