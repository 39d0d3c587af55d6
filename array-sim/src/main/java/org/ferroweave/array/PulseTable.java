package org.ferroweave.array;

import java.util.Arrays;
import org.ferroweave.device.distil.PulseResponse;

/**
 * A {@link PulseResponse} laid out for the update loop: mean, spread and energy of one level lie
 * side by side, so that one pulse touches two neighbouring quadruples of one cache line.
 */
final class PulseTable {
  /** Entries per level: mean step (S), spread (S), energy (J), unused. */
  static final int STRIDE = 4;

  static final int SPREAD = 1;
  static final int ENERGY = 2;

  /** {@code [instance][polarity][context][level][STRIDE]}. */
  final float[] entries;

  /** Lower end of each instance's window (S). */
  final float[] low;

  /** Upper end of each instance's window (S). */
  final float[] high;

  /** Levels per siemens of each instance. */
  final float[] levelsPerSiemens;

  /** Entries of one curve. */
  final int curve;

  /** Index of the last level that has a right neighbour. */
  final int lastLevel;

  PulseTable(PulseResponse response) {
    int instances = response.instances();
    int levels = response.levels();
    curve = levels * STRIDE;
    lastLevel = levels - 2;
    low = new float[instances];
    high = new float[instances];
    levelsPerSiemens = new float[instances];
    for (int i = 0; i < instances; i++) {
      low[i] = response.minConductance(i);
      high[i] = response.maxConductance(i);
      levelsPerSiemens[i] = (levels - 1) / (high[i] - low[i]);
    }
    float[] mean = response.stepMeanTable();
    float[] spread = response.stepSpreadTable();
    float[] energy = response.energyTable();
    entries = new float[mean.length * STRIDE];
    for (int k = 0; k < mean.length; k++) {
      entries[k * STRIDE] = mean[k];
      entries[k * STRIDE + SPREAD] = spread[k];
      entries[k * STRIDE + ENERGY] = energy[k];
    }
  }

  /**
   * First entry of the curve of an instance and polarity for the context SAME; REVERSED follows.
   */
  int offset(int instance, int polarity) {
    return (instance * 2 + polarity) * 2 * curve;
  }

  /** A number that tells tables apart, the same in every run. */
  long fingerprint() {
    long windows = Arrays.hashCode(low) * 31L + Arrays.hashCode(high);
    return windows * 31 + Arrays.hashCode(entries);
  }
}
