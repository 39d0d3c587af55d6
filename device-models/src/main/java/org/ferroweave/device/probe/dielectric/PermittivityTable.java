package org.ferroweave.device.probe.dielectric;

import java.util.concurrent.CancellationException;
import org.apache.commons.math3.analysis.MultivariateFunction;
import org.apache.commons.math3.optim.InitialGuess;
import org.apache.commons.math3.optim.MaxEval;
import org.apache.commons.math3.optim.PointValuePair;
import org.apache.commons.math3.optim.SimpleValueChecker;
import org.apache.commons.math3.optim.nonlinear.scalar.GoalType;
import org.apache.commons.math3.optim.nonlinear.scalar.ObjectiveFunction;
import org.apache.commons.math3.optim.nonlinear.scalar.noderiv.NelderMeadSimplex;
import org.apache.commons.math3.optim.nonlinear.scalar.noderiv.SimplexOptimizer;
import org.ferroweave.device.protocol.Progress;

/**
 * From a reading back to the film: the permittivity and conductivity whose gradient and phase come
 * nearest to it together, first in a table, then between its entries. Where the reading does not
 * fix one of the two, the range of entries that fit as well says so.
 */
public final class PermittivityTable {
  private final TipOverFilm probe;
  private final Film film;
  private final double[] permittivities;
  private final double[] conductivities;
  private final Gradient[][] readings;

  /**
   * A film that explains a reading.
   *
   * @param permittivity relative permittivity
   * @param conductivity conductivity (S/m)
   * @param misfit distance of its reading, in standard deviations of the measurement
   * @param permittivityLow lowest permittivity that fits about as well: within two standard
   *     deviations, of the linear estimate or of any entry of the table
   * @param permittivityHigh highest
   * @param conductivityLow lowest conductivity that does (S/m)
   * @param conductivityHigh highest (S/m)
   */
  public record Estimate(
      double permittivity,
      double conductivity,
      double misfit,
      double permittivityLow,
      double permittivityHigh,
      double conductivityLow,
      double conductivityHigh) {}

  /**
   * @param probe tip at its height
   * @param film thickness and frequency of the film
   * @param permittivities rising
   * @param conductivities rising (S/m), above 0
   * @param progress told after each permittivity
   * @throws CancellationException if asked to stop
   */
  public PermittivityTable(
      TipOverFilm probe,
      Film film,
      double[] permittivities,
      double[] conductivities,
      Progress progress) {
    this.probe = probe;
    this.film = film;
    this.permittivities = permittivities.clone();
    this.conductivities = conductivities.clone();
    this.readings = new Gradient[permittivities.length][conductivities.length];
    for (int i = 0; i < permittivities.length; i++) {
      for (int j = 0; j < conductivities.length; j++) {
        if (progress.cancelled()) {
          throw new CancellationException("table cancelled");
        }
        readings[i][j] = probe.gradient(film.with(permittivities[i], conductivities[j]));
      }
      progress.reached((i + 1.0) / permittivities.length);
    }
  }

  /** Entry of the table. */
  public Gradient at(int permittivity, int conductivity) {
    return readings[permittivity][conductivity];
  }

  /**
   * Finds the film.
   *
   * @param reading what was measured
   * @param magnitudeError its standard deviation, relative
   * @param phaseError its standard deviation (rad)
   */
  public Estimate invert(Gradient reading, double magnitudeError, double phaseError) {
    if (!(reading.magnitude() > 0) || !(magnitudeError > 0) || !(phaseError > 0)) {
      throw new IllegalArgumentException("a reading and its errors must be above zero");
    }
    int bestI = 0;
    int bestJ = 0;
    double best = Double.POSITIVE_INFINITY;
    for (int i = 0; i < permittivities.length; i++) {
      for (int j = 0; j < conductivities.length; j++) {
        double square = square(readings[i][j], reading, magnitudeError, phaseError);
        if (square < best) {
          best = square;
          bestI = i;
          bestJ = j;
        }
      }
    }
    double[] from = {Math.log(permittivities[bestI]), Math.log(conductivities[bestJ])};
    MultivariateFunction misfit =
        x -> {
          double eps = Math.exp(bounded(x[0], permittivities));
          double sigma = Math.exp(bounded(x[1], conductivities));
          return square(probe.gradient(film.with(eps, sigma)), reading, magnitudeError, phaseError);
        };
    PointValuePair found =
        new SimplexOptimizer(new SimpleValueChecker(1e-8, 1e-10))
            .optimize(
                new MaxEval(400),
                new ObjectiveFunction(misfit),
                GoalType.MINIMIZE,
                new InitialGuess(from),
                new NelderMeadSimplex(new double[] {step(permittivities), step(conductivities)}));
    double eps = Math.exp(bounded(found.getPoint()[0], permittivities));
    double sigma = Math.exp(bounded(found.getPoint()[1], conductivities));
    double[] range = linearRange(eps, sigma, magnitudeError, phaseError);
    for (int i = 0; i < permittivities.length; i++) {
      for (int j = 0; j < conductivities.length; j++) {
        double square = square(readings[i][j], reading, magnitudeError, phaseError);
        if (square <= found.getValue() + 4) {
          range[0] = Math.min(range[0], permittivities[i]);
          range[1] = Math.max(range[1], permittivities[i]);
          range[2] = Math.min(range[2], conductivities[j]);
          range[3] = Math.max(range[3], conductivities[j]);
        }
      }
    }
    return new Estimate(
        eps, sigma, Math.sqrt(found.getValue()), range[0], range[1], range[2], range[3]);
  }

  /** Two standard deviations around the best film by linear error propagation, within the table. */
  private double[] linearRange(double eps, double sigma, double magnitudeError, double phaseError) {
    double step = 1e-3;
    Gradient at = probe.gradient(film.with(eps, sigma));
    Gradient more = probe.gradient(film.with(eps * (1 + step), sigma));
    Gradient lossier = probe.gradient(film.with(eps, sigma * (1 + step)));
    double a = (more.magnitude() / at.magnitude() - 1) / (step * magnitudeError);
    double b = (lossier.magnitude() / at.magnitude() - 1) / (step * magnitudeError);
    double c = (more.phase() - at.phase()) / (step * phaseError);
    double d = (lossier.phase() - at.phase()) / (step * phaseError);
    double determinant = Math.abs(a * d - b * c);
    double ofEps = 2 * Math.hypot(b, d) / Math.max(determinant, 1e-12);
    double ofSigma = 2 * Math.hypot(a, c) / Math.max(determinant, 1e-12);
    return new double[] {
      Math.exp(bounded(Math.log(eps) - ofEps, permittivities)),
      Math.exp(bounded(Math.log(eps) + ofEps, permittivities)),
      Math.exp(bounded(Math.log(sigma) - ofSigma, conductivities)),
      Math.exp(bounded(Math.log(sigma) + ofSigma, conductivities))
    };
  }

  private static double square(Gradient a, Gradient b, double magnitudeError, double phaseError) {
    double magnitude = (a.magnitude() / b.magnitude() - 1) / magnitudeError;
    double phase = (a.phase() - b.phase()) / phaseError;
    return magnitude * magnitude + phase * phase;
  }

  /** Within the table (in the logarithm). */
  private static double bounded(double x, double[] axis) {
    return Math.max(Math.log(axis[0]), Math.min(Math.log(axis[axis.length - 1]), x));
  }

  private static double step(double[] axis) {
    return axis.length < 2 ? 0.1 : Math.log(axis[axis.length - 1] / axis[0]) / (axis.length - 1);
  }
}
