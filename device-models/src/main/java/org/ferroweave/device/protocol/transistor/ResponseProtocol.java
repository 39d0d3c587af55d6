package org.ferroweave.device.protocol.transistor;

import org.ferroweave.device.DeviceModel;
import org.ferroweave.device.InputException;
import org.ferroweave.device.Stimulus;
import org.ferroweave.device.Terminal;
import org.ferroweave.device.protocol.Curve;
import org.ferroweave.device.protocol.Grid;
import org.ferroweave.device.protocol.ProbeStation;
import org.ferroweave.device.protocol.Protocol;
import org.ferroweave.device.protocol.ProtocolContext;
import org.ferroweave.device.protocol.PulseSettings;

/**
 * Time in which the drain current of the mean device answers a gate pulse, as a muscle answers a
 * nerve: the gate steps from rest to {@code response.gate}, the drain stands at the read voltage,
 * and the time counts until the current reaches {@code response.current}. Measured on the device as
 * fabricated, and on one that was programmed before by a whole train of potentiating pulses ({@code
 * pulse.count}).
 *
 * @param first first look at the current after the start of the pulse (s), above 0
 * @param last longest pulse (s), above the first look
 * @param points looks at the current, logarithmically spaced, at least 2
 */
public record ResponseProtocol(double first, double last, int points) implements Protocol {
  /** 10 ns to 1 s, 40 looks a decade. */
  public static final ResponseProtocol STANDARD = new ResponseProtocol(1e-8, 1, 321);

  public ResponseProtocol {
    if (!(first > 0 && last > first) || !Double.isFinite(last) || points < 2) {
      throw new InputException(
          "response protocol: "
              + points
              + " looks from "
              + first
              + " to "
              + last
              + " s; allowed: at least 2, 0 < first < last");
    }
  }

  @Override
  public String name() {
    return "response";
  }

  @Override
  public String title() {
    return "Response of the drain current to a gate pulse, before and after programming";
  }

  @Override
  public boolean appliesTo(DeviceModel model) {
    return PulseSettings.has(model, "response.gate")
        && PulseSettings.has(model, "response.current");
  }

  @Override
  public ResponseResult run(DeviceModel model, ProtocolContext context) {
    PulseSettings settings = PulseSettings.of(model);
    double level = TransferProtocol.required(model, "response.current");
    Stimulus pulse =
        Terminal.GATE.apply(
            settings
                .operation()
                .rest()
                .withVoltage(settings.readVoltage())
                .withTemperature(context.temperature()),
            TransferProtocol.required(model, "response.gate"));
    double[] time = Grid.logarithmic(first, last, points);
    ProbeStation fresh = new ProbeStation(model.nominal(), settings, context.temperature());
    Curve initial = rise("as fabricated", fresh, pulse, time);
    context.reached(0.3);
    ProbeStation programmed = new ProbeStation(model.nominal(), settings, context.temperature());
    programmed.train(settings.potentiatingPulse(), settings.count());
    context.reached(0.7);
    Curve enhanced = rise("after programming", programmed, pulse, time);
    context.reached(1);
    return new ResponseResult(initial, enhanced, level);
  }

  private static Curve rise(String name, ProbeStation station, Stimulus pulse, double[] time) {
    double[] current = new double[time.length];
    double now = 0;
    for (int i = 0; i < time.length; i++) {
      station.hold(pulse, time[i] - now);
      now = time[i];
      current[i] = Math.abs(station.device().current(pulse));
    }
    return Curve.line(name, time, current);
  }
}
