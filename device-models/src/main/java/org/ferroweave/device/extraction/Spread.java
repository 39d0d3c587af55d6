package org.ferroweave.device.extraction;

import org.apache.commons.math3.stat.descriptive.SummaryStatistics;
import org.ferroweave.device.InputException;

/**
 * Mean and spread of a sample.
 *
 * @param count number of values, at least 2
 * @param mean mean
 * @param deviation standard deviation (n - 1)
 */
public record Spread(int count, double mean, double deviation) {
  /**
   * Of the values that are finite.
   *
   * @throws FitException if fewer than two are
   */
  public static Spread of(double... values) {
    SummaryStatistics statistics = new SummaryStatistics();
    for (double v : values) {
      if (Double.isFinite(v)) {
        statistics.addValue(v);
      }
    }
    if (statistics.getN() < 2) {
      throw new FitException(
          "spread: "
              + statistics.getN()
              + " usable values of "
              + values.length
              + "; allowed: at least 2");
    }
    return new Spread(
        (int) statistics.getN(), statistics.getMean(), statistics.getStandardDeviation());
  }

  /** Standard error of the mean. */
  public double meanError() {
    return deviation / Math.sqrt(count);
  }

  /** Coefficient of variation, deviation over magnitude of the mean, in percent. */
  public double percent() {
    return 100 * deviation / Math.abs(mean);
  }

  /** Standard error of {@link #percent()} for normal values: CV sqrt(1/(2(n-1)) + CV^2/n). */
  public double percentError() {
    double cv = deviation / Math.abs(mean);
    return 100 * cv * Math.sqrt(0.5 / (count - 1) + cv * cv / count);
  }

  /**
   * Number of conductance levels that the pulses of a train reach: the first pulse reaches one, and
   * each next that counts is the first whose mean lies more than k sigma further along the train's
   * direction than the last that counted, where sigma is the root mean square of both deviations.
   * The state before the first pulse does not count. Where nothing scatters, every pulse that moves
   * the conductance counts.
   *
   * @param mean mean conductance before the first and after each pulse (S)
   * @param deviation standard deviation of each (S), as many
   * @param sigmas k, how many deviations apart two levels must lie (1), 0 or more
   */
  public static int conductanceLevels(double[] mean, double[] deviation, double sigmas) {
    requireLevels(mean, deviation);
    double direction = Math.signum(mean[mean.length - 1] - mean[0]);
    int last = 0;
    int levels = 0;
    for (int i = 1; i < mean.length; i++) {
      double distance = direction * (mean[i] - mean[last]);
      double sigma =
          Math.sqrt((deviation[i] * deviation[i] + deviation[last] * deviation[last]) / 2);
      if (distance > 0 && distance > sigmas * sigma) {
        levels++;
        last = i;
      }
    }
    return levels;
  }

  private static void requireLevels(double[] mean, double[] deviation) {
    if (mean.length == 0 || mean.length != deviation.length) {
      throw new InputException(
          "levels: "
              + mean.length
              + " means and "
              + deviation.length
              + " deviations; allowed: equal numbers, at least 1");
    }
  }

  /**
   * Number of levels of a train that one read can tell apart at one standard deviation: from the
   * first level on, the next that counts is the first whose mean lies at least the sum of both
   * deviations further along the train's direction.
   *
   * @param mean mean conductance per level (S)
   * @param deviation standard deviation per level (S), as many
   */
  public static int distinguishableLevels(double[] mean, double[] deviation) {
    requireLevels(mean, deviation);
    double direction = Math.signum(mean[mean.length - 1] - mean[0]);
    int last = 0;
    int levels = 1;
    for (int i = 1; i < mean.length; i++) {
      double distance = direction * (mean[i] - mean[last]);
      if (distance > 0 && distance >= deviation[i] + deviation[last]) {
        levels++;
        last = i;
      }
    }
    return levels;
  }
}
