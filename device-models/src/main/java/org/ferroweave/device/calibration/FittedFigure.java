package org.ferroweave.device.calibration;

/**
 * A reported figure beside the simulated one after calibration.
 *
 * @param quantity name
 * @param unit SI unit in plain text
 * @param reported reported value (SI)
 * @param simulated simulated value (SI); NaN if no protocol gives it
 * @param tolerance relative deviation that counted as one
 * @param calibrated true if the objective contained it, false if it is a prediction
 * @param note how it was simulated
 */
public record FittedFigure(
    String quantity,
    String unit,
    double reported,
    double simulated,
    double tolerance,
    boolean calibrated,
    String note) {
  /** Logarithm of simulated over reported; NaN if there is no such number. */
  public double deviation() {
    return Math.log(simulated / reported);
  }
}
