package org.ferroweave.device.catalog;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.ferroweave.device.ParameterSpec;

/**
 * What a calibration of one device must know beside its datasheet: how far the free parameters may
 * go, how closely the figures shall be met, and what the simulated device must do in any case. All
 * with reasons, since each is a choice.
 *
 * @param origin file or resource that it was read from, for messages
 * @param bounds search ranges by parameter; others may use the whole range of the family
 * @param tolerances deviation that counts as one, by figure
 * @param requirements what the simulated device must do
 */
public record CalibrationPlan(
    String origin,
    Map<String, Range> bounds,
    Map<String, Tolerance> tolerances,
    List<Requirement> requirements) {
  /**
   * Where a parameter may lie.
   *
   * @param min least value (SI), included
   * @param max greatest value (SI), included
   * @param reason why no further
   */
  public record Range(double min, double max, String reason) {
    /**
     * Where a value lies, 0 at the least and 1 at the greatest value.
     *
     * @param value value (SI) within the range
     * @param logarithmic whether equal ratios are equally far apart; ignored if the range reaches 0
     */
    public double position(double value, boolean logarithmic) {
      return logarithmic && min > 0
          ? Math.log(value / min) / Math.log(max / min)
          : (value - min) / (max - min);
    }

    /** Value (SI) at a position, the inverse of {@link #position}; always within the range. */
    public double at(double position, boolean logarithmic) {
      return clamp(
          logarithmic && min > 0
              ? min * Math.pow(max / min, position)
              : min + (max - min) * position);
    }

    /** The nearest value (SI) within the range. */
    public double clamp(double value) {
      return Math.max(min, Math.min(max, value));
    }
  }

  /**
   * How closely a figure shall be met.
   *
   * @param value deviation that counts as one, above 0
   * @param reason why
   */
  public record Tolerance(double value, String reason) {}

  public CalibrationPlan {
    bounds = Collections.unmodifiableMap(new LinkedHashMap<>(bounds));
    tolerances = Collections.unmodifiableMap(new LinkedHashMap<>(tolerances));
    requirements = List.copyOf(requirements);
  }

  /**
   * A plan without bounds and requirements.
   *
   * @param origin why there is none, for messages
   */
  public static CalibrationPlan none(String origin) {
    return new CalibrationPlan(origin, Map.of(), Map.of(), List.of());
  }

  /** Search range of a parameter: that of the plan, else that of the family. */
  public Range range(ParameterSpec spec) {
    Range range = bounds.get(spec.name());
    return range == null ? new Range(spec.min(), spec.max(), "bounds of the family") : range;
  }

  /** Deviation of a figure that counts as one, if the plan says it. */
  public OptionalDouble tolerance(String quantity) {
    Tolerance tolerance = tolerances.get(quantity);
    return tolerance == null ? OptionalDouble.empty() : OptionalDouble.of(tolerance.value());
  }
}
