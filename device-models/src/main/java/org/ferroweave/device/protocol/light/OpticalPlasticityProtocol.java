package org.ferroweave.device.protocol.light;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.ferroweave.device.DeviceModel;
import org.ferroweave.device.InputException;
import org.ferroweave.device.SynapticDevice;
import org.ferroweave.device.Terminal;
import org.ferroweave.device.extraction.Spread;
import org.ferroweave.device.protocol.Curve;
import org.ferroweave.device.protocol.Figure;
import org.ferroweave.device.protocol.ProbeStation;
import org.ferroweave.device.protocol.Protocol;
import org.ferroweave.device.protocol.ProtocolContext;
import org.ferroweave.device.protocol.Pulse;
import org.ferroweave.device.protocol.ReadNoise;
import org.ferroweave.device.protocol.Series;
import org.ferroweave.device.protocol.Series.Axis;

/**
 * How duration (of one pulse), rate (of pulses in a fixed time) and intensity (of fixed pulses) set
 * what is kept, and how well light writes and the other terminal erases. What is kept is the change
 * of conductance a while after the light (the weight), and its share of the change one pulse width
 * after the light (the retained share).
 *
 * @param delay time between the end of the light and the read, in pulse widths, above 1
 * @param pulses pulses of the intensity experiment, and of the rate experiment at the usual rate,
 *     at least 2
 * @param factor by how much duration, rate and intensity are changed, above 1
 */
public record OpticalPlasticityProtocol(double delay, int pulses, double factor)
    implements Protocol {
  /** Read 100 pulse widths after the light, ten pulses, a factor of thirty. */
  public static final OpticalPlasticityProtocol STANDARD =
      new OpticalPlasticityProtocol(100, 10, 30);

  private static final int POINTS = 9;

  /** Least rate over the usual one. */
  private static final double SLOWEST = 0.1;

  /** Greatest rate over the usual one. */
  private static final double FASTEST = 1.5;

  /** Standard deviations of a read between two levels that can be told apart. */
  private static final double SIGMAS = 2;

  public OpticalPlasticityProtocol {
    if (!(delay > 1 && factor > 1) || !Double.isFinite(delay * factor) || pulses < 2) {
      throw new InputException(
          "optical-plasticity protocol: delay "
              + delay
              + ", pulses "
              + pulses
              + ", factor "
              + factor
              + "; allowed: above 1, at least 2, above 1");
    }
  }

  @Override
  public String name() {
    return "optical-plasticity";
  }

  @Override
  public String title() {
    return "Duration, rate and intensity of light, short-term to long-term";
  }

  @Override
  public boolean appliesTo(DeviceModel model) {
    return LightBench.isWrittenByLight(model);
  }

  /** Weight kept (S) and its share of the change right after the light (1). */
  private record Kept(double weight, double share) {}

  @Override
  public LightResult run(DeviceModel model, ProtocolContext context) {
    LightBench bench = new LightBench(model, context.temperature());
    Pulse pulse = bench.settings().potentiatingPulse();
    double period = bench.settings().period();
    double[] scale = new double[POINTS];
    double[] multiple = new double[POINTS];
    double[][] weight = new double[3][POINTS];
    double[][] share = new double[3][POINTS];
    for (int i = 0; i < POINTS; i++) {
      scale[i] = Math.pow(factor, 2.0 * i / (POINTS - 1) - 1);
      multiple[i] = SLOWEST * Math.pow(FASTEST / SLOWEST, i / (POINTS - 1.0));
      Kept[] kept = {
        kept(model, bench, pulse.withWidth(pulse.width() * scale[i]), 1, 0),
        atRate(model, bench, pulse, multiple[i]),
        kept(
            model,
            bench,
            pulse.withAmplitude(pulse.amplitude() * scale[i]),
            pulses,
            period - pulse.width())
      };
      for (int k = 0; k < kept.length; k++) {
        weight[k][i] = kept[k].weight();
        share[k][i] = kept[k].share();
      }
      context.reached(0.8 * (i + 1) / POINTS);
    }
    List<Figure> figures = new ArrayList<>();
    String[] knobs = {"duration", "rate", "intensity"};
    int last = POINTS - 1;
    for (int k = 0; k < knobs.length; k++) {
      String range =
          " (one pulse / pulses in a fixed time / fixed pulses), a while after the light";
      figures.add(
          LightBench.ratio(
              "weight_gain_by_" + knobs[k],
              weight[k][last],
              weight[k][0],
              "kept change of conductance, most over least " + knobs[k] + range));
      figures.add(
          LightBench.ratio(
              "retention_gain_by_" + knobs[k],
              share[k][last],
              share[k][0],
              "kept share of the change right after the light, most over least "
                  + knobs[k]
                  + range));
    }
    double initial = bench.conductance(model.nominal());
    figures.add(
        LightBench.ratio(
            "memory_of_weak_light",
            weight[2][0],
            initial,
            "kept change of conductance over the initial one, pulses of the least intensity"));
    figures.add(
        LightBench.ratio(
            "memory_of_prolonged_light",
            weight[0][last],
            initial,
            "kept change of conductance over the initial one, one pulse of the greatest duration"));
    train(model, bench, figures);
    Axis axis = Axis.log("duration, rate or intensity over that of the model", "1");
    List<Curve> weights = new ArrayList<>();
    List<Curve> shares = new ArrayList<>();
    for (int k = 0; k < knobs.length; k++) {
      weights.add(Curve.points(knobs[k], k == 1 ? multiple : scale, weight[k]));
      shares.add(Curve.points(knobs[k], k == 1 ? multiple : scale, share[k]));
    }
    return new LightResult(
        name(),
        List.of(
            new Series(
                "optical-weight",
                "Kept change of conductance",
                axis,
                Axis.linear("conductance", "S"),
                weights),
            new Series(
                "optical-retention",
                "Kept share of the change right after the light",
                axis,
                Axis.linear("share", "1"),
                shares)),
        figures);
  }

  /** Pulses at a multiple of their usual rate, in the time of {@link #pulses} usual periods. */
  private Kept atRate(DeviceModel model, LightBench bench, Pulse pulse, double multiple) {
    double period = Math.max(bench.settings().period() / multiple, pulse.width());
    int count = (int) Math.max(1, Math.round(pulses * multiple));
    return kept(model, bench, pulse, count, period - pulse.width());
  }

  private Kept kept(DeviceModel model, LightBench bench, Pulse pulse, int count, double pause) {
    SynapticDevice device = model.nominal();
    double before = bench.conductance(device);
    for (int i = 0; i < count; i++) {
      device.step(Terminal.LIGHT.apply(bench.rest(), pulse.amplitude()), pulse.width());
      if (pause > 0 && i < count - 1) {
        device.step(bench.rest(), pause);
      }
    }
    double soon = bench.settings().width();
    device.step(bench.rest(), soon);
    double first = bench.conductance(device) - before;
    device.step(bench.rest(), delay * bench.settings().width() - soon);
    double weight = bench.conductance(device) - before;
    return new Kept(weight, first == 0 ? 0 : weight / first);
  }

  /** The model's trains: light writes, the other terminal erases. */
  private void train(DeviceModel model, LightBench bench, List<Figure> figures) {
    SynapticDevice device = model.nominal();
    ProbeStation station = new ProbeStation(device, bench.settings(), bench.temperature());
    int count = bench.settings().count();
    double first = station.read();
    double[] levels = new double[count + 1];
    levels[0] = first;
    for (int i = 1; i <= count; i++) {
      station.train(bench.settings().potentiatingPulse(), 1);
      levels[i] = station.read();
    }
    double written = levels[count];
    ReadNoise noise = ReadNoise.of(model, bench.temperature());
    double[] deviation = Arrays.stream(levels).map(noise::deviation).toArray();
    figures.add(
        Figure.of(
            "current_levels",
            Spread.conductanceLevels(levels, deviation, SIGMAS),
            "1",
            "levels along the train of light, more than two standard deviations of a read apart: "
                + noise.text()));
    station.train(bench.settings().depressingPulse(), count);
    double erased = station.read();
    figures.add(
        LightBench.ratio(
            "on_off", written, erased, "after the train of light over after the erasing train"));
    figures.add(
        LightBench.ratio("potentiation", written, first, "after over before the train of light"));
    figures.add(
        LightBench.ratio(
            "erased_share",
            written - erased,
            written - first,
            "share of the change by light that the erasing train takes back"));
  }
}
