package org.ferroweave.device.compact;

import org.ferroweave.device.Stimulus;

/**
 * Advances a {@link CompactState} under a {@link Body}; keeps the workspace, allocates nothing.
 *
 * <p>Exponential mid-point rule, second order: fields, gains and losses are taken at the start to
 * reach the middle, and in the middle to cross the step. {@link FilmStep} and {@link SlowStep} do
 * so for polarizations and slow variables, exactly under frozen coefficients; discrete flips happen
 * at the time at which their hazard budget runs out, and end the step. Both tell the error of a
 * trial, by which {@link StepControl} chooses the length: that of the slow variables, and that of
 * the local fields of films that are not quiet, since where nothing can switch, the field matters
 * through the slow variables alone. {@link EnergyBooks} keeps the books.
 */
final class Integrator {
  private final CompactState state;
  private final FilmStep films;
  private final SlowStep slow;
  private final StepControl control;
  private final EnergyBooks books;
  private Body body;

  Integrator(CompactState state, Body body) {
    this.state = state;
    this.films = new FilmStep(state.films);
    this.slow = new SlowStep(state);
    this.control = new StepControl(state);
    this.books = new EnergyBooks(state, films, slow);
    this.body = body;
    setBody(body);
  }

  /** Changes the physics, as with temperature. */
  void setBody(Body newBody) {
    body = newBody;
    films.setBody(body);
    slow.setBody(body);
  }

  /** Forgets the directions of films above their transition. */
  void disorder() {
    films.disorder();
  }

  /** Switched polarizations of the present state. */
  void polarizations(double[] result) {
    films.polarizations(result);
  }

  /** Changes the stimulus; fields follow at once, and the source does the reversible work. */
  void apply(Stimulus stimulus) {
    Stimulus applied = state.applied;
    if (stimulus == applied || stimulus.equals(applied)) {
      return;
    }
    books.change(body, applied, stimulus);
    state.applied = stimulus;
    control.restart(stimulus);
  }

  /**
   * One accepted step under the applied stimulus.
   *
   * @param limit longest step (s), above 0
   * @param bold whether to try the longest step first: near equilibrium it holds, even where
   *     several stiff variables that depend on each other let the step grow no further
   * @return its length (s)
   * @throws ArithmeticException if state or current leave the finite numbers
   */
  double step(double limit, boolean bold) {
    Stimulus stimulus = state.applied;
    films.polarizations(films.start);
    slow.begin();
    body.fields(stimulus, films.start, state.slow, films.fieldStart);
    body.rates(stimulus, films.start, state.slow, films.fieldStart, slow.gain, slow.loss);
    double length = bold ? limit : Math.min(state.nextStep, limit);
    boolean rejected = false;
    while (!accepted(stimulus, length)) {
      length = control.cut(length);
      rejected = true;
    }
    if (!control.isFinite()) {
      throw notFinite();
    }
    double taken = films.advance(length);
    if (taken < length) {
      slow.relaxByMiddle(taken);
    } else if (films.unswitched()) {
      slow.extrapolate();
    }
    control.taken(length, rejected);
    slow.accept();
    books.step(body, stimulus, taken);
    if (!(Math.abs(state.sourceWork) < Double.POSITIVE_INFINITY)) {
      throw notFinite();
    }
    if (state.noise != null) {
      slow.fluctuate(state.noise, taken);
    }
    return taken;
  }

  /** Tries a length; middle and end stand in the workspace. */
  private boolean accepted(Stimulus stimulus, double length) {
    films.predict(films.fieldStart, length / 2, films.half);
    slow.relaxFromStart(length);
    body.fields(stimulus, films.half, slow.half, films.fieldHalf);
    body.rates(stimulus, films.half, slow.half, films.fieldHalf, slow.gainHalf, slow.lossHalf);
    films.predict(films.fieldHalf, length, films.full);
    slow.relaxByMiddle(length);
    body.fields(stimulus, films.full, slow.full, films.fieldFull);
    double fieldError = films.error(length);
    return control.accepts(fieldError, slow.error(films.unswitched()), length);
  }

  private ArithmeticException notFinite() {
    StringBuilder values = new StringBuilder();
    for (double x : slow.start) {
      values.append(' ').append(x);
    }
    return new ArithmeticException("state or current is not finite; slow variables" + values);
  }
}
