package org.ferroweave.device;

/**
 * How a device is operated: which terminals write it, and the bias under which it is read.
 *
 * @param potentiation terminal of the pulses that raise the conductance
 * @param depression terminal of the pulses that lower it
 * @param rest what acts between pulses, at room temperature (its wavelength is that of light
 *     pulses)
 * @param read what acts while the device is read, at room temperature
 */
public record Operation(Terminal potentiation, Terminal depression, Stimulus rest, Stimulus read) {
  /**
   * A two-terminal device, written and read at its electrodes.
   *
   * @param readVoltage read voltage (V)
   */
  public static Operation twoTerminal(double readVoltage) {
    return new Operation(
        Terminal.VOLTAGE, Terminal.VOLTAGE, Stimulus.REST, Stimulus.ofVoltage(readVoltage));
  }
}
