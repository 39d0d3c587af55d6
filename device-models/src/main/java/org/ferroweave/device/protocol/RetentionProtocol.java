package org.ferroweave.device.protocol;

import org.ferroweave.device.DeviceModel;
import org.ferroweave.device.InputException;

/**
 * Retention of the mean device: one full train of potentiating (set) or depressing (reset) pulses
 * on the device as fabricated, then zero volt; conductance read ideally at logarithmic times after
 * the end of the last pulse.
 *
 * @param first first read (s), above 0
 * @param last last read (s), above the first
 * @param points number of reads, at least 2
 */
public record RetentionProtocol(double first, double last, int points) implements Protocol {
  /** 1 ms to 1e4 s, eight reads a decade. */
  public static final RetentionProtocol STANDARD = new RetentionProtocol(1e-3, 1e4, 57);

  public RetentionProtocol {
    if (!(first > 0 && last > first) || !Double.isFinite(last) || points < 2) {
      throw new InputException(
          "retention protocol: "
              + points
              + " reads from "
              + first
              + " to "
              + last
              + " s; allowed: at least 2, 0 < first < last");
    }
  }

  @Override
  public String name() {
    return "retention";
  }

  @Override
  public String title() {
    return "Retention after set and after reset";
  }

  @Override
  public RetentionResult run(DeviceModel model, ProtocolContext context) {
    PulseSettings settings = PulseSettings.of(model);
    double[] time = Grid.logarithmic(first, last, points);
    double[] on = decay(model, settings, settings.potentiatingPulse(), time, context.part(0, 0.5));
    double[] off = decay(model, settings, settings.depressingPulse(), time, context.part(0.5, 1));
    return new RetentionResult(
        Curve.points("after set", time, on),
        Curve.points("after reset", time, off),
        context.temperature());
  }

  private static double[] decay(
      DeviceModel model,
      PulseSettings settings,
      Pulse pulse,
      double[] time,
      ProtocolContext context) {
    ProbeStation station = new ProbeStation(model.nominal(), settings, context.temperature());
    station.train(pulse, settings.count() - 1);
    station.pulse(pulse);
    double[] conductance = new double[time.length];
    double now = 0;
    for (int i = 0; i < time.length; i++) {
      station.rest(time[i] - now);
      now = time[i];
      conductance[i] = station.read();
      context.reached((i + 1) / (double) time.length);
    }
    return conductance;
  }
}
