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
 * @param tolerances signed distance of the two in tolerances, 0 where a bound is kept; NaN if there
 *     is none
 * @param fitted whether a parameter is fitted to it; what was only in sight is calibrated too
 * @param calibrated true if parameters were chosen with it in sight, false if it is a prediction
 * @param note how it was simulated
 */
public record FittedFigure(
    String quantity,
    String unit,
    Bound bound,
    double reported,
    double simulated,
    double tolerance,
    double tolerances,
    boolean fitted,
    boolean calibrated,
    String note) {
  /** Logarithm of simulated over reported; NaN if there is no such number. */
  public double deviation() {
    return Math.log(simulated / reported);
  }

  /** Whether it was to be met and is not, or has no simulated value. */
  public boolean isMissed() {
    return fitted && !(Math.abs(tolerances) <= 1);
  }

  /** Whether the report is a bound and the simulated value keeps it. */
  public boolean isKeptBound() {
    return bound == Bound.AT_LEAST && simulated >= reported
        || bound == Bound.AT_MOST && simulated <= reported;
  }
}
