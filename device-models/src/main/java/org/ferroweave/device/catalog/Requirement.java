package org.ferroweave.device.catalog;

import java.util.Map;
import org.ferroweave.device.InputException;
import org.jspecify.annotations.Nullable;

/**
 * Bounds on a simulated figure, or on the ratio of two: what a usable device does, where no paper
 * gives a number.
 *
 * @param quantity name of the figure
 * @param over name of the figure that it is divided by, or null
 * @param unit SI unit of the bounds in plain text, {@code 1} for a ratio
 * @param min least value (SI), or negative infinity
 * @param max greatest value (SI), or infinity
 * @param tolerance excess that counts as one (SI), above 0
 * @param reason why
 * @param source how the figures are simulated
 */
public record Requirement(
    String quantity,
    @Nullable String over,
    String unit,
    double min,
    double max,
    double tolerance,
    String reason,
    Source source) {

  /**
   * How the figures are simulated.
   *
   * @param protocol protocol that gives the figure, empty: whichever does
   * @param conditions parameters changed for it (SI; {@code temperature} in K)
   * @param overProtocol the same of the figure that it is divided by
   * @param overConditions the same
   */
  public record Source(
      String protocol,
      Map<String, Double> conditions,
      String overProtocol,
      Map<String, Double> overConditions) {
    /** By any protocol, as the datasheet has the device. */
    public static final Source ANY = new Source("", Map.of(), "", Map.of());

    public Source {
      conditions = Map.copyOf(conditions);
      overConditions = Map.copyOf(overConditions);
    }
  }

  /** A requirement on figures by any protocol, as the datasheet has the device. */
  public Requirement(
      String quantity,
      @Nullable String over,
      String unit,
      double min,
      double max,
      double tolerance,
      String reason) {
    this(quantity, over, unit, min, max, tolerance, reason, Source.ANY);
  }

  public Requirement {
    if (!(min <= max) || (Double.isInfinite(min) && Double.isInfinite(max))) {
      throw new InputException(
          quantity
              + ": required "
              + min
              + " to "
              + max
              + "; allowed: min, max or both, min <= max");
    }
    if (!(tolerance > 0) || !Double.isFinite(tolerance)) {
      throw new InputException(
          quantity + ": tolerance is " + tolerance + "; allowed: finite and above 0");
    }
  }

  /** What is bounded, for people. */
  public String label() {
    return over == null ? quantity : quantity + " / " + over;
  }

  /** How far a value (SI) lies outside, in tolerances; 0 inside, NaN for NaN. */
  public double excess(double value) {
    return Math.max(0, Math.max(min - value, value - max)) / tolerance;
  }
}
