package org.ferroweave.device.protocol.light;

import java.util.List;
import org.ferroweave.device.DeviceModel;
import org.ferroweave.device.InputException;
import org.ferroweave.device.SynapticDevice;
import org.ferroweave.device.protocol.Curve;
import org.ferroweave.device.protocol.Figure;
import org.ferroweave.device.protocol.ProbeStation;
import org.ferroweave.device.protocol.Protocol;
import org.ferroweave.device.protocol.ProtocolContext;
import org.ferroweave.device.protocol.Series;
import org.ferroweave.device.protocol.Series.Axis;

/**
 * Learning, forgetting, relearning: the pulse train of the model, a pause, and pulses until the
 * level at the end of the train is reached again. Conductance is read ideally after each period.
 *
 * @param pause time of forgetting, in durations of the train, above 0
 */
public record LearningProtocol(double pause) implements Protocol {
  /** A pause four times as long as the train. */
  public static final LearningProtocol STANDARD = new LearningProtocol(4);

  private static final int READS = 60;

  public LearningProtocol {
    if (!(pause > 0) || !Double.isFinite(pause)) {
      throw new InputException("learning protocol: pause is " + pause + "; allowed: above 0");
    }
  }

  @Override
  public String name() {
    return "learning";
  }

  @Override
  public String title() {
    return "Learning, forgetting, relearning";
  }

  @Override
  public boolean appliesTo(DeviceModel model) {
    return LightBench.isWrittenByLight(model);
  }

  @Override
  public LightResult run(DeviceModel model, ProtocolContext context) {
    LightBench bench = new LightBench(model, context.temperature());
    SynapticDevice device = model.nominal();
    ProbeStation station = new ProbeStation(device, bench.settings(), context.temperature());
    int count = bench.settings().count();
    double period = bench.settings().period();
    double[] learning = new double[count + 1];
    learning[0] = station.read();
    for (int i = 1; i <= count; i++) {
      station.train(bench.settings().potentiatingPulse(), 1);
      learning[i] = station.read();
    }
    double level = learning[count];
    double[] forgetting = new double[READS + 1];
    forgetting[0] = level;
    for (int i = 1; i <= READS; i++) {
      station.rest(pause * count * period / READS);
      forgetting[i] = station.read();
    }
    double[] relearning = new double[count + 1];
    relearning[0] = forgetting[READS];
    int pulses = 0;
    while (pulses < count && relearning[pulses] < level) {
      station.train(bench.settings().potentiatingPulse(), 1);
      relearning[++pulses] = station.read();
    }
    double[] again = java.util.Arrays.copyOf(relearning, pulses + 1);
    boolean regained = again[pulses] >= level;
    Axis axis = Axis.linear("time since the phase began", "s");
    return new LightResult(
        name(),
        List.of(
            new Series(
                "learning",
                title(),
                axis,
                Axis.linear("conductance at the read voltage", "S"),
                List.of(
                    Curve.points("learning", times(count, period), learning),
                    Curve.line(
                        "forgetting", times(READS, pause * count * period / READS), forgetting),
                    Curve.points("relearning", times(pulses, period), again)))),
        List.of(
            Figure.of("learning_pulses", count, "1", "pulses of the train"),
            LightBench.ratio(
                "forgotten_fraction",
                level - forgetting[READS],
                level - learning[0],
                "share of what was learnt that the pause takes"),
            Figure.of(
                "relearning_pulses",
                regained ? pulses : Double.NaN,
                "1",
                regained ? "pulses that regain the level" : "the level is not regained"),
            LightBench.ratio(
                "relearning_ratio",
                regained ? pulses : Double.NaN,
                count,
                "pulses of relearning over those of learning")));
  }

  private static double[] times(int steps, double step) {
    double[] time = new double[steps + 1];
    for (int i = 0; i <= steps; i++) {
      time[i] = i * step;
    }
    return time;
  }
}
