package org.ferroweave.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.ferroweave.device.transport.TransportState;
import org.ferroweave.device.transport.nanowire.BiasRun;
import org.ferroweave.device.transport.nanowire.BiasSeries;
import org.ferroweave.device.transport.nanowire.Nanowire;
import org.ferroweave.report.Axis;
import org.ferroweave.report.Curve;
import org.ferroweave.report.Plot;

/** Curves of the nanowire as plots. */
final class NanowireFigures {
  private static final Axis PLACE = Axis.linear("Place, 0 at the Br end", "m");
  private static final Axis FIELD = Axis.linear("Applied field", "V/m");
  private static final Axis SHIFT = Axis.linear("Shift of the front towards Br", "m");
  private static final double EMPTY = 1e-12;
  private static final int PROFILES = 5;

  private NanowireFigures() {}

  /** A field for people, for example {@code +4 V/um}. */
  static String name(double field) {
    String number = String.format(Locale.ROOT, "%+.4f", field * 1e-6).replaceAll("\\.?0+$", "");
    return (field == 0 ? "0" : number) + " V/um";
  }

  /** The strongest reverse and forward fields of a series, and zero. */
  static double[] extremes(BiasSeries series) {
    double least = series.runs().get(0).field();
    double most = series.runs().get(series.runs().size() - 1).field();
    return java.util.stream.DoubleStream.of(Math.min(least, 0), 0, Math.max(most, 0))
        .distinct()
        .toArray();
  }

  /** Migration length against field, with its line, and without sources. */
  static Plot migration(BiasSeries series, BiasSeries sealed) {
    List<Curve> curves = new ArrayList<>();
    curves.add(Curve.points("with sources", fields(series), lengths(series)));
    curves.add(Curve.points("without sources", fields(sealed), lengths(sealed)));
    series
        .forwardLine()
        .ifPresent(
            line -> {
              double[] x = fields(series);
              double[] ends = {Math.max(0, -line.intercept() / line.slope()), x[x.length - 1]};
              double[] y = {
                line.intercept() + line.slope() * ends[0], line.intercept() + line.slope() * ends[1]
              };
              curves.add(
                  Curve.dashed(String.format(Locale.ROOT, "line, R2 = %.4f", line.r2()), ends, y));
            });
    return new Plot(
        "migration-field",
        "Migration length against bias",
        FIELD,
        SHIFT,
        curves,
        "After the whole bias; forward fields are positive.");
  }

  /** Shift against time, one curve per field. */
  static Plot time(BiasSeries series) {
    List<Curve> curves = new ArrayList<>();
    for (BiasRun run : series.runs()) {
      curves.add(Curve.line(name(run.field()), run.times(), run.shifts()));
    }
    return new Plot(
        "migration-time", "Front against time", Axis.linear("Time", "s"), SHIFT, curves, "");
  }

  /** Width of the front against time, one curve per field. */
  static Plot width(BiasSeries series) {
    List<Curve> curves = new ArrayList<>();
    for (BiasRun run : series.runs()) {
      curves.add(Curve.line(name(run.field()), run.times(), run.widths()));
    }
    return new Plot(
        "front-width",
        "Width of the front",
        Axis.linear("Time", "s"),
        Axis.linear("10-90 % width", "m"),
        curves,
        "");
  }

  /** Composition, vacancies and field against time of the strongest biases. */
  static List<Plot> profiles(BiasSeries series, BiasSeries sealed) {
    List<Plot> plots = new ArrayList<>();
    BiasRun first = series.runs().get(0);
    BiasRun last = series.runs().get(series.runs().size() - 1);
    if (last.field() >= 0) {
      plots.addAll(profiles(last, "forward", ""));
    }
    if (first.field() < 0) {
      plots.addAll(profiles(first, "reverse", ""));
    }
    Optional<BiasRun> empty =
        sealed.runs().stream().filter(run -> run.field() > 0).reduce((a, b) -> b);
    empty.ifPresent(run -> plots.addAll(profiles(run, "sealed", ", without sources")));
    return plots;
  }

  private static List<Plot> profiles(BiasRun run, String id, String what) {
    Nanowire wire = run.wire();
    String at = " at " + name(run.field()) + what;
    return List.of(
        profile(
            run,
            "bromide-" + id,
            "Composition" + at,
            Axis.linear("x(Br)", "1"),
            state -> state.profile(Nanowire.BROMIDE),
            ""),
        profile(
            run,
            "vacancies-" + id,
            "Vacancies" + at,
            Axis.log("x(V) over that of the Cl part at the start", "1", EMPTY),
            wire::vacancyProfile,
            "Normalized as in the paper."),
        profile(
            run,
            "field-" + id,
            "Field" + at,
            Axis.linear("Field along the wire", "V/m"),
            wire::fieldProfile,
            "The bias is switched on just after 0 h."));
  }

  private static Plot profile(
      BiasRun run,
      String id,
      String title,
      Axis axis,
      Function<TransportState, double[]> profile,
      String caption) {
    double[] place = run.wire().grid().centers();
    List<Curve> curves = new ArrayList<>();
    int last = run.states().size() - 1;
    int shown = Math.min(PROFILES, last + 1);
    for (int k = 0; k < shown; k++) {
      TransportState state = run.states().get((int) Math.round(k * last / (shown - 1.0)));
      String hours = String.format(Locale.ROOT, "%.3g h", state.time() / 3600);
      curves.add(Curve.line(hours, place, profile.apply(state)));
    }
    return new Plot(id, title, PLACE, axis, curves, caption);
  }

  private static double[] fields(BiasSeries series) {
    return series.runs().stream().mapToDouble(BiasRun::field).toArray();
  }

  private static double[] lengths(BiasSeries series) {
    return series.runs().stream().mapToDouble(BiasRun::migration).toArray();
  }
}
