package org.ferroweave.device.optoelectronic;

import org.ferroweave.device.catalog.Datasheet;
import org.ferroweave.device.compact.Specs;
import org.ferroweave.device.physics.ThermalEmission;

/**
 * Traps that take the hole of a pair and give it back slowly. With h the trapped charge per area
 * and R the pairs that recombine per area and time,
 *
 * <pre>  dh/dt = y R (1 - h/H) - (nu exp(-Et/(k T)) + w) h</pre>
 *
 * <p>H is the density of traps, y the share of pairs that empty traps catch, Et the depth, and w
 * the rate of recombination with electrons that the device drives past. In the dark h = 0 is the
 * only rest.
 *
 * @param density traps per area H (1/m2)
 * @param yield trapped share of recombining pairs while the traps are empty, 0 to 1 (1)
 * @param depth depth Et (J)
 * @param attemptFrequency attempt frequency (1/s)
 */
record TrappedCharge(double density, double yield, double depth, double attemptFrequency) {

  /** Adds the parameters of the traps. */
  static Specs specs(Specs specs) {
    return specs
        .log("trap.density", "H", "1/m^2", 1e8, 1e20, "traps per area that take a photocarrier")
        .log("trap.yield", "y_h", "1", 1e-15, 1, "trapped share of recombining pairs, traps empty")
        .energy("trap.depth", "Et", 0.05, 3, "depth of the traps")
        .log("trap.attempt-frequency", "nu_t", "1/s", 1e6, 1e15, "attempt frequency of the traps");
  }

  /** Gain of h (1/(m2 s)) while R pairs recombine per area and time (1/(m2 s)). */
  double gain(double recombination) {
    return yield * recombination;
  }

  /**
   * Loss of h without recombination with passing electrons (1/s).
   *
   * @param recombination pairs that recombine per area and time (1/(m2 s))
   * @param emission thermal emission rate (1/s)
   */
  double loss(double recombination, double emission) {
    return yield * recombination / density + emission;
  }

  /**
   * Energy that a trapped hole and its electron keep of a pair (J): the hole has sunk by the depth,
   * the electron counts at the edge of its band.
   *
   * @param gap energy of a pair (J)
   */
  double kept(double gap) {
    return gap - depth;
  }

  /** Thermal emission rate (1/s) at a temperature (K). */
  double emission(double temperature) {
    return ThermalEmission.rate(depth, attemptFrequency, temperature);
  }

  /** Reads the traps of a checked datasheet. */
  static TrappedCharge of(Datasheet sheet) {
    return new TrappedCharge(
        sheet.value("trap.density"),
        sheet.value("trap.yield"),
        sheet.value("trap.depth"),
        sheet.value("trap.attempt-frequency"));
  }
}
