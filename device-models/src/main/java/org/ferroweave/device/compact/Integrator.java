package org.ferroweave.device.compact;

import org.ferroweave.device.Illumination;
import org.ferroweave.device.RandomStream;
import org.ferroweave.device.Stimulus;
import org.ferroweave.device.ferroelectric.DomainEnsemble;

/**
 * Advances a {@link CompactState} under a {@link Body}; keeps the workspace, allocates nothing.
 *
 * <p><b>Numerics.</b> Exponential mid-point rule, second order: fields, gains and losses are taken
 * at the start to reach the middle, and in the middle to cross the step; films and linear
 * relaxations are exact under frozen coefficients, discrete flips happen at the time at which their
 * hazard budget runs out. The step is controlled on the slow variables (start coefficients against
 * middle ones) and on the local fields (middle against mean of both ends) of films that are not
 * quiet: where nothing can switch, the field matters through the slow variables alone.
 *
 * <p>After a change of stimulus the first step tried is the one that was good after the last change
 * of the same kind, to rest or to a bias.
 *
 * <p><b>Noise.</b> A slow variable with {@link Body#slowNoise} gets, after each accepted step, the
 * exact Ornstein-Uhlenbeck increment for the loss that the step was taken with, so that its
 * stationary spread does not depend on the steps.
 *
 * <p><b>Energy.</b> Source work is V dQ of both terminals plus V I dt; conduction is V I dt;
 * switching is local field times dP times volume; the heat of slow variables is the body's.
 */
final class Integrator {
  /** Shortest inner step (s): below it the error control gives way. */
  private static final double SHORTEST = 1e-16;

  private static final double LARGEST_GROWTH = 4;
  private static final double LARGEST_CUT = 0.1;
  private static final double SAFETY = 0.8;

  private final CompactState state;
  private final DomainEnsemble[] films;
  private final double[] slow;
  private Body body;

  // of the body, read once per temperature
  private final double[] spontaneous;
  private final double[] scale;
  private final double[] fieldTolerance;
  private final double[] slowTolerance;
  private final double[] slowMin;
  private final double[] slowMax;
  private final double[] slowNoise;

  // workspace of the inner step
  private final double[] polarization;
  private final double[] polarizationHalf;
  private final double[] polarizationFull;
  private final double[] slowStart;
  private final double[] slowHalf;
  private final double[] slowFull;
  private final double[] field0;
  private final double[] fieldHalf;
  private final double[] fieldFull;
  private final double[] gain;
  private final double[] loss;
  private final double[] gainHalf;
  private final double[] lossHalf;
  private boolean first;

  Integrator(CompactState state, Body body) {
    this.state = state;
    this.films = state.films;
    this.slow = state.slow;
    int n = films.length;
    int m = slow.length;
    spontaneous = new double[n];
    scale = new double[n];
    fieldTolerance = new double[n];
    slowTolerance = new double[m];
    slowMin = new double[m];
    slowMax = new double[m];
    slowNoise = new double[m];
    polarization = new double[n];
    polarizationHalf = new double[n];
    polarizationFull = new double[n];
    field0 = new double[n];
    fieldHalf = new double[n];
    fieldFull = new double[n];
    slowStart = new double[m];
    slowHalf = new double[m];
    slowFull = new double[m];
    gain = new double[m];
    loss = new double[m];
    gainHalf = new double[m];
    lossHalf = new double[m];
    this.body = body;
    setBody(body);
  }

  /** Changes the physics, as with temperature. */
  void setBody(Body newBody) {
    body = newBody;
    for (int i = 0; i < films.length; i++) {
      spontaneous[i] = body.spontaneous(i);
      scale[i] = body.activationScale(i);
      fieldTolerance[i] = body.fieldTolerance(i);
    }
    for (int i = 0; i < slow.length; i++) {
      slowTolerance[i] = body.slowTolerance(i);
      slowMin[i] = body.slowMin(i);
      slowMax[i] = body.slowMax(i);
      slowNoise[i] = body.slowNoise(i);
    }
  }

  /** Forgets the directions of films above their transition. */
  void disorder() {
    for (int i = 0; i < films.length; i++) {
      if (spontaneous[i] == 0) {
        films[i].disorder();
      }
    }
  }

  /** Changes the stimulus; fields follow at once, and the source does the reversible work. */
  void apply(Stimulus stimulus) {
    Stimulus applied = state.applied;
    if (stimulus == applied || stimulus.equals(applied)) {
      return;
    }
    polarizations(polarization);
    for (int terminal = 0; terminal < 2; terminal++) {
      double v0 = terminal == 0 ? applied.voltage() : applied.gate();
      double v1 = terminal == 0 ? stimulus.voltage() : stimulus.gate();
      if (v0 != 0 || v1 != 0) {
        double step =
            body.charge(terminal, stimulus, polarization, slow)
                - body.charge(terminal, applied, polarization, slow);
        state.sourceWork += step * (v0 + v1) / 2;
      }
    }
    state.applied = stimulus;
    state.nextStep = state.firstStep[kind(stimulus)];
    first = true;
  }

  /** 0: rest in the dark, 1: anything else. */
  private static int kind(Stimulus stimulus) {
    Illumination light = stimulus.light();
    return stimulus.voltage() == 0 && stimulus.gate() == 0 && light.irradiance() == 0 ? 0 : 1;
  }

  /**
   * One accepted step under the applied stimulus.
   *
   * @param limit longest step (s), above 0
   * @return its length (s)
   */
  double step(double limit) {
    Stimulus stimulus = state.applied;
    polarizations(polarization);
    System.arraycopy(slow, 0, slowStart, 0, slow.length);
    body.fields(stimulus, polarization, slow, field0);
    body.rates(stimulus, polarization, slow, field0, gain, loss);
    double length = Math.min(state.nextStep, limit);
    boolean rejected = false;
    while (true) {
      predict(field0, length / 2, polarizationHalf);
      relax(gain, loss, length / 2, slowHalf);
      body.fields(stimulus, polarizationHalf, slowHalf, fieldHalf);
      body.rates(stimulus, polarizationHalf, slowHalf, fieldHalf, gainHalf, lossHalf);
      predict(fieldHalf, length, polarizationFull);
      relax(gainHalf, lossHalf, length, slowFull);
      body.fields(stimulus, polarizationFull, slowFull, fieldFull);
      double error = error(length);
      if (!(error <= 1) && length > SHORTEST) { // also where a bold trial left the finite numbers
        length *= Math.max(LARGEST_CUT, Double.isNaN(error) ? 0 : SAFETY / Math.sqrt(error));
        rejected = true;
        continue;
      }
      if (!(error < Double.POSITIVE_INFINITY)) {
        throw notFinite();
      }
      double taken = advanceFilms(length);
      if (taken < length) {
        relax(gainHalf, lossHalf, taken, slowFull);
      }
      boolean cutByLimit = !rejected && length < state.nextStep;
      double good = length * growth(error);
      if (first) {
        state.firstStep[kind(stimulus)] = good;
        first = false;
      }
      // a step that the limit cut short does not make the next one shorter
      state.nextStep = cutByLimit ? Math.max(good, state.nextStep) : good;
      System.arraycopy(slowFull, 0, slow, 0, slow.length);
      account(stimulus, taken);
      if (state.noise != null) {
        fluctuate(state.noise, taken);
      }
      return taken;
    }
  }

  private static double growth(double error) {
    // the error of a smooth step falls with the third power of its length, or the second
    return error < 8e-3 ? LARGEST_GROWTH : SAFETY / Math.cbrt(error);
  }

  /** Error of a trial step in units of what is allowed; not finite if the trial is not. */
  private double error(double length) {
    double worst = 0;
    for (int i = 0; i < slow.length; i++) {
      double start = clamp(i, relaxed(slowStart[i], gain[i], loss[i], length));
      worst = Math.max(worst, Math.abs(start - slowFull[i]) / slowTolerance[i]);
    }
    for (int i = 0; i < films.length; i++) {
      double e = Math.abs(fieldHalf[i] - (field0[i] + fieldFull[i]) / 2) / fieldTolerance[i];
      if (e > 1 && isQuiet(i, length)) {
        continue;
      }
      worst = Math.max(worst, e);
    }
    return worst; // NaN passes through max
  }

  private boolean isQuiet(int film, double length) {
    double most =
        Math.max(
            Math.abs(fieldHalf[film]), Math.max(Math.abs(field0[film]), Math.abs(fieldFull[film])));
    return spontaneous[film] == 0 || films[film].isQuiet(most, scale[film], length);
  }

  /** Advances the films up to the next flip; returns how far that is (s). */
  private double advanceFilms(double length) {
    double taken = length;
    for (int i = 0; i < films.length; i++) {
      if (spontaneous[i] > 0) {
        taken = Math.min(taken, films[i].horizon(fieldHalf[i], scale[i], taken));
      }
    }
    for (int i = 0; i < films.length; i++) {
      if (spontaneous[i] > 0) {
        films[i].advance(fieldHalf[i], scale[i], taken);
      }
    }
    return taken;
  }

  private void predict(double[] field, double duration, double[] result) {
    for (int i = 0; i < films.length; i++) {
      result[i] =
          spontaneous[i] == 0 ? 0 : spontaneous[i] * films[i].predict(field[i], scale[i], duration);
    }
  }

  private void relax(double[] gains, double[] losses, double duration, double[] result) {
    for (int i = 0; i < result.length; i++) {
      result[i] = clamp(i, relaxed(slowStart[i], gains[i], losses[i], duration));
    }
  }

  private double clamp(int variable, double value) {
    return Math.min(Math.max(value, slowMin[variable]), slowMax[variable]);
  }

  /** x after a time under dx/dt = gain - loss x. */
  static double relaxed(double x, double gain, double loss, double duration) {
    double z = loss * duration;
    if (Math.abs(z) < 1e-4) { // relative error of the increment z^3/24, below 1e-13
      return x + (gain - loss * x) * duration * (1 - z / 2 * (1 - z / 3));
    }
    return x + (gain / loss - x) * (1 - Math.exp(-z));
  }

  /** Switched polarizations of the present state. */
  void polarizations(double[] result) {
    for (int i = 0; i < films.length; i++) {
      result[i] = spontaneous[i] * films[i].order();
    }
  }

  /** Adds the random part of an accepted step of the given duration. */
  private void fluctuate(RandomStream random, double duration) {
    for (int i = 0; i < slow.length; i++) {
      if (slowNoise[i] > 0) {
        double share = 1 - Math.exp(-2 * Math.max(lossHalf[i], 0) * duration);
        slow[i] = clamp(i, slow[i] + slowNoise[i] * Math.sqrt(share) * random.nextGaussian());
      }
    }
  }

  /** Books the energies of one step; {@code polarization} and {@code slowStart} hold its start. */
  private void account(Stimulus stimulus, double duration) {
    polarizations(polarizationFull);
    body.fields(stimulus, polarizationFull, slow, fieldFull);
    double work = 0;
    if (stimulus.voltage() != 0) {
      work = stimulus.voltage() * body.current(stimulus, polarizationHalf, slowHalf) * duration;
      state.conductionHeat += work;
    }
    for (int terminal = 0; terminal < 2; terminal++) {
      double v = terminal == 0 ? stimulus.voltage() : stimulus.gate();
      if (v != 0) {
        work +=
            v
                * (body.charge(terminal, stimulus, polarizationFull, slow)
                    - body.charge(terminal, stimulus, polarization, slowStart));
      }
    }
    state.sourceWork += work;
    for (int i = 0; i < films.length; i++) {
      double step = polarizationFull[i] - polarization[i];
      if (step != 0) {
        state.switchingHeat += body.volume(i) * step * (field0[i] + fieldFull[i]) / 2;
      }
    }
    state.slowHeat += body.slowHeat(stimulus, polarization, slowStart, polarizationFull, slow);
    if (!(Math.abs(state.sourceWork) < Double.POSITIVE_INFINITY)) {
      throw notFinite();
    }
  }

  private ArithmeticException notFinite() {
    StringBuilder values = new StringBuilder();
    for (double x : slowStart) {
      values.append(' ').append(x);
    }
    return new ArithmeticException("state or current is not finite; slow variables" + values);
  }
}
