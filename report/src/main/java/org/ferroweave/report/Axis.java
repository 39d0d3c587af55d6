package org.ferroweave.report;

import java.util.Objects;

/**
 * One axis of a figure. The data stay in SI; a linear axis chooses the prefix by itself, so that
 * amperes of 1e-9 are shown as nA. A logarithmic axis keeps the unit and shows powers of ten.
 *
 * @param label what is shown, for example "Drain current"
 * @param unit SI unit in plain letters, "1" or empty for none
 * @param log whether the axis is logarithmic
 * @param floor values below it (in {@code unit}) are not shown on a logarithmic axis but counted in
 *     the note under the figure, for example the resolution of the instrument; 0 for none
 */
public record Axis(String label, String unit, boolean log, double floor) {
  /** Refuses null, and a floor that is negative, not finite or on a linear axis. */
  public Axis {
    Objects.requireNonNull(label, "label");
    Objects.requireNonNull(unit, "unit");
    if (!(floor >= 0) || Double.isInfinite(floor) || (floor > 0 && !log)) {
      throw new IllegalArgumentException(
          "axis '" + label + "': floor is " + floor + "; allowed are 0, or above 0 on a log axis");
    }
  }

  /** An axis without a floor. */
  public Axis(String label, String unit, boolean log) {
    this(label, unit, log, 0);
  }

  /** A linear axis. */
  public static Axis linear(String label, String unit) {
    return new Axis(label, unit, false);
  }

  /** A logarithmic axis. */
  public static Axis log(String label, String unit) {
    return new Axis(label, unit, true);
  }

  /** A logarithmic axis that does not go below {@code floor} (in {@code unit}). */
  public static Axis log(String label, String unit, double floor) {
    return new Axis(label, unit, true, floor);
  }

  /** Whether a value has a place on this axis. */
  boolean shows(double value) {
    return Double.isFinite(value) && (!log || (value > 0 && value >= floor));
  }

  /** What the values that have no place have in common. */
  String limit() {
    return floor > 0 ? "below " + SiFormat.format(floor, unit) : "at or below zero";
  }
}
