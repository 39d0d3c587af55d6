package org.ferroweave.array;

import java.util.Arrays;
import org.ferroweave.device.distil.HiddenState;
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

  /** {@code [instance][polarity][context][node][level][STRIDE]}. */
  final float[] entries;

  /** Lower end of each instance's window (S). */
  final float[] low;

  /** Upper end of each instance's window (S). */
  final float[] high;

  /** Levels per siemens of each instance. */
  final float[] levelsPerSiemens;

  /** Entries of one curve, all nodes of the slow state together. */
  final int curve;

  /** Index of the last level that has a right neighbour. */
  final int lastLevel;

  /** Entries of one curve at one node of the slow state. */
  final int node;

  /** Whether devices have a hidden state. */
  final boolean hidden;

  /** Memory of the slow state from pulse to pulse, and what a standard normal deviate adds. */
  final float memory;

  final float kick;

  /** What remains of the history of polarities from pulse to pulse. */
  final float fading;

  /** Index of the last node that has a right neighbour, and the way to that. */
  final int lastNode;

  final int nextNode;

  private final float nodesPerUnit;
  private final float middleNode;

  PulseTable(PulseResponse response) {
    int instances = response.instances();
    int levels = response.levels();
    HiddenState state = response.hiddenState();
    hidden = state.exists();
    node = levels * STRIDE;
    curve = state.nodes() * node;
    memory = (float) state.memory();
    kick = state.nodes() > 1 ? (float) Math.sqrt(1 - state.memory() * state.memory()) : 0;
    fading = (float) state.fading();
    lastNode = Math.max(state.nodes() - 2, 0);
    nextNode = state.nodes() > 1 ? node : 0;
    nodesPerUnit = (float) (1 / state.spacing());
    middleNode = (state.nodes() - 1) / 2f;
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

  /** Position of a slow state between the nodes, clamped to the outer ones. */
  float position(float z) {
    return Math.min(Math.max(z * nodesPerUnit + middleNode, 0), 2 * middleNode);
  }

  /**
   * A quantity between levels, nodes and contexts.
   *
   * @param k its entry at the left level, lower node, context SAME
   * @param right share of the right level
   * @param up share of the upper node
   * @param reversed share of the context REVERSED
   */
  float between(int k, float right, float up, float reversed) {
    float same = between(k, right, up);
    return same + reversed * (between(k + curve, right, up) - same);
  }

  private float between(int k, float right, float up) {
    float lower = entries[k] + right * (entries[k + STRIDE] - entries[k]);
    int next = k + nextNode;
    float upper = entries[next] + right * (entries[next + STRIDE] - entries[next]);
    return lower + up * (upper - lower);
  }

  /** A number that tells tables apart, the same in every run. */
  long fingerprint() {
    long windows = Arrays.hashCode(low) * 31L + Arrays.hashCode(high);
    long numbers = windows * 31 + Arrays.hashCode(entries);
    return hidden ? (numbers * 31 + Float.hashCode(memory)) * 31 + Float.hashCode(fading) : numbers;
  }
}
