package org.ferroweave.device.catalog;

import org.ferroweave.device.Terminal;

/**
 * The terminals that write a device: {@code write: gate}, or {@code write: {potentiation: light,
 * depression: gate}} in its datasheet.
 *
 * @param potentiation terminal of the pulses that raise the conductance
 * @param depression terminal of the pulses that lower it
 */
public record WriteTerminals(Terminal potentiation, Terminal depression) {
  /** Both pulses between the two electrodes. */
  public static final WriteTerminals VOLTAGE =
      new WriteTerminals(Terminal.VOLTAGE, Terminal.VOLTAGE);
}
