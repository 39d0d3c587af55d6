package org.ferroweave.datasets;

import java.util.Arrays;
import java.util.Objects;

/**
 * Grey images of one size with one label each, immutable. Pixels are bytes, 0 (background) to 255
 * (full ink), row by row; as numbers for a network they are scaled to 0..1. Labels are 0 to 9.
 */
public final class LabelledImages {
  /** Number of classes: the digits 0 to 9. */
  public static final int CLASSES = 10;

  private static final float[] SCALED = scaledLevels();

  private final int rows;
  private final int columns;
  private final byte[] pixels;
  private final byte[] labels;

  private LabelledImages(int rows, int columns, byte[] pixels, byte[] labels) {
    this.rows = rows;
    this.columns = columns;
    this.pixels = pixels;
    this.labels = labels;
  }

  /**
   * @param rows image height (pixels), at least 1
   * @param columns image width (pixels), at least 1
   * @param pixels all images one after another, each row by row; copied
   * @param labels one label per image, 0 to 9; copied
   * @throws DatasetException if the lengths do not agree or a label is out of range
   */
  public static LabelledImages of(int rows, int columns, byte[] pixels, byte[] labels) {
    return owning(rows, columns, pixels.clone(), labels.clone());
  }

  /** As {@link #of}, for arrays that the caller gives away. */
  static LabelledImages owning(int rows, int columns, byte[] pixels, byte[] labels) {
    if (rows < 1 || columns < 1) {
      throw new DatasetException(
          "an image of %d rows and %d columns; both must be at least 1".formatted(rows, columns));
    }
    if ((long) labels.length * rows * columns != pixels.length) {
      throw new DatasetException(
          "%d labels for %d pixel bytes; images of %dx%d need %d bytes"
              .formatted(
                  labels.length,
                  pixels.length,
                  rows,
                  columns,
                  (long) labels.length * rows * columns));
    }
    for (int i = 0; i < labels.length; i++) {
      if (labels[i] < 0 || labels[i] >= CLASSES) {
        throw new DatasetException(
            "label %d of image %d; allowed are 0 to 9".formatted(labels[i] & 0xFF, i));
      }
    }
    return new LabelledImages(rows, columns, pixels, labels);
  }

  /** Number of images. */
  public int count() {
    return labels.length;
  }

  /** Image height (pixels). */
  public int rows() {
    return rows;
  }

  /** Image width (pixels). */
  public int columns() {
    return columns;
  }

  /** Pixels per image, rows times columns. */
  public int pixelCount() {
    return rows * columns;
  }

  /**
   * @param image image index, 0 to count - 1
   * @return its label, 0 to 9
   */
  public int label(int image) {
    return labels[image];
  }

  /** All labels, a copy. */
  public byte[] labels() {
    return labels.clone();
  }

  /**
   * @param image image index, 0 to count - 1
   * @param row 0 (top) to rows - 1
   * @param column 0 (left) to columns - 1
   * @return grey level, 0 (background) to 255 (full ink)
   */
  public int level(int image, int row, int column) {
    Objects.checkIndex(row, rows);
    Objects.checkIndex(column, columns);
    return pixels[offset(image) + row * columns + column] & 0xFF;
  }

  /**
   * @param image image index, 0 to count - 1
   * @return its grey levels row by row as unsigned bytes, a copy
   */
  public byte[] bytes(int image) {
    int from = offset(image);
    return Arrays.copyOfRange(pixels, from, from + pixelCount());
  }

  /**
   * Writes one image scaled to 0..1, row by row.
   *
   * @param image image index, 0 to count - 1
   * @param target receives {@link #pixelCount()} values from its start
   */
  public void normalized(int image, float[] target) {
    Objects.checkFromIndexSize(0, pixelCount(), target.length);
    scale(offset(image), target, 0);
  }

  /**
   * Fills one batch without allocating: image {@code order[from + k]} goes to row k.
   *
   * @param order image indices, for example a shuffled epoch
   * @param from position in {@code order} of the first image of the batch
   * @param n images in the batch
   * @param pixels receives n rows of {@link #pixelCount()} values, 0..1
   * @param oneHot receives n rows of {@link #CLASSES} values, 1 at the label and 0 elsewhere
   * @throws IndexOutOfBoundsException if an array is too short or an index is no image
   */
  public void fillBatch(int[] order, int from, int n, float[] pixels, float[] oneHot) {
    int size = pixelCount();
    Objects.checkFromIndexSize(from, n, order.length);
    Objects.checkFromIndexSize(0L, (long) n * size, pixels.length);
    Objects.checkFromIndexSize(0, n * CLASSES, oneHot.length);
    Arrays.fill(oneHot, 0, n * CLASSES, 0f);
    for (int k = 0; k < n; k++) {
      int image = order[from + k];
      scale(offset(image), pixels, k * size);
      oneHot[k * CLASSES + labels[image]] = 1f;
    }
  }

  /**
   * The images at the given positions, in that order.
   *
   * @param indices image indices, each 0 to count - 1
   */
  public LabelledImages subset(int... indices) {
    int size = pixelCount();
    byte[] chosen = new byte[Math.multiplyExact(indices.length, size)];
    byte[] chosenLabels = new byte[indices.length];
    for (int k = 0; k < indices.length; k++) {
      System.arraycopy(pixels, offset(indices[k]), chosen, k * size, size);
      chosenLabels[k] = labels[indices[k]];
    }
    return new LabelledImages(rows, columns, chosen, chosenLabels);
  }

  /**
   * The first n images.
   *
   * @param n 0 to {@link #count()}
   */
  public LabelledImages first(int n) {
    Objects.checkFromIndexSize(0, n, count());
    if (n == count()) {
      return this;
    }
    return new LabelledImages(
        rows, columns, Arrays.copyOf(pixels, n * pixelCount()), Arrays.copyOf(labels, n));
  }

  /**
   * Smaller images; each new pixel is the mean over the area it covers (parts of old pixels count
   * by their covered part), rounded to a grey level.
   *
   * @param newRows new height (pixels), 1 to {@link #rows()}
   * @param newColumns new width (pixels), 1 to {@link #columns()}
   * @throws DatasetException if the new size is not smaller than or equal to this one
   */
  public LabelledImages downsample(int newRows, int newColumns) {
    byte[] smaller =
        new AreaMean(rows, columns, newRows, newColumns).reduceAll(pixels, labels.length);
    return new LabelledImages(newRows, newColumns, smaller, labels);
  }

  /** The pixel store itself, for readers in this package that promise not to write. */
  byte[] pixelStore() {
    return pixels;
  }

  private int offset(int image) {
    return Objects.checkIndex(image, labels.length) * pixelCount();
  }

  private void scale(int offset, float[] target, int targetOffset) {
    int size = pixelCount();
    for (int p = 0; p < size; p++) {
      target[targetOffset + p] = SCALED[pixels[offset + p] & 0xFF];
    }
  }

  private static float[] scaledLevels() {
    float[] scaled = new float[256];
    for (int level = 0; level < scaled.length; level++) {
      scaled[level] = level / 255f;
    }
    return scaled;
  }
}
