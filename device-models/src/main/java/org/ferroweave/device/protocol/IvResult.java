package org.ferroweave.device.protocol;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.ferroweave.device.Terminal;
import org.ferroweave.device.extraction.Crossing;
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
 * @param setCurrent current between the electrodes while the last pulse of the potentiating train
 *     acts (A)
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
        setPower(),
        rectification(),
        memoryWindow());
  }

  private Figure setPower() {
    return settings.operation().potentiation() == Terminal.VOLTAGE
        ? Figure.of(
            "set_power",
            Math.abs(settings.potentiation() * setCurrent),
            "W",
            "potentiating amplitude times set current")
        : Figure.of(
            "set_power",
            Double.NaN,
            "W",
            "the potentiating pulse acts at the "
                + settings.operation().potentiation().word()
                + ", not between the electrodes");
  }

  /** Magnitudes of the currents at the two ends of the sweep, positive over negative. */
  private Figure rectification() {
    double[] voltage = current.x();
    double[] amperes = current.y();
    int top = 0;
    int bottom = 0;
    for (int i = 1; i < voltage.length; i++) {
      top = voltage[i] > voltage[top] ? i : top;
      bottom = voltage[i] < voltage[bottom] ? i : bottom;
    }
    return Figure.of(
        "rectification",
        Math.abs(amperes[top] / amperes[bottom]),
        "1",
        String.format(Locale.ROOT, "|I(V)|/|I(-V)| at V = %.3g V", voltage[top]));
  }

  /**
   * Distance of the set and the reset voltage of the mean device. The loop closes, so its last
   * quarter and its first are one branch, the second and the third the other.
   */
  private Figure memoryWindow() {
    String name = "memory_window";
    double[] voltage = readConductance.x();
    double[] log = Arrays.stream(readConductance.y()).map(Math::log).toArray();
    double high = Arrays.stream(log).max().orElseThrow();
    double low = Arrays.stream(log).min().orElseThrow();
    if (!(high - low >= Math.log(SwitchingVoltages.LEAST_WINDOW))) {
      return Figure.of(name, Double.NaN, "V", "the remanent conductance does not switch");
    }
    double sign = settings.polarity();
    double[] along = Arrays.stream(voltage).map(v -> sign * v).toArray();
    int quarter = along.length / 4;
    double[] x = new double[along.length];
    double[] y = new double[along.length];
    for (int i = 0; i < along.length; i++) { // from the resetting end round to it
      int k = (i + 3 * quarter) % along.length;
      x[i] = along[k];
      y[i] = log[k];
    }
    double middle = 0.5 * (high + low);
    double set = Crossing.first(x, y, 0, 2 * quarter, middle, true);
    double reset = Crossing.first(x, y, 2 * quarter, x.length, middle, false);
    return Double.isNaN(set - reset)
        ? Figure.of(name, Double.NaN, "V", "the remanent conductance does not switch both ways")
        : Figure.of(
            name,
            Math.abs(set - reset),
            "V",
            "set less reset voltage of the mean device, where the remanent conductance crosses the"
                + " logarithmic middle of its range");
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
