package org.ferroweave.device.probe.spectra;

import org.ferroweave.device.InputException;

/**
 * A map of spectra: rows x columns x frequencies, each value the response at one pixel and one
 * frequency, in any one unit.
 */
public final class SpectralCube {
  /**
   * Largest values of a map of which squares and sums of squares can be told from 0 and infinity.
   */
  private static final double SMALL = 1e-100;

  private static final double LARGE = 1e100;

  private final int rows;
  private final int columns;
  private final double[] frequencies;
  private final double[] values;

  /**
   * Takes the values as they are (no copy: a measured map may be large); do not change them later.
   *
   * @param rows scan lines, at least 1
   * @param columns pixels per line, at least 1
   * @param frequencies frequencies (Hz), rising; or channel numbers where none are known
   * @param values values [(row * columns + column) * frequencies + frequency], finite
   */
  public SpectralCube(int rows, int columns, double[] frequencies, double[] values) {
    if (rows < 1 || columns < 1 || frequencies.length < 1) {
      throw new IllegalArgumentException(rows + " x " + columns + " x " + frequencies.length);
    }
    if ((long) rows * columns * frequencies.length != values.length) {
      throw new IllegalArgumentException(
          values.length + " values for " + rows + " x " + columns + " x " + frequencies.length);
    }
    this.rows = rows;
    this.columns = columns;
    this.frequencies = frequencies.clone();
    this.values = values;
  }

  /**
   * A measured map.
   *
   * @param what name of the file, for messages
   * @param array three axes: rows, columns, frequencies
   * @param frequencies frequencies (Hz), or null to count channels from 1
   * @throws InputException if the axes do not fit, a value is not finite, all are zero, or their
   *     squares leave the range of numbers
   */
  public static SpectralCube of(
      String what, NpyArray array, double @org.jspecify.annotations.Nullable [] frequencies) {
    int[] shape = array.shape();
    if (shape.length != 3) {
      throw new InputException(
          what
              + ": has "
              + shape.length
              + (shape.length == 1 ? " axis" : " axes")
              + "; allowed: three (rows x columns x frequencies)");
    }
    if (shape[2] < 2 || shape[0] < 1 || shape[1] < 1) {
      throw new InputException(
          what
              + ": shape is "
              + shape[0]
              + " x "
              + shape[1]
              + " x "
              + shape[2]
              + "; allowed: at least one pixel and two frequencies");
    }
    double[] values = array.values();
    double top = 0;
    double size = 0;
    for (int i = 0; i < values.length; i++) {
      if (!Double.isFinite(values[i])) {
        int pixel = i / shape[2];
        throw new InputException(
            what
                + ": value at row "
                + pixel / shape[1]
                + ", column "
                + pixel % shape[1]
                + ", frequency "
                + i % shape[2]
                + " is "
                + values[i]
                + "; allowed: finite numbers");
      }
      top = Math.max(top, values[i]);
      size = Math.max(size, Math.abs(values[i]));
    }
    if (size > LARGE || (top > 0 && size < SMALL)) {
      throw new InputException(
          what
              + ": largest magnitude is "
              + size
              + "; allowed: "
              + SMALL
              + " to "
              + LARGE
              + " (take another unit)");
    }
    if (!(top > 0)) {
      throw new InputException(what + ": no value is above zero; allowed: a map with a signal");
    }
    double[] axis = frequencies == null ? new double[shape[2]] : frequencies;
    if (frequencies == null) {
      for (int i = 0; i < axis.length; i++) {
        axis[i] = i + 1;
      }
    } else if (axis.length != shape[2]) {
      throw new InputException(
          what
              + ": has "
              + shape[2]
              + " frequencies, but "
              + axis.length
              + " are named; allowed: as many");
    }
    return new SpectralCube(shape[0], shape[1], axis, values);
  }

  /**
   * The map without its first scan lines, which slow drift spoils.
   *
   * @param lines 0 or more, fewer than there are
   */
  public SpectralCube withoutFirst(int lines) {
    if (lines < 0 || lines >= rows) {
      throw new IllegalArgumentException(lines + " of " + rows + " lines");
    }
    int from = lines * columns * frequencies.length;
    return new SpectralCube(
        rows - lines,
        columns,
        frequencies,
        java.util.Arrays.copyOfRange(values, from, values.length));
  }

  /** Scan lines. */
  public int rows() {
    return rows;
  }

  /** Pixels per line. */
  public int columns() {
    return columns;
  }

  /** Pixels. */
  public int pixels() {
    return rows * columns;
  }

  /** Frequencies (Hz); a copy. */
  public double[] frequencies() {
    return frequencies.clone();
  }

  /** How many frequencies. */
  public int channels() {
    return frequencies.length;
  }

  /** Values, pixel by pixel; not a copy, do not change. */
  public double[] values() {
    return values;
  }

  /** How many values are below zero, which no factorization without negative parts can follow. */
  public int negatives() {
    int n = 0;
    for (double value : values) {
      n += value < 0 ? 1 : 0;
    }
    return n;
  }

  /** Mean spectrum. */
  public double[] mean() {
    double[] mean = new double[frequencies.length];
    for (int p = 0, k = 0; p < pixels(); p++) {
      for (int f = 0; f < mean.length; f++, k++) {
        mean[f] += values[k];
      }
    }
    for (int f = 0; f < mean.length; f++) {
      mean[f] /= pixels();
    }
    return mean;
  }
}
