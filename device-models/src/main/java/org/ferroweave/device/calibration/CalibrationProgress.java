package org.ferroweave.device.calibration;

/** Told after every evaluation how far a calibration has come; called by one thread at a time. */
@FunctionalInterface
public interface CalibrationProgress {
  /** Tells nobody. */
  CalibrationProgress NONE = status -> {};

  /**
   * The work so far.
   *
   * @param stage {@code mean device}, or the spread parameter being fitted
   * @param evaluations evaluations done in this stage
   * @param budget greatest number of evaluations in this stage
   * @param failed evaluations of this stage in which a figure could not be had
   * @param best least objective so far: a sum of squares in units of the tolerances; NaN if none
   */
  record Status(String stage, int evaluations, int budget, int failed, double best) {}

  /** An evaluation has ended. */
  void evaluated(Status status);
}
