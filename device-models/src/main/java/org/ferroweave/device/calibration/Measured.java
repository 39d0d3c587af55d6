package org.ferroweave.device.calibration;

import java.util.Map;
import java.util.TreeMap;

/**
 * Figures that some protocols gave.
 *
 * @param values values (SI) by quantity, NaN where a protocol gave none; sorted
 * @param units SI units in plain text, by quantity
 * @param problems what went wrong, by protocol or figure, without numbers, so that it can be
 *     counted
 */
record Measured(
    Map<String, Double> values, Map<String, String> units, Map<String, String> problems) {
  Measured() {
    this(new TreeMap<>(), new TreeMap<>(), new TreeMap<>());
  }

  boolean has(String quantity) {
    return values.containsKey(quantity);
  }

  /** Value (SI), or NaN. */
  double value(String quantity) {
    return values.getOrDefault(quantity, Double.NaN);
  }
}
