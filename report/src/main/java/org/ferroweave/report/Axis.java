package org.ferroweave.report;

import java.util.Objects;

/**
 * One axis of a figure. The data stay in SI; a linear axis chooses the prefix by itself, so that
 * amperes of 1e-9 are shown as nA. A logarithmic axis keeps the unit and shows powers of ten.
 *
 * @param label what is shown, for example "Drain current"
 * @param unit SI unit in plain letters, "1" or empty for none
 * @param log whether the axis is logarithmic
 */
public record Axis(String label, String unit, boolean log) {
  /** Refuses null. */
  public Axis {
    Objects.requireNonNull(label, "label");
    Objects.requireNonNull(unit, "unit");
  }

  /** A linear axis. */
  public static Axis linear(String label, String unit) {
    return new Axis(label, unit, false);
  }

  /** A logarithmic axis. */
  public static Axis log(String label, String unit) {
    return new Axis(label, unit, true);
  }
}
