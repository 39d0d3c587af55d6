package org.ferroweave.device.protocol;

import java.util.Arrays;

/** A growing list of primitive doubles. */
public final class Samples {
  private double[] values = new double[64];
  private int size;

  /** An empty list. */
  public Samples() {}

  /** Appends a value. */
  public void add(double value) {
    if (size == values.length) {
      values = Arrays.copyOf(values, 2 * size);
    }
    values[size++] = value;
  }

  /** Number of values. */
  public int size() {
    return size;
  }

  /** The values, a copy. */
  public double[] toArray() {
    return Arrays.copyOf(values, size);
  }
}
