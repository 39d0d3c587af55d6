package org.ferroweave.device.protocol.light;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.ferroweave.device.DeviceModel;
import org.ferroweave.device.InputException;
import org.ferroweave.device.Stimulus;
import org.ferroweave.device.SynapticDevice;
import org.ferroweave.device.extraction.Crossing;
import org.ferroweave.device.protocol.Curve;
import org.ferroweave.device.protocol.Figure;
import org.ferroweave.device.protocol.Protocol;
import org.ferroweave.device.protocol.ProtocolContext;
import org.ferroweave.device.protocol.Series;
import org.ferroweave.device.protocol.Series.Axis;

/**
 * Light on, light off, under the read bias, on the mean device as fabricated; the same at other
 * irradiances, at photons below the gap, and the energy of one light pulse.
 *
 * @param on time in the light, in pulse widths, above 0
 * @param off time in the dark after it, in pulse widths, above 0
 * @param samples reads in the light, and again after it, at least 20
 * @param powers irradiances over two decades up to that of the model, at least 3
 */
public record PhotoresponseProtocol(double on, double off, int samples, int powers)
    implements Protocol {
  /** 100 pulse widths of light, 400 of dark, 100 reads each, 5 irradiances. */
  public static final PhotoresponseProtocol STANDARD = new PhotoresponseProtocol(100, 400, 100, 5);

  /** Share of a phase that counts as its begin: what happens there is "at once". */
  private static final double AT_ONCE = 0.01;

  /** Decades of irradiance of the power law. */
  private static final double DECADES = 2;

  public PhotoresponseProtocol {
    if (!(on > 0 && off > 0) || !Double.isFinite(on + off) || samples < 20 || powers < 3) {
      throw new InputException(
          "photoresponse protocol: "
              + on
              + " and "
              + off
              + " pulse widths, "
              + samples
              + " reads, "
              + powers
              + " irradiances; allowed: above 0, above 0, at least 20, at least 3");
    }
  }

  @Override
  public String name() {
    return "photoresponse";
  }

  @Override
  public String title() {
    return "Photocurrent: rise, decay, power law, gap, energy";
  }

  @Override
  public boolean appliesTo(DeviceModel model) {
    return LightBench.isLit(model);
  }

  @Override
  public LightResult run(DeviceModel model, ProtocolContext context) {
    LightBench bench = new LightBench(model, context.temperature());
    double lit = on * bench.settings().width();
    double dark = off * bench.settings().width();
    double irradiance = bench.irradiance();

    SynapticDevice device = model.nominal();
    double before = bench.dark(device);
    double polarization = device.polarization();
    double[] rise = phase(device, bench.lit(irradiance), lit);
    double afterLight = device.polarization();
    double[] decay = phase(device, bench.read(), dark);

    List<Figure> figures = new ArrayList<>();
    double photocurrent = rise[samples - 1] - before;
    figures.add(Figure.of("dark_current", before, "A", "under the read bias, before the light"));
    figures.add(Figure.of("photocurrent", photocurrent, "A", "end of the light, less dark"));
    figures.add(
        Figure.of(
            "responsivity",
            Math.abs(photocurrent) / bench.incidentPower(irradiance),
            "A/W",
            "photocurrent over the power that falls on the lit area"));
    shape(figures, before, rise, decay, dark);
    figures.add(
        Figure.of(
            "polarization_change_by_light",
            afterLight - polarization,
            "C/m^2",
            "end of the light, less before"));
    Curve power = powerLaw(model, bench, irradiance, figures);
    belowGap(model, bench, lit, irradiance, photocurrent, figures);
    energy(model, bench, figures);

    double[] time = new double[2 * samples + 1];
    double[] current = new double[2 * samples + 1];
    current[0] = before;
    for (int i = 0; i < samples; i++) {
      time[i + 1] = lit * (i + 1) / samples;
      time[samples + i + 1] = lit + dark * (i + 1) / samples;
      current[i + 1] = rise[i];
      current[samples + i + 1] = decay[i];
    }
    Axis amperes = Axis.linear("current under the read bias", "A");
    return new LightResult(
        name(),
        List.of(
            new Series(
                "photoresponse",
                "Light on, light off",
                Axis.linear("time", "s"),
                amperes,
                List.of(Curve.line("mean device", time, current))),
            new Series(
                "photoresponse-power",
                "Photocurrent against irradiance",
                Axis.log("irradiance", "W/m^2"),
                Axis.log("peak photocurrent", "A"),
                List.of(power))),
        figures);
  }

  /** Currents at the ends of equal steps. */
  private double[] phase(SynapticDevice device, Stimulus stimulus, double duration) {
    double[] current = new double[samples];
    for (int i = 0; i < samples; i++) {
      device.step(stimulus, duration / samples);
      current[i] = device.current(stimulus);
    }
    return current;
  }

  private void shape(
      List<Figure> figures, double before, double[] rise, double[] decay, double dark) {
    int last = samples - 1;
    int at = Math.max(1, (int) Math.round(AT_ONCE * samples)) - 1;
    double whole = rise[last] - before;
    figures.add(
        LightBench.ratio(
            "photocurrent_at_once",
            rise[at] - before,
            whole,
            "share of the photocurrent that is there after 1 % of the light"));
    figures.add(
        LightBench.ratio(
            "rise_saturation",
            (rise[last] - rise[last - samples / 5]) / (samples / 5),
            (rise[at + samples / 5] - rise[at]) / (samples / 5),
            "slope in the last over that in the first fifth of the light, after the start"));
    figures.add(
        LightBench.ratio(
            "photocurrent_drop",
            rise[last] - decay[at],
            whole,
            "share of the photocurrent that is gone after 1 % of the dark"));
    figures.add(
        LightBench.ratio(
            "photocurrent_residue",
            decay[last] - before,
            whole,
            "share of the photocurrent that is left at the end of the dark"));
    double[] time = new double[samples];
    double[] left = new double[samples];
    double top = decay[at] - decay[last];
    for (int i = 0; i < samples; i++) {
      time[i] = dark * (i + 1) / samples;
      left[i] = (decay[i] - decay[last]) / top;
    }
    double crossing =
        top == 0 ? Double.NaN : Crossing.first(time, left, at, samples, Math.exp(-1), false);
    figures.add(
        Figure.of(
            "photocurrent_decay_time",
            crossing,
            "s",
            "until 1/e of what decays slowly after the drop is left"));
  }

  private Curve powerLaw(
      DeviceModel model, LightBench bench, double irradiance, List<Figure> figures) {
    double[] power = new double[powers];
    double[] peak = new double[powers];
    for (int i = 0; i < powers; i++) {
      power[i] = irradiance * Math.pow(10, DECADES * (i / (powers - 1.0) - 1));
      SynapticDevice device = model.nominal();
      double before = bench.dark(device);
      double[] rise = phase(device, bench.lit(power[i]), on * bench.settings().width());
      peak[i] = Arrays.stream(rise).map(current -> Math.abs(current - before)).max().orElseThrow();
    }
    figures.add(slope(power, peak));
    return Curve.points("peak photocurrent", power, peak);
  }

  /** Least-squares slope in the double logarithmic plane, with its standard error. */
  private static Figure slope(double[] x, double[] y) {
    String note = "slope of log peak photocurrent against log irradiance over two decades";
    if (Arrays.stream(y).anyMatch(v -> !(v > 0))) {
      return Figure.of("power_exponent", Double.NaN, "1", "no photocurrent");
    }
    double[] u = Arrays.stream(x).map(Math::log).toArray();
    double[] v = Arrays.stream(y).map(Math::log).toArray();
    double mu = Arrays.stream(u).average().orElseThrow();
    double mv = Arrays.stream(v).average().orElseThrow();
    double uu = 0;
    double uv = 0;
    for (int i = 0; i < u.length; i++) {
      uu += (u[i] - mu) * (u[i] - mu);
      uv += (u[i] - mu) * (v[i] - mv);
    }
    double slope = uv / uu;
    double rest = 0;
    for (int i = 0; i < u.length; i++) {
      double d = v[i] - mv - slope * (u[i] - mu);
      rest += d * d;
    }
    return new Figure("power_exponent", slope, "1", Math.sqrt(rest / (u.length - 2) / uu), note);
  }

  private void belowGap(
      DeviceModel model,
      LightBench bench,
      double lit,
      double irradiance,
      double photocurrent,
      List<Figure> figures) {
    if (!bench.hasGap()) {
      return;
    }
    SynapticDevice device = model.nominal();
    SynapticDevice unlit = model.nominal();
    device.step(bench.litBelowGap(irradiance), lit);
    unlit.step(bench.read(), lit);
    figures.add(
        LightBench.ratio(
            "below_gap_response",
            Math.abs(device.current(bench.litBelowGap(irradiance)) - bench.dark(unlit)),
            Math.abs(photocurrent),
            "photocurrent at a photon energy of 0.95 gaps over that above the gap"));
    figures.add(
        Figure.of(
            "below_gap_polarization_change",
            Math.abs(device.polarization() - unlit.polarization()),
            "C/m^2",
            "against the dark, by as much light, at a photon energy of 0.95 gaps"));
  }

  private static void energy(DeviceModel model, LightBench bench, List<Figure> figures) {
    SynapticDevice device = model.nominal();
    double width = bench.settings().width();
    double irradiance =
        LightBench.isWrittenByLight(model) ? bench.settings().potentiation() : bench.irradiance();
    device.step(bench.read(), 0);
    double before = device.energy().source();
    device.step(bench.lit(irradiance), width);
    double electrical = Math.abs(device.energy().source() - before);
    double optical = bench.absorbedPower(irradiance) * width;
    figures.add(
        Figure.of(
            "electrical_energy_per_event",
            electrical,
            "J",
            "work of the read bias during one light pulse"));
    figures.add(
        Figure.of(
            "optical_energy_per_event", optical, "J", "light absorbed by the device in one pulse"));
    figures.add(
        Figure.of(
            "energy_per_event",
            electrical + optical,
            "J",
            "one light pulse: work of the read bias and absorbed light together"));
  }
}
