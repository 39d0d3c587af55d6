package org.ferroweave.device.catalog;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Bounds on a simulated figure, or on its ratio to another, under stated conditions.
 *
 * @param figure name of the figure
 * @param protocol protocol that gives it
 * @param conditions parameters changed for it (SI; {@code temperature} in K), in file order,
 *     usually none
 * @param over name of the figure that it is divided by, or null
 * @param overProtocol protocol that gives that figure; the same as {@code protocol} if not stated
 * @param overConditions conditions of that figure
 * @param unit SI unit of the bounds, {@code 1} for a ratio
 * @param min least value (SI), or negative infinity
 * @param max greatest value (SI), or infinity
 */
public record Criterion(
    String figure,
    String protocol,
    Map<String, Double> conditions,
    @Nullable String over,
    String overProtocol,
    Map<String, Double> overConditions,
    String unit,
    double min,
    double max) {
  public Criterion {
    conditions = Collections.unmodifiableMap(new LinkedHashMap<>(conditions));
    overConditions = Collections.unmodifiableMap(new LinkedHashMap<>(overConditions));
  }
}
