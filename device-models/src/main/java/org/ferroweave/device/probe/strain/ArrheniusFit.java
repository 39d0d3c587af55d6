package org.ferroweave.device.probe.strain;

import org.apache.commons.math3.fitting.leastsquares.LeastSquaresBuilder;
import org.apache.commons.math3.fitting.leastsquares.LeastSquaresOptimizer.Optimum;
import org.apache.commons.math3.fitting.leastsquares.LevenbergMarquardtOptimizer;
import org.apache.commons.math3.fitting.leastsquares.MultivariateJacobianFunction;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.stat.regression.SimpleRegression;
import org.apache.commons.math3.util.Pair;

/**
 * Activation energy of strain amplitudes against temperature, Eq. 2 of {@link VegardStrain}. The
 * amplitudes themselves are fitted, all with the same error, so that a weak reading among the noise
 * counts for little; their logarithms only give the start.
 *
 * @param energy apparent activation energy (J/mol)
 * @param error its standard error (J/mol)
 * @param amplitude fitted amplitude at the reference temperature (m)
 */
public record ArrheniusFit(double energy, double error, double amplitude) {
  /**
   * Fits A exp[-(E / 2R)(1/T - 1/T0)].
   *
   * @param temperatures at least three (K)
   * @param amplitudes one per temperature (m); at least two above zero
   * @param referenceTemperature T0 (K)
   */
  public static ArrheniusFit of(
      double[] temperatures, double[] amplitudes, double referenceTemperature) {
    int n = temperatures.length;
    if (n < 3 || amplitudes.length != n) {
      throw new IllegalArgumentException(n + " temperatures, " + amplitudes.length + " amplitudes");
    }
    double[] x = new double[n];
    SimpleRegression start = new SimpleRegression();
    double scale = 0;
    for (int i = 0; i < n; i++) {
      x[i] = (1 / temperatures[i] - 1 / referenceTemperature) / (2 * VegardStrain.GAS_CONSTANT);
      scale = Math.max(scale, Math.abs(amplitudes[i]));
    }
    double[] y = new double[n];
    for (int i = 0; i < n; i++) {
      y[i] = amplitudes[i] / scale;
      if (y[i] > 0) {
        start.addData(x[i] * 1e4, Math.log(y[i]));
      }
    }
    if (start.getN() < 2) {
      throw new IllegalArgumentException("fewer than two amplitudes above zero");
    }
    MultivariateJacobianFunction model =
        point -> {
          ArrayRealVector value = new ArrayRealVector(n);
          Array2DRowRealMatrix jacobian = new Array2DRowRealMatrix(n, 2);
          for (int i = 0; i < n; i++) {
            double v = Math.exp(point.getEntry(0) - point.getEntry(1) * 1e4 * x[i]);
            value.setEntry(i, v);
            jacobian.setEntry(i, 0, v);
            jacobian.setEntry(i, 1, -1e4 * x[i] * v);
          }
          return new Pair<>(value, jacobian);
        };
    Optimum optimum =
        new LevenbergMarquardtOptimizer()
            .optimize(
                new LeastSquaresBuilder()
                    .start(new double[] {start.getIntercept(), -start.getSlope()})
                    .target(y)
                    .model(model)
                    .maxEvaluations(1000)
                    .maxIterations(1000)
                    .build());
    double variance = optimum.getCost() * optimum.getCost() / Math.max(1, n - 2);
    double error = Math.sqrt(variance) * slopeSigma(optimum.getJacobian());
    return new ArrheniusFit(
        optimum.getPoint().getEntry(1) * 1e4,
        error * 1e4,
        scale * Math.exp(optimum.getPoint().getEntry(0)));
  }

  /** Root of the second diagonal element of the inverse of J^T J; infinite where it is singular. */
  private static double slopeSigma(RealMatrix jacobian) {
    RealMatrix j = jacobian.transpose().multiply(jacobian);
    double a = j.getEntry(0, 0);
    double b = j.getEntry(0, 1);
    double determinant = a * j.getEntry(1, 1) - b * b;
    return determinant > 0 ? Math.sqrt(a / determinant) : Double.POSITIVE_INFINITY;
  }
}
