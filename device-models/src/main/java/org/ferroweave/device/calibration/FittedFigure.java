package org.ferroweave.device.calibration;

import org.ferroweave.device.ReportedFigure.Bound;

/**
 * A reported figure beside the simulated one after calibration.
 *
 * @param quantity name, with the conditions if there are any
 * @param unit SI unit in plain text
 * @param bound whether the report gives a value or a bound
 * @param reported reported value or bound (SI)
 * @param simulated simulated value (SI); NaN if no protocol gives it
 * @param tolerance deviation that counted as one
 * @param calibrated true if the objective contained it, false if it is a prediction
 * @param note how it was simulated
 */
public record FittedFigure(
    String quantity,
    String unit,
    Bound bound,
    double reported,
    double simulated,
    double tolerance,
    boolean calibrated,
    String note) {
  /** Logarithm of simulated over reported; NaN if there is no such number. */
  public double deviation() {
    return Math.log(simulated / reported);
  }

  /** Whether the report is a bound and the simulated value keeps it. */
  public boolean isKeptBound() {
    return bound == Bound.AT_LEAST && simulated >= reported
        || bound == Bound.AT_MOST && simulated <= reported;
  }
}
