package org.ferroweave.device.calibration;

import org.ferroweave.device.catalog.Requirement;

/**
 * A requirement beside what the calibrated device does.
 *
 * @param requirement what was required
 * @param simulated simulated value (SI), or NaN
 */
public record RequirementCheck(Requirement requirement, double simulated) {
  /** Whether the value lies within the bounds. */
  public boolean isMet() {
    return requirement.excess(simulated) == 0;
  }
}
