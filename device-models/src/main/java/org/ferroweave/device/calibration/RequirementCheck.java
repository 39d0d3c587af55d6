package org.ferroweave.device.calibration;

import org.ferroweave.device.catalog.Requirement;
import org.ferroweave.device.units.Units;

/**
 * A requirement beside what the calibrated device does.
 *
 * @param requirement what was required
 * @param simulated simulated value (SI), or NaN
 */
public record RequirementCheck(Requirement requirement, double simulated) {
  private static final int DIGITS = 3;

  /** Whether the value lies within the bounds. */
  public boolean isMet() {
    return requirement.excess(simulated) == 0;
  }

  /** Whether it lies outside by more than its tolerance, or there is no value. */
  public boolean isMissed() {
    return !(requirement.excess(simulated) <= 1);
  }

  /** What was required and what is there, in one line. */
  public String text() {
    return requirement.label()
        + " is "
        + (Double.isFinite(simulated) ? format(simulated) : "nothing")
        + ", required"
        + (Double.isInfinite(requirement.min()) ? "" : " from " + format(requirement.min()))
        + (Double.isInfinite(requirement.max()) ? "" : " to " + format(requirement.max()))
        + " ("
        + requirement.reason()
        + ")";
  }

  private String format(double value) {
    return Units.format(value, requirement.unit(), DIGITS);
  }
}
