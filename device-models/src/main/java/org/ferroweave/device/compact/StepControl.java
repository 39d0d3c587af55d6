package org.ferroweave.device.compact;

import org.ferroweave.device.Illumination;
import org.ferroweave.device.Stimulus;

/**
 * How long inner steps are. After a change of stimulus the first step tried is the one that was
 * good after the last change of the same kind, to rest or to a bias; what is remembered is part of
 * the {@link CompactState}.
 */
final class StepControl {
  /** Shortest inner step (s): below it the error control gives way. */
  private static final double SHORTEST = 1e-16;

  private static final double LARGEST_GROWTH = 4;
  private static final double LARGEST_CUT = 0.1;
  private static final double SAFETY = 0.8;

  /** Error from which the step may grow by the largest factor. */
  static final double LEAST_ERROR = SAFETY / LARGEST_GROWTH * (SAFETY / LARGEST_GROWTH);

  private final CompactState state;
  private double fieldError;
  private double slowError;
  private boolean first;

  StepControl(CompactState state) {
    this.state = state;
  }

  /** The stimulus has changed: steps are found anew. */
  void restart(Stimulus stimulus) {
    state.nextStep = state.firstStep[kind(stimulus)];
    first = true;
  }

  /** 0: rest in the dark, 1: anything else. */
  private static int kind(Stimulus stimulus) {
    Illumination light = stimulus.light();
    return stimulus.voltage() == 0 && stimulus.gate() == 0 && light.irradiance() == 0 ? 0 : 1;
  }

  /**
   * Judges a trial, also one where a bold length left the finite numbers.
   *
   * @param ofFields error of the local fields over what is allowed
   * @param ofSlow error of the slow variables over what is allowed
   * @param length its length (s)
   * @return whether it is taken
   */
  boolean accepts(double ofFields, double ofSlow, double length) {
    fieldError = ofFields;
    slowError = ofSlow;
    return slowError <= 1 && fieldError <= 1 || !(length > SHORTEST);
  }

  /** Whether the trial judged last is finite. */
  boolean isFinite() {
    return slowError + fieldError < Double.POSITIVE_INFINITY;
  }

  /** Length of the next trial after one that was not taken (s). */
  double cut(double length) {
    double cut = factor();
    return length * (cut > LARGEST_CUT ? cut : LARGEST_CUT);
  }

  /**
   * Remembers what a step that was taken tells of the next.
   *
   * @param length its length (s)
   * @param rejected whether longer ones had been tried
   */
  void taken(double length, boolean rejected) {
    boolean cutByLimit = !rejected && length < state.nextStep;
    double next = length * factor();
    if (first) {
      state.firstStep[kind(state.applied)] = next;
      first = false;
    }
    // a step that the limit cut short does not make the next one shorter
    state.nextStep = cutByLimit ? Math.max(next, state.nextStep) : next;
  }

  /** Longest good step over that of the trial judged last. */
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
}
