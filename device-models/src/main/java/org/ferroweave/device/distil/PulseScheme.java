package org.ferroweave.device.distil;

import org.ferroweave.device.InputException;

/**
 * The pulses that write a synapse, and how it is read.
 *
 * @param potentiation amplitude of the pulse that raises the conductance (V, or W/m2 of light)
 * @param depression amplitude of the pulse that lowers the conductance (V); of opposite sign where
 *     both act at the same terminal, which the device's operation tells
 * @param width length of either pulse (s)
 * @param period start of one pulse to the start of the next (s); the conductance counts as settled
 *     at the end of the period
 * @param readVoltage voltage at which the conductance is read (V)
 * @param temperature temperature (K)
 */
public record PulseScheme(
    double potentiation,
    double depression,
    double width,
    double period,
    double readVoltage,
    double temperature) {
  public PulseScheme {
    require("width", width, width > 0, "s", "above 0");
    require("period", period, period >= width, "s", "at least the width, " + width + " s");
    require("read voltage", readVoltage, readVoltage != 0, "V", "not 0");
    require("temperature", temperature, temperature > 0, "K", "above 0");
    require("potentiation", potentiation, potentiation != 0, "V", "not 0");
    require("depression", depression, depression != 0, "V", "not 0");
  }

  private static void require(
      String what, double value, boolean good, String unit, String allowed) {
    if (!good || !Double.isFinite(value)) {
      throw new InputException(
          "pulse scheme: " + what + " is " + value + " " + unit + "; allowed: " + allowed);
    }
  }
}
