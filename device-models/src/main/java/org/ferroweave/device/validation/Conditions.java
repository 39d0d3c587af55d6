package org.ferroweave.device.validation;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.ferroweave.device.InputException;
import org.ferroweave.device.Provenance;
import org.ferroweave.device.Stimulus;
import org.ferroweave.device.catalog.Datasheet;
import org.ferroweave.device.units.Units;

/**
 * Conditions of a fact: parameters of the device that are changed for it, and the temperature of
 * the protocol, by name in SI.
 */
public final class Conditions {
  /** Name of the condition that is no parameter: the temperature of the protocol (K). */
  public static final String TEMPERATURE = "temperature";

  private static final Provenance CHANGED =
      new Provenance(Provenance.Kind.ASSUMED, "condition of a reported fact");
  private static final int DIGITS = 4;

  private Conditions() {}

  /**
   * The device under the conditions, but for the temperature.
   *
   * @throws InputException if a value is out of bounds
   */
  public static Datasheet apply(Datasheet datasheet, Map<String, Double> conditions) {
    Datasheet changed = datasheet;
    for (Map.Entry<String, Double> condition : conditions.entrySet()) {
      if (!condition.getKey().equals(TEMPERATURE)) {
        changed = changed.with(condition.getKey(), condition.getValue(), CHANGED);
      }
    }
    return changed;
  }

  /** The temperature of the protocol (K); room temperature if it is not among the conditions. */
  public static double temperature(Map<String, Double> conditions) {
    return conditions.getOrDefault(TEMPERATURE, Stimulus.ROOM_TEMPERATURE);
  }

  /** Only the conditions that differ from what the datasheet has anyway, in their order. */
  public static Map<String, Double> changes(Datasheet datasheet, Map<String, Double> conditions) {
    Map<String, Double> changes = new LinkedHashMap<>();
    conditions.forEach(
        (key, value) -> {
          boolean same =
              key.equals(TEMPERATURE)
                  ? value == Stimulus.ROOM_TEMPERATURE
                  : datasheet.parameters().containsKey(key) && datasheet.value(key) == value;
          if (!same) {
            changes.put(key, value);
          }
        });
    return changes;
  }

  /**
   * The conditions as {@code key = value} pairs.
   *
   * @param datasheet knows the units
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
    return Units.format(
        value, key.equals(TEMPERATURE) ? "K" : datasheet.parameter(key).spec().unit(), DIGITS);
  }
}
