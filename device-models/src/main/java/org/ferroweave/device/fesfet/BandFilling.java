package org.ferroweave.device.fesfet;

import org.ferroweave.device.physics.FermiDiracHalf;

/**
 * {@link FermiDiracHalf} and its slope from a table (cubic between its points, relative error below
 * 1e-6), some ten times as fast. Not shared by threads: the last result is kept for reading.
 */
final class BandFilling {
  private static final double LOW = -45;
  private static final double HIGH = 60;
  private static final int PER_UNIT = 20;
  private static final double STEP = 1.0 / PER_UNIT;
  private static final double[] VALUE = new double[(int) (HIGH - LOW) * PER_UNIT + 1];
  private static final double[] SLOPE = new double[VALUE.length];

  static {
    for (int i = 0; i < VALUE.length; i++) {
      double eta = LOW + i * STEP;
      VALUE[i] = FermiDiracHalf.value(eta);
      SLOPE[i] = FermiDiracHalf.slope(eta, VALUE[i]);
    }
  }

  private double value;
  private double slope;

  /** Evaluates at a reduced Fermi level (1). */
  void at(double eta) {
    if (eta < LOW) {
      value = 0; // no carrier is left that could matter
      slope = 0;
    } else if (eta < HIGH) {
      between(eta);
    } else {
      value = FermiDiracHalf.value(eta);
      slope = FermiDiracHalf.slope(eta, value);
    }
  }

  private void between(double eta) {
    double position = (eta - LOW) * PER_UNIT;
    int i = (int) position;
    double u = position - i;
    double a = VALUE[i];
    double rise = VALUE[i + 1] - a;
    double s0 = SLOPE[i] * STEP;
    double s1 = SLOPE[i + 1] * STEP;
    double c2 = 3 * rise - 2 * s0 - s1;
    double c3 = s0 + s1 - 2 * rise;
    value = a + u * (s0 + u * (c2 + u * c3));
    slope = (s0 + u * (2 * c2 + u * 3 * c3)) * PER_UNIT;
  }

  /** F of the last evaluation (1). */
  double value() {
    return value;
  }

  /** dF/d(eta) of the last evaluation (1). */
  double slope() {
    return slope;
  }
}
