package org.ferroweave.device.protocol.ionic;

import java.util.List;
import org.ferroweave.device.DeviceModel;
import org.ferroweave.device.InputException;
import org.ferroweave.device.protocol.Curve;
import org.ferroweave.device.protocol.Figure;
import org.ferroweave.device.protocol.ProbeStation;
import org.ferroweave.device.protocol.Protocol;
import org.ferroweave.device.protocol.ProtocolContext;
import org.ferroweave.device.protocol.Pulse;
import org.ferroweave.device.protocol.PulseSettings;
import org.ferroweave.device.protocol.Series;
import org.ferroweave.device.protocol.Series.Axis;

/**
 * Activity-dependent synaptic plasticity: a weak priming pulse that does nothing by itself, and a
 * strong test pulse (the potentiating one) that does more after it. The mean device is primed with
 * a pulse of the test pulse's width and a share of its amplitude; the parameter {@code
 * adsp.priming-voltage} of the model, where there is one, gives the amplitude itself. After the
 * pause of the pulse train the test pulse follows. The response is the current at the end of the
 * test pulse; the priming change is that of the ideally read conductance when the priming pulse
 * ends.
 *
 * @param share priming amplitude over test amplitude, between 0 and 1
 */
public record AdspProtocol(double share) implements Protocol {
  /** Priming at 0.4 of the test amplitude: 4 V before 10 V. */
  public static final AdspProtocol STANDARD = new AdspProtocol(0.4);

  private static final int POINTS = 40;

  public AdspProtocol {
    if (!(share > 0 && share < 1)) {
      throw new InputException("adsp protocol: share is " + share + "; allowed: between 0 and 1");
    }
  }

  @Override
  public String name() {
    return "adsp";
  }

  @Override
  public String title() {
    return "Activity-dependent plasticity: a primed against an unprimed pulse";
  }

  @Override
  public Measured run(DeviceModel model, ProtocolContext context) {
    PulseSettings settings = PulseSettings.of(model);
    Pulse test = settings.potentiatingPulse();
    Pulse priming =
        test.withAmplitude(
            PulseSettings.valueOr(model, "adsp.priming-voltage", share * test.amplitude()));
    ProbeStation alone = new ProbeStation(model.nominal(), settings, context.temperature());
    double before = alone.read();
    ProbeStation primed = new ProbeStation(model.nominal(), settings, context.temperature());
    primed.pulse(priming);
    double after = primed.read();
    primed.rest(settings.period() - settings.width());
    double rested = primed.read();
    context.reached(0.3);

    double spent = alone.device().energy().source();
    Curve unprimedCurve = response("unprimed", alone, test);
    double energy = alone.device().energy().source() - spent;
    double unprimedChange = alone.read() / before;
    Curve primedCurve = response("primed", primed, test);
    double primedChange = primed.read() / before;
    context.reached(1);
    double unprimedCurrent = last(unprimedCurve);
    double primedCurrent = last(primedCurve);
    return new Measured(
        name(),
        List.of(
            new Series(
                "adsp",
                "Current during the test pulse",
                Axis.linear("time since the test pulse began", "s"),
                Axis.linear("current", "A"),
                List.of(unprimedCurve, primedCurve))),
        List.of(
            Figure.of(
                "adsp_priming_change", after / before - 1, "1", "conductance after priming alone"),
            Figure.of(
                "adsp_priming_rest",
                rested / before - 1,
                "1",
                "conductance after priming and pause"),
            Figure.of(
                "adsp_test_change", unprimedChange - 1, "1", "conductance after the test pulse"),
            Figure.of(
                "adsp_primed_test_change",
                primedChange - 1,
                "1",
                "conductance after priming and test pulse"),
            Figure.of(
                "adsp_enhancement",
                primedCurrent / unprimedCurrent,
                "1",
                "current at the end of the test pulse, primed over unprimed"),
            Figure.of("pulse_energy", energy, "J", "work of the source in the unprimed test pulse"),
            Figure.of("adsp_response", unprimedCurrent, "A", "unprimed"),
            Figure.of("adsp_primed_response", primedCurrent, "A", "primed")));
  }

  /** Applies the pulse in equal parts and records the current. */
  private static Curve response(String name, ProbeStation station, Pulse pulse) {
    double[] time = new double[POINTS];
    double[] current = new double[POINTS];
    Pulse part = pulse.withWidth(pulse.width() / POINTS);
    for (int i = 0; i < POINTS; i++) {
      station.pulse(part);
      time[i] = pulse.width() * (i + 1) / POINTS;
      current[i] = station.current(pulse);
    }
    return Curve.line(name, time, current);
  }

  private static double last(Curve curve) {
    return curve.y()[curve.size() - 1];
  }
}
