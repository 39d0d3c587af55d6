package org.ferroweave.device.distil;

/** Weighted sums per polarity, context and level of one instance; then mean and spread. */
final class StepSums {
  private static final double MIN_WEIGHT = 2;

  final double min;
  final double max;
  final int levels;
  final double[] weight;
  final double[] mean;
  final double[] spread;
  final double[] energy;

  StepSums(int levels, double min, double max) {
    this.levels = levels;
    this.min = min;
    this.max = max;
    this.weight = new double[4 * levels];
    this.mean = new double[4 * levels];
    this.spread = new double[4 * levels];
    this.energy = new double[4 * levels];
  }

  void add(int polarity, int context, double conductance, double step, double heat) {
    double x = Math.min(Math.max((conductance - min) / (max - min), 0), 1) * (levels - 1);
    int k = Math.min((int) x, levels - 2);
    int base = (polarity * 2 + context) * levels + k;
    add(base, 1 - (x - k), step, heat);
    add(base + 1, x - k, step, heat);
  }

  private void add(int index, double w, double step, double heat) {
    weight[index] += w;
    mean[index] += w * step;
    spread[index] += w * step * step;
    energy[index] += w * heat;
  }

  void close() {
    for (int i = 0; i < weight.length; i++) {
      if (weight[i] > 0) {
        mean[i] /= weight[i];
        energy[i] /= weight[i];
        spread[i] = Math.sqrt(Math.max(0, spread[i] / weight[i] - mean[i] * mean[i]));
      }
    }
    for (int curve = 0; curve < 4; curve++) {
      fillGaps(curve * levels);
    }
  }

  private void fillGaps(int base) {
    int[] source = new int[levels];
    boolean any = false;
    for (int k = 0; k < levels; k++) {
      source[k] = nearestReached(base, k);
      any |= source[k] >= 0;
    }
    if (!any) {
      throw new IllegalStateException(
          "distillation: a polarity and context was never sampled; allowed: more pulses");
    }
    for (int k = 0; k < levels; k++) {
      if (source[k] != k) {
        mean[base + k] = mean[base + source[k]];
        spread[base + k] = spread[base + source[k]];
        energy[base + k] = energy[base + source[k]];
      }
    }
  }

  private int nearestReached(int base, int k) {
    for (int distance = 0; distance < levels; distance++) {
      if (k - distance >= 0 && weight[base + k - distance] >= MIN_WEIGHT) {
        return k - distance;
      }
      if (k + distance < levels && weight[base + k + distance] >= MIN_WEIGHT) {
        return k + distance;
      }
    }
    return -1;
  }
}
