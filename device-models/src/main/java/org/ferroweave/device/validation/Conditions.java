package org.ferroweave.device.validation;

import java.util.Map;
import java.util.stream.Collectors;
import org.ferroweave.device.catalog.Datasheet;
import org.ferroweave.device.units.Units;

/** Conditions of facts for people. */
public final class Conditions {
  private static final int DIGITS = 4;

  private Conditions() {}

  /**
   * The conditions as {@code key = value} pairs.
   *
   * @param datasheet knows the units
   * @param conditions parameters changed (SI; {@code temperature} in K)
   * @param prefix what stands before them, if there are any
   */
  public static String text(Datasheet datasheet, Map<String, Double> conditions, String prefix) {
    return conditions.isEmpty()
        ? ""
        : conditions.entrySet().stream()
            .map(c -> c.getKey() + " = " + value(datasheet, c.getKey(), c.getValue()))
            .collect(Collectors.joining(", ", prefix, ""));
  }

  private static String value(Datasheet datasheet, String key, double value) {
    return key.equals(Measurements.TEMPERATURE)
        ? Units.format(value, "K", DIGITS)
        : Units.format(value, datasheet.parameter(key).spec().unit(), DIGITS);
  }
}
