package org.ferroweave.device.ferroelectric;

/**
 * Exponential of many numbers of moderate size at once, in loops that the compiler turns into
 * vector instructions: the argument is halved often enough for a short series, and the result
 * squared as often. Relative error below 1e-9 (see {@link #RANGE}); the same bits on every machine.
 */
final class FastExponential {
  /** Greatest magnitude of an argument after one halving less than none: 0.25 times 2^halvings. */
  static final double RANGE = 0.25;

  /** Most halvings: the error of the series, 3e-13, doubles with each. */
  static final int MOST_HALVINGS = 10;

  private FastExponential() {}

  /** Halvings that bring a magnitude into the range of the series; -1 if too many. */
  static int halvings(double magnitude) {
    int halvings = 0;
    double reach = RANGE;
    while (magnitude > reach) {
      reach *= 2;
      if (++halvings > MOST_HALVINGS) {
        return -1;
      }
    }
    return halvings;
  }

  /**
   * Sets y[i] = amplitude exp(factor x[i]).
   *
   * @param x arguments
   * @param factor their common factor
   * @param halvings what {@link #halvings} says for the greatest magnitude of factor x[i]
   * @param y result, as long as the arguments
   */
  static void exp(double[] x, double factor, int halvings, double amplitude, double[] y) {
    double c = factor / (1 << halvings);
    int n = y.length;
    for (int i = 0; i < n; i++) {
      double z = c * x[i];
      double p = 1.0 / 40320 + z * (1.0 / 362880);
      p = 1.0 / 5040 + z * p;
      p = 1.0 / 720 + z * p;
      p = 1.0 / 120 + z * p;
      p = 1.0 / 24 + z * p;
      p = 1.0 / 6 + z * p;
      p = 0.5 + z * p;
      p = 1 + z * p;
      y[i] = 1 + z * p;
    }
    int left = halvings;
    for (; left > 2; left -= 2) {
      for (int i = 0; i < n; i++) {
        double square = y[i] * y[i];
        y[i] = square * square;
      }
    }
    if (left == 2) {
      for (int i = 0; i < n; i++) {
        double square = y[i] * y[i];
        y[i] = square * square * amplitude;
      }
    } else if (left == 1) {
      for (int i = 0; i < n; i++) {
        y[i] = y[i] * y[i] * amplitude;
      }
    } else {
      for (int i = 0; i < n; i++) {
        y[i] = y[i] * amplitude;
      }
    }
  }
}
