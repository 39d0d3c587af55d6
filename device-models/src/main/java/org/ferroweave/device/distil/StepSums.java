package org.ferroweave.device.distil;

/**
 * Weighted sums of the steps of one instance per curve (polarity and context), node of the slow
 * state and level; then mean and spread. A sample is spread over the two nearest levels and nodes
 * by linear weights.
 */
final class StepSums {
  private static final double MIN_WEIGHT = 2;

  final double min;
  final double max;
  final int levels;
  final int nodes;
  final double[] weight;
  final double[] mean;
  final double[] spread;
  final double[] energy;
  private final SlowState slow;

  /**
   * @param levels levels of the conductance
   * @param slow gives the nodes; its memory is not used
   * @param min lower end of the window (S)
   * @param max upper end of the window (S)
   */
  StepSums(int levels, SlowState slow, double min, double max) {
    this.levels = levels;
    this.slow = slow;
    this.nodes = slow.nodes();
    this.min = min;
    this.max = max;
    int size = 4 * nodes * levels;
    this.weight = new double[size];
    this.mean = new double[size];
    this.spread = new double[size];
    this.energy = new double[size];
  }

  /** Adds one pulse: conductance before and step (S), slow state z before, and heat (J). */
  void add(int polarity, int context, double conductance, double z, double step, double heat) {
    double x = Math.min(Math.max((conductance - min) / (max - min), 0), 1) * (levels - 1);
    int k = Math.min((int) x, levels - 2);
    int base = (polarity * 2 + context) * nodes * levels + k;
    if (nodes == 1) {
      add(base, 1 - (x - k), step, heat);
      add(base + 1, x - k, step, heat);
      return;
    }
    double y = slow.position(z);
    int n = Math.min((int) y, nodes - 2);
    base += n * levels;
    double part = y - n;
    add(base, (1 - (x - k)) * (1 - part), step, heat);
    add(base + 1, (x - k) * (1 - part), step, heat);
    add(base + levels, (1 - (x - k)) * part, step, heat);
    add(base + levels + 1, (x - k) * part, step, heat);
  }

  private void add(int index, double w, double step, double heat) {
    weight[index] += w;
    mean[index] += w * step;
    spread[index] += w * step * step;
    energy[index] += w * heat;
  }

  /** Adds the sums of another instance, its steps in units of its window. Before {@link #close}. */
  void pool(StepSums other) {
    double unit = other.max - other.min;
    for (int i = 0; i < weight.length; i++) {
      weight[i] += other.weight[i];
      mean[i] += other.mean[i] / unit;
      spread[i] += other.spread[i] / (unit * unit);
      energy[i] += other.energy[i];
    }
  }

  /** Turns sums into means and spreads; what no sample reached takes the nearest that one did. */
  void close() {
    average();
    for (int curve = 0; curve < 4; curve++) {
      fillGaps(curve * nodes);
    }
  }

  /**
   * Turns sums into means and spreads; what no sample reached takes that of the population.
   *
   * @param population closed, steps in units of the window
   */
  void close(StepSums population) {
    average();
    double unit = max - min;
    for (int i = 0; i < weight.length; i++) {
      if (weight[i] < MIN_WEIGHT) {
        mean[i] = unit * population.mean[i];
        spread[i] = unit * population.spread[i];
        energy[i] = population.energy[i];
      }
    }
  }

  private void average() {
    for (int i = 0; i < weight.length; i++) {
      if (weight[i] > 0) {
        mean[i] /= weight[i];
        energy[i] /= weight[i];
        spread[i] = Math.sqrt(Math.max(0, spread[i] / weight[i] - mean[i] * mean[i]));
      }
    }
  }

  /** Fills one curve: first along the levels of each node, then nodes without any level. */
  private void fillGaps(int firstNode) {
    boolean[] reached = new boolean[nodes];
    boolean any = false;
    for (int n = 0; n < nodes; n++) {
      reached[n] = fillNode((firstNode + n) * levels);
      any |= reached[n];
    }
    if (!any) {
      throw new IllegalStateException(
          "distillation: a polarity and context was never sampled; allowed: more pulses");
    }
    for (int n = 0; n < nodes; n++) {
      if (!reached[n]) {
        int nearest = 0;
        while (!(n - nearest >= 0 && reached[n - nearest])
            && !(n + nearest < nodes && reached[n + nearest])) {
          nearest++;
        }
        int from = n - nearest >= 0 && reached[n - nearest] ? n - nearest : n + nearest;
        for (int k = 0; k < levels; k++) {
          take((firstNode + n) * levels + k, (firstNode + from) * levels + k);
        }
      }
    }
  }

  private boolean fillNode(int base) {
    int[] source = new int[levels];
    for (int k = 0; k < levels; k++) {
      source[k] = nearestReached(base, k);
      if (source[k] < 0) {
        return false;
      }
    }
    for (int k = 0; k < levels; k++) {
      if (source[k] != k) {
        take(base + k, base + source[k]);
      }
    }
    return true;
  }

  private void take(int index, int source) {
    mean[index] = mean[source];
    spread[index] = spread[source];
    energy[index] = energy[source];
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
