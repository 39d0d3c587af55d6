package org.ferroweave.device.compact;

import org.ferroweave.device.RandomStream;

/**
 * The slow variables of a device in one inner step. Gain and loss are taken at the start to reach
 * the middle, and in the middle to cross the step; under frozen coefficients each relaxation is
 * exact, however stiff. The step by the coefficients of the start, compared with that by those of
 * the middle, tells the error.
 *
 * <p><b>Noise.</b> A variable with {@link Body#slowNoise} gets, after each accepted step, the exact
 * Ornstein-Uhlenbeck increment for the loss that the step was taken with, so that its stationary
 * spread does not depend on the steps; those of many short steps are drawn together.
 */
final class SlowStep {
  /** Least part of its variance that a fluctuating variable is given at once. */
  private static final double LEAST_SPREAD = 0.01;

  /** Product of loss and time below which a relaxation is expanded in it. */
  private static final double SMALL = 2e-3;

  /** Error of a step of third order in units of that of second order, at accepted lengths. */
  private static final double THIRD_ORDER = 0.25;

  /** The variables themselves, those of the state. */
  private final double[] value;

  private final double[] unspread;

  // of the body, read once per temperature
  private final double[] perTolerance;
  private final double[] min;
  private final double[] max;
  private final double[] noise;
  private boolean linearized;

  final double[] start;
  final double[] half;
  final double[] full;

  /** Coefficients of the start: units of the variable per s, and 1/s. */
  final double[] gain;

  final double[] loss;

  /** Coefficients of the middle. */
  final double[] gainHalf;

  final double[] lossHalf;

  private final double[] end;

  SlowStep(CompactState state) {
    value = state.slow;
    unspread = state.unspread;
    int m = value.length;
    perTolerance = new double[m];
    min = new double[m];
    max = new double[m];
    noise = new double[m];
    start = new double[m];
    half = new double[m];
    full = new double[m];
    gain = new double[m];
    loss = new double[m];
    gainHalf = new double[m];
    lossHalf = new double[m];
    end = new double[m];
  }

  void setBody(Body body) {
    linearized = body.linearized();
    for (int i = 0; i < value.length; i++) {
      perTolerance[i] = 1 / body.slowTolerance(i);
      min[i] = body.slowMin(i);
      max[i] = body.slowMax(i);
      noise[i] = body.slowNoise(i);
    }
  }

  /** A step begins where the state is. */
  void begin() {
    System.arraycopy(value, 0, start, 0, value.length);
  }

  /** The state goes on where a step ended. */
  void accept() {
    System.arraycopy(full, 0, value, 0, value.length);
  }

  /** In the middle and at the end of a step, by the coefficients of its start. */
  void relaxFromStart(double length) {
    for (int i = 0; i < value.length; i++) {
      double z = loss[i] * length / 2;
      if (Math.abs(z) < SMALL) {
        half[i] = relaxed(start[i], gain[i], loss[i], length / 2);
        end[i] = relaxed(start[i], gain[i], loss[i], length);
      } else {
        double e = Math.exp(-z);
        double distance = gain[i] / loss[i] - start[i];
        half[i] = start[i] + distance * (1 - e);
        end[i] = start[i] + distance * (1 - e * e);
      }
      half[i] = clamp(i, half[i]);
      end[i] = clamp(i, end[i]);
    }
  }

  /** At the end of a step, by the coefficients of its middle. */
  void relaxByMiddle(double length) {
    for (int i = 0; i < value.length; i++) {
      full[i] = clamp(i, relaxed(start[i], gainHalf[i], lossHalf[i], length));
    }
  }

  /**
   * Error of a trial step in units of what is allowed; not finite if the trial is not.
   *
   * @param unswitched whether no film switched in it
   */
  double error(boolean unswitched) {
    double worst = 0;
    for (int i = 0; i < value.length; i++) {
      worst = Math.max(worst, Math.abs(end[i] - full[i]) * perTolerance[i]);
    }
    // where the step will be extrapolated, the difference is not the error but what it removes
    return linearized && unswitched ? THIRD_ORDER * worst : worst; // NaN passes through max
  }

  /**
   * Third order, where the body allows it, at constant polarization: where f(x) is linearized at
   * the start, its curvature H makes an error of H f^2 h^3/6, in the middle H f^2 h^3/24; their
   * difference is three times the latter.
   */
  void extrapolate() {
    if (linearized) {
      for (int i = 0; i < value.length; i++) {
        full[i] = clamp(i, full[i] + (full[i] - end[i]) / 3);
      }
    }
  }

  /** Adds the random part of an accepted step of the given duration, or remembers it. */
  void fluctuate(RandomStream random, double duration) {
    for (int i = 0; i < value.length; i++) {
      if (noise[i] > 0) {
        unspread[i] += 2 * Math.max(lossHalf[i], 0) * duration;
        if (unspread[i] > LEAST_SPREAD) {
          double share = 1 - Math.exp(-unspread[i]);
          unspread[i] = 0;
          value[i] = clamp(i, value[i] + noise[i] * Math.sqrt(share) * random.nextGaussian());
        }
      }
    }
  }

  private double clamp(int variable, double x) {
    return Math.min(Math.max(x, min[variable]), max[variable]);
  }

  /** x after a time under dx/dt = gain - loss x. */
  private static double relaxed(double x, double gain, double loss, double duration) {
    double z = loss * duration;
    if (Math.abs(z) < SMALL) { // relative error of the increment z^4/120, below 1e-12
      return x + (gain - loss * x) * duration * (1 - z / 2 * (1 - z / 3 * (1 - z / 4)));
    }
    return x + (gain / loss - x) * (1 - Math.exp(-z));
  }
}
