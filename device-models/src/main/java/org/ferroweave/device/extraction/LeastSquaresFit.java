package org.ferroweave.device.extraction;

import org.apache.commons.math3.exception.MathIllegalArgumentException;
import org.apache.commons.math3.exception.MathIllegalStateException;
import org.apache.commons.math3.fitting.leastsquares.LeastSquaresBuilder;
import org.apache.commons.math3.fitting.leastsquares.LeastSquaresOptimizer.Optimum;
import org.apache.commons.math3.fitting.leastsquares.LevenbergMarquardtOptimizer;
import org.apache.commons.math3.fitting.leastsquares.MultivariateJacobianFunction;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.util.Pair;

/**
 * Unweighted nonlinear least squares (Levenberg-Marquardt of Commons Math) with standard errors
 * from the covariance, scaled by the residual variance.
 */
final class LeastSquaresFit {
  private static final int MAX_EVALUATIONS = 2000;
  private static final double SINGULAR = 1e-14;

  private final double[] values;
  private final double[] errors;
  private final double rms;

  private LeastSquaresFit(double[] values, double[] errors, double rms) {
    this.values = values;
    this.errors = errors;
    this.rms = rms;
  }

  /** Fitted parameters. */
  double[] values() {
    return values;
  }

  /** Standard errors of the parameters; NaN if there are no more points than parameters. */
  double[] errors() {
    return errors;
  }

  /** Root of the mean squared residual. */
  double rms() {
    return rms;
  }

  /** A model function with its derivatives. */
  @FunctionalInterface
  interface Model {
    /**
     * Evaluates the model at one abscissa.
     *
     * @param parameters parameters
     * @param x abscissa
     * @param gradient receives the derivatives by the parameters
     * @return the ordinate
     */
    double value(double[] parameters, double x, double[] gradient);
  }

  /**
   * Fits a model.
   *
   * @param what name of the fit, for messages
   * @throws FitException if it does not converge or the covariance is singular
   */
  static LeastSquaresFit fit(String what, Model model, double[] x, double[] y, double[] start) {
    int points = x.length;
    int parameters = start.length;
    if (points < parameters) {
      throw new FitException(
          what + ": " + points + " points; allowed: at least " + parameters + " (one a parameter)");
    }
    Optimum optimum;
    RealMatrix covariance;
    try {
      optimum =
          new LevenbergMarquardtOptimizer()
              .optimize(
                  new LeastSquaresBuilder()
                      .model(jacobian(model, x, parameters))
                      .target(y)
                      .start(start)
                      .maxEvaluations(MAX_EVALUATIONS)
                      .maxIterations(MAX_EVALUATIONS)
                      .build());
      covariance = optimum.getCovariances(SINGULAR);
    } catch (MathIllegalStateException | MathIllegalArgumentException e) {
      throw new FitException(what + ": no convergence", e);
    }
    double squares = 0;
    double[] residuals = optimum.getResiduals().toArray();
    for (double r : residuals) {
      squares += r * r;
    }
    double[] values = optimum.getPoint().toArray();
    double[] errors = new double[parameters];
    double variance = points > parameters ? squares / (points - parameters) : Double.NaN;
    for (int i = 0; i < parameters; i++) {
      errors[i] = Math.sqrt(covariance.getEntry(i, i) * variance);
      if (!Double.isFinite(values[i])) {
        throw new FitException(what + ": parameter " + i + " became " + values[i]);
      }
    }
    return new LeastSquaresFit(values, errors, Math.sqrt(squares / points));
  }

  private static MultivariateJacobianFunction jacobian(Model model, double[] x, int parameters) {
    double[] gradient = new double[parameters];
    return point -> {
      double[] p = point.toArray();
      double[] values = new double[x.length];
      double[][] derivatives = new double[x.length][parameters];
      for (int i = 0; i < x.length; i++) {
        values[i] = model.value(p, x[i], gradient);
        System.arraycopy(gradient, 0, derivatives[i], 0, parameters);
      }
      return new Pair<>(
          new ArrayRealVector(values, false), new Array2DRowRealMatrix(derivatives, false));
    };
  }
}
