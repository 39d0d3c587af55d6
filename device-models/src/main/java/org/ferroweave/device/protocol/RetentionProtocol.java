package org.ferroweave.device.protocol;

import java.util.Arrays;
import org.ferroweave.device.DeviceModel;
import org.ferroweave.device.InputException;

/**
 * Retention of the mean device: one full train of potentiating (set) or depressing (reset) pulses
 * on the device as fabricated, then rest; conductance read ideally at logarithmic times after the
 * end of the last pulse. One read falls at the end of the pause of the pulse train: there the
 * device counts as written, what decays sooner is short-term memory. Retention ends when the on/off
 * ratio has fallen by {@link #ACCEPTED_FACTOR} from its value there, or to its square root where
 * that comes first (below 9).
 *
 * <p>The last read is that of the parameter {@code retention.last} (s) of the model, where it has
 * one.
 *
 * @param first first read, in pulse widths, above 0
 * @param last last read where the model does not give it (s), above 0
 * @param readsPerDecade reads per factor 10 of time, at least 1
 */
public record RetentionProtocol(double first, double last, int readsPerDecade) implements Protocol {
  /** From a tenth of the pulse width to 1e5 s, eight reads a decade. */
  public static final RetentionProtocol STANDARD = new RetentionProtocol(0.1, 1e5, 8);

  /** Factor by which an on/off ratio may fall and still count as kept: what validation accepts. */
  public static final double ACCEPTED_FACTOR = 3;

  /** Least share of the train's effect that must decay for a short-term memory to be read. */
  public static final double LEAST_DECAY = 0.01;

  public RetentionProtocol {
    if (!(first > 0 && last > 0)
        || !Double.isFinite(first)
        || !Double.isFinite(last)
        || readsPerDecade < 1) {
      throw new InputException(
          "retention protocol: "
              + readsPerDecade
              + " reads a decade from "
              + first
              + " pulse widths to "
              + last
              + " s; allowed: at least 1, above 0, above 0");
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
    double end = PulseSettings.valueOr(model, "retention.last", last);
    double start = first * settings.width();
    if (!(end > start)) {
      throw new InputException(
          model.id()
              + ": retention.last is "
              + end
              + " s; allowed: above the first read, "
              + start
              + " s");
    }
    double pause = settings.period() - settings.width();
    double written = pause > start && pause < end ? pause : start;
    double[] time = times(start, end, written);
    double[] on = decay(model, settings, settings.potentiatingPulse(), time, context.part(0, 0.5));
    double[] off = decay(model, settings, settings.depressingPulse(), time, context.part(0.5, 1));
    double before = new ProbeStation(model.nominal(), settings, context.temperature()).read();
    return new RetentionResult(
        Curve.points("after set", time, on),
        Curve.points("after reset", time, off),
        before,
        written,
        context.temperature());
  }

  /** Logarithmic times with the one at which the device counts as written among them. */
  private double[] times(double start, double end, double written) {
    int points = 1 + (int) Math.ceil(readsPerDecade * Math.log10(end / start));
    double[] grid = Grid.logarithmic(start, end, Math.max(2, points));
    if (Arrays.stream(grid).anyMatch(t -> t == written)) {
      return grid;
    }
    double[] all = Arrays.copyOf(grid, grid.length + 1);
    all[grid.length] = written;
    Arrays.sort(all);
    return all;
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
