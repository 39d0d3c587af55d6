package org.ferroweave.device.transport;

/**
 * Bernoulli function B(u) = u / (exp(u) - 1), the weight of exponentially fitted fluxes.
 *
 * <p>B(-u) = B(u) + u; B(-u) / B(u) = exp(u). Near 0 the series is used (error below 1e-16); far
 * out the limits 0 and -u. Source: Scharfetter and Gummel, IEEE Trans. Electron Devices 16, 64
 * (1969).
 */
final class Bernoulli {
  private Bernoulli() {}

  /** B(u). */
  static double value(double u) {
    if (Math.abs(u) < 1e-2) {
      double v = u * u;
      return 1 - 0.5 * u + v / 12 * (1 - v / 60 * (1 - v / 42));
    }
    if (u > 700) {
      return 0;
    }
    return u / Math.expm1(u);
  }

  /** dB/du. */
  static double slope(double u) {
    if (Math.abs(u) < 1e-2) {
      double v = u * u;
      return -0.5 + u / 6 * (1 - v / 30 * (1 - v / 28));
    }
    if (u > 700) {
      return 0;
    }
    if (u < -700) {
      return -1;
    }
    double b = value(u);
    return (1 - b * Math.exp(u)) * b / u;
  }
}
