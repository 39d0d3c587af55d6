package org.ferroweave.device.distil;

import org.ferroweave.device.InputException;

/**
 * How much to sample when a device is distilled.
 *
 * @param instances fabricated instances
 * @param levels table levels per curve
 * @param pulses recorded pulses per instance
 * @param windowPulses pulses of one polarity that span the conductance window
 * @param seed seed of fabrication, switching and pulse order
 * @param threads worker threads; the result does not depend on it
 */
public record DistilSettings(
    int instances, int levels, int pulses, int windowPulses, long seed, int threads) {
  public DistilSettings {
    require("instances", instances, 1, 1_000_000);
    require("levels", levels, 2, 10_000);
    require("pulses", pulses, 10, 100_000_000);
    require("window pulses", windowPulses, 1, 1_000_000);
    require("threads", threads, 1, 1024);
  }

  /** 64 instances, 48 levels, 3000 pulses each. */
  public static DistilSettings standard(int windowPulses, long seed, int threads) {
    return new DistilSettings(64, 48, 3000, windowPulses, seed, threads);
  }

  private static void require(String what, int value, int min, int max) {
    if (value < min || value > max) {
      throw new InputException(
          "distillation: " + what + " is " + value + "; allowed: " + min + " to " + max);
    }
  }
}
