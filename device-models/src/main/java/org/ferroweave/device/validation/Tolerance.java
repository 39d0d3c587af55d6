package org.ferroweave.device.validation;

import org.ferroweave.device.ReportedFigure.Bound;
import org.ferroweave.device.units.Units;

/**
 * How far a simulated value may lie from a reported one.
 *
 * @param kind how the distance is measured
 * @param value greatest distance: a share (0.1 is 10 %), a factor (above 1), or a difference in SI;
 *     of {@link Kind#FLOORED} a share that counts as {@link #FLOOR} where it is less
 * @param why where the rule comes from
 */
public record Tolerance(Kind kind, double value, String why) {
  /** How a distance is measured. */
  public enum Kind {
    /** Difference over the magnitude of the report. */
    RELATIVE,
    /** Ratio, either way; zero and the other sign lie infinitely far. */
    FACTOR,
    /** Difference in SI. */
    ABSOLUTE,
    /** Difference in SI, over a share of the magnitude of the report but at least a floor. */
    FLOORED,
    /** No difference. */
    EXACT
  }

  /** Least distance that counts as one of {@link Kind#FLOORED} (1). */
  public static final double FLOOR = 0.01;

  /** Values this close to the limit (relative) lie on it: units round. */
  private static final double ON_LIMIT = 1e-9;

  private static final int DIGITS = 3;

  /** Whether a simulated value agrees with a report; a bound must be kept, without tolerance. */
  public boolean accepts(Bound bound, double reported, double simulated) {
    if (!Double.isFinite(simulated)) {
      return bound == Bound.AT_LEAST && simulated == Double.POSITIVE_INFINITY;
    }
    double slack = ON_LIMIT * Math.abs(reported);
    return switch (bound) {
      case AT_LEAST -> simulated >= reported - slack;
      case AT_MOST -> simulated <= reported + slack;
      case VALUE -> distance(reported, simulated) <= 1 + ON_LIMIT;
    };
  }

  /**
   * Signed distance in units of the tolerance: 1 is just accepted. Of {@link Kind#EXACT} a quarter
   * counts as 1, so that the nearest whole number is told from its neighbours.
   */
  public double scaled(double reported, double simulated) {
    double difference = simulated - reported;
    return switch (kind) {
      case RELATIVE -> difference == 0 ? 0 : difference / (value * Math.abs(reported));
      case FACTOR ->
          simulated * reported > 0
              ? Math.log(simulated / reported) / Math.log(value)
              : Math.copySign(Double.POSITIVE_INFINITY, difference);
      case ABSOLUTE -> difference / value;
      case FLOORED -> difference / floored(reported);
      case EXACT -> 4 * difference;
    };
  }

  /** The greatest difference of {@link Kind#FLOORED} at a report. */
  public double floored(double reported) {
    return Math.max(FLOOR, value * Math.abs(reported));
  }

  private double distance(double reported, double simulated) {
    double distance = Math.abs(scaled(reported, simulated));
    return kind == Kind.EXACT && distance > ON_LIMIT ? Double.POSITIVE_INFINITY : distance;
  }

  /**
   * What a table shows as deviation: a difference for {@link Kind#ABSOLUTE}, {@link Kind#FLOORED}
   * and {@link Kind#EXACT}, else the difference over the magnitude of the report; 0 for a bound
   * that is kept.
   */
  public double deviation(Bound bound, double reported, double simulated) {
    if (bound != Bound.VALUE && accepts(bound, reported, simulated)) {
      return 0;
    }
    double difference = simulated - reported;
    return isDifference() || reported == 0 ? difference : difference / Math.abs(reported);
  }

  /** Whether the deviation is a difference rather than a share of the report. */
  public boolean isDifference() {
    return kind == Kind.ABSOLUTE || kind == Kind.FLOORED || kind == Kind.EXACT;
  }

  /**
   * The tolerance for people, for example {@code 10 %} or {@code factor 3}.
   *
   * @param unit SI unit of the values
   */
  public String text(String unit) {
    return switch (kind) {
      case RELATIVE -> Units.format(100 * value, "1", DIGITS) + " %";
      case FACTOR -> "factor " + Units.format(value, "1", DIGITS);
      case ABSOLUTE -> Units.format(value, unit, DIGITS);
      case FLOORED ->
          Units.format(100 * value, "1", DIGITS) + " %, at least " + Units.format(FLOOR, "1");
      case EXACT -> "exact";
    };
  }
}
