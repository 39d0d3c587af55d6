package org.ferroweave.device.protocol;

import org.ferroweave.device.DeviceModel;
import org.ferroweave.device.InputException;
import org.ferroweave.device.physics.CurrentNoise;
import org.ferroweave.device.units.Units;

/**
 * How much one read of a device scatters: a part proportional to the conductance (flicker noise of
 * the device and of the analyser), and the thermal and shot noise of the current averaged over the
 * time of a read. Optional parameters of a device: {@code read.noise} and {@code read.time}.
 *
 * @param relative standard deviation over conductance of the proportional part, 0 or more (1)
 * @param time time over which a read averages (s), above 0
 * @param voltage read voltage (V), not 0
 * @param temperature temperature (K)
 */
public record ReadNoise(double relative, double time, double voltage, double temperature) {
  /** Proportional part where the device does not give it: that of a good analyser alone. */
  public static final double RELATIVE = 1e-4;

  /** Time where the device does not give it: one cycle of 50 Hz mains (s). */
  public static final double TIME = 0.02;

  public ReadNoise {
    if (!(relative >= 0) || !(time > 0) || voltage == 0) {
      throw new InputException(
          "read noise: relative "
              + relative
              + ", time "
              + time
              + " s, voltage "
              + voltage
              + " V; allowed: 0 or more, above 0, not 0");
    }
  }

  /** The noise of a device under a protocol. */
  public static ReadNoise of(DeviceModel model, double temperature) {
    return new ReadNoise(
        PulseSettings.valueOr(model, "read.noise", RELATIVE),
        PulseSettings.valueOr(model, "read.time", TIME),
        PulseSettings.of(model).readVoltage(),
        temperature);
  }

  /** Standard deviation of a read (S) of a conductance (S). */
  public double deviation(double conductance) {
    double white =
        CurrentNoise.deviation(conductance * voltage, voltage, temperature, time)
            / Math.abs(voltage);
    return Math.hypot(relative * conductance, white);
  }

  /** The noise for notes. */
  public String text() {
    return "read noise "
        + 100 * relative
        + " % and the thermal and shot noise of "
        + Units.format(time, "s", 3);
  }
}
