package org.ferroweave.device.distil;

import org.ferroweave.device.InputException;

/**
 * A population of devices that is described by numbers instead of physics: what {@link
 * ClosedFormResponses} needs besides the shape of the conductance law.
 *
 * <p>Device-to-device spread is log-normal with unit mean, so that no draw is ever negative: one
 * factor per instance on the width of the window above its lower end, and one factor per instance
 * and polarity on the step, which makes single devices asymmetric as real ones are.
 *
 * @param scheme the pulses
 * @param minConductance lower end of the mean device's window (S)
 * @param maxConductance upper end of the mean device's window (S)
 * @param potentiatingPulses pulses that a linear device needs from the lower to the upper end
 * @param depressingPulses pulses that a linear device needs from the upper to the lower end
 * @param cycleSpread standard deviation of every step from cycle to cycle, as a fraction of the
 *     mean device's window
 * @param windowSpread standard deviation of the window from device to device, as a fraction
 * @param stepSpread standard deviation of the step from device to device, as a fraction
 * @param instances how many devices are tabulated
 * @param readNoise standard deviation of one read as a fraction of the conductance
 */
public record ClosedFormDevice(
    PulseScheme scheme,
    double minConductance,
    double maxConductance,
    int potentiatingPulses,
    int depressingPulses,
    double cycleSpread,
    double windowSpread,
    double stepSpread,
    int instances,
    double readNoise) {

  public ClosedFormDevice {
    require("minConductance", minConductance, minConductance > 0, "finite and above 0 S");
    require(
        "maxConductance",
        maxConductance,
        maxConductance > minConductance,
        "finite and above minConductance, " + minConductance + " S");
    require("potentiatingPulses", potentiatingPulses, potentiatingPulses >= 1, "1 or more");
    require("depressingPulses", depressingPulses, depressingPulses >= 1, "1 or more");
    require("cycleSpread", cycleSpread, cycleSpread >= 0, "finite, 0 or more");
    require("windowSpread", windowSpread, windowSpread >= 0, "finite, 0 or more");
    require("stepSpread", stepSpread, stepSpread >= 0, "finite, 0 or more");
    require("instances", instances, instances >= 1, "1 or more");
    require("readNoise", readNoise, readNoise >= 0, "finite, 0 or more");
  }

  /**
   * One noiseless device that every crosspoint gets, with as many pulses up as down.
   *
   * @param scheme the pulses
   * @param minConductance lower end of the window (S)
   * @param maxConductance upper end of the window (S)
   * @param pulses pulses that a linear device needs from end to end
   */
  public static ClosedFormDevice noiseless(
      PulseScheme scheme, double minConductance, double maxConductance, int pulses) {
    return new ClosedFormDevice(
        scheme, minConductance, maxConductance, pulses, pulses, 0, 0, 0, 1, 0);
  }

  /**
   * The same population with spread.
   *
   * @param newCycleSpread fraction of the window, per pulse
   * @param newWindowSpread fraction, from device to device
   * @param newStepSpread fraction, from device to device and polarity to polarity
   * @param newInstances how many devices are tabulated
   */
  public ClosedFormDevice withSpread(
      double newCycleSpread, double newWindowSpread, double newStepSpread, int newInstances) {
    return new ClosedFormDevice(
        scheme,
        minConductance,
        maxConductance,
        potentiatingPulses,
        depressingPulses,
        newCycleSpread,
        newWindowSpread,
        newStepSpread,
        newInstances,
        readNoise);
  }

  /** The same population with read noise as a fraction of the conductance. */
  public ClosedFormDevice withReadNoise(double newReadNoise) {
    return new ClosedFormDevice(
        scheme,
        minConductance,
        maxConductance,
        potentiatingPulses,
        depressingPulses,
        cycleSpread,
        windowSpread,
        stepSpread,
        instances,
        newReadNoise);
  }

  private static void require(String what, double value, boolean good, String allowed) {
    if (!good || !Double.isFinite(value)) {
      throw new InputException(
          "closed-form device: " + what + " is " + value + "; allowed: " + allowed);
    }
  }
}
