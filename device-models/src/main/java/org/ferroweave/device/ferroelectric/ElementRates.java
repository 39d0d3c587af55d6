package org.ferroweave.device.ferroelectric;

import org.ferroweave.device.physics.MerzLaw;

/**
 * Switching rates of all elements of a film in one field, by {@link MerzLaw}: with the median
 * activation field Em, the exponent of element i is that of the median times (Ea_i/Em)^n, so that
 *
 * <pre>  r_i = r_m exp(-x_m [(Ea_i/Em)^n - 1]),   x_m = (Em/|E|)^n</pre>
 *
 * <p>one true exponential and many short ones. The last field is remembered.
 */
final class ElementRates {
  /** Exponent of rates that are not negligible in any time: exp(-20) = 2e-9. */
  private static final double NEAR = 20;

  private final double median;
  private final double exponent;
  private final double attemptTime;
  private final double[] relative;
  private final double[] rate;
  private final double softest;
  private final double span;
  private double lastField = Double.NaN;
  private double lastScale = Double.NaN;

  /**
   * @param parameters switching law
   * @param activation activation field of each element (V/m)
   */
  ElementRates(SwitchingParameters parameters, double[] activation) {
    this.median = parameters.activationField();
    this.exponent = parameters.exponent();
    this.attemptTime = parameters.attemptTime();
    this.relative = new double[activation.length];
    this.rate = new double[activation.length];
    double least = Double.POSITIVE_INFINITY;
    double widest = 0;
    for (int i = 0; i < activation.length; i++) {
      double ratio = activation[i] / median;
      relative[i] = (exponent == 1 ? ratio : Math.pow(ratio, exponent)) - 1;
      least = Math.min(least, activation[i]);
      widest = Math.max(widest, Math.abs(relative[i]));
    }
    this.softest = least;
    this.span = widest;
  }

  private ElementRates(ElementRates other) {
    this.median = other.median;
    this.exponent = other.exponent;
    this.attemptTime = other.attemptTime;
    this.relative = other.relative;
    this.rate = other.rate.clone();
    this.softest = other.softest;
    this.span = other.span;
    this.lastField = other.lastField;
    this.lastScale = other.lastScale;
  }

  /** An independent copy. */
  ElementRates copy() {
    return new ElementRates(this);
  }

  /**
   * Whether the softest element is so far from switching that its rate times a time stays below a
   * bound.
   *
   * @param field local field (V/m)
   * @param scale factor on all activation fields (1)
   * @param time time (s)
   * @param bound greatest product (1), at most 1e-9
   */
  boolean isBelow(double field, double scale, double time, double bound) {
    double ratio = softest * scale / Math.abs(field); // infinite at zero field
    if (exponent == 1 && ratio < NEAR && time > attemptTime) {
      return false; // without an exponential
    }
    return MerzLaw.rate(field, softest * scale, exponent, attemptTime) * time < bound;
  }

  /** Growth of the median rate, d(ln r)/d|E| (m/V). */
  double steepness(double field, double scale) {
    double magnitude = Math.abs(field);
    double ratio = median * scale / magnitude;
    return exponent * (exponent == 1 ? ratio : Math.pow(ratio, exponent)) / magnitude;
  }

  /**
   * Rates (1/s) in a field; the array is this object's own and changes with the next call.
   *
   * @param field local field, either sign, not 0 (V/m)
   * @param scale factor on all activation fields (1)
   */
  double[] at(double field, double scale) {
    double magnitude = Math.abs(field);
    if (magnitude == lastField && scale == lastScale) {
      return rate;
    }
    double ratio = median * scale / magnitude;
    double power = exponent == 1 ? ratio : Math.pow(ratio, exponent);
    int halvings = FastExponential.halvings(power * span);
    if (halvings >= 0) {
      FastExponential.exp(relative, -power, halvings, Math.exp(-power) / attemptTime, rate);
    } else {
      for (int i = 0; i < rate.length; i++) {
        rate[i] = Math.exp(-power * (1 + relative[i])) / attemptTime;
      }
    }
    lastField = magnitude;
    lastScale = scale;
    return rate;
  }
}
