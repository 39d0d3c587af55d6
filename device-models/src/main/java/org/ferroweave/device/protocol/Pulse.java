package org.ferroweave.device.protocol;

import org.ferroweave.device.InputException;
import org.ferroweave.device.Terminal;

/**
 * A rectangular pulse at one terminal.
 *
 * @param terminal where it acts
 * @param amplitude voltage (V) or irradiance (W/m2)
 * @param width duration (s), above 0
 */
public record Pulse(Terminal terminal, double amplitude, double width) {
  public Pulse {
    if (!Double.isFinite(amplitude)) {
      throw new InputException(
          "pulse amplitude is " + amplitude + " " + terminal.unit() + "; allowed: a finite number");
    }
    if (terminal == Terminal.LIGHT && amplitude < 0) {
      throw new InputException("pulse irradiance is " + amplitude + " W/m^2; allowed: 0 or more");
    }
    if (!(width > 0) || !Double.isFinite(width)) {
      throw new InputException("pulse width is " + width + " s; allowed: finite and above 0");
    }
  }

  /** A voltage pulse between the electrodes: amplitude (V), width (s). */
  public Pulse(double amplitude, double width) {
    this(Terminal.VOLTAGE, amplitude, width);
  }

  /** The same pulse with another amplitude. */
  public Pulse withAmplitude(double newAmplitude) {
    return new Pulse(terminal, newAmplitude, width);
  }

  /** The same pulse with another width (s). */
  public Pulse withWidth(double newWidth) {
    return new Pulse(terminal, amplitude, newWidth);
  }
}
