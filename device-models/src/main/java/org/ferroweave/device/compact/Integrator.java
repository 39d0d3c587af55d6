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
 * hazard budget runs out.
 *
 * <p>The step is controlled on the slow variables (start coefficients against middle ones) and on
 * the local fields of films that are not quiet: where nothing can switch, the field matters through
 * the slow variables alone.
 *
 * <p>A film that switches smoothly does so in the field of the middle, which is compared with the
 * mean of both ends. Between the flips of a discrete film the field follows the slow variables
 * alone, and little enough that the switching rate is exponential in time: r ~ exp(a t/h), with a =
 * dE d(ln r)/dE below {@link #STEEPEST} for the change dE of the field over the step h. The film is
 * then given the field whose rate is the mean one, and time is stretched accordingly, so that flips
 * come when the hazard has been spent and not when a constant rate would have spent it.
 *
 * <p>After a change of stimulus the first step tried is the one that was good after the last change
 * of the same kind, to rest or to a bias.
 *
 * <p><b>Noise.</b> A slow variable with {@link Body#slowNoise} gets, after each accepted step, the
 * exact Ornstein-Uhlenbeck increment for the loss that the step was taken with, so that its
 * stationary spread does not depend on the steps; those of many short steps are drawn together.
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

  /** Error from which the step may grow by the largest factor. */
  private static final double LEAST_ERROR = SAFETY / LARGEST_GROWTH * (SAFETY / LARGEST_GROWTH);

  /** Least part of its variance that a fluctuating variable is given at once. */
  private static final double LEAST_SPREAD = 0.01;

  /** Product of loss and time below which a relaxation is expanded in it. */
  private static final double SMALL = 2e-3;

  /** Error of a step of third order in units of that of second order, at accepted lengths. */
  private static final double THIRD_ORDER = 0.25;

  /** Greatest logarithm of the ratio of switching rates at both ends of a step. */
  private static final double STEEPEST = 1;

  private final CompactState state;
  private final DomainEnsemble[] films;
  private final double[] slow;
  private Body body;

  // of the body, read once per temperature
  private final double[] spontaneous;
  private final double[] scale;
  private final double[] perFieldTolerance;
  private final double[] perSlowTolerance;
  private final double[] slowMin;
  private final double[] slowMax;
  private final double[] slowNoise;

  // workspace of the inner step
  private final double[] polarization;
  private final double[] polarizationHalf;
  private final double[] polarizationFull;
  private final double[] slowStart;
  private final double[] slowHalf;
  private final double[] slowEnd;
  private final double[] slowFull;
  private final double[] field0;
  private final double[] fieldHalf;
  private final double[] fieldFull;
  private final double[] fieldMean;
  private final double[] gain;
  private final double[] loss;
  private final double[] gainHalf;
  private final double[] lossHalf;
  private final double[] stretch;
  private boolean linearized;
  private boolean unswitched;
  private double slowError;
  private double fieldError;
  private boolean first;

  Integrator(CompactState state, Body body) {
    this.state = state;
    this.films = state.films;
    this.slow = state.slow;
    int n = films.length;
    int m = slow.length;
    spontaneous = new double[n];
    scale = new double[n];
    perFieldTolerance = new double[n];
    perSlowTolerance = new double[m];
    slowMin = new double[m];
    slowMax = new double[m];
    slowNoise = new double[m];
    polarization = new double[n];
    polarizationHalf = new double[n];
    polarizationFull = new double[n];
    field0 = new double[n];
    fieldHalf = new double[n];
    fieldFull = new double[n];
    fieldMean = new double[n];
    stretch = new double[n];
    slowStart = new double[m];
    slowHalf = new double[m];
    slowEnd = new double[m];
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
    linearized = body.linearized();
    for (int i = 0; i < films.length; i++) {
      spontaneous[i] = body.spontaneous(i);
      scale[i] = body.activationScale(i);
      perFieldTolerance[i] = 1 / body.fieldTolerance(i);
    }
    for (int i = 0; i < slow.length; i++) {
      perSlowTolerance[i] = 1 / body.slowTolerance(i);
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
   * @param bold whether to try the longest step first: near equilibrium it holds, even where
   *     several stiff variables that depend on each other let the step grow no further
   * @return its length (s)
   */
  double step(double limit, boolean bold) {
    Stimulus stimulus = state.applied;
    polarizations(polarization);
    System.arraycopy(slow, 0, slowStart, 0, slow.length);
    body.fields(stimulus, polarization, slow, field0);
    body.rates(stimulus, polarization, slow, field0, gain, loss);
    double length = bold ? limit : Math.min(state.nextStep, limit);
    boolean rejected = false;
    while (true) {
      predict(field0, length / 2, polarizationHalf);
      relaxFromStart(length);
      body.fields(stimulus, polarizationHalf, slowHalf, fieldHalf);
      body.rates(stimulus, polarizationHalf, slowHalf, fieldHalf, gainHalf, lossHalf);
      predict(fieldHalf, length, polarizationFull);
      relax(gainHalf, lossHalf, length, slowFull);
      body.fields(stimulus, polarizationFull, slowFull, fieldFull);
      findErrors(length);
      boolean good = slowError <= 1 && fieldError <= 1;
      if (!good && length > SHORTEST) { // also where a bold trial left the finite numbers
        double cut = factor();
        length *= cut > LARGEST_CUT ? cut : LARGEST_CUT;
        rejected = true;
        continue;
      }
      if (!(slowError + fieldError < Double.POSITIVE_INFINITY)) {
        throw notFinite();
      }
      double taken = advanceFilms(length);
      if (taken < length) {
        relax(gainHalf, lossHalf, taken, slowFull);
      } else if (linearized && unswitched) {
        extrapolate();
      }
      boolean cutByLimit = !rejected && length < state.nextStep;
      double next = length * factor();
      if (first) {
        state.firstStep[kind(stimulus)] = next;
        first = false;
      }
      // a step that the limit cut short does not make the next one shorter
      state.nextStep = cutByLimit ? Math.max(next, state.nextStep) : next;
      System.arraycopy(slowFull, 0, slow, 0, slow.length);
      account(stimulus, taken);
      if (state.noise != null) {
        fluctuate(state.noise, taken);
      }
      return taken;
    }
  }

  /** Longest good step after a trial with the two errors found. */
  private double factor() {
    // the field error falls with the second power of the step, that of a slow variable with the
    // second or third: cautious growth with the fourth root
    double worst = slowError;
    if (slowError < 1) {
      worst = fieldError * fieldError > slowError ? fieldError : Math.sqrt(slowError);
    }
    worst = Math.max(worst, fieldError);
    return worst < LEAST_ERROR ? LARGEST_GROWTH : SAFETY / Math.sqrt(worst);
  }

  /** Errors of a trial step in units of what is allowed; not finite if the trial is not. */
  private void findErrors(double length) {
    double worst = 0;
    unswitched = true;
    for (int i = 0; i < films.length; i++) {
      double e;
      stretch[i] = 0;
      fieldMean[i] = fieldHalf[i];
      if (polarizationHalf[i] == polarization[i] && polarizationFull[i] == polarization[i]) {
        e = meanRate(i);
      } else {
        unswitched = false;
        e = Math.abs(fieldHalf[i] - (field0[i] + fieldFull[i]) / 2) * perFieldTolerance[i];
      }
      if (!(e <= LEAST_ERROR) && isQuiet(i, length)) { // nor may it keep the step from growing
        e = 0;
        stretch[i] = 0;
        fieldMean[i] = fieldHalf[i];
      }
      worst = Math.max(worst, e);
    }
    fieldError = worst;
    worst = 0;
    for (int i = 0; i < slow.length; i++) {
      worst = Math.max(worst, Math.abs(slowEnd[i] - slowFull[i]) * perSlowTolerance[i]);
    }
    // where the step will be extrapolated, the difference is not the error but what it removes
    slowError = linearized && unswitched ? THIRD_ORDER * worst : worst; // NaN passes through max
  }

  /** Field with the mean rate, and growth of the rate, of a discrete film; returns the error. */
  private double meanRate(int i) {
    double change = fieldFull[i] - field0[i];
    if (change == 0) {
      return 0;
    }
    double mean = (field0[i] + 4 * fieldHalf[i] + fieldFull[i]) / 6;
    double steepness = films[i].steepness(mean, scale[i]);
    double growth = mean > 0 ? change * steepness : -change * steepness;
    stretch[i] = growth;
    // mean of exp(a t/h) is 1 + a^2/24; in Merz's law the steepness itself falls as 1/E^2
    fieldMean[i] = mean + change * (growth - 2 * change / mean) / 24;
    double ratio = growth / STEEPEST;
    return ratio * ratio;
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
    int next = -1;
    double worn = length;
    for (int i = 0; i < films.length; i++) {
      if (spontaneous[i] > 0) {
        double wornOfFilm = films[i].horizon(fieldMean[i], scale[i], length);
        if (wornOfFilm < length) {
          double time = length * elapsed(wornOfFilm / length, stretch[i]);
          if (time < taken) {
            taken = time;
            next = i;
            worn = wornOfFilm;
          }
        }
      }
    }
    for (int i = 0; i < films.length; i++) {
      if (spontaneous[i] > 0) {
        boolean known = taken == length || i == next;
        double wornOfFilm = known ? worn : length * worn(taken / length, stretch[i]);
        films[i].advance(fieldMean[i], scale[i], wornOfFilm);
      }
    }
    return taken;
  }

  /** Part of a step after which a part of its hazard is spent, at a rate that grows by e^a. */
  private static double elapsed(double worn, double a) {
    return a == 0 ? worn : Math.log1p(worn * Math.expm1(a)) / a;
  }

  /** Part of the hazard of a step that is spent after a part of its time. */
  private static double worn(double elapsed, double a) {
    return a == 0 ? elapsed : Math.expm1(elapsed * a) / Math.expm1(a);
  }

  private void predict(double[] field, double duration, double[] result) {
    for (int i = 0; i < films.length; i++) {
      result[i] =
          spontaneous[i] == 0 ? 0 : spontaneous[i] * films[i].predict(field[i], scale[i], duration);
    }
  }

  /** Slow variables in the middle and at the end of a step, by the coefficients of its start. */
  private void relaxFromStart(double length) {
    for (int i = 0; i < slow.length; i++) {
      double z = loss[i] * length / 2;
      if (Math.abs(z) < SMALL) {
        slowHalf[i] = relaxed(slowStart[i], gain[i], loss[i], length / 2);
        slowEnd[i] = relaxed(slowStart[i], gain[i], loss[i], length);
      } else {
        double e = Math.exp(-z);
        double distance = gain[i] / loss[i] - slowStart[i];
        slowHalf[i] = slowStart[i] + distance * (1 - e);
        slowEnd[i] = slowStart[i] + distance * (1 - e * e);
      }
      slowHalf[i] = clamp(i, slowHalf[i]);
      slowEnd[i] = clamp(i, slowEnd[i]);
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

  /**
   * Third order, at constant polarization: where f(x) is linearized at the start, its curvature H
   * makes an error of H f^2 h^3/6, in the middle H f^2 h^3/24; their difference is three times the
   * latter.
   */
  private void extrapolate() {
    for (int i = 0; i < slow.length; i++) {
      slowFull[i] = clamp(i, slowFull[i] + (slowFull[i] - slowEnd[i]) / 3);
    }
  }

  /** x after a time under dx/dt = gain - loss x. */
  static double relaxed(double x, double gain, double loss, double duration) {
    double z = loss * duration;
    if (Math.abs(z) < SMALL) { // relative error of the increment z^4/120, below 1e-12
      return x + (gain - loss * x) * duration * (1 - z / 2 * (1 - z / 3 * (1 - z / 4)));
    }
    return x + (gain / loss - x) * (1 - Math.exp(-z));
  }

  /** Switched polarizations of the present state. */
  void polarizations(double[] result) {
    for (int i = 0; i < films.length; i++) {
      result[i] = spontaneous[i] * films[i].order();
    }
  }

  /** Adds the random part of an accepted step of the given duration, or remembers it. */
  private void fluctuate(RandomStream random, double duration) {
    for (int i = 0; i < slow.length; i++) {
      if (slowNoise[i] > 0) {
        state.unspread[i] += 2 * Math.max(lossHalf[i], 0) * duration;
        if (state.unspread[i] > LEAST_SPREAD) {
          double share = 1 - Math.exp(-state.unspread[i]);
          state.unspread[i] = 0;
          slow[i] = clamp(i, slow[i] + slowNoise[i] * Math.sqrt(share) * random.nextGaussian());
        }
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
        double unbooked =
            body.unbookedField(i, polarization, slowStart)
                + body.unbookedField(i, polarizationFull, slow);
        state.switchingHeat += body.volume(i) * step * (field0[i] + fieldFull[i] - unbooked) / 2;
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
