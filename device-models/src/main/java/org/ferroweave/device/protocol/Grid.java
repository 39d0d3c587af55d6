package org.ferroweave.device.protocol;

/** Logarithmic grids. */
public final class Grid {
  private Grid() {}

  /** Values from low to high (both included, above 0) at equal ratios. */
  public static double[] logarithmic(double low, double high, int points) {
    double[] grid = new double[points];
    for (int i = 0; i < points; i++) {
      grid[i] = low * Math.pow(high / low, i / (double) (points - 1));
    }
    grid[points - 1] = high;
    return grid;
  }
}
