package org.ferroweave.device.dielectric;

import org.ferroweave.device.InputException;

/**
 * The Curie-Weiss law eps = background + C / (T - T0) fitted to the warm branch of a curve: a
 * straight line through 1/(eps - background) against T, by least squares.
 *
 * @param background permittivity that was subtracted (1)
 * @param curieConstant C (K)
 * @param curieConstantError standard error of C (K)
 * @param curieWeissTemperature T0 (K)
 * @param curieWeissTemperatureError standard error of T0 (K)
 * @param points how many points were used
 */
public record CurieWeissFit(
    double background,
    double curieConstant,
    double curieConstantError,
    double curieWeissTemperature,
    double curieWeissTemperatureError,
    int points) {

  /**
   * Fits.
   *
   * @param temperature (K)
   * @param permittivity (1)
   * @param error standard error of each permittivity, or an empty array if all are alike
   * @param background permittivity to subtract (1)
   * @param lowest points from here upwards are used (K)
   * @throws InputException if fewer than three points are left, or one lies below the background
   */
  public static CurieWeissFit of(
      double[] temperature,
      double[] permittivity,
      double[] error,
      double background,
      double lowest) {
    double mean = 0;
    double weights = 0;
    int points = 0;
    for (int i = 0; i < temperature.length; i++) {
      if (temperature[i] >= lowest) {
        points++;
        double w = weight(i, permittivity, error, background);
        weights += w;
        mean += w * temperature[i];
      }
    }
    if (points < 3) {
      throw new InputException(
          "Curie-Weiss fit has "
              + points
              + " points from "
              + lowest
              + " K upwards; allowed: 3 or more");
    }
    mean /= weights;
    double level = 0;
    double slope = 0;
    double spread = 0;
    for (int i = 0; i < temperature.length; i++) {
      if (temperature[i] >= lowest) {
        double w = weight(i, permittivity, error, background);
        double y = 1 / (permittivity[i] - background);
        double t = temperature[i] - mean;
        level += w * y / weights;
        slope += w * y * t;
        spread += w * t * t;
      }
    }
    slope /= spread;
    double residual = 0;
    for (int i = 0; i < temperature.length; i++) {
      if (temperature[i] >= lowest) {
        double off = 1 / (permittivity[i] - background) - level - slope * (temperature[i] - mean);
        residual += weight(i, permittivity, error, background) * off * off;
      }
    }
    // weights from errors are absolute; without errors the scatter says how large they are
    double variance = error.length > 0 ? 1 : residual / (points - 2);
    double slopeError = Math.sqrt(variance / spread);
    double levelError = Math.sqrt(variance / weights);
    double offset = level / slope;
    return new CurieWeissFit(
        background,
        1 / slope,
        slopeError / (slope * slope),
        mean - offset,
        Math.hypot(levelError / slope, offset * slopeError / slope),
        points);
  }

  private static double weight(int i, double[] permittivity, double[] error, double background) {
    double excess = permittivity[i] - background;
    if (!(excess > 0)) {
      throw new InputException(
          "Curie-Weiss fit: permittivity is "
              + permittivity[i]
              + "; allowed: above the background, "
              + background);
    }
    return error.length > 0 ? Math.pow(excess, 4) / (error[i] * error[i]) : 1;
  }
}
