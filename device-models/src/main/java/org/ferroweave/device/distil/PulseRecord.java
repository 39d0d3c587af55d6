package org.ferroweave.device.distil;

/** The recorded pulses of one instance, in their order. */
final class PulseRecord {
  private static final int FIELDS = 4;

  private final byte[] polarity;
  private final float[] values;
  private int size;

  /**
   * @param capacity most pulses
   */
  PulseRecord(int capacity) {
    polarity = new byte[capacity];
    values = new float[FIELDS * capacity];
  }

  /** Adds one pulse: conductance before (S), slow state before, step (S), heat (J). */
  void add(int polarityOfPulse, double conductance, double slow, double step, double heat) {
    polarity[size] = (byte) polarityOfPulse;
    int k = FIELDS * size++;
    values[k] = (float) conductance;
    values[k + 1] = (float) slow;
    values[k + 2] = (float) step;
    values[k + 3] = (float) heat;
  }

  int size() {
    return size;
  }

  int polarity(int pulse) {
    return polarity[pulse];
  }

  /** Conductance before the pulse (S). */
  double conductance(int pulse) {
    return values[FIELDS * pulse];
  }

  /** Slow state before the pulse, in standard deviations. */
  double slow(int pulse) {
    return values[FIELDS * pulse + 1];
  }

  /** Change of the settled conductance (S). */
  double step(int pulse) {
    return values[FIELDS * pulse + 2];
  }

  /** Heat (J). */
  double heat(int pulse) {
    return values[FIELDS * pulse + 3];
  }
}
