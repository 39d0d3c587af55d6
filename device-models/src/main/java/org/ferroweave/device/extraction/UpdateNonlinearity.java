package org.ferroweave.device.extraction;

import org.ferroweave.device.InputException;

/**
 * How far a train of equal pulses is from equal conductance steps, in the convention of NeuroSim
 * (P.-Y. Chen, X. Peng, S. Yu, IEEE TCAD 37, 3067 (2018), doi 10.1109/TCAD.2018.2789723): the curve
 * from its first to its last conductance, both axes scaled to 0..1, is fitted with
 *
 * <pre>  g(x) = (1 - exp(-u x)) / (1 - exp(-u))</pre>
 *
 * and the curvature u is given as the label {@code NL = 100 / (7 sqrt 2) d(u)}, where d(u) is the
 * greatest vertical distance of g from the straight line. The label is positive where the first
 * pulses change most (u above 0), negative where the last do. Potentiation and depression are
 * treated alike, so the usual device has two positive labels; NeuroSim prints that of depression
 * with a minus sign.
 *
 * @param label NL, between -10.1 and 10.1
 * @param labelError standard error of the label from the scatter about the fit
 * @param curvature u
 * @param rms root of the mean squared residual of the scaled curve
 */
public record UpdateNonlinearity(double label, double labelError, double curvature, double rms) {
  private static final String WHAT = "update nonlinearity";
  private static final double LABEL_SCALE = 100 / (7 * Math.sqrt(2));
  private static final double MAX_CURVATURE = 600;

  /**
   * Fits a train.
   *
   * @param conductance conductance before the first and after each pulse (S), at least 3 values
   * @throws FitException if there is no net change, or the curve is a step rather than a curve
   */
  public static UpdateNonlinearity fit(double[] conductance) {
    double[] g = scaled(conductance);
    double[] x = new double[g.length];
    for (int i = 0; i < x.length; i++) {
      x[i] = i / (double) (g.length - 1);
    }
    double start = 0;
    double best = Double.POSITIVE_INFINITY;
    for (double label = -9; label <= 9; label += 0.25) {
      double u = curvature(label);
      double squares = 0;
      for (int i = 0; i < x.length; i++) {
        double r = g[i] - law(u, x[i]);
        squares += r * r;
      }
      if (squares < best) {
        best = squares;
        start = u;
      }
    }
    LeastSquaresFit fit =
        LeastSquaresFit.fit(WHAT, UpdateNonlinearity::value, x, g, new double[] {start});
    double u = fit.values()[0];
    if (Math.abs(u) > MAX_CURVATURE) {
      throw new FitException(WHAT + ": the curve is a step, curvature " + u);
    }
    double slope = (label(u + 1e-4) - label(u - 1e-4)) / 2e-4;
    return new UpdateNonlinearity(label(u), slope * fit.errors()[0], u, fit.rms());
  }

  /** The law g(x) at a curvature; a straight line at curvature 0. */
  public static double law(double curvature, double x) {
    if (Math.abs(curvature) < 1e-6) {
      return x + 0.5 * curvature * x * (1 - x);
    }
    if (curvature < 0) { // the same law run backwards, written so that nothing overflows
      return 1 - law(-curvature, 1 - x);
    }
    return Math.expm1(-curvature * x) / Math.expm1(-curvature);
  }

  /** Label NL of a curvature u; odd in u. */
  public static double label(double curvature) {
    double u = Math.abs(curvature);
    if (u < 1e-3) {
      return LABEL_SCALE * curvature / 8; // d(u) = u/8 + O(u^3)
    }
    double x = Math.log(u / -Math.expm1(-u)) / u; // where g'(x) = 1
    return Math.signum(curvature) * LABEL_SCALE * (law(u, x) - x);
  }

  /**
   * Curvature u of a label NL.
   *
   * @throws InputException if the label is not between -10 and 10
   */
  public static double curvature(double label) {
    if (!(Math.abs(label) < 10)) {
      throw new InputException("nonlinearity label is " + label + "; allowed: above -10, below 10");
    }
    double low = 0;
    double high = 1;
    while (label(high) < Math.abs(label)) {
      high *= 2;
    }
    for (int i = 0; i < 200 && high - low > 1e-14 * high; i++) {
      double middle = 0.5 * (low + high);
      if (label(middle) < Math.abs(label)) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return Math.signum(label) * 0.5 * (low + high);
  }

  /**
   * Nonlinearity in the convention without a law: the greatest distance of the scaled curve from
   * the straight line, between 0 and 1 for a monotonic curve.
   *
   * @param conductance conductance before the first and after each pulse (S)
   * @throws FitException if there is no net change
   */
  public static double deviation(double[] conductance) {
    double[] g = scaled(conductance);
    double greatest = 0;
    for (int i = 0; i < g.length; i++) {
      greatest = Math.max(greatest, Math.abs(g[i] - i / (double) (g.length - 1)));
    }
    return greatest;
  }

  /**
   * Asymmetry: the greatest distance between potentiation and depression at the same pulse index,
   * the depression read backwards so that both start at the low end, divided by the range of the
   * potentiation. Zero where depression retraces potentiation, whatever its shape.
   *
   * @param potentiation conductance before the first and after each pulse (S)
   * @param depression the same of the depression, as many values
   * @throws FitException if there is no net change
   */
  public static double asymmetry(double[] potentiation, double[] depression) {
    requireEqualNumbers(potentiation, depression);
    int n = potentiation.length;
    double range = range(potentiation);
    double greatest = 0;
    for (int i = 0; i < n; i++) {
      greatest = Math.max(greatest, Math.abs(potentiation[i] - depression[n - 1 - i]));
    }
    return greatest / Math.abs(range);
  }

  /**
   * Mean asymmetry: as {@link #asymmetry}, but the mean distance instead of the greatest, so that a
   * single odd pulse does not decide.
   *
   * @param potentiation conductance before the first and after each pulse (S)
   * @param depression the same of the depression, as many values
   * @throws FitException if there is no net change
   */
  public static double meanAsymmetry(double[] potentiation, double[] depression) {
    requireEqualNumbers(potentiation, depression);
    double range = range(potentiation);
    double sum = 0;
    for (int i = 0; i < potentiation.length; i++) {
      sum += Math.abs(potentiation[i] - depression[potentiation.length - 1 - i]);
    }
    return sum / (potentiation.length * Math.abs(range));
  }

  private static void requireEqualNumbers(double[] potentiation, double[] depression) {
    if (depression.length != potentiation.length) {
      throw new FitException(
          "asymmetry: "
              + potentiation.length
              + " and "
              + depression.length
              + " values; allowed: equal numbers");
    }
  }

  private static double value(double[] p, double x, double[] gradient) {
    double h = 1e-5 * Math.max(1, Math.abs(p[0]));
    gradient[0] = (law(p[0] + h, x) - law(p[0] - h, x)) / (2 * h);
    return law(p[0], x);
  }

  private static double range(double[] conductance) {
    if (conductance.length < 3) {
      throw new FitException(WHAT + ": " + conductance.length + " values; allowed: 3 or more");
    }
    double range = conductance[conductance.length - 1] - conductance[0];
    if (range == 0 || !Double.isFinite(range)) {
      throw new FitException(WHAT + ": net change is " + range + " S; allowed: finite, not 0");
    }
    return range;
  }

  private static double[] scaled(double[] conductance) {
    double range = range(conductance);
    double[] g = new double[conductance.length];
    for (int i = 0; i < g.length; i++) {
      g[i] = (conductance[i] - conductance[0]) / range;
    }
    return g;
  }
}
