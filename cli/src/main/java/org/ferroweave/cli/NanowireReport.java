package org.ferroweave.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.ferroweave.device.Provenance;
import org.ferroweave.device.transport.nanowire.BiasRun;
import org.ferroweave.device.transport.nanowire.BiasSeries;
import org.ferroweave.device.transport.nanowire.NanowireKey;
import org.ferroweave.device.transport.nanowire.NanowireParameters;
import org.ferroweave.device.transport.nanowire.Sensitivity;
import org.ferroweave.device.units.Units;
import org.ferroweave.report.HtmlPage;
import org.ferroweave.report.Plot;
import org.ferroweave.report.TextTable;
import org.jspecify.annotations.Nullable;

/** What {@code ions nanowire} found, as tables, page and JSON. */
final class NanowireReport {
  private static final double HOUR = 3600;

  /** cm2/(V s) in SI. */
  private static final double CM2 = 1e-4;

  private final NanowireParameters wire;
  private final Map<String, String> changed;
  private final BiasSeries series;
  private final BiasSeries sealed;
  private final @Nullable Sensitivity sensitivity;
  private final List<Plot> plots;

  /**
   * @param wire the wire
   * @param changed what was changed of it, as written
   * @param series all fields
   * @param sealed the strongest fields without sources
   * @param sensitivity changed numbers, or null
   */
  NanowireReport(
      NanowireParameters wire,
      Map<String, String> changed,
      BiasSeries series,
      BiasSeries sealed,
      @Nullable Sensitivity sensitivity) {
    this.wire = wire;
    this.changed = changed;
    this.series = series;
    this.sealed = sealed;
    this.sensitivity = sensitivity;
    List<Plot> all = new ArrayList<>();
    all.add(NanowireFigures.migration(series, sealed));
    all.add(NanowireFigures.time(series));
    all.add(NanowireFigures.width(series));
    all.addAll(NanowireFigures.profiles(series, sealed));
    this.plots = List.copyOf(all);
  }

  /** All plots. */
  List<Plot> plots() {
    return plots;
  }

  /** Prints the tables. */
  void print(Console console) {
    console.result(runs());
    console.result("");
    console.result(compared());
    if (sensitivity != null) {
      console.result("");
      console.result(changes(sensitivity));
    }
    if (!changed.isEmpty()) {
      console.note("changed: " + changed + "; calibration marks no longer hold");
    }
  }

  private TextTable runs() {
    TextTable.Builder table =
        TextTable.of(
            "field",
            "shift of the front",
            "front width",
            "Cl for Br",
            "vacancies over + electrode",
            "beside it");
    for (BiasRun run : series.runs()) {
      table.row(
          NanowireFigures.name(run.field()),
          micro(run.migration()),
          micro(run.wire().frontWidth(run.end())),
          percent(run.wire().exchangedShare(run.end())),
          run.field() == 0 ? "-" : ratio(overPositive(run)),
          run.field() == 0 ? "-" : ratio(besidePositive(run)));
    }
    for (BiasRun run : sealed.runs()) {
      table.row(
          NanowireFigures.name(run.field()) + ", no sources",
          micro(run.migration()),
          micro(run.wire().frontWidth(run.end())),
          percent(run.wire().exchangedShare(run.end())),
          run.field() == 0 ? "-" : ratio(overPositive(run)),
          run.field() == 0 ? "-" : ratio(besidePositive(run)));
    }
    return table.build();
  }

  private double overPositive(BiasRun run) {
    double edge = run.field() > 0 ? 0 : wire.length() - wire.electrodeWidth();
    return run.wire().vacancyRatio(run.end(), edge, edge + 0.999 * wire.electrodeWidth());
  }

  private double besidePositive(BiasRun run) {
    double reach = Math.min(1e-6, 0.5 * wire.gap());
    double inner = wire.electrodeWidth();
    double from = run.field() > 0 ? inner : wire.length() - inner - reach;
    return run.wire().vacancyRatio(run.end(), from, from + reach);
  }

  /** Simulated beside reported. */
  private TextTable compared() {
    TextTable.Builder table = TextTable.of("quantity", "simulated", "reported", "use");
    // what was chosen for a figure, or with it in sight, stays so, however long the run is
    String predicted = changed.isEmpty() ? "predicted" : "changed";
    String calibrated = changed.isEmpty() ? "calibrated" : "changed";
    series
        .forwardLine()
        .ifPresent(
            line -> {
              table.row(
                  "forward: R2 of shift against field", number(line.r2()), "linear", calibrated);
              table.row(
                  "halide mobility, slope of that line",
                  mobility(line.mobility()),
                  afterFourHours(mobility(1.7e-17)),
                  calibrated);
              table.row(
                  "the same, line through the origin",
                  mobility(line.mobilityThroughOrigin()),
                  afterFourHours(mobility(1.7e-17)),
                  calibrated);
            });
    series
        .rectification()
        .ifPresent(
            r ->
                table.row(
                    "rectification ratio", number(r), afterFourHours("nearly 20"), calibrated));
    series
        .largestReverseShare()
        .ifPresent(
            r ->
                table.row(
                    "largest reverse shift over the forward one of the same field",
                    percent(r),
                    "near zero",
                    calibrated));
    BiasRun last = series.runs().get(series.runs().size() - 1);
    if (last.field() > 0) {
      table.row(
          "R2 of shift against time at " + NanowireFigures.name(last.field()),
          number(last.linearityInTime()),
          "proportional",
          predicted);
      table.row(
          "Cl for Br at " + NanowireFigures.name(last.field()),
          percent(last.wire().exchangedShare(last.end())),
          afterFourHours("up to 12 %"),
          predicted);
    }
    double still = sealed.at(0).orElseThrow().migration();
    for (BiasRun run : sealed.runs()) {
      if (run.field() != 0) {
        table.row(
            "without sources at " + NanowireFigures.name(run.field()) + ", against zero bias",
            micro(run.migration() - still),
            "no change",
            predicted);
      }
    }
    table.row("zero bias", micro(still), "not visible", calibrated);
    return table.build();
  }

  /** A figure that was reported of four hours; nothing stands beside a run of another length. */
  private String afterFourHours(String reported) {
    return series.runs().get(0).duration() == 4 * HOUR ? reported : "-";
  }

  private static TextTable changes(Sensitivity sensitivity) {
    TextTable.Builder table =
        TextTable.of("changed", "to", "mobility [cm2/(V s)]", "R2", "+4 V/um", "-4 V/um", "ratio");
    for (Sensitivity.Row row : sensitivity.rows()) {
      NanowireKey key = row.key();
      table.row(
          key == null ? "nothing" : key.key(),
          key == null ? "-" : Units.format(row.value(), key.unit(), 4),
          String.format(Locale.ROOT, "%.2e", row.line().mobility() / CM2),
          number(row.line().r2()),
          micro(row.forward()),
          micro(row.reverse()),
          String.format(Locale.ROOT, "%.1f", row.ratio()));
    }
    return table.build();
  }

  /** Writes {@code sensitivity.md} and {@code sensitivity.csv}, if there is one. */
  void writeSensitivity(ResultFolder folder) {
    if (sensitivity != null) {
      TextTable table = changes(sensitivity);
      TextFile.to("--out", folder.file("sensitivity.md")).write(table.toMarkdown());
      TextFile.to("--out", folder.file("sensitivity.csv")).write(table.toCsv());
    }
  }

  /** The page. */
  HtmlPage page() {
    BiasRun any = series.runs().get(0);
    HtmlPage page =
        HtmlPage.titled("Ionic rectification in a CsPbBr3-CsPbCl3 nanowire")
            .lead(
                "Simulated "
                    + number(any.duration() / HOUR)
                    + " h under each bias, "
                    + wire.cells()
                    + " cells, Ferroweave "
                    + Version.number()
                    + ".");
    if (!changed.isEmpty()) {
      page.paragraph("Changed: " + changed + ". Calibration marks no longer hold.");
    }
    page.section("Simulated and reported").table(compared());
    page.section("Every bias").table(runs());
    page.figures(plots.subList(0, 3));
    page.section("Profiles against time").figures(plots.subList(3, plots.size()));
    if (sensitivity != null) {
      page.section("What the assumed numbers do").table(changes(sensitivity));
    }
    return page.details("Numbers of the wire", parameters());
  }

  private TextTable parameters() {
    TextTable.Builder table = TextTable.of("key", "value", "kind", "source or reason");
    Map<String, Double> values = wire.values();
    for (NanowireKey key : NanowireKey.values()) {
      Provenance provenance = key.provenance();
      boolean other = changed.containsKey(key.key());
      table.row(
          key.key(),
          Units.format(values.getOrDefault(key.key(), Double.NaN), key.unit(), 6),
          other ? "changed" : provenance.kind().word(),
          other ? "on the command line" : provenance.text());
    }
    return table.build();
  }

  /** Puts the results into JSON. */
  void describe(JsonResults json) {
    if (!changed.isEmpty()) {
      json.put("changed", changed);
    }
    json.put("duration", series.runs().get(0).duration(), "s");
    series
        .forwardLine()
        .ifPresent(
            line ->
                json.put("forward_r2", line.r2(), "1")
                    .put("mobility", line.mobility(), "m2/(V s)")
                    .put("mobility_through_origin", line.mobilityThroughOrigin(), "m2/(V s)"));
    series.rectification().ifPresent(r -> json.put("rectification_ratio", r, "1"));
    json.put("field_v_per_m", series.runs().stream().map(BiasRun::field).toList());
    json.put("shift_m", series.runs().stream().map(BiasRun::migration).toList());
    json.put(
        "front_width_m",
        series.runs().stream().map(run -> run.wire().frontWidth(run.end())).toList());
    json.put("field_without_sources_v_per_m", sealed.runs().stream().map(BiasRun::field).toList());
    json.put("shift_without_sources_m", sealed.runs().stream().map(BiasRun::migration).toList());
    JsonResults numbers = json.part("parameters");
    wire.values()
        .forEach(
            (key, value) -> numbers.put(key.replace('-', '_'), value, NanowireKey.of(key).unit()));
    if (sensitivity != null) {
      JsonResults part = json.part("sensitivity");
      for (Sensitivity.Row row : sensitivity.rows()) {
        NanowireKey key = row.key();
        part.part(
                key == null
                    ? "nothing"
                    : key.key() + "=" + Units.format(row.value(), key.unit(), 4))
            .put("mobility", row.line().mobility(), "m2/(V s)")
            .put("forward_r2", row.line().r2(), "1")
            .put("rectification_ratio", row.ratio(), "1");
      }
    }
  }

  private static String micro(double metres) {
    return String.format(Locale.ROOT, "%.3f um", metres * 1e6);
  }

  private static String percent(double share) {
    return String.format(Locale.ROOT, "%.1f %%", 100 * share);
  }

  private static String ratio(double value) {
    return String.format(Locale.ROOT, "%.3f", value);
  }

  private static String mobility(double si) {
    return String.format(Locale.ROOT, "%.2e cm2/(V s)", si / CM2);
  }

  private static String number(double value) {
    return String.format(Locale.ROOT, "%.4g", value);
  }
}
