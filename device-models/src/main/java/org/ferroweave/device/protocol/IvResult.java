package org.ferroweave.device.protocol;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.ferroweave.device.extraction.FitOutcome;
import org.ferroweave.device.extraction.Spread;
import org.ferroweave.device.protocol.Series.Axis;

/**
 * Result of {@link IvProtocol}.
 *
 * @param current electronic current (A) against voltage (V) of the mean device, one closed loop
 * @param readConductance remanent conductance at the read voltage (S) against sweep voltage (V),
 *     same loop
 * @param cycles set and reset voltages of one fabricated device, per cycle; empty: not measured
 * @param devices set and reset voltages per fabricated device, means over its cycles; empty: not
 *     measured
 * @param onConductance read conductance at 0 V on the way back from the setting end (S)
 * @param offConductance read conductance at 0 V on the way back from the resetting end (S)
 * @param standbyCurrent current at the read voltage in that high-resistance state (A)
 * @param setCurrent current at the potentiating amplitude at the end of the pulse train (A)
 * @param settings how the device was pulsed and swept
 */
public record IvResult(
    Curve current,
    Curve readConductance,
    SwitchingVoltages cycles,
    SwitchingVoltages devices,
    double onConductance,
    double offConductance,
    double standbyCurrent,
    double setCurrent,
    PulseSettings settings)
    implements ProtocolResult {

  @Override
  public String protocol() {
    return "iv";
  }

  @Override
  public List<Series> series() {
    double[] magnitude = Arrays.stream(current.y()).map(Math::abs).toArray();
    Axis voltage = Axis.linear("voltage", "V");
    List<Series> series = new ArrayList<>();
    series.add(
        new Series(
            "iv-loop",
            "Current-voltage loop",
            voltage,
            Axis.linear("current", "A"),
            List.of(current)));
    series.add(
        new Series(
            "iv-loop-log",
            "Current-voltage loop, magnitude",
            voltage,
            Axis.log("current magnitude", "A"),
            List.of(Curve.line(current.name(), current.x(), magnitude))));
    series.add(
        new Series(
            "iv-memory",
            "Remanent conductance along the loop",
            voltage,
            Axis.log("conductance at the read voltage", "S"),
            List.of(readConductance)));
    if (!cycles.isEmpty()) {
      double[] number = IntStream.rangeClosed(1, cycles.set().length).asDoubleStream().toArray();
      series.add(
          new Series(
              "iv-cycles",
              "Set and reset voltage of one device",
              Axis.linear("cycle", "1"),
              voltage,
              List.of(
                  Curve.points("set", number, cycles.set()),
                  Curve.points("reset", number, cycles.reset()))));
    }
    return series;
  }

  @Override
  public List<Figure> figures() {
    List<Figure> figures = new ArrayList<>();
    if (!cycles.isEmpty()) {
      figures.add(voltage("set_voltage", cycles.set()));
      figures.add(voltage("reset_voltage", cycles.reset()));
      figures.add(variation("set_voltage_variation", cycles.set(), "cycles of one device"));
      figures.add(variation("reset_voltage_variation", cycles.reset(), "cycles of one device"));
    }
    if (!devices.isEmpty()) {
      figures.add(variation("set_voltage_d2d_variation", devices.set(), "devices"));
      figures.add(variation("reset_voltage_d2d_variation", devices.reset(), "devices"));
    }
    figures.addAll(meanDeviceFigures());
    return figures;
  }

  private List<Figure> meanDeviceFigures() {
    return List.of(
        Figure.of(
            "on_off",
            onConductance / offConductance,
            "1",
            "read conductance at 0 V after the setting over that after the resetting half loop"),
        Figure.of("on_conductance", onConductance, "S", "at the read voltage"),
        Figure.of("off_conductance", offConductance, "S", "at the read voltage"),
        Figure.of(
            "standby_current",
            standbyCurrent,
            "A",
            "at the read voltage, high-resistance state after a full resetting sweep"),
        Figure.of(
            "standby_power",
            Math.abs(settings.readVoltage() * standbyCurrent),
            "W",
            "read voltage times standby current"),
        Figure.of(
            "set_current",
            setCurrent,
            "A",
            "at the potentiating amplitude, end of the last pulse of the train"),
        Figure.of(
            "set_power",
            Math.abs(settings.potentiation() * setCurrent),
            "W",
            "potentiating amplitude times set current"));
  }

  private static Figure voltage(String quantity, double[] values) {
    FitOutcome<Spread> spread = FitOutcome.attempt(() -> Spread.of(values));
    Spread s = spread.fit();
    return s == null
        ? Figure.of(quantity, Double.NaN, "V", spread.failure())
        : new Figure(quantity, s.mean(), "V", s.meanError(), used(s, values, "cycles"));
  }

  private static Figure variation(String quantity, double[] values, String of) {
    FitOutcome<Spread> spread = FitOutcome.attempt(() -> Spread.of(values));
    Spread s = spread.fit();
    return s == null
        ? Figure.of(quantity, Double.NaN, "%", spread.failure())
        : new Figure(
            quantity, s.percent(), "%", s.percentError(), "sigma/|mu|, " + used(s, values, of));
  }

  private static String used(Spread spread, double[] values, String of) {
    return spread.count() + " of " + values.length + " " + of + " switched";
  }
}
