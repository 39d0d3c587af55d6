package org.ferroweave.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.ferroweave.device.InputException;
import org.ferroweave.device.transport.nanowire.BiasSeries;
import org.ferroweave.device.transport.nanowire.NanowireKey;
import org.ferroweave.device.transport.nanowire.NanowireParameters;
import org.ferroweave.device.transport.nanowire.RunWatch;
import org.ferroweave.device.transport.nanowire.Sensitivity;
import org.ferroweave.device.units.Units;
import org.ferroweave.report.CsvWriter;
import org.ferroweave.report.Plot;
import org.ferroweave.report.PlotWriter;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code ions nanowire}: the CsPbBr3-CsPbCl3 nanowire that rectifies ions. */
@Command(
    name = "nanowire",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    sortOptions = false,
    description = {
      "Move the front between bromide and chloride in a CsPbBr3-CsPbCl3 nanowire by a bias: composition, vacancies"
          + " and field against time, how far the front goes forward and in reverse, with and without"
          + " reactions at the electrodes.",
      "",
      "The same command with the same --out goes on where an earlier one was stopped."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  ferroweave ions nanowire",
      "  ferroweave ions nanowire --field '4 V/um,-4 V/um' --hours 8 --out nanowire-8h",
      "  ferroweave ions nanowire --set vacancy-fraction=2e-7 --set gap='8 um' --json nanowire.json",
      "  ferroweave ions nanowire --sensitivity --out nanowire-sensitivity"
    })
final class IonsNanowireCommand implements Callable<Integer> {
  private static final double HOUR = 3600;
  private static final double INTERVAL = HOUR / 4;
  private static final double LONGEST = 1000;
  private static final double[] PAPER = {-4e6, -3e6, -2e6, -1.5e6, 0, 1.5e6, 2e6, 3e6, 4e6};

  @Option(
      names = {"-f", "--field"},
      paramLabel = "E",
      split = ",",
      description =
          "Fields with unit, separated by commas; above zero is forward, the positive electrode on the Br end"
              + " (default: those of the paper, +-1.5, +-2, +-3, +-4 V/um, and zero).")
  private List<String> fields = new ArrayList<>();

  @Option(
      names = "--hours",
      paramLabel = "N",
      defaultValue = "4",
      description = "How long each bias lasts (default: 4).")
  private double hours = 4;

  @Option(
      names = "--set",
      paramLabel = "KEY=VALUE",
      description =
          "Change a number of the wire, for example gap='8 um'; may be repeated for other keys. The page"
              + " lists them all.")
  private List<String> changes = new ArrayList<>();

  @Option(
      names = "--sensitivity",
      description =
          "Also change every assumed or calibrated number, one at a time, and say what it does to"
              + " mobility, linearity and rectification (sensitivity.md, .csv). About a minute.")
  private boolean sensitivity;

  @Option(
      names = {"-o", "--out"},
      paramLabel = "DIR",
      description = "Folder for the results (default: results/ions-nanowire-TIME).")
  private @Nullable Path out;

  @Option(
      names = "--threads",
      paramLabel = "N",
      description = "Fields at a time (default: 2); change nothing but the time.")
  private @Nullable Integer threads;

  @Mixin private OutputOptions output;

  /** For picocli. */
  IonsNanowireCommand() {}

  @Override
  public Integer call() {
    int workers = Threads.of(threads);
    if (!(hours > 0 && hours <= LONGEST)) {
      throw new InputException("--hours is " + hours + "; allowed: above 0, at most " + LONGEST);
    }
    double[] wanted = fields();
    Map<String, String> changed = new LinkedHashMap<>();
    NanowireParameters wire = wire(changed);
    JsonResults json = output.json();
    Console console = output.console();
    ResultFolder folder =
        ResultFolder.reuse(ResultFolder.choose(out, "ions-nanowire"), settings(wanted, changed));
    long begin = System.nanoTime();
    double duration = hours * HOUR;
    BiasSeries series;
    BiasSeries sealed;
    Sensitivity tried = null;
    try (Interruption interruption = Interruption.watch(console);
        ProgressLine line = console.progress()) {
      RunWatch watch =
          fraction -> {
            line.reached(fraction);
            return !interruption.asked();
          };
      double share = sensitivity ? 0.1 : 0.8;
      line.stage("nanowire, " + wanted.length + " fields", 0, share);
      series =
          BiasSeries.run(wire, wanted, duration, INTERVAL, workers, folder.file("states"), watch);
      line.stage("without sources", share, sensitivity ? 0.13 : 1);
      NanowireParameters without =
          wire.with(
              Map.of(NanowireKey.SOURCE_FORWARD.key(), 0.0, NanowireKey.SOURCE_REVERSE.key(), 0.0));
      sealed =
          BiasSeries.run(
              without,
              NanowireFigures.extremes(series),
              duration,
              INTERVAL,
              workers,
              folder.file("states-without-sources"),
              watch);
      if (sensitivity) {
        line.stage("changed numbers", 0.13, 1);
        tried = Sensitivity.run(wire, duration, workers, watch);
      }
    }
    NanowireReport report = new NanowireReport(wire, changed, series, sealed, tried);
    for (Plot plot : report.plots()) {
      CsvWriter.write(plot, folder.file(plot.id() + ".csv"));
      PlotWriter.both(plot, folder.path());
    }
    report.writeSensitivity(folder);
    Path page = folder.file("index.html");
    report.page().write(page);
    report.print(console);
    console.note("page with plots: " + page);
    report.describe(json);
    json.put("time", (System.nanoTime() - begin) * 1e-9, "s")
        .put("folder", folder.path().toString());
    json.write();
    return 0;
  }

  private double[] fields() {
    if (fields.isEmpty()) {
      return PAPER;
    }
    double[] values = fields.stream().mapToDouble(f -> Units.parse("--field", f, "V/m")).toArray();
    for (int i = 0; i < values.length; i++) {
      for (int k = 0; k < i; k++) {
        if (values[i] == values[k]) {
          throw new InputException("--field has '" + fields.get(i) + "' twice; allowed: once each");
        }
      }
      if (Math.abs(values[i]) > 1e8) {
        throw new InputException("--field is '" + fields.get(i) + "'; allowed: -100 to 100 V/um");
      }
    }
    return values;
  }

  private NanowireParameters wire(Map<String, String> changed) {
    Map<String, Double> values = new LinkedHashMap<>();
    for (String change : changes) {
      int sign = change.indexOf('=');
      if (sign < 1) {
        throw new InputException(
            "--set is '" + change + "'; allowed: KEY=VALUE, for example gap='8 um'");
      }
      String key = change.substring(0, sign).strip();
      String value = change.substring(sign + 1).strip();
      NanowireKey known = NanowireKey.of(key);
      values.put(key, Units.parse("--set " + key, value, known.unit()));
      if (changed.put(key, value) != null) {
        throw new InputException("--set " + key + " is given twice; allowed: once per number");
      }
    }
    return NanowireParameters.standard().with(values);
  }

  private JsonResults settings(double[] wanted, Map<String, String> changed) {
    JsonResults settings = JsonResults.to(null);
    settings.put("command", "ions nanowire").put("version", Version.number());
    if (!changed.isEmpty()) {
      settings.put("changed", changed);
    }
    settings.put("fields_v_per_m", wanted).put("hours", hours);
    return settings;
  }
}
