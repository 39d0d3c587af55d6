package org.ferroweave.datasets;

import java.util.List;

/** The data sets by name: the one door through which runs get their images. */
public final class Datasets {
  /** Training images of {@code digits} unless another number is asked for. */
  public static final int USUAL_TRAIN_DIGITS = 12_000;

  /** Test images of {@code digits} unless another number is asked for. */
  public static final int USUAL_TEST_DIGITS = 2_000;

  private Datasets() {}

  /** The names that {@link #load} knows. */
  public static List<String> names() {
    return List.of(GeneratedDigits.NAME, Mnist.NAME);
  }

  /**
   * Loads or generates a data set; nothing stands in for what was asked for.
   *
   * @param name one of {@link #names()}
   * @param options folder, counts, seed
   * @throws DatasetException if the name is unknown, an option does not fit the data set, or its
   *     files cannot be used
   */
  public static TrainTest load(String name, DatasetOptions options) {
    return load(name, options, Mnist.ofThisMachine());
  }

  static TrainTest load(String name, DatasetOptions options, Mnist mnist) {
    return switch (name) {
      case GeneratedDigits.NAME -> digits(options);
      case Mnist.NAME -> shorten(mnist.load(options.folder(), options.progress()), options);
      default ->
          throw new DatasetException(
              "dataset '%s': unknown; allowed are %s".formatted(name, String.join(", ", names())));
    };
  }

  private static TrainTest digits(DatasetOptions options) {
    if (options.folder() != null) {
      throw new DatasetException(
          "dataset %s: folder %s given, but these images are generated and read no file"
              .formatted(GeneratedDigits.NAME, options.folder()),
          "--dataset " + Mnist.NAME + " was meant");
    }
    return new GeneratedDigits(options.seed())
        .trainTest(
            options.trainCount() == DatasetOptions.USUAL
                ? USUAL_TRAIN_DIGITS
                : options.trainCount(),
            options.testCount() == DatasetOptions.USUAL ? USUAL_TEST_DIGITS : options.testCount(),
            options.threads(),
            options.progress());
  }

  private static TrainTest shorten(TrainTest whole, DatasetOptions options) {
    return new TrainTest(
        whole.name(),
        whole.description(),
        shorten(whole.train(), options.trainCount(), "training"),
        shorten(whole.test(), options.testCount(), "test"));
  }

  private static LabelledImages shorten(LabelledImages all, int count, String what) {
    if (count > all.count()) {
      throw new DatasetException(
          "dataset %s: %d %s images asked for; allowed are 1 to %d"
              .formatted(Mnist.NAME, count, what, all.count()));
    }
    return count == DatasetOptions.USUAL ? all : all.first(count);
  }
}
