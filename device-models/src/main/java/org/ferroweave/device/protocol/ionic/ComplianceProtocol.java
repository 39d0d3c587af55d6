package org.ferroweave.device.protocol.ionic;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.ferroweave.device.DeviceModel;
import org.ferroweave.device.InputException;
import org.ferroweave.device.protocol.Curve;
import org.ferroweave.device.protocol.Figure;
import org.ferroweave.device.protocol.Grid;
import org.ferroweave.device.protocol.ProbeStation;
import org.ferroweave.device.protocol.Protocol;
import org.ferroweave.device.protocol.ProtocolContext;
import org.ferroweave.device.protocol.PulseSettings;
import org.ferroweave.device.protocol.Series;
import org.ferroweave.device.protocol.Series.Axis;

/**
 * States set under different current limits of the source. The mean device gets one train of
 * potentiating pulses per limit, from a fraction of {@code source.compliance} up to it; conductance
 * is then read ideally at a hundredth of the read voltage, at once and at logarithmic times.
 * Retention is the time until the logarithm of conductance over that of the device as fabricated
 * has halved.
 *
 * @param limits number of limits, spaced logarithmically, at least 2
 * @param span largest over least limit, above 1
 * @param longest last read (s), above 0
 */
public record ComplianceProtocol(int limits, double span, double longest) implements Protocol {
  /** Five limits over two decades; 1e5 s. */
  public static final ComplianceProtocol STANDARD = new ComplianceProtocol(5, 100, 1e5);

  private static final double FIRST_READ = 1e-6;
  private static final int READS_PER_DECADE = 8;

  /** Read voltage here over that of the device. */
  private static final double SMALL = 0.01;

  /** Least ratio of the conductances of two levels. */
  private static final double LEVEL_RATIO = 1.5;

  public ComplianceProtocol {
    if (limits < 2 || !(span > 1) || !(longest > FIRST_READ) || !Double.isFinite(longest)) {
      throw new InputException(
          "compliance protocol: limits "
              + limits
              + ", span "
              + span
              + ", longest "
              + longest
              + " s; allowed: at least 2, above 1, above "
              + FIRST_READ
              + " s");
    }
  }

  @Override
  public String name() {
    return "compliance";
  }

  @Override
  public String title() {
    return "Conductance and retention against the current limit";
  }

  @Override
  public boolean appliesTo(DeviceModel model) {
    return PulseSettings.has(model, "source.compliance");
  }

  @Override
  public Measured run(DeviceModel model, ProtocolContext context) {
    double top = limitOf(model);
    double[] limit = Grid.logarithmic(top / span, top, limits);
    double[] on = new double[limits];
    double[] retention = new double[limits];
    List<Curve> decays = new ArrayList<>();
    PulseSettings settings = PulseSettings.of(model);
    double off =
        small(new ProbeStation(model.nominal(), settings, context.temperature()), settings);
    int levels = 1;
    boolean monotone = true;
    for (int i = 0; i < limits; i++) {
      Curve decay = decay(model.with("source.compliance", limit[i]), context);
      on[i] = decay.y()[0];
      retention[i] = halfLife(decay, off);
      decays.add(decay);
      if (i > 0) {
        levels += on[i] > LEVEL_RATIO * on[i - 1] ? 1 : 0;
        monotone &= retention[i] >= retention[i - 1];
      }
      context.reached((i + 1) / (double) limits);
    }
    int last = limits - 1;
    return new Measured(
        name(),
        List.of(
            new Series(
                "compliance-on",
                "Conductance after set",
                Axis.log("current limit", "A"),
                Axis.log("conductance", "S"),
                List.of(Curve.points("mean device", limit, on))),
            new Series(
                "compliance-retention",
                "Retention after set",
                Axis.log("current limit", "A"),
                Axis.log("retention", "s"),
                List.of(Curve.points("mean device", limit, retention))),
            new Series(
                "compliance-decay",
                "Decay after set",
                Axis.log("time", "s"),
                Axis.log("conductance", "S"),
                decays)),
        List.of(
            Figure.of(
                "compliance_levels",
                levels,
                "1",
                "limits whose conductance exceeds that of the next lower by " + LEVEL_RATIO),
            Figure.of(
                "compliance_on_ratio",
                on[last] / on[0],
                "1",
                "conductance at the largest over that at the least limit"),
            Figure.of(
                "compliance_retention_ratio",
                retention[last] / retention[0],
                "1",
                "retention at the largest over that at the least limit"),
            Figure.of(
                "compliance_retention_monotone",
                monotone ? 1 : 0,
                "1",
                "1 if retention never falls from a limit to the next larger one"),
            Figure.of("compliance_retention", retention[last], "s", "at the largest limit")));
  }

  private Curve decay(DeviceModel model, ProtocolContext context) {
    PulseSettings settings = PulseSettings.of(model);
    ProbeStation station = new ProbeStation(model.nominal(), settings, context.temperature());
    station.train(settings.potentiatingPulse(), settings.count() - 1);
    station.pulse(settings.potentiatingPulse());
    int points = (int) (READS_PER_DECADE * Math.log10(longest / FIRST_READ)) + 2;
    double[] time = Grid.logarithmic(FIRST_READ, longest, points);
    double[] conductance = new double[points];
    double now = 0;
    for (int i = 0; i < points; i++) {
      station.rest(time[i] - now);
      now = time[i];
      conductance[i] = small(station, settings);
    }
    return Curve.line(String.format(Locale.ROOT, "%.2g A", limitOf(model)), time, conductance);
  }

  /** Conductance (S) at a small voltage, so that the limit does not act on the read. */
  private static double small(ProbeStation station, PulseSettings settings) {
    double voltage = SMALL * settings.readVoltage();
    return station.current(voltage) / voltage;
  }

  private static double limitOf(DeviceModel model) {
    return PulseSettings.valueOr(model, "source.compliance", Double.NaN);
  }

  /** Time (s) until ln(G/off) has halved, or the last time. */
  private static double halfLife(Curve decay, double off) {
    double[] time = decay.x();
    double[] conductance = decay.y();
    double half = Math.log(conductance[0] / off) / 2;
    for (int i = 1; i < time.length; i++) {
      double now = Math.log(conductance[i] / off);
      if (now < half) {
        double before = Math.log(conductance[i - 1] / off);
        double part = (before - half) / (before - now);
        return time[i - 1] * Math.pow(time[i] / time[i - 1], part);
      }
    }
    return time[time.length - 1];
  }
}
