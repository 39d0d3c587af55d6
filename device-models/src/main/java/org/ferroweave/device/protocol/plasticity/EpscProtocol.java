package org.ferroweave.device.protocol.plasticity;

import org.ferroweave.device.DeviceModel;
import org.ferroweave.device.InputException;
import org.ferroweave.device.protocol.Curve;
import org.ferroweave.device.protocol.Grid;
import org.ferroweave.device.protocol.ProbeStation;
import org.ferroweave.device.protocol.Protocol;
import org.ferroweave.device.protocol.ProtocolContext;

/**
 * Postsynaptic currents of the mean device: the read current before, at the end of and after one
 * potentiating pulse on the device as fabricated (EPSC), and one depressing pulse on the
 * potentiated device (IPSC); and the work that each pulse takes from the source, edges included
 * (optical energy is not electrical work and does not count).
 *
 * @param first first read after the pulse, in pulse widths, above 0
 * @param last last read, in pulse widths, above the first
 * @param points number of reads, at least 5
 */
public record EpscProtocol(double first, double last, int points) implements Protocol {
  /** From a tenth of the pulse width to 1000 widths, eight reads a decade. */
  public static final EpscProtocol STANDARD = new EpscProtocol(0.1, 1000, 33);

  public EpscProtocol {
    if (!(first > 0 && last > first) || !Double.isFinite(last) || points < 5) {
      throw new InputException(
          "epsc protocol: "
              + points
              + " reads from "
              + first
              + " to "
              + last
              + " pulse widths; allowed: at least 5, 0 < first < last");
    }
  }

  @Override
  public String name() {
    return "epsc";
  }

  @Override
  public String title() {
    return "Postsynaptic current after one pulse";
  }

  @Override
  public EpscResult run(DeviceModel model, ProtocolContext context) {
    EpscResult.Response up = respond(Start.potentiation(model, context));
    context.reached(0.5);
    EpscResult.Response down = respond(Start.depression(model, context));
    context.reached(1);
    return new EpscResult(up, down);
  }

  private EpscResult.Response respond(Start start) {
    double width = start.settings().width();
    double readVoltage = start.settings().readVoltage();
    ProbeStation station = start.fork();
    double before = station.device().energy().source();
    station.pulse(start.pulse());
    double peak = station.read() * readVoltage;
    station.device().step(station.rest(), 0); // the falling edge
    double work = station.device().energy().source() - before;
    double[] time = Grid.logarithmic(first * width, last * width, points);
    double[] current = new double[points];
    double now = 0;
    for (int i = 0; i < points; i++) {
      station.rest(time[i] - now);
      now = time[i];
      current[i] = station.read() * readVoltage;
    }
    return new EpscResult.Response(
        start.conductance() * readVoltage, peak, work, Curve.points("simulated", time, current));
  }
}
