package org.ferroweave.device.protocol;

/**
 * A figure of merit.
 *
 * @param quantity name, as in tables of reported figures, for example {@code ppf_time_constant}
 * @param value value in the unit; NaN if it could not be had, the note then says why
 * @param unit SI unit in plain text, {@code 1} for none, or {@code %}
 * @param uncertainty standard error in the unit, or NaN where none is known
 * @param note how it was obtained, or why not; may be empty
 */
public record Figure(String quantity, double value, String unit, double uncertainty, String note) {

  /** A figure without uncertainty. */
  public static Figure of(String quantity, double value, String unit, String note) {
    return new Figure(quantity, value, unit, Double.NaN, note);
  }
}
