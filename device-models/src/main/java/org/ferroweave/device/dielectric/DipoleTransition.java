package org.ferroweave.device.dielectric;

import java.util.List;
import org.ferroweave.device.InputException;

/**
 * Where dipoles lose their order: the temperature at which both phases are as likely. The odds of
 * the non-polar phase are exp(V (f_polar - f_other)/kT), so their logarithm is a straight line
 * through zero there; it is fitted to the sampled shares of time.
 *
 * @param temperature (K)
 * @param error standard error (K)
 */
public record DipoleTransition(double temperature, double error) {
  private static final double LEAST = 0.03;

  /**
   * The transition after samples around it.
   *
   * @param samples of chains that began in both phases
   * @throws InputException if fewer than two of them saw both phases
   */
  public static DipoleTransition of(List<DipoleSample> samples) {
    double weights = 0;
    double mean = 0;
    double level = 0;
    List<DipoleSample> both =
        samples.stream()
            .filter(s -> s.nonPolar() > LEAST && s.nonPolar() < 1 - LEAST && s.nonPolarError() > 0)
            .toList();
    for (DipoleSample s : both) {
      weights += weight(s);
      mean += weight(s) * s.temperature();
      level += weight(s) * odds(s);
    }
    mean /= weights;
    level /= weights;
    double slope = 0;
    double spread = 0;
    for (DipoleSample s : both) {
      slope += weight(s) * odds(s) * (s.temperature() - mean);
      spread += weight(s) * (s.temperature() - mean) * (s.temperature() - mean);
    }
    slope /= spread;
    if (both.size() < 2 || !(slope > 0)) {
      throw new InputException(
          "dipoles: "
              + both.size()
              + " temperatures saw both phases; allowed: 2 or more, on both sides of the transition");
    }
    double offset = level / slope;
    return new DipoleTransition(
        mean - offset, Math.hypot(1 / Math.sqrt(weights), offset / Math.sqrt(spread)) / slope);
  }

  private static double odds(DipoleSample s) {
    return Math.log(s.nonPolar() / (1 - s.nonPolar()));
  }

  private static double weight(DipoleSample s) {
    double error = s.nonPolarError() / (s.nonPolar() * (1 - s.nonPolar()));
    return 1 / (error * error);
  }
}
