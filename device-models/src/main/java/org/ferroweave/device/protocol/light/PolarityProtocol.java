package org.ferroweave.device.protocol.light;

import java.util.List;
import org.ferroweave.device.DeviceModel;
import org.ferroweave.device.InputException;
import org.ferroweave.device.SynapticDevice;
import org.ferroweave.device.protocol.Curve;
import org.ferroweave.device.protocol.Figure;
import org.ferroweave.device.protocol.Protocol;
import org.ferroweave.device.protocol.ProtocolContext;
import org.ferroweave.device.protocol.Series;
import org.ferroweave.device.protocol.Series.Axis;

/**
 * The photoresponse in either direction of the polarization: the mean device is polarized up, or
 * down, at the turning point of its sweep, then lit under the read bias. Up is towards the channel
 * of a device with a gate, else towards the first electrode.
 *
 * @param poling time of poling, and of the rest after it (s), above 0
 * @param on time in the light, in pulse widths, above 0
 * @param off time in the dark after it, in pulse widths, above 0
 */
public record PolarityProtocol(double poling, double on, double off) implements Protocol {
  /** Poled for 1 s, 10 pulse widths of light, 400 of dark. */
  public static final PolarityProtocol STANDARD = new PolarityProtocol(1, 10, 400);

  private static final int SAMPLES = 50;

  public PolarityProtocol {
    if (!(poling > 0 && on > 0 && off > 0) || !Double.isFinite(poling + on + off)) {
      throw new InputException(
          "photo-polarity protocol: " + poling + " s, " + on + ", " + off + "; allowed: above 0");
    }
  }

  @Override
  public String name() {
    return "photo-polarity";
  }

  @Override
  public String title() {
    return "Photoresponse in either direction of the polarization";
  }

  @Override
  public boolean appliesTo(DeviceModel model) {
    return LightBench.isLit(model);
  }

  /** Response in one direction. */
  private record Response(Curve trace, double photocurrent, double kept) {}

  @Override
  public LightResult run(DeviceModel model, ProtocolContext context) {
    LightBench bench = new LightBench(model, context.temperature());
    Response up = response(model, bench, true);
    Response down = response(model, bench, false);
    double power = bench.incidentPower(bench.irradiance());
    return new LightResult(
        name(),
        List.of(
            new Series(
                "photo-polarity",
                "Light on, light off, polarized up and down",
                Axis.linear("time", "s"),
                Axis.linear("current under the read bias less dark current", "A"),
                List.of(up.trace(), down.trace()))),
        List.of(
            Figure.of("responsivity_up", Math.abs(up.photocurrent()) / power, "A/W", "poled up"),
            Figure.of(
                "responsivity_down", Math.abs(down.photocurrent()) / power, "A/W", "poled down"),
            LightBench.ratio(
                "responsivity_ratio_up_to_down",
                Math.abs(up.photocurrent()),
                Math.abs(down.photocurrent()),
                "photocurrents after poling up and down"),
            LightBench.ratio(
                "memory_up", up.kept(), up.photocurrent(), "kept share of the photocurrent, up"),
            LightBench.ratio(
                "memory_down",
                down.kept(),
                down.photocurrent(),
                "kept share of the photocurrent, down")));
  }

  private Response response(DeviceModel model, LightBench bench, boolean up) {
    SynapticDevice device = model.nominal();
    bench.pole(device, up, poling);
    double before = bench.dark(device);
    double lit = on * bench.settings().width();
    double dark = off * bench.settings().width();
    double[] time = new double[2 * SAMPLES + 1];
    double[] current = new double[2 * SAMPLES + 1];
    for (int i = 1; i < time.length; i++) {
      boolean light = i <= SAMPLES;
      double step = (light ? lit : dark) / SAMPLES;
      var stimulus = light ? bench.lit(bench.irradiance()) : bench.read();
      device.step(stimulus, step);
      time[i] = time[i - 1] + step;
      current[i] = device.current(stimulus) - before;
    }
    return new Response(
        Curve.line(up ? "up" : "down", time, current), current[SAMPLES], current[2 * SAMPLES]);
  }
}
