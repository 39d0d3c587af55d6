package org.ferroweave.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code train}: a float network and its analog twin, side by side. */
@Command(
    name = "train",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    sortOptions = false,
    description = {
      "Train a network on simulated devices beside its float baseline.",
      "",
      "Writes a run folder with configuration, versions, metrics.csv, checkpoints, plots and a"
          + " page. Ctrl-C saves; 'ferroweave resume RUN' goes on."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  ferroweave train --dataset digits --device au-cips-ti",
      "  ferroweave train --dataset mnist --mnist-dir mnist --device au-cips-ti --hidden 256 --epochs 3",
      "  ferroweave train --device au-cips-ti --rule stochastic --hidden 128,64 --out run --json run.json"
    })
final class TrainCommand implements Callable<Integer> {
  @Option(
      names = "--dataset",
      paramLabel = "NAME",
      defaultValue = "digits",
      description = "digits (generated, needs no file; default) or mnist.")
  String dataset = "digits";

  @Option(
      names = "--mnist-dir",
      paramLabel = "DIR",
      description = "Folder of the MNIST files; else MNIST_DIR, the cache, or a download.")
  @Nullable Path mnistFolder;

  @Option(
      names = "--device",
      paramLabel = "DEVICE",
      required = true,
      description = "Bundled device or datasheet file (.yaml).")
  String device = "";

  @Option(
      names = "--hidden",
      paramLabel = "N",
      split = ",",
      defaultValue = "256",
      description = "Sizes of the hidden layers, separated by commas (default: 256).")
  List<Integer> hidden = new ArrayList<>();

  @Option(
      names = "--epochs",
      paramLabel = "N",
      defaultValue = "3",
      description = "Passes over the training images (default: 3).")
  int epochs = 3;

  @Option(names = "--batch", paramLabel = "N", description = "Images per update.")
  @Nullable Integer batch;

  @Option(
      names = "--rule",
      paramLabel = "RULE",
      defaultValue = "counted",
      description =
          "How weight changes become pulses: counted (default) or stochastic (coincident trains).")
  String rule = "counted";

  @Option(
      names = "--learning-rate",
      paramLabel = "X",
      description = "Learning rate of the analog network.")
  @Nullable Double learningRate;

  @Option(
      names = "--float-learning-rate",
      paramLabel = "X",
      description = "Learning rate of the float network.")
  @Nullable Double floatLearningRate;

  @Option(
      names = "--weight-limit",
      paramLabel = "X",
      description = "Weight that a pair of mean devices reaches at its farthest.")
  @Nullable Double weightLimit;

  @Option(
      names = "--limit-train",
      paramLabel = "N",
      defaultValue = "0",
      description = "Use the first N training images only.")
  int trainImages;

  @Option(
      names = "--limit-test",
      paramLabel = "N",
      defaultValue = "0",
      description = "Use the first N test images only.")
  int testImages;

  @Option(
      names = "--threads",
      paramLabel = "N",
      description = "Threads; change nothing but the time (default: 2 at most).")
  @Nullable Integer threads;

  @Option(
      names = {"-o", "--out"},
      paramLabel = "DIR",
      description = "Run folder, new or empty (default: results/train-DEVICE-TIME).")
  @Nullable Path out;

  @Mixin DeviceOptions conditions;
  @Mixin OutputOptions output;

  /** For picocli. */
  TrainCommand() {}

  @Override
  public Integer call() {
    return new TrainingJob(this).run();
  }
}
