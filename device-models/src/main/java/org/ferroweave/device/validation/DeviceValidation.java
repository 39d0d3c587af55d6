package org.ferroweave.device.validation;

import java.util.List;
import org.ferroweave.device.catalog.Datasheet;

/**
 * All facts of one device, and what was run for them.
 *
 * @param datasheet the device
 * @param facts the facts in the order of the datasheet, numbers first
 * @param measurements the protocols that were run
 */
public record DeviceValidation(
    Datasheet datasheet, List<CheckedFact> facts, List<Measurement> measurements) {
  public DeviceValidation {
    facts = List.copyOf(facts);
    measurements = List.copyOf(measurements);
  }
}
