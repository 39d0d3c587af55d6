package org.ferroweave.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.ferroweave.cli.DeviceOptions.ChosenDevice;
import org.ferroweave.device.distil.PulseResponse;
import org.ferroweave.report.CsvWriter;
import org.ferroweave.report.PlotWriter;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code distil}: what one pulse does to the conductance, as a table for arrays. */
@Command(
    name = "distil",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    sortOptions = false,
    description =
        "Run many fabricated devices under the datasheet's pulses and tabulate what one pulse does.",
    footerHeading = "%nExamples:%n",
    footer = {
      "  ferroweave distil au-cips-ti",
      "  ferroweave distil my-device.yaml --set pulse.width='5 ms' --out short --json short.json"
    })
final class DistilCommand implements Callable<Integer> {
  @Parameters(paramLabel = "DEVICE", description = "Bundled device or datasheet file (.yaml).")
  private String device = "";

  @Option(
      names = {"-o", "--out"},
      paramLabel = "DIR",
      description = "Folder for the results (default: results/distil-DEVICE-TIME).")
  private @Nullable Path out;

  @Option(
      names = "--threads",
      paramLabel = "N",
      description = "Threads; change nothing but the time (default: 2 at most).")
  private @Nullable Integer threads;

  @Mixin private DeviceOptions options;
  @Mixin private OutputOptions output;

  /** For picocli. */
  DistilCommand() {}

  @Override
  public Integer call() {
    int workers = Threads.of(threads);
    ChosenDevice choice = options.choose(device);
    JsonResults json = output.json();
    Console console = output.console();
    JsonResults settings = JsonResults.to(null).put("command", "distil");
    choice.identify(settings);
    settings.put("version", Version.number()).put("seed", options.seed());
    ResultFolder folder =
        ResultFolder.reuse(ResultFolder.choose(out, "distil-" + choice.sheet().id()), settings);
    PulseResponse response;
    try (Interruption interruption = Interruption.watch(console);
        ProgressLine line = console.progress()) {
      line.stage("distilling " + choice.sheet().id(), 0, 1);
      response = Distillation.run(choice, options.seed(), workers, line, interruption);
    }
    LearningOutlook.note(response, console);
    ResponseReport report = new ResponseReport(response);
    CsvWriter.write(report.columns(), folder.file("response.csv"));
    report.plots().forEach(plot -> PlotWriter.both(plot, folder.path()));
    console.result(report.table());
    if (choice.isChanged()) {
      console.note("changed: " + choice.changes());
    }
    console.note("table and plots: " + folder.path());
    choice.describe(json);
    report.describe(json.put("seed", options.seed()));
    json.put("folder", folder.path().toString()).write();
    return 0;
  }
}
