package org.ferroweave.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.ferroweave.device.InputException;
import org.ferroweave.device.units.Units;
import org.ferroweave.report.HtmlPage;
import org.ferroweave.report.Plot;
import org.ferroweave.report.PlotWriter;
import org.ferroweave.report.TextTable;
import org.ferroweave.training.run.RunSummary;
import org.ferroweave.training.run.TrainingSettings;
import org.jspecify.annotations.Nullable;

/** What came of a training run: table, plots, page, JSON. */
final class RunReport {
  private static final int DIGITS = 4;

  private final Path run;
  private final TrainingSettings settings;
  private final RunSummary summary;
  private final List<Plot> plots;

  /**
   * @param run run folder
   * @param settings what was trained
   * @param summary what came of it
   */
  RunReport(Path run, TrainingSettings settings, RunSummary summary) {
    this.run = run;
    this.settings = settings;
    this.summary = summary;
    this.plots = new RunMetrics(run).plots();
  }

  /** Float baseline and analog network side by side. */
  TextTable table() {
    long pulses = summary.pulsesPotentiating() + summary.pulsesDepressing();
    double[] seconds = networkSeconds();
    return TextTable.of("network", "test accuracy", "pulses", "energy of the pulses", "time")
        .row("float", accuracy(summary.floatAccuracy()), null, null, time(seconds[0]))
        .row(
            "analog, " + DeviceRecord.label(settings.device()),
            accuracy(summary.analogAccuracy()),
            String.format(Locale.ROOT, "%,d", pulses),
            Units.format(summary.energy(), "J", DIGITS),
            time(seconds[1]))
        .build();
  }

  /** One line that says what was trained on what. */
  String headline() {
    return String.format(
        Locale.ROOT,
        "%s: hidden %s, %d epochs of batches of %d, seed %d, %s",
        summary.dataset(),
        settings.hidden(),
        settings.epochs(),
        settings.batchSize(),
        settings.seed(),
        ProgressLine.duration(summary.seconds()));
  }

  /** Writes the plots into the run folder, PNG and SVG. */
  void writePlots() {
    plots.forEach(plot -> PlotWriter.both(plot, run.resolve("plots")));
  }

  /**
   * Writes a page about this run alone.
   *
   * @return its file
   */
  Path writePage() {
    HtmlPage page = HtmlPage.titled("Training on " + settings.device().id()).lead(headline() + ".");
    describe(page);
    Path file = run.resolve("index.html");
    page.write(file);
    return file;
  }

  /** Adds tables and plots to a page. */
  void describe(HtmlPage page) {
    page.section("Network")
        .paragraph(DeviceRecord.sentence(settings.device()))
        .table(table())
        .figures(plots);
    page.details("Configuration of the run", text("config.json"));
    if (Files.exists(run.resolve("device.yaml"))) {
      page.details("Datasheet as used", text("device.yaml"));
    }
    page.details("Versions", text("versions.json"));
  }

  /** Adds the main results to JSON. */
  void describe(JsonResults json) {
    json.put("dataset", summary.dataset())
        .put("hidden", settings.hidden())
        .put("epochs", settings.epochs())
        .put("seed", settings.seed())
        .put("finished", summary.finished())
        .put("iterations", summary.iterations())
        .put("float_accuracy", summary.floatAccuracy(), "1")
        .put("analog_accuracy", summary.analogAccuracy(), "1")
        .put("pulses", summary.pulsesPotentiating() + summary.pulsesDepressing())
        .put("pulses_potentiating", summary.pulsesPotentiating())
        .put("pulses_depressing", summary.pulsesDepressing())
        .put("energy", summary.energy(), "J")
        .put("training_time", summary.seconds(), "s")
        .put("run", run.toString());
  }

  private static @Nullable String accuracy(double fraction) {
    return Double.isNaN(fraction) ? null : String.format(Locale.ROOT, "%.2f %%", 100 * fraction);
  }

  private static @Nullable String time(double seconds) {
    return Double.isNaN(seconds) ? null : String.format(Locale.ROOT, "%.1f s", seconds);
  }

  /** Time spent in the float and in the analog network (s), from the last line of timing.csv. */
  private double[] networkSeconds() {
    List<String> lines = text("timing.csv").lines().toList();
    String[] cells = lines.get(lines.size() - 1).split(",", -1);
    if (lines.size() < 2 || cells.length < 2) {
      return new double[] {Double.NaN, Double.NaN};
    }
    return new double[] {
      Double.parseDouble(cells[cells.length - 2]), Double.parseDouble(cells[cells.length - 1])
    };
  }

  private String text(String name) {
    Path file = run.resolve(name);
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new InputException(file + ": cannot be read (" + Reasons.of(e) + ")", null, e);
    }
  }
}
