package org.ferroweave.device.protocol.ionic;

import java.util.List;
import org.ferroweave.device.DeviceModel;
import org.ferroweave.device.InputException;
import org.ferroweave.device.SynapticDevice;
import org.ferroweave.device.protocol.Curve;
import org.ferroweave.device.protocol.Figure;
import org.ferroweave.device.protocol.Grid;
import org.ferroweave.device.protocol.ProbeStation;
import org.ferroweave.device.protocol.Protocol;
import org.ferroweave.device.protocol.ProtocolContext;
import org.ferroweave.device.protocol.Pulse;
import org.ferroweave.device.protocol.PulseSettings;
import org.ferroweave.device.protocol.Series;
import org.ferroweave.device.protocol.Series.Axis;

/**
 * How fast single pulses switch. The mean device is set and reset once; then the conductance is
 * read ideally while a potentiating pulse lasts, and again while a depressing one does. The
 * switching time is when the logarithm of the conductance has covered half of its way from the
 * start to the end of the pulse. On and off conductance are read a pulse period after the pulses.
 *
 * @param points reads within a pulse, at least 10
 */
public record SwitchingTimeProtocol(int points) implements Protocol {
  /** 120 reads from a thousandth of the pulse width on. */
  public static final SwitchingTimeProtocol STANDARD = new SwitchingTimeProtocol(120);

  private static final double FIRST = 1e-3;

  public SwitchingTimeProtocol {
    if (points < 10) {
      throw new InputException(
          "switching-time protocol: " + points + " points; allowed: at least 10");
    }
  }

  @Override
  public String name() {
    return "switching-time";
  }

  @Override
  public String title() {
    return "Switching time of single set and reset pulses";
  }

  @Override
  public Measured run(DeviceModel model, ProtocolContext context) {
    PulseSettings settings = PulseSettings.of(model);
    SynapticDevice device = model.nominal();
    ProbeStation station = new ProbeStation(device, settings, context.temperature());
    station.train(settings.potentiatingPulse(), 1);
    station.train(settings.depressingPulse(), 1);
    double off = station.read();
    Curve set = during("set", station, settings.potentiatingPulse());
    station.rest(settings.period() - settings.width());
    double on = station.read();
    context.reached(0.5);
    Curve reset = during("reset", station, settings.depressingPulse());
    station.rest(settings.period() - settings.width());
    context.reached(1);
    return new Measured(
        name(),
        List.of(
            new Series(
                "switching-time",
                "Conductance while a pulse lasts",
                Axis.log("time", "s"),
                Axis.log("conductance", "S"),
                List.of(set, reset))),
        List.of(
            Figure.of("switch_on_time", halfWay(set, off), "s", "half way in the logarithm"),
            Figure.of("switch_off_time", halfWay(reset, on), "s", "half way in the logarithm"),
            Figure.of("on_off", on / off, "1", "after one pulse each"),
            Figure.of("reset_return", station.read() / off, "1", "off state after over before")));
  }

  private Curve during(String name, ProbeStation station, Pulse pulse) {
    double[] time = Grid.logarithmic(FIRST * pulse.width(), pulse.width(), points);
    double[] conductance = new double[points];
    double now = 0;
    for (int i = 0; i < points; i++) {
      if (time[i] > now) {
        station.pulse(pulse.withWidth(time[i] - now));
      }
      now = time[i];
      conductance[i] = station.read();
    }
    return Curve.line(name, time, conductance);
  }

  private static double halfWay(Curve curve, double start) {
    double[] time = curve.x();
    double[] y = curve.y();
    double end = y[y.length - 1];
    double half = Math.log(end / start) / 2;
    for (int i = 0; i < y.length; i++) {
      if (Math.log(y[i] / start) / half >= 1) {
        return time[i];
      }
    }
    return Double.NaN;
  }
}
