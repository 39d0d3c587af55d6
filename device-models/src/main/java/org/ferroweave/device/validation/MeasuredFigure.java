package org.ferroweave.device.validation;

/**
 * A simulated figure.
 *
 * @param value value in SI, NaN if it could not be had
 * @param unit SI unit, empty if there is no figure
 * @param protocol protocol that gave it, empty if none did
 * @param note how it was obtained, or why not
 */
record MeasuredFigure(double value, String unit, String protocol, String note) {
  static MeasuredFigure missing(String protocol, String why) {
    return new MeasuredFigure(Double.NaN, "", protocol, why);
  }

  boolean isMissing() {
    return Double.isNaN(value);
  }
}
