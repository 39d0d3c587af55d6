package org.ferroweave.device.protocol.ionic;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.ferroweave.device.DeviceModel;
import org.ferroweave.device.InputException;
import org.ferroweave.device.Stimulus;
import org.ferroweave.device.SynapticDevice;
import org.ferroweave.device.physics.Constants;
import org.ferroweave.device.protocol.Curve;
import org.ferroweave.device.protocol.Figure;
import org.ferroweave.device.protocol.Population;
import org.ferroweave.device.protocol.Protocol;
import org.ferroweave.device.protocol.ProtocolContext;
import org.ferroweave.device.protocol.PulseSettings;
import org.ferroweave.device.protocol.Series;
import org.ferroweave.device.protocol.Series.Axis;

/**
 * Threshold switching: sweeps 0, {@code sweep.voltage}, 0 of the setting polarity, each followed by
 * rest of the same length. The threshold voltage is where the current crosses a tenth of its
 * greatest value on the way up; the hold voltage is where it falls below that level on the way
 * down, zero if it never does. The on/off ratio is that of the currents up and down at {@code
 * read.voltage}. The slope is the least voltage per decade of current between stairs on the way up.
 * A cycle counts as switching if its slope is steeper than thermionic emission can be, kT ln(10)/e.
 * Spread: cycles of one fabricated device, and means of fabricated devices; without a value if one
 * of them finds no threshold, for the spread of the others would flatter.
 *
 * @param stairs voltage steps from zero to the top, at least 20
 * @param cycles cycles of one device, at least 2
 * @param instances fabricated devices, at least 2
 */
public record ThresholdProtocol(int stairs, int cycles, int instances) implements Protocol {
  /** 300 stairs, 20 cycles, 8 devices. */
  public static final ThresholdProtocol STANDARD = new ThresholdProtocol(300, 20, 8);

  /** Share of the greatest current above which the device counts as switched on. */
  private static final double LEVEL = 0.1;

  private static final int INSTANCE_CYCLES = 1;

  public ThresholdProtocol {
    if (stairs < 20 || cycles < 2 || instances < 2) {
      throw new InputException(
          "threshold protocol: stairs "
              + stairs
              + ", cycles "
              + cycles
              + ", instances "
              + instances
              + "; allowed: at least 20, 2, 2");
    }
  }

  @Override
  public String name() {
    return "threshold";
  }

  @Override
  public String title() {
    return "Threshold switching: threshold and hold voltage and their spread";
  }

  @Override
  public boolean appliesTo(DeviceModel model) {
    return PulseSettings.has(model, "filament.gap");
  }

  @Override
  public Measured run(DeviceModel model, ProtocolContext context) {
    PulseSettings settings = PulseSettings.of(model);
    SynapticDevice nominal = model.nominal();
    sweep(nominal, settings, context.temperature());
    Sweep mean = sweep(nominal, settings, context.temperature());
    context.reached(0.05);
    SynapticDevice one = model.fabricate(context.instance(0));
    double[][] cycled = new double[2][cycles];
    double steepest = Math.log(10) * Constants.thermalVoltage(context.temperature());
    int switched = 0;
    for (int i = 0; i < cycles; i++) {
      Sweep cycle = sweep(one, settings, context.temperature());
      cycled[0][i] = cycle.threshold();
      cycled[1][i] = cycle.hold();
      switched += cycle.slope() < steepest ? 1 : 0;
      context.reached(0.05 + 0.45 * (i + 1) / cycles);
    }
    List<Sweep> devices =
        Population.measure(
            model,
            instances,
            context.part(0.5, 1),
            device -> {
              Sweep last = sweep(device, settings, context.temperature());
              for (int i = 1; i < INSTANCE_CYCLES; i++) {
                last = sweep(device, settings, context.temperature());
              }
              return last;
            });
    double[] thresholds = devices.stream().mapToDouble(Sweep::threshold).toArray();
    double[] holds = devices.stream().mapToDouble(Sweep::hold).toArray();
    List<Figure> figures = new ArrayList<>();
    figures.add(Figure.of("threshold_voltage", mean.threshold(), "V", "mean device"));
    figures.add(Figure.of("hold_voltage", mean.hold(), "V", "mean device"));
    figures.add(Figure.of("on_off", mean.onOff(), "1", "currents at the read voltage"));
    figures.add(
        Figure.of("threshold_slope", mean.slope(), "V", "least voltage per decade of current"));
    figures.add(
        Figure.of(
            "switching_cycles",
            switched / (double) cycles,
            "1",
            "share of " + cycles + " cycles of one device that switch"));
    String cycle = "standard deviation over cycles of one device";
    String device = "standard deviation over devices";
    figures.add(Figure.of("threshold_voltage_deviation", deviation(cycled[0]), "V", cycle));
    figures.add(Figure.of("hold_voltage_deviation", deviation(cycled[1]), "V", cycle));
    figures.add(
        Figure.of("threshold_voltage_variation", relative(cycled[0]), "1", cycle + " over mean"));
    figures.add(
        Figure.of("hold_voltage_variation", relative(cycled[1]), "1", cycle + " over mean"));
    figures.add(
        Figure.of("threshold_voltage_device_deviation", deviation(thresholds), "V", device));
    figures.add(Figure.of("hold_voltage_device_deviation", deviation(holds), "V", device));
    double[] number = new double[cycles];
    Arrays.setAll(number, i -> i + 1);
    return new Measured(
        name(),
        List.of(
            new Series(
                "threshold-iv",
                "Threshold switching of the mean device",
                Axis.linear("voltage", "V"),
                Axis.log("current", "A"),
                List.of(Curve.line("mean device", mean.voltage(), mean.current()))),
            new Series(
                "threshold-cycles",
                "Threshold and hold voltage of one device",
                Axis.linear("cycle", "1"),
                Axis.linear("voltage", "V"),
                List.of(
                    Curve.points("threshold", number, cycled[0]),
                    Curve.points("hold", number, cycled[1])))),
        figures);
  }

  private static double deviation(double[] values) {
    double mean = Arrays.stream(values).average().orElseThrow();
    double sum = 0;
    for (double value : values) {
      sum += (value - mean) * (value - mean);
    }
    return Math.sqrt(sum / (values.length - 1));
  }

  private static double relative(double[] values) {
    return deviation(values) / Arrays.stream(values).average().orElseThrow();
  }

  /** What one sweep shows; voltages in V, magnitudes. */
  private record Sweep(
      double threshold,
      double hold,
      double onOff,
      double slope,
      double[] voltage,
      double[] current) {}

  private Sweep sweep(SynapticDevice device, PulseSettings settings, double temperature) {
    Stimulus base = settings.operation().rest().withTemperature(temperature);
    double top = settings.sweepVoltage();
    double dwell = top / stairs / settings.sweepRate();
    double[] voltage = new double[2 * stairs];
    double[] current = new double[2 * stairs];
    for (int i = 0; i < 2 * stairs; i++) {
      voltage[i] = top * (i < stairs ? i + 1 : 2 * stairs - i) / stairs;
      Stimulus stimulus = base.withVoltage(settings.polarity() * voltage[i]);
      device.step(stimulus, dwell);
      current[i] = Math.abs(device.current(stimulus));
    }
    device.step(base, 2 * stairs * dwell);
    double most = Arrays.stream(current).max().orElseThrow();
    double level = Math.log(most * LEVEL);
    double threshold = Double.NaN;
    double slope = Double.POSITIVE_INFINITY;
    for (int i = 1; i < stairs; i++) {
      double rise = Math.log(current[i] / current[i - 1]);
      slope = Math.min(slope, (voltage[i] - voltage[i - 1]) * Math.log(10) / Math.max(rise, 1e-9));
      if (Double.isNaN(threshold) && Math.log(current[i]) >= level) {
        double part = (level - Math.log(current[i - 1])) / rise;
        threshold = voltage[i - 1] + part * (voltage[i] - voltage[i - 1]);
      }
    }
    double hold = 0;
    for (int i = stairs; i < 2 * stairs; i++) {
      if (Math.log(current[i]) < level) {
        hold = voltage[i - 1];
        break;
      }
    }
    int read =
        Math.min(
            Math.max((int) Math.round(Math.abs(settings.readVoltage()) / top * stairs) - 1, 0),
            stairs - 1);
    double onOff = current[2 * stairs - 1 - read] / current[read];
    return new Sweep(threshold, hold, onOff, slope, voltage, current);
  }
}
