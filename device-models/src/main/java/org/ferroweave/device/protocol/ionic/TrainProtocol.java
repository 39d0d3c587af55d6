package org.ferroweave.device.protocol.ionic;

import java.util.List;
import org.ferroweave.device.DeviceModel;
import org.ferroweave.device.InputException;
import org.ferroweave.device.SynapticDevice;
import org.ferroweave.device.protocol.Curve;
import org.ferroweave.device.protocol.Figure;
import org.ferroweave.device.protocol.ProbeStation;
import org.ferroweave.device.protocol.Protocol;
import org.ferroweave.device.protocol.ProtocolContext;
import org.ferroweave.device.protocol.Pulse;
import org.ferroweave.device.protocol.PulseSettings;
import org.ferroweave.device.protocol.Series;
import org.ferroweave.device.protocol.Series.Axis;
import org.ferroweave.device.units.Units;

/**
 * What equal potentiating pulses do in pairs and in a long train: which way the response goes with
 * the interval and with the number of pulses. Pairs: conductance ideally read at the end of both
 * pulses of a pair on the fresh mean device, at a short and at a long interval (end to start).
 * Train: {@code pulse.count} pulses at {@code pulse.period}, conductance ideally read at the end of
 * each. The residual conductance is read when the train is over and has rested for {@link #REST}.
 *
 * @param shortInterval short interval (s), above 0
 * @param longInterval long interval (s), above the short one
 */
public record TrainProtocol(double shortInterval, double longInterval) implements Protocol {
  /** Intervals of 1 and 100 ms. */
  public static final TrainProtocol STANDARD = new TrainProtocol(1e-3, 0.1);

  /** Rest after the train (s). */
  public static final double REST = 1000;

  public TrainProtocol {
    if (!(shortInterval > 0 && longInterval > shortInterval) || !Double.isFinite(longInterval)) {
      throw new InputException(
          "regimes protocol: intervals "
              + shortInterval
              + " and "
              + longInterval
              + " s; allowed: 0 < short < long");
    }
  }

  @Override
  public String name() {
    return "regimes";
  }

  @Override
  public String title() {
    return "Pairs and trains of potentiating pulses: potentiation, depression, memory";
  }

  @Override
  public Measured run(DeviceModel model, ProtocolContext context) {
    PulseSettings settings = PulseSettings.of(model);
    SynapticDevice fresh = model.nominal();
    double[] interval = {shortInterval, longInterval};
    double[] ratio = new double[2];
    for (int i = 0; i < 2; i++) {
      ratio[i] = pair(fresh, settings, interval[i], context);
    }
    context.reached(0.2);

    ProbeStation station = new ProbeStation(fresh.copy(), settings, context.temperature());
    double before = station.read();
    int count = settings.count();
    double[] number = new double[count];
    double[] conductance = new double[count];
    int peak = 0;
    for (int i = 0; i < count; i++) {
      if (i > 0) {
        station.rest(settings.period() - settings.width());
      }
      station.pulse(settings.potentiatingPulse());
      number[i] = i + 1;
      conductance[i] = station.read();
      peak = conductance[i] > conductance[peak] ? i : peak;
      context.reached(0.2 + 0.7 * (i + 1) / count);
    }
    station.rest(REST);
    double rested = station.read();
    double best = conductance[peak];
    return new Measured(
        name(),
        List.of(
            new Series(
                "train",
                "Conductance at the end of each pulse",
                Axis.linear("pulse", "1"),
                Axis.linear("conductance at the read voltage", "S"),
                List.of(Curve.points("mean device", number, conductance)))),
        List.of(
            Figure.of(
                "pair_ratio_short", ratio[0], "1", "after " + Units.format(shortInterval, "s", 3)),
            Figure.of(
                "pair_ratio_long", ratio[1], "1", "after " + Units.format(longInterval, "s", 3)),
            Figure.of("train_peak_pulse", peak + 1, "1", "pulse with the highest response"),
            Figure.of("train_rise", best / conductance[0], "1", "highest response over the first"),
            Figure.of(
                "train_fall", conductance[count - 1] / best, "1", "last response over the highest"),
            Figure.of(
                "train_change", conductance[count - 1] / before, "1", "last over before the train"),
            Figure.of(
                "train_residue",
                rested / before,
                "1",
                "conductance " + REST + " s after the train over before")));
  }

  private static double pair(
      SynapticDevice fresh, PulseSettings settings, double interval, ProtocolContext context) {
    Pulse pulse = settings.potentiatingPulse();
    ProbeStation station = new ProbeStation(fresh.copy(), settings, context.temperature());
    station.pulse(pulse);
    double first = station.read();
    station.rest(interval);
    station.pulse(pulse);
    return station.read() / first;
  }
}
