package org.ferroweave.cli;

import java.nio.file.Path;
import java.util.List;
import org.ferroweave.cli.DeviceOptions.ChosenDevice;
import org.ferroweave.datasets.DatasetOptions;
import org.ferroweave.datasets.Datasets;
import org.ferroweave.datasets.Mnist;
import org.ferroweave.device.InputException;
import org.ferroweave.device.NearestName;
import org.ferroweave.training.rule.CountedPulses;
import org.ferroweave.training.rule.StochasticPulses;
import org.ferroweave.training.rule.UpdateRule;
import org.ferroweave.training.run.RunSummary;
import org.ferroweave.training.run.TrainingRun;
import org.ferroweave.training.run.TrainingSettings;

/** The work of {@link TrainCommand}; apart from it so that {@code --help} loads no network code. */
final class TrainingJob {
  private static final List<String> RULES = List.of("counted", "stochastic");

  private final TrainCommand options;

  TrainingJob(TrainCommand options) {
    this.options = options;
  }

  /** Distils, trains, reports; returns the exit code. */
  int run() {
    int threads = Threads.of(options.threads);
    ChosenDevice device = options.conditions.choose(options.device);
    TrainingSettings settings = settings(threads, device);
    JsonResults json = options.output.json();
    Console console = options.output.console();
    try (Interruption interruption = Interruption.watch(console);
        ProgressLine line = console.progress()) {
      checkDataset(settings, line);
      Path folder = ResultFolder.choose(options.out, "train-" + device.sheet().id());
      if (!TrainingRun.isRunOrUnbegun(folder)) { // a run tells by itself what is wrong
        ResultFolder.create(folder);
      }
      try (TrainingRun run = TrainingRun.start(folder, settings, device.usedSheet())) {
        console.note("run folder: " + folder);
        device.describe(json);
        if (!TrainingExecution.distil(run, threads, console, line, interruption)) {
          return stoppedEarly(folder, console, json);
        }
        try (ProgressLine training = console.progress()) {
          RunSummary summary = TrainingExecution.execute(run, console, training, interruption);
          training.clear();
          return report(folder, settings, summary, console, json);
        }
      }
    }
  }

  /** Tells that a run was stopped before its training; returns the exit code. */
  static int stoppedEarly(Path folder, Console console, JsonResults json) {
    json.put("finished", false).put("run", folder.toString()).write();
    console.note("go on with: ferroweave resume " + folder);
    return 1;
  }

  /** Prints and writes what came of a run, finished or not; returns the exit code. */
  static int report(
      Path folder,
      TrainingSettings settings,
      RunSummary summary,
      Console console,
      JsonResults json) {
    RunReport report = new RunReport(folder, settings, summary);
    report.describe(json);
    json.write();
    console.result(report.table());
    if (!summary.finished()) { // the process may be ending: no time for plots, 'resume' makes them
      console.note("stopped before the end; go on with: ferroweave resume " + folder);
      return 1;
    }
    String changes = DeviceRecord.changes(settings.device());
    if (!changes.isEmpty()) {
      console.note("changed: " + changes);
    }
    report.writePlots();
    Path page = report.writePage();
    console.note(report.headline());
    console.note("page with plots: " + page);
    return 0;
  }

  /** Tells before the long work begins whether the images can be had. */
  private static void checkDataset(TrainingSettings settings, ProgressLine line) {
    if (settings.dataset().equals(Mnist.NAME)) {
      String folder = settings.mnistFolder();
      Datasets.load(
          Mnist.NAME,
          DatasetOptions.DEFAULTS
              .withFolder(folder == null ? null : Path.of(folder))
              .withCounts(settings.trainImages(), settings.testImages())
              .withProgress(
                  (what, done, total) ->
                      line.show(what, total > 0 ? (double) done / total : 0, Double.NaN)));
    }
  }

  private TrainingSettings settings(int threads, ChosenDevice device) {
    checkLimit("--limit-train", options.trainImages);
    checkLimit("--limit-test", options.testImages);
    TrainingSettings.Builder builder =
        TrainingSettings.builder()
            .dataset(options.dataset)
            .images(options.trainImages, options.testImages)
            .device(DeviceRecord.of(device))
            .hidden(options.hidden)
            .epochs(options.epochs)
            .rule(rule(options.rule))
            .seed(options.conditions.seed())
            .threads(Math.min(threads, 2));
    if (options.mnistFolder != null) {
      if (!options.dataset.equals(Mnist.NAME)) {
        throw new InputException(
            "--mnist-dir is '"
                + options.mnistFolder
                + "' but --dataset is '"
                + options.dataset
                + "'; allowed: --mnist-dir with --dataset mnist",
            "--dataset mnist");
      }
      builder.mnistFolder(options.mnistFolder.toAbsolutePath().normalize().toString());
    }
    if (options.batch != null) {
      builder.batchSize(options.batch);
    }
    if (options.learningRate != null) {
      builder.analogLearningRate(options.learningRate);
    }
    if (options.floatLearningRate != null) {
      builder.floatLearningRate(options.floatLearningRate);
    }
    if (options.weightLimit != null) {
      builder.weightLimit(options.weightLimit);
    }
    return OptionNames.inMessages(builder::build);
  }

  private static void checkLimit(String option, int count) {
    if (count < 0) {
      throw new InputException(option + " is " + count + "; allowed: 1 or more, or 0 for all");
    }
  }

  private static UpdateRule rule(String name) {
    return switch (name) {
      case "counted" -> new CountedPulses();
      case "stochastic" -> new StochasticPulses();
      default ->
          throw new InputException(
              "--rule is '" + name + "'; allowed: " + String.join(", ", RULES),
              NearestName.of(name, RULES));
    };
  }
}
