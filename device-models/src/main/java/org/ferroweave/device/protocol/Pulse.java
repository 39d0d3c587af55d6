package org.ferroweave.device.protocol;

import org.ferroweave.device.InputException;

/**
 * A rectangular voltage pulse.
 *
 * @param amplitude voltage of the first electrode against the second (V)
 * @param width duration (s), above 0
 */
public record Pulse(double amplitude, double width) {
  public Pulse {
    if (!Double.isFinite(amplitude)) {
      throw new InputException("pulse amplitude is " + amplitude + " V; allowed: a finite number");
    }
    if (!(width > 0) || !Double.isFinite(width)) {
      throw new InputException("pulse width is " + width + " s; allowed: finite and above 0");
    }
  }
}
