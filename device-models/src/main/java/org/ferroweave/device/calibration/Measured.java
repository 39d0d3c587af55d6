package org.ferroweave.device.calibration;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;

/**
 * Figures that some protocols gave.
 *
 * @param values values (SI), NaN where a protocol gave the figure without a value
 * @param units SI units in plain text
 * @param problems what went wrong, by protocol, without numbers, so that it can be counted
 */
record Measured(
    Map<FigureKey, Double> values, Map<FigureKey, String> units, Map<String, String> problems) {
  Measured() {
    this(new LinkedHashMap<>(), new LinkedHashMap<>(), new TreeMap<>());
  }

  boolean has(FigureKey key) {
    return values.containsKey(key);
  }

  /** Value (SI), or NaN. */
  double value(FigureKey key) {
    return values.getOrDefault(key, Double.NaN);
  }
}
