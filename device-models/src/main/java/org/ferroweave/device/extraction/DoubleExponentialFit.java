package org.ferroweave.device.extraction;

import java.util.Arrays;

/**
 * Two exponentials with an offset, {@code y = offset + a1 exp(-x/tau1) + a2 exp(-x/tau2)}, the fast
 * one first, fitted by least squares.
 *
 * @param offset constant (unit of y)
 * @param fastAmplitude value of the fast exponential at x = 0 (unit of y)
 * @param fastTimeConstant its decay constant (unit of x)
 * @param slowAmplitude value of the slow exponential at x = 0 (unit of y)
 * @param slowTimeConstant its decay constant (unit of x), above the fast one
 * @param fastTimeConstantError standard error of the fast time constant
 * @param slowTimeConstantError standard error of the slow time constant
 * @param rms root of the mean squared residual (unit of y)
 */
public record DoubleExponentialFit(
    double offset,
    double fastAmplitude,
    double fastTimeConstant,
    double slowAmplitude,
    double slowTimeConstant,
    double fastTimeConstantError,
    double slowTimeConstantError,
    double rms) {
  private static final String WHAT = "double exponential";

  /**
   * Fits the data.
   *
   * @param x abscissae, not all equal, in any order
   * @param y ordinates, at least 5
   * @throws FitException if the fit does not converge, which is the case too where the data are one
   *     exponential, so that two are not determined
   */
  public static DoubleExponentialFit fit(double[] x, double[] y) {
    DecayData data = DecayData.of(WHAT, x, y, 5);
    double[] start = scan(data);
    LeastSquaresFit fit =
        LeastSquaresFit.fit(WHAT, DoubleExponentialFit::value, data.x(), data.y(), start);
    double[] p = fit.values();
    double[] e = fit.errors();
    int fast = p[3] <= p[4] ? 0 : 1;
    int slow = 1 - fast;
    double fastTau = Math.exp(p[3 + fast]);
    double slowTau = Math.exp(p[3 + slow]);
    data.requireResolved(WHAT, fastTau);
    data.requireResolved(WHAT, slowTau);
    if (slowTau < 1.01 * fastTau || e[3] > 1 || e[4] > 1) {
      throw new FitException(
          WHAT
              + ": the data do not tell two time constants apart ("
              + fastTau * data.xScale()
              + ", "
              + slowTau * data.xScale()
              + ")");
    }
    double shift = data.shift() / data.xScale();
    return new DoubleExponentialFit(
        data.yOffset() + data.yScale() * p[0],
        data.yScale() * p[1 + fast] * Math.exp(shift / fastTau),
        data.xScale() * fastTau,
        data.yScale() * p[1 + slow] * Math.exp(shift / slowTau),
        data.xScale() * slowTau,
        data.xScale() * fastTau * e[3 + fast],
        data.xScale() * slowTau * e[3 + slow],
        data.yScale() * fit.rms());
  }

  /** Value of the fitted curve. */
  public double at(double x) {
    return offset
        + fastAmplitude * Math.exp(-x / fastTimeConstant)
        + slowAmplitude * Math.exp(-x / slowTimeConstant);
  }

  /** Values of the fitted curve. */
  public double[] at(double[] x) {
    return Arrays.stream(x).map(this::at).toArray();
  }

  /** Parameters: offset, two amplitudes, logarithms of the two time constants. */
  private static double value(double[] p, double x, double[] gradient) {
    gradient[0] = 1;
    double sum = p[0];
    for (int k = 0; k < 2; k++) {
      double ratio = x * Math.exp(-p[3 + k]);
      double decay = Math.exp(-ratio);
      gradient[1 + k] = decay;
      gradient[3 + k] = p[1 + k] * decay * ratio;
      sum += p[1 + k] * decay;
    }
    return sum;
  }

  private static double[] scan(DecayData data) {
    double best = Double.POSITIVE_INFINITY;
    double[] start = new double[5];
    double[] grid = data.timeConstantGrid(24);
    for (int i = 0; i < grid.length; i++) {
      for (int j = i + 1; j < grid.length; j++) {
        double[] linear = data.linearFit(grid[i], grid[j]);
        if (linear[3] < best) {
          best = linear[3];
          start =
              new double[] {linear[0], linear[1], linear[2], Math.log(grid[i]), Math.log(grid[j])};
        }
      }
    }
    return start;
  }
}
