package org.ferroweave.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.stream.LongStream;
import org.ferroweave.array.PairUpdate;
import org.ferroweave.array.PulseLedger;
import org.ferroweave.array.TileSettings;
import org.ferroweave.array.WeightMapping;
import org.ferroweave.cli.DeviceOptions.ChosenDevice;
import org.ferroweave.datasets.DatasetOptions;
import org.ferroweave.datasets.Datasets;
import org.ferroweave.datasets.TrainTest;
import org.ferroweave.device.InputException;
import org.ferroweave.device.distil.PulseResponse;
import org.ferroweave.report.TextTable;
import org.ferroweave.training.rule.CountedPulses;
import org.ferroweave.training.study.ArrayMaker;
import org.ferroweave.training.study.DistillationStudy;
import org.ferroweave.training.study.StudyResult;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code study}: full physical devices against their distilled response, on a small network. */
@Command(
    name = "study",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    sortOptions = false,
    description = {
      "Train one small network (64-10 on 8x8 images) on full physical devices and on their distilled"
          + " response, over several seeds.",
      "",
      "The two agree where the means differ by less than the spread from seed to seed. A few minutes."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  ferroweave study au-cips-ti --dataset mnist --mnist-dir mnist",
      "  ferroweave study au-cips-ti --train-images 1000 --seeds 3 --json study.json"
    })
final class StudyCommand implements Callable<Integer> {
  private static final int SIDE = 8;

  @Parameters(paramLabel = "DEVICE", description = "Bundled device or datasheet file (.yaml).")
  private String device = "";

  @Option(
      names = "--dataset",
      paramLabel = "NAME",
      defaultValue = "digits",
      description = "digits (generated; default) or mnist.")
  private String dataset = "digits";

  @Option(
      names = "--mnist-dir",
      paramLabel = "DIR",
      description = "Folder of the MNIST files; else MNIST_DIR, the cache, or a download.")
  private @Nullable Path mnistFolder;

  @Option(
      names = "--train-images",
      paramLabel = "N",
      defaultValue = "4000",
      description = "Training images (default: 4000); half as many test images.")
  private int images = 4000;

  @Option(
      names = "--epochs",
      paramLabel = "N",
      defaultValue = "3",
      description = "Passes over the training images (default: 3).")
  private int epochs = 3;

  @Option(
      names = "--seeds",
      paramLabel = "N",
      defaultValue = "5",
      description = "Number of seeds, counted from --seed (default: 5).")
  private int seeds = 5;

  @Option(
      names = "--learning-rate",
      paramLabel = "X",
      defaultValue = "0.5",
      description = "Learning rate (default: 0.5).")
  private double learningRate = 0.5;

  @Option(
      names = "--weight-limit",
      paramLabel = "X",
      defaultValue = "1",
      description = "Weight that a pair of mean devices reaches at its farthest (default: 1).")
  private double weightLimit = 1;

  @Option(
      names = "--batch",
      paramLabel = "N",
      defaultValue = "32",
      description = "Images per update (default: 32).")
  private int batch = 32;

  @Option(
      names = "--threads",
      paramLabel = "N",
      description = "Threads of the distillation; change nothing but the time.")
  private @Nullable Integer threads;

  @Mixin private DeviceOptions options;
  @Mixin private OutputOptions output;

  /** For picocli. */
  StudyCommand() {}

  @Override
  public Integer call() {
    if (seeds < 2) {
      throw new InputException("--seeds is " + seeds + "; allowed: 2 or more");
    }
    if (images < 10) {
      throw new InputException("--train-images is " + images + "; allowed: 10 or more");
    }
    ChosenDevice choice = options.choose(device);
    JsonResults json = output.json();
    Console console = output.console();
    DatasetOptions wanted = DatasetOptions.DEFAULTS.withCounts(images, Math.max(1, images / 2));
    TrainTest data =
        Datasets.load(dataset, mnistFolder == null ? wanted : wanted.withFolder(mnistFolder))
            .downsample(SIDE, SIDE);
    DistillationStudy study =
        new DistillationStudy(
            data,
            List.of(),
            epochs,
            batch,
            learningRate,
            new CountedPulses(),
            TileSettings.IDEAL,
            weightLimit);
    long[] all = LongStream.range(0, seeds).map(k -> options.seed() + k).toArray();
    List<StudyResult> results = new ArrayList<>();
    try (Interruption interruption = Interruption.watch(console);
        ProgressLine line = console.progress()) {
      line.stage("distilling", 0, 0.05);
      PulseResponse response =
          Distillation.run(choice, options.seed(), Threads.of(threads), line, interruption);
      WeightMapping mapping = WeightMapping.of(response, weightLimit, PairUpdate.BOTH);
      console.note("float and distilled: " + seeds + " seeds each");
      results.add(study.trainDigital(all));
      results.add(study.train("distilled", ArrayMaker.distilled(response, mapping), all));
      line.stage("physical devices", 0.2, 1);
      ArrayMaker physical = ArrayMaker.physical(choice.model(), response, mapping);
      results.add(oneByOne(study, physical, all, line, interruption));
    }
    print(results, console);
    choice.describe(json);
    json.put("dataset", data.description()).put("agree", agree(results));
    for (StudyResult result : results) {
      json.part(result.name())
          .put("accuracy", result.mean(), "1")
          .put("accuracy_spread", result.spread(), "1")
          .put("accuracies", result.accuracies());
    }
    json.write();
    return 0;
  }

  /** Seed by seed, so that progress shows and Ctrl-C acts between seeds. */
  private static StudyResult oneByOne(
      DistillationStudy study,
      ArrayMaker maker,
      long[] seeds,
      ProgressLine line,
      Interruption interruption) {
    double[] accuracies = new double[seeds.length];
    PulseLedger ledger = PulseLedger.ZERO;
    for (int i = 0; i < seeds.length; i++) {
      if (interruption.asked()) {
        throw new CancellationException("study cancelled");
      }
      line.reached(i / (double) seeds.length);
      StudyResult one = study.train("physical", maker, seeds[i]);
      accuracies[i] = one.accuracies()[0];
      ledger = ledger.plus(one.ledger());
    }
    return new StudyResult("physical", accuracies, ledger);
  }

  private static boolean agree(List<StudyResult> results) {
    return results.get(2).agreesWith(results.get(1));
  }

  private static void print(List<StudyResult> results, Console console) {
    TextTable.Builder table = TextTable.of("weights on", "test accuracy", "seed-to-seed spread");
    for (StudyResult result : results) {
      table.row(
          result.name(),
          String.format(Locale.ROOT, "%.2f %%", 100 * result.mean()),
          String.format(Locale.ROOT, "%.2f %%", 100 * result.spread()));
    }
    console.result(table.build());
    console.result(
        agree(results)
            ? "distilled and physical agree within the seed-to-seed spread"
            : "distilled and physical DIFFER by more than the seed-to-seed spread");
  }
}
