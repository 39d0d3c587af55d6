package org.ferroweave.device.validation;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.ferroweave.device.protocol.ProtocolResult;
import org.jspecify.annotations.Nullable;

/**
 * A protocol that was run for the facts of a device.
 *
 * @param protocol its name
 * @param title its title
 * @param conditions parameters changed for it (SI; {@code temperature} in K); none: as the
 *     datasheet has them
 * @param result what came out, or null if it failed
 * @param failure why it failed, in one line; empty if it did not
 */
public record Measurement(
    String protocol,
    String title,
    Map<String, Double> conditions,
    @Nullable ProtocolResult result,
    String failure) {
  public Measurement {
    conditions = Collections.unmodifiableMap(new LinkedHashMap<>(conditions));
  }
}
