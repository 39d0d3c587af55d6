package org.ferroweave.device.calibration;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import org.apache.commons.math3.exception.TooManyEvaluationsException;
import org.apache.commons.math3.optim.InitialGuess;
import org.apache.commons.math3.optim.MaxEval;
import org.apache.commons.math3.optim.SimpleBounds;
import org.apache.commons.math3.optim.nonlinear.scalar.GoalType;
import org.apache.commons.math3.optim.nonlinear.scalar.ObjectiveFunction;
import org.apache.commons.math3.optim.nonlinear.scalar.noderiv.CMAESOptimizer;
import org.apache.commons.math3.random.MersenneTwister;
import org.ferroweave.device.Provenance;
import org.ferroweave.device.catalog.Datasheet;

/**
 * The search over the mean device: CMA-ES (N. Hansen, A. Ostermeier, Evol. Comput. 9, 159 (2001),
 * doi 10.1162/106365601750190398) in the unit cube of the free parameters, started at the present
 * values. When a run has converged and evaluations are left, the next starts from the best point
 * with twice the step and the population (A. Auger, N. Hansen, IEEE CEC 2005, doi
 * 10.1109/CEC.2005.1554902).
 */
final class MeanDeviceSearch {
  /** Step of the first generation, as a share of each range: the start is a guess of its maker. */
  private static final double STEP = 0.03;

  /** The step of later rounds doubles up to this share. */
  private static final double GREATEST_STEP = 0.25;

  /** Good enough: a root mean square deviation of a few per cent of the tolerances. */
  private static final double GOAL = 0.01;

  private static final Provenance TRIAL =
      new Provenance(Provenance.Kind.CALIBRATED, "trial of a calibration");

  private final SearchSpace space;
  private final Objective objective;
  private final Bench bench;
  private final CalibrationSettings settings;
  private final CalibrationProgress progress;
  private final BooleanSupplier cancel;
  private final Map<String, Integer> failures = new TreeMap<>();
  private int evaluations;
  private int failed;
  private double best = Double.NaN;
  private double[] bestPoint;
  private boolean startMeets;
  private boolean cancelled;

  MeanDeviceSearch(
      SearchSpace space,
      Objective objective,
      Bench bench,
      CalibrationSettings settings,
      CalibrationProgress progress,
      BooleanSupplier cancel) {
    this.space = space;
    this.objective = objective;
    this.bench = bench;
    this.settings = settings;
    this.progress = progress;
    this.cancel = cancel;
    this.bestPoint = space.start();
  }

  /**
   * Spends the evaluations, or fewer if the goal is reached or the user stops. Present values that
   * already meet every tolerance stand, so that a calibration run again from its own result lands
   * on the same values.
   */
  void run() {
    try {
      double[] start = settings.fromMiddle() ? space.middle() : space.start();
      bestPoint = start;
      evaluate(start);
      if (startMeets && !settings.fromMiddle()) {
        return;
      }
      int population = 4 + (int) (3 * Math.log(space.size()));
      for (int round = 0; evaluations < settings.evaluations() && !isGood(); round++) {
        descend(population << Math.min(round, 5), round);
      }
    } catch (CancellationException e) {
      cancelled = true;
    }
  }

  private void descend(int population, int round) {
    double[] zero = new double[space.size()];
    double[] one = new double[space.size()];
    double[] step = new double[space.size()];
    Arrays.fill(one, 1);
    double first = settings.fromMiddle() ? GREATEST_STEP : STEP;
    Arrays.fill(step, Math.min(GREATEST_STEP, first * (1 << Math.min(round, 5))));
    CMAESOptimizer optimizer =
        new CMAESOptimizer(
            Integer.MAX_VALUE,
            GOAL,
            true,
            0,
            0,
            new MersenneTwister(settings.seed() + round),
            false,
            null);
    try {
      optimizer.optimize(
          new MaxEval(settings.evaluations() - evaluations),
          new ObjectiveFunction(this::evaluate),
          GoalType.MINIMIZE,
          new InitialGuess(bestPoint.clone()),
          new SimpleBounds(zero, one),
          new CMAESOptimizer.Sigma(step),
          new CMAESOptimizer.PopulationSize(population));
    } catch (TooManyEvaluationsException e) {
      // the budget is spent; the best point is known
    }
  }

  private double evaluate(double[] point) {
    if (cancel.getAsBoolean()) {
      throw new CancellationException("calibration cancelled");
    }
    Trial trial = trial(space.at(point, TRIAL));
    startMeets = evaluations == 0 ? trial.met() : startMeets;
    evaluations++;
    trial.problems().forEach(problem -> failures.merge(problem, 1, Integer::sum));
    if (!trial.problems().isEmpty()) {
      failed++;
    } else if (!(trial.objective() >= best)) { // also the first, when best is NaN
      best = trial.objective();
      bestPoint = point.clone();
    }
    progress.evaluated(
        new CalibrationProgress.Status(
            "mean device", evaluations, settings.evaluations(), failed, best));
    return trial.objective();
  }

  /**
   * One simulated device.
   *
   * @param objective its objective
   * @param met whether every target and requirement lies within its tolerance
   * @param problems what could not be had
   */
  record Trial(double objective, boolean met, List<String> problems) {}

  Trial trial(Datasheet datasheet) {
    Measured measured = bench.measure(datasheet);
    List<String> problems =
        measured.problems().isEmpty()
            ? objective.missing(measured)
            : measured.problems().entrySet().stream()
                .map(p -> "protocol " + p.getKey() + ": " + p.getValue())
                .toList();
    return new Trial(objective.value(measured), objective.isMet(measured), problems);
  }

  private boolean isGood() {
    return best <= GOAL;
  }

  /** Whether the present values stand, since they meet every tolerance. */
  boolean startStands() {
    return startMeets && evaluations == 1;
  }

  /** Whether any evaluation gave all figures. */
  boolean hasFound() {
    return !Double.isNaN(best);
  }

  double[] bestPoint() {
    return bestPoint.clone();
  }

  int evaluations() {
    return evaluations;
  }

  int failed() {
    return failed;
  }

  Map<String, Integer> failures() {
    return failures;
  }

  boolean isCancelled() {
    return cancelled;
  }
}
