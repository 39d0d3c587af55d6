package org.ferroweave.device;

/**
 * A snapshot of a device's mutable state: enough to go on bit for bit. The layout is private to the
 * family that made it.
 *
 * @param values physical state variables
 * @param words random-stream states and flags
 */
public record DeviceState(double[] values, long[] words) {
  public DeviceState {
    values = values.clone();
    words = words.clone();
  }

  @Override
  public double[] values() {
    return values.clone();
  }

  @Override
  public long[] words() {
    return words.clone();
  }
}
