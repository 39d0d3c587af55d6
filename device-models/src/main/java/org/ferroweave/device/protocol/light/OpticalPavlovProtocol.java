package org.ferroweave.device.protocol.light;

import java.util.ArrayList;
import java.util.List;
import org.ferroweave.device.DeviceModel;
import org.ferroweave.device.InputException;
import org.ferroweave.device.Stimulus;
import org.ferroweave.device.SynapticDevice;
import org.ferroweave.device.Terminal;
import org.ferroweave.device.protocol.Curve;
import org.ferroweave.device.protocol.Protocol;
import org.ferroweave.device.protocol.ProtocolContext;
import org.ferroweave.device.protocol.Series;
import org.ferroweave.device.protocol.Series.Axis;

/**
 * Pavlov's dog with light as food and voltage as bell. The response is the current between the
 * electrodes; saliva flows above a threshold. The bell is the parameter {@code pavlov.bell} of the
 * model, a gate voltage, or, where there is none, the read bias itself. Bell alone, food alone,
 * both together (training), bell alone (recall), and again after as many erasing pulses and a pause
 * (extinction).
 *
 * <p>The threshold is the geometric mean of the responses to food and, before training, to the
 * bell.
 *
 * @param bells bells alone before training, and after it, at least 2
 * @param training pairs of bell and food, at least 2
 */
public record OpticalPavlovProtocol(int bells, int training) implements Protocol {
  /** Five bells, twenty pairs. */
  public static final OpticalPavlovProtocol STANDARD = new OpticalPavlovProtocol(5, 20);

  /** Pause between erasing and the last bells, in pulse widths. */
  private static final double FORGETTING = 500;

  public OpticalPavlovProtocol {
    if (bells < 2 || training < 2) {
      throw new InputException(
          "optical-pavlov protocol: "
              + bells
              + " bells, "
              + training
              + " pairs; allowed: at least 2");
    }
  }

  @Override
  public String name() {
    return "optical-pavlov";
  }

  @Override
  public String title() {
    return "Association of light (food) and voltage (bell)";
  }

  @Override
  public boolean appliesTo(DeviceModel model) {
    return LightBench.isWrittenByLight(model);
  }

  @Override
  public LightResult run(DeviceModel model, ProtocolContext context) {
    LightBench bench = new LightBench(model, context.temperature());
    double irradiance = bench.settings().potentiation();
    SynapticDevice device = model.nominal();
    List<Double> trace = new ArrayList<>();

    double before = bell(device, bench, 0, bells, trace);
    SynapticDevice untrained = model.nominal();
    double control = bell(untrained, bench, 0, 2 * bells + training, new ArrayList<>());
    double food = food(model, bench, irradiance);
    double threshold = Math.sqrt(before * food);
    bell(device, bench, irradiance, training, trace);
    double after = bell(device, bench, 0, bells, trace);
    extinguish(device, bench, training);
    device.step(bench.rest(), FORGETTING * bench.settings().width());
    double extinct = bell(device, bench, 0, bells, trace);

    double[] number = new double[trace.size()];
    double[] response = new double[trace.size()];
    double[] level = new double[trace.size()];
    for (int i = 0; i < number.length; i++) {
      number[i] = i + 1;
      response[i] = trace.get(i);
      level[i] = threshold;
    }
    return new LightResult(
        name(),
        List.of(
            new Series(
                "optical-pavlov",
                title(),
                Axis.linear("stimulus", "1"),
                Axis.log("current", "A"),
                List.of(
                    Curve.points("response", number, response),
                    Curve.line("threshold", number, level)))),
        List.of(
            LightBench.ratio(
                "pavlov_untrained", before, threshold, "response to the bell over threshold"),
            LightBench.ratio(
                "pavlov_control",
                control,
                threshold,
                "response to the bell over threshold, after as many bells without food"),
            LightBench.ratio("pavlov_food", food, threshold, "response to food over threshold"),
            LightBench.ratio(
                "pavlov_trained",
                after,
                threshold,
                "response to the bell over threshold, after training"),
            LightBench.ratio(
                "pavlov_extinct",
                extinct,
                threshold,
                "response to the bell over threshold, after erasing pulses and a pause")));
  }

  /** Rings the bell a number of times in some light; the last response (A). */
  private static double bell(
      SynapticDevice device, LightBench bench, double irradiance, int times, List<Double> trace) {
    double width = bench.settings().width();
    double last = 0;
    for (int i = 0; i < times; i++) {
      Stimulus ring = bench.bell(irradiance);
      device.step(ring, width);
      last = Math.abs(device.current(ring));
      trace.add(last);
      device.step(bench.rest(), Math.max(width, bench.settings().period() - width));
    }
    return last;
  }

  private static double food(DeviceModel model, LightBench bench, double irradiance) {
    SynapticDevice hungry = model.nominal();
    hungry.step(Terminal.LIGHT.apply(bench.rest(), irradiance), bench.settings().width());
    return Math.abs(hungry.current(bench.lit(irradiance)));
  }

  private static void extinguish(SynapticDevice device, LightBench bench, int times) {
    double width = bench.settings().width();
    Stimulus erase =
        bench
            .settings()
            .operation()
            .depression()
            .apply(bench.rest(), bench.settings().depression());
    for (int i = 0; i < times; i++) {
      device.step(erase, width);
      device.step(bench.rest(), Math.max(width, bench.settings().period() - width));
    }
  }
}
