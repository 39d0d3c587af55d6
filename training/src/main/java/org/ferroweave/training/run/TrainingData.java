package org.ferroweave.training.run;

import java.nio.file.Path;
import org.ferroweave.datasets.GeneratedDigits;
import org.ferroweave.datasets.LabelledImages;
import org.ferroweave.datasets.Mnist;
import org.ferroweave.datasets.Progress;
import org.ferroweave.datasets.TrainTest;
import org.ferroweave.device.InputException;

/** Finds the images that settings name. */
final class TrainingData {
  /** The generated digits are one fixed data set, whatever the seed of the run. */
  private static final long DIGITS_SEED = 1;

  private TrainingData() {}

  /**
   * @throws InputException if more images are asked for than there are
   * @throws org.ferroweave.datasets.DatasetException if the data set cannot be had
   */
  static TrainTest load(TrainingSettings settings, Progress progress) {
    int train = settings.trainImages();
    int test = settings.testImages();
    if (settings.dataset().equals(GeneratedDigits.NAME)) {
      return new GeneratedDigits(DIGITS_SEED)
          .trainTest(
              train == 0 ? TrainingSettings.DIGITS_TRAIN : train,
              test == 0 ? TrainingSettings.DIGITS_TEST : test,
              settings.threads(),
              progress);
    }
    String folder = settings.mnistFolder();
    TrainTest all = Mnist.ofThisMachine().load(folder == null ? null : Path.of(folder), progress);
    return new TrainTest(
        all.name(),
        all.description(),
        first("train_images", train, all.train()),
        first("test_images", test, all.test()));
  }

  private static LabelledImages first(String key, int count, LabelledImages images) {
    if (count > images.count()) {
      throw new InputException(
          key + " is " + count + "; allowed: at most " + images.count() + ", or 0 for all");
    }
    return count == 0 ? images : images.first(count);
  }
}
