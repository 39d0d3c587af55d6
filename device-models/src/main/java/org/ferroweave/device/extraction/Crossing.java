package org.ferroweave.device.extraction;

/** Where a sampled curve crosses a level. */
public final class Crossing {
  private Crossing() {}

  /**
   * Abscissa of the first crossing, linear between samples.
   *
   * @param x abscissae
   * @param y ordinates
   * @param from first sample looked at, included
   * @param to last sample looked at, excluded
   * @param level the level
   * @param rising whether the curve must come from below the level, else from above
   * @return the abscissa, or NaN if there is no such crossing
   */
  public static double first(
      double[] x, double[] y, int from, int to, double level, boolean rising) {
    for (int i = from + 1; i < to; i++) {
      double a = y[i - 1] - level;
      double b = y[i] - level;
      if (rising ? a < 0 && b >= 0 : a > 0 && b <= 0) {
        return x[i - 1] + (x[i] - x[i - 1]) * a / (a - b);
      }
    }
    return Double.NaN;
  }
}
