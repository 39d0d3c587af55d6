package org.ferroweave.cli;

import java.nio.file.Path;
import java.util.List;
import org.ferroweave.cli.DeviceOptions.ChosenDevice;
import org.ferroweave.datasets.GeneratedDigits;
import org.ferroweave.device.protocol.FigureComparison;
import org.ferroweave.device.protocol.Protocols;
import org.ferroweave.report.HtmlPage;
import org.ferroweave.training.run.RunSummary;
import org.ferroweave.training.run.TrainingRun;
import org.ferroweave.training.run.TrainingSettings;

/** The work of {@link QuickstartCommand}; apart from it so that {@code --help} stays quick. */
final class QuickstartJob {
  private static final int TRAIN_IMAGES = 12_000;
  private static final int TEST_IMAGES = 2000;
  private static final int HIDDEN = 128;
  private static final int EPOCHS = 4;

  /** With few images, small batches give the updates that training needs. */
  private static final int BATCH = 32;

  private static final double LEARNING_RATE = 0.2;

  private final QuickstartCommand options;

  QuickstartJob(QuickstartCommand options) {
    this.options = options;
  }

  /** Characterizes, distils, trains, reports; returns the exit code. */
  int run() {
    long begin = System.nanoTime();
    int threads = Threads.of(options.threads);
    JsonResults json = options.output.json();
    Console console = options.output.console();
    ChosenDevice device = new DeviceOptions().choose(QuickstartCommand.DEVICE);
    ResultFolder folder =
        ResultFolder.create(
            ResultFolder.choose(options.out, "quickstart-" + QuickstartCommand.DEVICE));
    JsonResults settings = JsonResults.to(null).put("command", "quickstart");
    device.describe(settings);
    folder.settings(settings.put("version", Version.number()).put("seed", options.seed));
    Path runFolder = folder.file("training");
    Characterization characterization = new Characterization(device, Protocols.of(device.model()));
    try (Interruption interruption = Interruption.watch(console);
        ProgressLine line = console.progress()) {
      characterization.run(
          options.seed, folder.inside("characterization"), line, 0, 1, interruption);
      try (TrainingRun run =
          TrainingRun.start(runFolder, training(threads, device), device.usedSheet())) {
        if (!TrainingExecution.distil(run, threads, console, line, interruption)) {
          return TrainingJob.stoppedEarly(runFolder, console, json);
        }
        RunSummary summary = TrainingExecution.execute(run, console, line, interruption);
        line.clear();
        if (!summary.finished()) {
          return TrainingJob.report(runFolder, run.settings(), summary, console, json);
        }
        RunReport report = new RunReport(runFolder, run.settings(), summary);
        report.writePlots();
        report.writePage();
        Path page = folder.file("index.html");
        page(device, characterization, report).write(page);
        List<FigureComparison> figures = characterization.figures();
        double seconds = (System.nanoTime() - begin) * 1e-9;
        device.describe(json);
        FigureTables.write(json, figures);
        report.describe(json);
        json.put("time", seconds, "s").put("page", page.toString());
        json.write();
        console.result(FigureTables.compared(figures));
        console.result("");
        console.result(report.table());
        console.result("");
        console.result("in all " + ProgressLine.duration(seconds));
        console.note(report.headline());
        console.note("page with plots: " + page);
        return 0;
      }
    }
  }

  private TrainingSettings training(int threads, ChosenDevice device) {
    return TrainingSettings.builder()
        .dataset(GeneratedDigits.NAME)
        .images(TRAIN_IMAGES, TEST_IMAGES)
        .device(DeviceRecord.of(device))
        .hidden(List.of(HIDDEN))
        .epochs(EPOCHS)
        .batchSize(BATCH)
        .floatLearningRate(LEARNING_RATE)
        .analogLearningRate(LEARNING_RATE)
        .seed(options.seed)
        .threads(Math.min(2, threads))
        .build();
  }

  private static HtmlPage page(
      ChosenDevice device, Characterization characterization, RunReport report) {
    HtmlPage page =
        HtmlPage.titled("From datasheet to accuracy: " + device.sheet().title())
            .lead(report.headline() + ".");
    report.describe(page);
    characterization.describe(page);
    return page;
  }
}
