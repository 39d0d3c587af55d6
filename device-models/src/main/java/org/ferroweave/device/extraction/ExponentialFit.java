package org.ferroweave.device.extraction;

import java.util.Arrays;
import java.util.Locale;
import org.ferroweave.device.units.Units;

/**
 * A single exponential with an offset, {@code y = offset + amplitude exp(-x / timeConstant)},
 * fitted by least squares.
 *
 * @param offset constant (unit of y)
 * @param amplitude value of the exponential at x = 0 (unit of y)
 * @param timeConstant decay constant (unit of x), above 0
 * @param offsetError standard error of the offset
 * @param amplitudeError standard error of the amplitude
 * @param timeConstantError standard error of the time constant
 * @param rms root of the mean squared residual (unit of y)
 */
public record ExponentialFit(
    double offset,
    double amplitude,
    double timeConstant,
    double offsetError,
    double amplitudeError,
    double timeConstantError,
    double rms) {
  private static final String WHAT = "single exponential";
  private static final double MOST_ERROR = 0.25;

  /**
   * Fits the data.
   *
   * @param x abscissae, not all equal, in any order
   * @param y ordinates, at least 3
   * @throws FitException if the fit does not converge, all y are equal, or the time constant lies
   *     beyond what the abscissae can resolve (a tenth of the least distance to ten times the span)
   */
  public static ExponentialFit fit(double[] x, double[] y) {
    DecayData data = DecayData.of(WHAT, x, y, 3);
    double[] start = scan(data);
    LeastSquaresFit fit =
        LeastSquaresFit.fit(WHAT, ExponentialFit::value, data.x(), data.y(), start);
    double[] p = fit.values();
    double[] e = fit.errors();
    double tau = Math.exp(p[2]);
    data.requireResolved(WHAT, tau);
    // x was shifted by its minimum for the fit: the amplitude is carried back to x = 0
    double back = Math.exp(data.shift() / (tau * data.xScale()));
    return new ExponentialFit(
        data.yOffset() + data.yScale() * p[0],
        data.yScale() * p[1] * back,
        data.xScale() * tau,
        data.yScale() * e[0],
        data.yScale() * e[1] * back,
        data.xScale() * tau * e[2],
        data.yScale() * fit.rms());
  }

  /**
   * Fits data that must show a clear decay, so that no time constant is read off rounding noise.
   *
   * @param x abscissae
   * @param y ordinates
   * @param leastChange least difference between the greatest and the least ordinate (unit of y)
   * @throws FitException as {@link #fit}, or if the ordinates change by less, or if the standard
   *     error of the time constant exceeds a quarter of it
   */
  public static ExponentialFit fitClear(double[] x, double[] y, double leastChange) {
    double change =
        Arrays.stream(y).max().orElse(Double.NaN) - Arrays.stream(y).min().orElse(Double.NaN);
    if (!(change >= leastChange)) {
      throw new FitException(
          WHAT
              + (change > 1e-3 * leastChange
                  ? ": the data change by only " + Units.format(change, "1", 2)
                  : ": the data do not change")
              + "; needed for a fit: a change of "
              + Units.format(leastChange, "1", 2)
              + " or more");
    }
    ExponentialFit fit = fit(x, y);
    if (!(fit.timeConstantError <= MOST_ERROR * fit.timeConstant)) {
      throw new FitException(
          String.format(
              Locale.ROOT,
              "%s: time constant %.2g with standard error %.2g; allowed: a quarter",
              WHAT,
              fit.timeConstant,
              fit.timeConstantError));
    }
    return fit;
  }

  /** Value of the fitted curve. */
  public double at(double x) {
    return offset + amplitude * Math.exp(-x / timeConstant);
  }

  /** Values of the fitted curve. */
  public double[] at(double[] x) {
    return Arrays.stream(x).map(this::at).toArray();
  }

  /** Parameters: offset, amplitude, logarithm of the time constant. */
  private static double value(double[] p, double x, double[] gradient) {
    double ratio = x * Math.exp(-p[2]);
    double decay = Math.exp(-ratio);
    gradient[0] = 1;
    gradient[1] = decay;
    gradient[2] = p[1] * decay * ratio;
    return p[0] + p[1] * decay;
  }

  /** Best start on a logarithmic grid of time constants; offset and amplitude are linear. */
  private static double[] scan(DecayData data) {
    double best = Double.POSITIVE_INFINITY;
    double[] start = new double[3];
    for (double tau : data.timeConstantGrid(60)) {
      double[] linear = data.linearFit(tau);
      if (linear[linear.length - 1] < best) {
        best = linear[linear.length - 1];
        start = new double[] {linear[0], linear[1], Math.log(tau)};
      }
    }
    return start;
  }
}
