package org.ferroweave.device.protocol.ionic;

import java.util.ArrayList;
import java.util.List;
import org.ferroweave.device.DeviceModel;
import org.ferroweave.device.InputException;
import org.ferroweave.device.Stimulus;
import org.ferroweave.device.SynapticDevice;
import org.ferroweave.device.protocol.Curve;
import org.ferroweave.device.protocol.Figure;
import org.ferroweave.device.protocol.ProbeStation;
import org.ferroweave.device.protocol.Protocol;
import org.ferroweave.device.protocol.ProtocolContext;
import org.ferroweave.device.protocol.Pulse;
import org.ferroweave.device.protocol.PulseSettings;
import org.ferroweave.device.protocol.Samples;
import org.ferroweave.device.protocol.Series;
import org.ferroweave.device.protocol.Series.Axis;

/**
 * Electroforming, and what it does to the polarization. On the mean device: depressing and
 * potentiating pulses in turn, as long as some pulse widths so that the film has time to follow; a
 * forming sweep 0, {@code sweep.voltage}, 0; and the same pulses again. The polarization is half of
 * what it swings between the pulses; the recovery is that after forming over that before. The
 * forming voltage is where the current first reaches a tenth of its greatest value.
 *
 * @param widths length of the pulses that turn the polarization, in pulse widths, above 0
 * @param turns pulses of each polarity, at least 2; the first of each does not count
 * @param stairs voltage steps from zero to the top of the forming sweep, at least 10
 */
public record FormingProtocol(double widths, int turns, int stairs) implements Protocol {
  /** Pulses of 50 widths, 3 turns, 100 stairs. */
  public static final FormingProtocol STANDARD = new FormingProtocol(50, 3, 100);

  public FormingProtocol {
    if (!(widths > 0) || !Double.isFinite(widths) || turns < 2 || stairs < 10) {
      throw new InputException(
          "forming protocol: widths "
              + widths
              + ", turns "
              + turns
              + ", stairs "
              + stairs
              + "; allowed: above 0, at least 2, at least 10");
    }
  }

  @Override
  public String name() {
    return "forming";
  }

  @Override
  public String title() {
    return "Electroforming and the polarization that can be recovered";
  }

  @Override
  public boolean appliesTo(DeviceModel model) {
    return PulseSettings.has(model, "filament.gap");
  }

  @Override
  public Measured run(DeviceModel model, ProtocolContext context) {
    PulseSettings settings = PulseSettings.of(model);
    SynapticDevice device = model.nominal();
    Curve before = turn("before forming", device, settings, context);
    context.reached(0.3);
    Samples voltage = new Samples();
    Samples current = new Samples();
    double read = settings.readVoltage();
    double pristine = device.conductance(read);
    ramp(device, settings, 0, settings.sweepVoltage(), context, voltage, current);
    ramp(device, settings, settings.sweepVoltage(), 0, context, voltage, current);
    double formed = device.conductance(read);
    context.reached(0.6);
    Curve after = turn("after forming", device, settings, context);
    context.reached(1);
    double[] v = voltage.toArray();
    double[] i = current.toArray();
    double most = 0;
    for (double value : i) {
      most = Math.max(most, Math.abs(value));
    }
    double forming = Double.NaN;
    for (int k = 0; k < v.length / 2 && Double.isNaN(forming); k++) {
      forming = Math.abs(i[k]) >= most / 10 ? Math.abs(v[k]) : Double.NaN;
    }
    double full = swing(before);
    List<Curve> sweep = List.of(Curve.line("forming sweep", v, i));
    List<Figure> figures = new ArrayList<>();
    figures.add(Figure.of("forming_voltage", forming, "V", "a tenth of the greatest current"));
    figures.add(
        Figure.of(
            "forming_ratio", formed / pristine, "1", "conductance after over before forming"));
    figures.add(Figure.of("polarization_before_forming", full, "C/m^2", "half of the swing"));
    figures.add(
        Figure.of(
            "polarization_recovery",
            swing(after) / full,
            "1",
            "swing of the polarization after forming over before, same pulses"));
    return new Measured(
        name(),
        List.of(
            new Series(
                "forming",
                "Forming sweep",
                Axis.linear("voltage", "V"),
                Axis.linear("current", "A"),
                sweep),
            new Series(
                "forming-polarization",
                "Polarization after depressing (odd) and potentiating (even) pulses",
                Axis.linear("pulse", "1"),
                Axis.linear("polarization", "C/m^2"),
                List.of(before, after))),
        figures);
  }

  /** Polarization after each pulse, without the first two. */
  private Curve turn(
      String name, SynapticDevice device, PulseSettings settings, ProtocolContext context) {
    ProbeStation station = new ProbeStation(device, settings, context.temperature());
    double width = widths * settings.width();
    double[] number = new double[2 * turns - 2];
    double[] polarization = new double[2 * turns - 2];
    for (int i = 0; i < 2 * turns; i++) {
      Pulse pulse = i % 2 == 0 ? settings.depressingPulse() : settings.potentiatingPulse();
      station.pulse(pulse.withWidth(width));
      station.rest(width);
      if (i >= 2) {
        number[i - 2] = i + 1;
        polarization[i - 2] = device.polarization();
      }
    }
    return Curve.points(name, number, polarization);
  }

  private void ramp(
      SynapticDevice device,
      PulseSettings settings,
      double from,
      double to,
      ProtocolContext context,
      Samples voltage,
      Samples current) {
    Stimulus base = settings.operation().rest().withTemperature(context.temperature());
    double dwell = Math.abs(to - from) / stairs / settings.sweepRate();
    for (int i = 0; i < stairs; i++) {
      double v = settings.polarity() * (from + (to - from) * (i + 0.5) / stairs);
      device.step(base.withVoltage(v), dwell);
      voltage.add(v);
      current.add(device.current(base.withVoltage(v)));
    }
  }

  private static double swing(Curve turns) {
    double low = Double.POSITIVE_INFINITY;
    double high = Double.NEGATIVE_INFINITY;
    for (double value : turns.y()) {
      low = Math.min(low, value);
      high = Math.max(high, value);
    }
    return (high - low) / 2;
  }
}
