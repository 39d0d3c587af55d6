package org.ferroweave.device.extraction;

import java.util.Arrays;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.QRDecomposition;
import org.apache.commons.math3.linear.RealVector;
import org.apache.commons.math3.linear.SingularMatrixException;

/**
 * Data of a decay, shifted and scaled to order one, so that fits work alike for pA and mA, us and
 * hours.
 */
final class DecayData {
  private final double[] x;
  private final double[] y;
  private final double shift;
  private final double xScale;
  private final double yOffset;
  private final double yScale;
  private final double spacing;

  private DecayData(
      double[] x,
      double[] y,
      double shift,
      double xScale,
      double yOffset,
      double yScale,
      double spacing) {
    this.x = x;
    this.y = y;
    this.shift = shift;
    this.xScale = xScale;
    this.yOffset = yOffset;
    this.yScale = yScale;
    this.spacing = spacing;
  }

  /** Abscissae from 0 to 1. */
  double[] x() {
    return x;
  }

  /** Ordinates from 0 to 1. */
  double[] y() {
    return y;
  }

  /** Least abscissa. */
  double shift() {
    return shift;
  }

  /** Span of the abscissae. */
  double xScale() {
    return xScale;
  }

  /** Least ordinate. */
  double yOffset() {
    return yOffset;
  }

  /** Span of the ordinates. */
  double yScale() {
    return yScale;
  }

  /** Least distance of two abscissae after scaling. */
  double spacing() {
    return spacing;
  }

  static DecayData of(String what, double[] x, double[] y, int parameters) {
    if (x.length != y.length || x.length < parameters) {
      throw new FitException(
          what
              + ": "
              + x.length
              + " x and "
              + y.length
              + " y; allowed: equal numbers, at least "
              + parameters);
    }
    for (int i = 0; i < x.length; i++) {
      if (!Double.isFinite(x[i]) || !Double.isFinite(y[i])) {
        throw new FitException(
            what + ": point " + i + " is (" + x[i] + ", " + y[i] + "); allowed: finite numbers");
      }
    }
    double shift = Arrays.stream(x).min().orElseThrow();
    double xScale = Arrays.stream(x).max().orElseThrow() - shift;
    double yOffset = Arrays.stream(y).min().orElseThrow();
    double yScale = Arrays.stream(y).max().orElseThrow() - yOffset;
    if (!(xScale > 0)) {
      throw new FitException(what + ": all abscissae are " + shift);
    }
    if (!(yScale > 0)) {
      throw new FitException(what + ": all ordinates are " + yOffset + ", there is no decay");
    }
    double[] scaledX = Arrays.stream(x).map(v -> (v - shift) / xScale).toArray();
    double[] scaledY = Arrays.stream(y).map(v -> (v - yOffset) / yScale).toArray();
    double[] sorted = scaledX.clone();
    Arrays.sort(sorted);
    double spacing = 1;
    for (int i = 1; i < sorted.length; i++) {
      double distance = sorted[i] - sorted[i - 1];
      if (distance > 0) {
        spacing = Math.min(spacing, distance);
      }
    }
    return new DecayData(scaledX, scaledY, shift, xScale, yOffset, yScale, spacing);
  }

  /** Logarithmic grid of scaled time constants that the abscissae can resolve. */
  double[] timeConstantGrid(int points) {
    double[] grid = new double[points];
    double low = Math.log(spacing / 3);
    double high = Math.log(3);
    for (int i = 0; i < points; i++) {
      grid[i] = Math.exp(low + (high - low) * i / (points - 1));
    }
    return grid;
  }

  /**
   * Linear least squares of offset and one amplitude per scaled time constant.
   *
   * @return offset, amplitudes, sum of squares (infinite if the columns depend on each other)
   */
  double[] linearFit(double... taus) {
    double[][] columns = new double[x.length][taus.length + 1];
    for (int i = 0; i < x.length; i++) {
      columns[i][0] = 1;
      for (int k = 0; k < taus.length; k++) {
        columns[i][k + 1] = Math.exp(-x[i] / taus[k]);
      }
    }
    Array2DRowRealMatrix matrix = new Array2DRowRealMatrix(columns, false);
    double[] result = new double[taus.length + 2];
    try {
      RealVector solution =
          new QRDecomposition(matrix, 1e-10).getSolver().solve(new ArrayRealVector(y, false));
      System.arraycopy(solution.toArray(), 0, result, 0, taus.length + 1);
      double norm = matrix.operate(solution).subtract(new ArrayRealVector(y, false)).getNorm();
      result[taus.length + 1] = norm * norm;
    } catch (SingularMatrixException e) {
      result[taus.length + 1] = Double.POSITIVE_INFINITY;
    }
    return result;
  }

  /** Fails if a scaled time constant lies beyond what the abscissae can resolve. */
  void requireResolved(String what, double tau) {
    if (!(tau >= spacing / 10 && tau <= 10)) {
      throw new FitException(
          what
              + ": time constant "
              + tau * xScale
              + " is beyond the data; allowed: "
              + spacing * xScale / 10
              + " to "
              + 10 * xScale);
    }
  }
}
