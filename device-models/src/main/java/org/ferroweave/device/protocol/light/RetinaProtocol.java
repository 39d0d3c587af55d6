package org.ferroweave.device.protocol.light;

import java.util.Arrays;
import java.util.List;
import org.ferroweave.device.DeviceModel;
import org.ferroweave.device.InputException;
import org.ferroweave.device.SynapticDevice;
import org.ferroweave.device.Terminal;
import org.ferroweave.device.protocol.Curve;
import org.ferroweave.device.protocol.ProbeStation;
import org.ferroweave.device.protocol.Protocol;
import org.ferroweave.device.protocol.ProtocolContext;
import org.ferroweave.device.protocol.Series;
import org.ferroweave.device.protocol.Series.Axis;

/**
 * Adaptation as in a retina: light pulses go on steadily; after each, at the end of the pause, the
 * conductance is read (the response) and an erasing pulse follows whose amplitude grows with what
 * was read (negative feedback). The response overshoots, then falls towards a level that depends on
 * the light far less than the response without feedback does.
 *
 * <p>The feedback is slow: its amplitude is the erasing amplitude of the model times r (1 at most),
 * where r is the running mean of the last {@link #MEMORY} responses, over the conductance that a
 * quarter of the model's train of light leaves.
 *
 * @param pulses light pulses, at least 10
 * @param contrast weak over strong light, 0 to 1
 */
public record RetinaProtocol(int pulses, double contrast) implements Protocol {
  /** 100 pulses; the weak light is a third of the strong. */
  public static final RetinaProtocol STANDARD = new RetinaProtocol(100, 0.33);

  /** Responses over which the feedback averages. */
  public static final int MEMORY = 8;

  public RetinaProtocol {
    if (pulses < 10 || !(contrast > 0 && contrast < 1)) {
      throw new InputException(
          "retina protocol: "
              + pulses
              + " pulses, contrast "
              + contrast
              + "; allowed: at least 10, between 0 and 1");
    }
  }

  @Override
  public String name() {
    return "retina";
  }

  @Override
  public String title() {
    return "Adaptation to steady light with negative feedback";
  }

  @Override
  public boolean appliesTo(DeviceModel model) {
    return LightBench.isWrittenByLight(model) && LightBench.hasEraseGate(model);
  }

  @Override
  public LightResult run(DeviceModel model, ProtocolContext context) {
    LightBench bench = new LightBench(model, context.temperature());
    double strong = bench.settings().potentiation();
    double reference = reference(model, bench);
    double[] bright = responses(model, bench, strong, reference);
    double[] dim = responses(model, bench, strong * contrast, reference);
    double[] free = responses(model, bench, strong, Double.POSITIVE_INFINITY);
    double[] freeDim = responses(model, bench, strong * contrast, Double.POSITIVE_INFINITY);
    int last = pulses - 1;
    double peak = Arrays.stream(bright).max().orElseThrow();
    double[] number = new double[pulses];
    for (int i = 0; i < pulses; i++) {
      number[i] = i + 1;
    }
    return new LightResult(
        name(),
        List.of(
            new Series(
                "retina",
                title(),
                Axis.linear("light pulse", "1"),
                Axis.linear("conductance after the light", "S"),
                List.of(
                    Curve.line("strong light", number, bright),
                    Curve.line("weak light", number, dim),
                    Curve.line("strong light, no feedback", number, free)))),
        List.of(
            LightBench.ratio(
                "adaptation_ratio", bright[last], peak, "final over greatest response"),
            LightBench.ratio(
                "adaptation_to_no_feedback",
                bright[last],
                free[last],
                "final response over that without feedback"),
            LightBench.ratio(
                "contrast_compression",
                Math.log(bright[last] / dim[last]),
                Math.log(free[last] / freeDim[last]),
                "log ratio of the final responses to strong and weak light, with over without"
                    + " feedback")));
  }

  /** Conductance that a quarter of the train leaves (S). */
  private static double reference(DeviceModel model, LightBench bench) {
    ProbeStation station = new ProbeStation(model.nominal(), bench.settings(), bench.temperature());
    station.train(bench.settings().potentiatingPulse(), Math.max(1, bench.settings().count() / 4));
    return station.read();
  }

  private double[] responses(
      DeviceModel model, LightBench bench, double irradiance, double reference) {
    SynapticDevice device = model.nominal();
    double width = bench.settings().width();
    double pause = bench.settings().period() - width;
    double[] response = new double[pulses];
    double average = 0;
    for (int i = 0; i < pulses; i++) {
      device.step(Terminal.LIGHT.apply(bench.rest(), irradiance), width);
      device.step(bench.rest(), pause);
      response[i] = bench.conductance(device);
      average += (response[i] / reference - average) / MEMORY;
      double amplitude = bench.settings().depression() * Math.min(1, average);
      device.step(bench.settings().operation().depression().apply(bench.rest(), amplitude), width);
      device.step(bench.rest(), pause);
    }
    return response;
  }
}
