package org.ferroweave.device.protocol;

import org.ferroweave.device.InputException;

/**
 * Equal pulses at equal distance; between them, and after the last, the voltage is zero until the
 * period ends.
 *
 * @param pulse the pulse
 * @param count number of pulses, at least 1
 * @param period start of one pulse to the start of the next (s), at least the pulse width
 */
public record PulseTrain(Pulse pulse, int count, double period) {
  public PulseTrain {
    if (count < 1) {
      throw new InputException("pulse train count is " + count + "; allowed: 1 or more");
    }
    if (!(period >= pulse.width()) || !Double.isFinite(period)) {
      throw new InputException(
          "pulse train period is "
              + period
              + " s; allowed: at least the pulse width, "
              + pulse.width()
              + " s");
    }
  }

  /** Duration of the whole train (s): count times period. */
  public double duration() {
    return count * period;
  }
}
