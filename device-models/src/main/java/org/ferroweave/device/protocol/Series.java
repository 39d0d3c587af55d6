package org.ferroweave.device.protocol;

import java.util.List;

/**
 * Curves that belong into one diagram.
 *
 * @param id name for files, for example {@code ppf-ratio}
 * @param title one line for people
 * @param x horizontal axis
 * @param y vertical axis
 * @param curves the curves, in drawing order
 */
public record Series(String id, String title, Axis x, Axis y, List<Curve> curves) {
  public Series {
    curves = List.copyOf(curves);
  }

  /**
   * An axis.
   *
   * @param label quantity
   * @param unit SI unit in plain text, {@code 1} for none
   * @param log whether to draw it logarithmically
   */
  public record Axis(String label, String unit, boolean log) {
    /** A linear axis. */
    public static Axis linear(String label, String unit) {
      return new Axis(label, unit, false);
    }

    /** A logarithmic axis. */
    public static Axis log(String label, String unit) {
      return new Axis(label, unit, true);
    }
  }
}
