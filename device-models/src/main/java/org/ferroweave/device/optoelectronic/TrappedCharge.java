package org.ferroweave.device.optoelectronic;

import org.ferroweave.device.catalog.Datasheet;
import org.ferroweave.device.compact.Specs;

/**
 * Traps that take the hole of a pair and give it back slowly. With h the trapped charge per area
 * and R the pairs that recombine per area and time,
 *
 * <pre>  dh/dt = y R (1 - h/H) - (nu exp(-Et/(k T)) + s j) h</pre>
 *
 * <p>H is the density of traps, y the share of pairs that empty traps catch, Et the depth, and s j
 * the recombination with electrons of the flux j that passes (cross section s). In the dark h = 0 is
 * the only rest.
 *
 * @param density traps per area H (1/m2)
 * @param yield trapped share of recombining pairs while the traps are empty, 0 to 1 (1)
 * @param depth depth Et (J)
 * @param attemptFrequency attempt frequency (1/s)
 * @param crossSection cross section for passing electrons (m2)
 */
record TrappedCharge(
    double density, double yield, double depth, double attemptFrequency, double crossSection) {

  /** Adds the parameters of the traps. */
  static Specs specs(Specs specs) {
    return specs
        .log("trap.density", "H", "1/m^2", 1e8, 1e20, "traps per area that take a photocarrier")
        .log("trap.yield", "y_h", "1", 1e-15, 1, "trapped share of recombining pairs, traps empty")
        .energy("trap.depth", "Et", 0.05, 3, "depth of the traps")
        .log("trap.attempt-frequency", "nu_t", "1/s", 1e6, 1e15, "attempt frequency of the traps")
        .log(
            "trap.cross-section",
            "s_t",
            "m^2",
            1e-32,
            1e-14,
            "cross section of a filled trap for passing electrons");
  }

  /** Reads the traps of a checked datasheet. */
  static TrappedCharge of(Datasheet sheet) {
    return new TrappedCharge(
        sheet.value("trap.density"),
        sheet.value("trap.yield"),
        sheet.value("trap.depth"),
        sheet.value("trap.attempt-frequency"),
        sheet.value("trap.cross-section"));
  }
}
