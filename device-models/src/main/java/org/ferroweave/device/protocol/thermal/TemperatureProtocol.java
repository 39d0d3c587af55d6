package org.ferroweave.device.protocol.thermal;

import java.util.ArrayList;
import java.util.List;
import org.ferroweave.device.DeviceModel;
import org.ferroweave.device.InputException;
import org.ferroweave.device.protocol.Curve;
import org.ferroweave.device.protocol.ProbeStation;
import org.ferroweave.device.protocol.Protocol;
import org.ferroweave.device.protocol.ProtocolContext;
import org.ferroweave.device.protocol.PulseSettings;

/**
 * The highest temperature of operation: at rising temperatures a new mean device is set and reset
 * by trains of its write pulses, and the ratio of the conductances after them is read at that
 * temperature. It operates while the logarithm of the ratio is more than half of that at the
 * temperature of the context, where the scan begins. The step in which it stops is halved down to
 * {@link #RESOLUTION}.
 *
 * @param highest temperature at which the scan ends (K)
 * @param step step of the scan (K), above 0
 * @param pulses most pulses per train ({@code pulse.count} if that is less), at least 1
 */
public record TemperatureProtocol(double highest, double step, int pulses) implements Protocol {
  /** Up to 600 K by 10 K, trains of ten pulses. */
  public static final TemperatureProtocol STANDARD = new TemperatureProtocol(600, 10, 10);

  /** Width to which the last step is halved (K). */
  public static final double RESOLUTION = 0.5;

  public TemperatureProtocol {
    if (!(highest > 0 && step > 0) || !Double.isFinite(highest) || pulses < 1) {
      throw new InputException(
          "temperature protocol: highest "
              + highest
              + " K, step "
              + step
              + " K, pulses "
              + pulses
              + "; allowed: finite and above 0, above 0, at least 1");
    }
  }

  @Override
  public String name() {
    return "temperature";
  }

  @Override
  public String title() {
    return "Window against temperature, and the highest temperature of operation";
  }

  @Override
  public TemperatureResult run(DeviceModel model, ProtocolContext context) {
    List<double[]> reads = new ArrayList<>();
    double start = context.temperature();
    double first = read(model, start, reads);
    double good = start;
    double bad = Double.NaN;
    for (double t = start + step; t <= highest && Double.isNaN(bad); t += step) {
      if (read(model, t, reads) > first / 2) {
        good = t;
      } else {
        bad = t;
      }
      context.reached(Math.min(1, (t - start) / (highest - start)));
    }
    while (bad - good > RESOLUTION) {
      double middle = (good + bad) / 2;
      if (read(model, middle, reads) > first / 2) {
        good = middle;
      } else {
        bad = middle;
      }
    }
    context.reached(1);
    reads.sort((a, b) -> Double.compare(a[0], b[0]));
    double[] temperature = reads.stream().mapToDouble(r -> r[0]).toArray();
    return new TemperatureResult(
        Curve.points("after set", temperature, reads.stream().mapToDouble(r -> r[1]).toArray()),
        Curve.points("after reset", temperature, reads.stream().mapToDouble(r -> r[2]).toArray()),
        first,
        good,
        !Double.isNaN(bad));
  }

  /** Logarithm of the ratio of conductances after set and reset; notes both. */
  private double read(DeviceModel model, double temperature, List<double[]> reads) {
    PulseSettings settings = PulseSettings.of(model);
    ProbeStation station = new ProbeStation(model.nominal(), settings, temperature);
    int count = Math.min(pulses, settings.count());
    station.train(settings.depressingPulse(), count);
    station.train(settings.potentiatingPulse(), count);
    double on = station.read();
    station.train(settings.depressingPulse(), count);
    double off = station.read();
    reads.add(new double[] {temperature, on, off});
    return Math.log(on / off);
  }
}
