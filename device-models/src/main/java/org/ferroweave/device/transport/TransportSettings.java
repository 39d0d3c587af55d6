package org.ferroweave.device.transport;

import org.ferroweave.device.InputException;

/**
 * How exactly a run is stepped.
 *
 * @param relative allowed error of a fraction per step, relative to it
 * @param absolute allowed error of each stored fraction per step where it is small
 * @param maxStep longest step (s)
 */
public record TransportSettings(double relative, double[] absolute, double maxStep) {
  /** Validates. */
  public TransportSettings {
    absolute = absolute.clone();
    if (!(relative > 0 && relative < 1)) {
      throw new InputException("relative tolerance is " + relative + "; allowed: 0 to 1");
    }
    for (double a : absolute) {
      if (!(a > 0)) {
        throw new InputException("absolute tolerance is " + a + "; allowed: above 0");
      }
    }
    if (!(maxStep > 0)) {
      throw new InputException("longest step is " + maxStep + " s; allowed: above 0");
    }
  }

  /** A copy. */
  @Override
  public double[] absolute() {
    return absolute.clone();
  }

  /**
   * Steps as long as the error allows.
   *
   * @param relative relative tolerance
   * @param absolute absolute tolerance of each stored species
   */
  public static TransportSettings of(double relative, double... absolute) {
    return new TransportSettings(relative, absolute, Double.POSITIVE_INFINITY);
  }
}
