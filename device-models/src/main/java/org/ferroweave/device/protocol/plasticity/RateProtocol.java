package org.ferroweave.device.protocol.plasticity;

import org.ferroweave.device.DeviceModel;
import org.ferroweave.device.InputException;
import org.ferroweave.device.protocol.Curve;
import org.ferroweave.device.protocol.Grid;
import org.ferroweave.device.protocol.ProbeStation;
import org.ferroweave.device.protocol.Protocol;
import org.ferroweave.device.protocol.ProtocolContext;
import org.ferroweave.device.protocol.Pulse;
import org.ferroweave.device.protocol.PulseSettings;

/**
 * Spike-rate-dependent plasticity of the mean device: trains of equally many pulses at different
 * rates, each from the same state. The gain is A_n/A_1, the conductance at the end of the last
 * pulse over that at the end of the first: above 1 the train strengthens, below 1 it weakens.
 *
 * @param pulses most pulses per train ({@code pulse.count} if that is less), at least 2
 * @param shortest shortest period, in pulse widths, above 1
 * @param longest longest period, in pulse widths, above the shortest
 * @param points number of rates, spaced logarithmically, at least 3
 */
public record RateProtocol(int pulses, double shortest, double longest, int points)
    implements Protocol {
  /** Ten pulses at nine rates, one pulse every 2 to 50 widths. */
  public static final RateProtocol STANDARD = new RateProtocol(10, 2, 50, 9);

  public RateProtocol {
    if (pulses < 2
        || !(shortest > 1 && longest > shortest)
        || !Double.isFinite(longest)
        || points < 3) {
      throw new InputException(
          "srdp protocol: "
              + pulses
              + " pulses, "
              + points
              + " periods from "
              + shortest
              + " to "
              + longest
              + " pulse widths; allowed: at least 2, at least 3, 1 < shortest < longest");
    }
  }

  @Override
  public String name() {
    return "srdp";
  }

  @Override
  public String title() {
    return "Spike-rate-dependent plasticity";
  }

  @Override
  public RateResult run(DeviceModel model, ProtocolContext context) {
    Start up = Start.potentiation(model, context);
    Start down = Start.depression(model, context);
    PulseSettings settings = up.settings();
    int count = Math.max(2, Math.min(pulses, settings.count()));
    double[] period =
        Grid.logarithmic(longest * settings.width(), shortest * settings.width(), points);
    double[] rate = new double[points];
    double[] potentiation = new double[points];
    double[] depression = new double[points];
    for (int i = 0; i < points; i++) {
      rate[i] = 1 / period[i];
      potentiation[i] = gain(up, count, period[i]);
      depression[i] = gain(down, count, period[i]);
      context.reached((i + 1) / (double) points);
    }
    return new RateResult(
        count,
        Curve.points("potentiating pulses", rate, potentiation),
        Curve.points("depressing pulses", rate, depression));
  }

  private static double gain(Start start, int count, double period) {
    ProbeStation station = start.fork();
    Pulse pulse = start.pulse();
    station.pulse(pulse);
    double first = station.read();
    for (int i = 1; i < count; i++) {
      station.rest(period - pulse.width());
      station.pulse(pulse);
    }
    return station.read() / first;
  }
}
