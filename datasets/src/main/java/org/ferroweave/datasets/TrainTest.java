package org.ferroweave.datasets;

import java.util.Objects;

/**
 * A data set ready for training: images to learn from and images to be judged on.
 *
 * @param name the name people select it by, for example {@code mnist}
 * @param description one line that tells what the images truly are and where they come from
 * @param train images to learn from
 * @param test images to be judged on, of the same size
 */
public record TrainTest(
    String name, String description, LabelledImages train, LabelledImages test) {
  /**
   * @throws DatasetException if train and test images differ in size
   */
  public TrainTest {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(description, "description");
    if (train.rows() != test.rows() || train.columns() != test.columns()) {
      throw new DatasetException(
          "%s: training images are %dx%d pixels but test images are %dx%d; they must agree"
              .formatted(name, train.rows(), train.columns(), test.rows(), test.columns()));
    }
  }

  /**
   * The same data set with smaller images, see {@link LabelledImages#downsample}.
   *
   * @param rows new height (pixels)
   * @param columns new width (pixels)
   */
  public TrainTest downsample(int rows, int columns) {
    return new TrainTest(
        name,
        "%s, area-averaged to %dx%d pixels".formatted(description, rows, columns),
        train.downsample(rows, columns),
        test.downsample(rows, columns));
  }
}
