package org.ferroweave.training.run;

import java.util.List;
import org.ferroweave.array.PairUpdate;
import org.ferroweave.array.TileSettings;
import org.ferroweave.datasets.GeneratedDigits;
import org.ferroweave.datasets.Mnist;
import org.ferroweave.device.InputException;
import org.ferroweave.training.rule.CountedPulses;
import org.ferroweave.training.rule.UpdateRule;
import org.jspecify.annotations.Nullable;

/**
 * Everything that decides the result of a run, but for the device's pulse response, which lies
 * beside it in the run folder. Immutable; JSON in config.json. Made by {@link #builder()}.
 *
 * @param dataset name of the data set: {@code mnist} or {@code digits}
 * @param mnistFolder folder of the MNIST files, or null to look in the usual places
 * @param trainImages training images used, the first ones; 0 for all (20,000 of {@code digits})
 * @param testImages test images used, the first ones; 0 for all (4,000 of {@code digits})
 * @param device which device, for people; its pulse response is what counts
 * @param hidden sizes of the hidden layers (rectified linear), may be empty
 * @param epochs passes over the training images
 * @param batchSize images per parameter update
 * @param floatLearningRate rate of the float network (plain gradient descent)
 * @param analogLearningRate rate of the analog network
 * @param rule how changes become pulses
 * @param weightLimit weight of the mean device pair at its farthest
 * @param pairUpdate how a pair of devices shares a pulse
 * @param tile converters and read noise of the arrays
 * @param seed seed of initial weights, image order, devices and noise
 * @param evaluationsPerEpoch evaluations on the test images per epoch, evenly spaced
 * @param threads 1, or 2 to train both networks at the same time; changes nothing but the time
 * @param checkpointSeconds most time between two checkpoints (s); 0 for one after every few steps
 */
public record TrainingSettings(
    String dataset,
    @Nullable String mnistFolder,
    int trainImages,
    int testImages,
    RunDevice device,
    List<Integer> hidden,
    int epochs,
    int batchSize,
    double floatLearningRate,
    double analogLearningRate,
    UpdateRule rule,
    double weightLimit,
    PairUpdate pairUpdate,
    TileSettings tile,
    long seed,
    int evaluationsPerEpoch,
    int threads,
    double checkpointSeconds) {
  /** Training images of {@code digits}. */
  static final int DIGITS_TRAIN = 20_000;

  /** Test images of {@code digits}. */
  static final int DIGITS_TEST = 4_000;

  /**
   * Canonical constructor.
   *
   * @throws InputException if a value is outside what it may be
   */
  public TrainingSettings {
    hidden = List.copyOf(hidden);
    require(
        "dataset",
        dataset,
        dataset.equals(Mnist.NAME) || dataset.equals(GeneratedDigits.NAME),
        Mnist.NAME + " or " + GeneratedDigits.NAME);
    require("train_images", trainImages, trainImages >= 0, "1 or more, or 0 for all");
    require("test_images", testImages, testImages >= 0, "1 or more, or 0 for all");
    if (dataset.equals(GeneratedDigits.NAME)) {
      requireAtMost("train_images", trainImages, DIGITS_TRAIN);
      requireAtMost("test_images", testImages, DIGITS_TEST);
    }
    for (int size : hidden) {
      require("hidden", size, size >= 1 && size <= 1 << 16, "1 to 65536");
    }
    require("epochs", epochs, epochs >= 1, "1 or more");
    require("batch_size", batchSize, batchSize >= 1 && batchSize <= 1 << 16, "1 to 65536");
    requirePositive("float_learning_rate", floatLearningRate);
    requirePositive("analog_learning_rate", analogLearningRate);
    requirePositive("weight_limit", weightLimit);
    require("evaluations_per_epoch", evaluationsPerEpoch, evaluationsPerEpoch >= 1, "1 or more");
    require("threads", threads, threads == 1 || threads == 2, "1 or 2 (one per network)");
    require(
        "checkpoint_seconds",
        checkpointSeconds,
        checkpointSeconds >= 0 && Double.isFinite(checkpointSeconds),
        "finite, 0 or more");
  }

  private static void requireAtMost(String key, int count, int all) {
    require(key, count, count <= all, "at most " + all + ", or 0 for all");
  }

  private static void requirePositive(String key, double value) {
    require(key, value, value > 0 && Double.isFinite(value), "finite, above 0");
  }

  private static void require(String key, Object value, boolean good, String allowed) {
    if (!good) {
      throw new InputException(key + " is " + value + "; allowed: " + allowed);
    }
  }

  /** A builder that starts from the defaults: digits, 256 hidden, 3 epochs. */
  public static Builder builder() {
    return new Builder();
  }

  /** Collects settings; every method returns the builder. Checked by {@link #build()}. */
  @SuppressWarnings("MissingJavadocMethod") // the record's components say it all
  public static final class Builder {
    private String dataset = GeneratedDigits.NAME;
    private @Nullable String mnistFolder;
    private int trainImages;
    private int testImages;
    private RunDevice device = RunDevice.named("");
    private List<Integer> hidden = List.of(256);
    private int epochs = 3;
    private int batchSize = 128;
    private double floatLearningRate = 0.3;
    private double analogLearningRate = 0.1;
    private UpdateRule rule = new CountedPulses();
    private double weightLimit = 0.3;
    private PairUpdate pairUpdate = PairUpdate.BOTH;
    private TileSettings tile = TileSettings.IDEAL;
    private long seed = 1;
    private int evaluationsPerEpoch = 4;
    private int threads = 2;
    private double checkpointSeconds = 20;

    private Builder() {}

    public Builder dataset(String value) {
      dataset = value;
      return this;
    }

    public Builder mnistFolder(@Nullable String value) {
      mnistFolder = value;
      return this;
    }

    public Builder images(int train, int test) {
      trainImages = train;
      testImages = test;
      return this;
    }

    public Builder device(RunDevice value) {
      device = value;
      return this;
    }

    public Builder hidden(List<Integer> value) {
      hidden = value;
      return this;
    }

    public Builder epochs(int value) {
      epochs = value;
      return this;
    }

    public Builder batchSize(int value) {
      batchSize = value;
      return this;
    }

    public Builder floatLearningRate(double value) {
      floatLearningRate = value;
      return this;
    }

    public Builder analogLearningRate(double value) {
      analogLearningRate = value;
      return this;
    }

    public Builder rule(UpdateRule value) {
      rule = value;
      return this;
    }

    public Builder weightLimit(double value) {
      weightLimit = value;
      return this;
    }

    public Builder pairUpdate(PairUpdate value) {
      pairUpdate = value;
      return this;
    }

    public Builder tile(TileSettings value) {
      tile = value;
      return this;
    }

    public Builder seed(long value) {
      seed = value;
      return this;
    }

    public Builder evaluationsPerEpoch(int value) {
      evaluationsPerEpoch = value;
      return this;
    }

    public Builder threads(int value) {
      threads = value;
      return this;
    }

    public Builder checkpointSeconds(double value) {
      checkpointSeconds = value;
      return this;
    }

    /**
     * The settings, checked.
     *
     * @throws InputException if a value is outside what it may be
     */
    public TrainingSettings build() {
      return new TrainingSettings(
          dataset,
          mnistFolder,
          trainImages,
          testImages,
          device,
          hidden,
          epochs,
          batchSize,
          floatLearningRate,
          analogLearningRate,
          rule,
          weightLimit,
          pairUpdate,
          tile,
          seed,
          evaluationsPerEpoch,
          threads,
          checkpointSeconds);
    }
  }
}
