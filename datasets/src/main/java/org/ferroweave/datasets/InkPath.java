package org.ferroweave.datasets;

import java.util.Arrays;

/** The path of a pen as short straight pieces: growable arrays that are reused for every image. */
final class InkPath {
  double[] x = new double[256];
  double[] y = new double[256];

  /** Half the width of the ink at each sample (pixels); 0 where the pen does not touch. */
  double[] radius = new double[256];

  /** Whether a sample begins a new stroke, so that no ink joins it to the one before. */
  boolean[] start = new boolean[256];

  int size;

  void clear() {
    size = 0;
  }

  void add(double px, double py, boolean startsStroke) {
    if (size == x.length) {
      x = Arrays.copyOf(x, 2 * size);
      y = Arrays.copyOf(y, 2 * size);
      radius = Arrays.copyOf(radius, 2 * size);
      start = Arrays.copyOf(start, 2 * size);
    }
    x[size] = px;
    y[size] = py;
    radius[size] = 1;
    start[size] = startsStroke;
    size++;
  }
}
