package org.ferroweave.device.protocol.ionic;

import java.util.ArrayList;
import java.util.List;
import org.ferroweave.device.DeviceModel;
import org.ferroweave.device.InputException;
import org.ferroweave.device.Stimulus;
import org.ferroweave.device.SynapticDevice;
import org.ferroweave.device.protocol.Curve;
import org.ferroweave.device.protocol.Figure;
import org.ferroweave.device.protocol.Protocol;
import org.ferroweave.device.protocol.ProtocolContext;
import org.ferroweave.device.protocol.PulseSettings;
import org.ferroweave.device.protocol.Samples;
import org.ferroweave.device.protocol.Series;
import org.ferroweave.device.protocol.Series.Axis;

/**
 * Electroforming, and what it does to the polarization. On the mean device: a polarization loop with
 * sweeps to a share of {@code sweep.voltage}, a forming sweep 0, {@code sweep.voltage}, 0, and the
 * same loop again. The polarization of a loop is half of its swing; the recovery is that after
 * forming over that before. The forming voltage is where the current first reaches a tenth of
 * the source's limit (or, without a limit, of its own greatest value).
 *
 * @param share loop voltage over forming voltage, between 0 and 1
 * @param stairs voltage steps from zero to the top, at least 10
 */
public record FormingProtocol(double share, int stairs) implements Protocol {
  /** Loops to 0.6 of the forming sweep, 100 stairs. */
  public static final FormingProtocol STANDARD = new FormingProtocol(0.6, 100);

  public FormingProtocol {
    if (!(share > 0 && share < 1) || stairs < 10) {
      throw new InputException(
          "forming protocol: share "
              + share
              + ", stairs "
              + stairs
              + "; allowed: between 0 and 1, at least 10");
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
    double loop = share * settings.sweepVoltage();
    Curve before = loop("before forming", device, settings, loop, context);
    context.reached(0.3);
    Samples voltage = new Samples();
    Samples current = new Samples();
    double read = settings.readVoltage();
    double pristine = device.conductance(read);
    ramp(device, settings, 0, settings.sweepVoltage(), context, voltage, current);
    ramp(device, settings, settings.sweepVoltage(), 0, context, voltage, current);
    double formed = device.conductance(read);
    context.reached(0.6);
    Curve after = loop("after forming", device, settings, loop, context);
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
        Figure.of("forming_ratio", formed / pristine, "1", "conductance after over before forming"));
    figures.add(Figure.of("polarization_before_forming", full, "C/m^2", "half of the swing"));
    figures.add(
        Figure.of(
            "polarization_recovery",
            swing(after) / full,
            "1",
            "swing of the polarization after forming over before, same loop"));
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
                "Switched polarization in equal loops",
                Axis.linear("voltage", "V"),
                Axis.linear("polarization", "C/m^2"),
                List.of(before, after))),
        figures);
  }

  /** Polarization against voltage in the second of two loops. */
  private Curve loop(
      String name,
      SynapticDevice device,
      PulseSettings settings,
      double top,
      ProtocolContext context) {
    Samples voltage = new Samples();
    Samples polarization = new Samples();
    double[] corners = {0, top, -top, top, -top, 0};
    for (int k = 1; k < corners.length; k++) {
      double from = corners[k - 1];
      double to = corners[k];
      int steps = (int) Math.round(stairs * Math.abs(to - from) / top);
      Stimulus base = settings.operation().rest().withTemperature(context.temperature());
      double dwell = Math.abs(to - from) / steps / settings.sweepRate();
      for (int i = 0; i < steps; i++) {
        double v = settings.polarity() * (from + (to - from) * (i + 0.5) / steps);
        device.step(base.withVoltage(v), dwell);
        if (k > 1) {
          voltage.add(v);
          polarization.add(device.polarization());
        }
      }
    }
    return Curve.line(name, voltage.toArray(), polarization.toArray());
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

  private static double swing(Curve loop) {
    double low = Double.POSITIVE_INFINITY;
    double high = Double.NEGATIVE_INFINITY;
    for (double value : loop.y()) {
      low = Math.min(low, value);
      high = Math.max(high, value);
    }
    return (high - low) / 2;
  }
}
