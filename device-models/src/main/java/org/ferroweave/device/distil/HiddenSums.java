package org.ferroweave.device.distil;

/**
 * Weighted sums of the steps of one instance per polarity, node of the slow state and level, and
 * the regression of the step on the fading history in each: a straight line in r = s h, whose
 * values at r = 1 and -1 are the tables of the two contexts. A sample is spread over the two
 * nearest levels and nodes by linear weights.
 */
final class HiddenSums {
  /** Least weight of a cell, and least variance of r in it, for a line of its own. */
  private static final double MIN_WEIGHT = 4;

  private static final double MIN_VARIANCE = 0.02;

  /** Sums per cell: of w r^i, w r^i step, w r^i step^2, w r^i heat. */
  private static final int R = 0;

  private static final int STEP = 4;
  private static final int SQUARE = 7;
  private static final int HEAT = 9;
  private static final int SUMS = 11;

  final double min;
  final double max;
  final int levels;
  final HiddenState hidden;
  private final double[] sums;

  /** Results, {@code [polarity][context][node][level]}, of {@link #close}. */
  final double[] mean;

  final double[] spread;
  final double[] energy;

  private final boolean[] known;

  HiddenSums(int levels, HiddenState hidden, double min, double max) {
    this.levels = levels;
    this.hidden = hidden;
    this.min = min;
    this.max = max;
    int cells = 2 * hidden.nodes() * levels;
    sums = new double[cells * SUMS];
    known = new boolean[cells];
    mean = new double[2 * cells];
    spread = new double[2 * cells];
    energy = new double[2 * cells];
  }

  /** Adds all pulses of an instance, with the history that this hidden state makes of them. */
  void add(PulseRecord pulses) {
    double h = 0;
    for (int i = 0; i < pulses.size(); i++) {
      int polarity = pulses.polarity(i);
      int sign = polarity == PulseResponse.POTENTIATION ? 1 : -1;
      double z = pulses.slow(i);
      double step = pulses.step(i);
      add(polarity, pulses.conductance(i), z, sign * h, step, pulses.heat(i));
      h = hidden.fading() * h + (1 - hidden.fading()) * sign;
    }
  }

  private void add(int polarity, double conductance, double z, double r, double step, double heat) {
    double x = Math.min(Math.max((conductance - min) / (max - min), 0), 1) * (levels - 1);
    int k = Math.min((int) x, levels - 2);
    double right = x - k;
    double y = hidden.position(z);
    int n = Math.max(Math.min((int) y, hidden.nodes() - 2), 0);
    double up = y - n;
    int cell = (polarity * hidden.nodes() + n) * levels + k;
    addTo(cell, (1 - right) * (1 - up), r, step, heat);
    addTo(cell + 1, right * (1 - up), r, step, heat);
    if (up > 0) {
      addTo(cell + levels, (1 - right) * up, r, step, heat);
      addTo(cell + levels + 1, right * up, r, step, heat);
    }
  }

  private void addTo(int cell, double w, double r, double step, double heat) {
    int k = cell * SUMS;
    double wr = w * r;
    sums[k] += w;
    sums[k + 1] += wr;
    sums[k + 2] += wr * r;
    sums[k + 3] += wr * r * r;
    sums[k + STEP] += w * step;
    sums[k + STEP + 1] += wr * step;
    sums[k + STEP + 2] += wr * r * step;
    sums[k + SQUARE] += w * step * step;
    sums[k + SQUARE + 1] += wr * step * step;
    sums[k + HEAT] += w * heat;
    sums[k + HEAT + 1] += wr * heat;
  }

  /** Adds the sums of another instance, its steps in units of its window. */
  void pool(HiddenSums other) {
    double unit = 1 / (other.max - other.min);
    for (int i = 0; i < sums.length; i++) {
      int part = i % SUMS;
      double factor = part < STEP || part >= HEAT ? 1 : part < SQUARE ? unit : unit * unit;
      sums[i] += factor * other.sums[i];
    }
  }

  /** Sum of the squared deviations of all steps from the lines (S^2). */
  double residual() {
    double total = 0;
    double[] line = new double[2];
    for (int cell = 0; cell < known.length; cell++) {
      int k = cell * SUMS;
      if (fit(k, line)) {
        total += sums[k + SQUARE] - line[0] * sums[k + STEP] - line[1] * sums[k + STEP + 1];
      } else if (sums[k] > 0) {
        total += sums[k + SQUARE] - sums[k + STEP] * sums[k + STEP] / sums[k];
      }
    }
    return total;
  }

  /** The line step = a + b r through a cell; false if it holds too little. */
  private boolean fit(int k, double[] line) {
    double w = sums[k];
    double center = sums[k + 1] / w;
    double variance = sums[k + 2] / w - center * center;
    if (!(w >= MIN_WEIGHT) || !(variance >= MIN_VARIANCE)) {
      return false;
    }
    double level = sums[k + STEP] / w;
    line[1] = (sums[k + STEP + 1] / w - center * level) / variance;
    line[0] = level - line[1] * center;
    return true;
  }

  /**
   * Turns sums into tables.
   *
   * @param population closed, steps in units of the window, for the cells that hold too little
   *     here; the population itself takes the nearest cell that holds enough, at the same slow
   *     state if it can
   */
  void close(HiddenSums population) {
    double[] line = new double[2];
    for (int cell = 0; cell < known.length; cell++) {
      known[cell] = fit(cell * SUMS, line);
      for (int context = 0; known[cell] && context < 2; context++) {
        tabulate(cell, context, line);
      }
    }
    for (int cell = 0; cell < known.length; cell++) {
      for (int context = 0; !known[cell] && context < 2; context++) {
        int to = index(cell, context);
        boolean own = population == this;
        int from = own ? index(nearestKnown(cell), context) : to;
        double unit = own ? 1 : max - min;
        mean[to] = unit * population.mean[from];
        spread[to] = unit * population.spread[from];
        energy[to] = population.energy[from];
      }
    }
  }

  private void tabulate(int cell, int context, double[] line) {
    int k = cell * SUMS;
    double r = context == PulseResponse.SAME ? 1 : -1;
    double a = line[0];
    double b = line[1];
    // variance and heat: means with the weights (1 + r) / 2 and (1 - r) / 2
    double w = sums[k] + r * sums[k + 1];
    double variance =
        sums[k + SQUARE]
            + r * sums[k + SQUARE + 1]
            + a * a * w
            + 2 * a * b * (sums[k + 1] + r * sums[k + 2])
            + b * b * (sums[k + 2] + r * sums[k + 3])
            - 2 * a * (sums[k + STEP] + r * sums[k + STEP + 1])
            - 2 * b * (sums[k + STEP + 1] + r * sums[k + STEP + 2]);
    int to = index(cell, context);
    mean[to] = a + b * r;
    spread[to] = Math.sqrt(Math.max(0, variance / w));
    energy[to] = Math.max(0, (sums[k + HEAT] + r * sums[k + HEAT + 1]) / w);
  }

  /** Index in the tables of a cell, {@code [polarity][node][level]}, and a context. */
  private int index(int cell, int context) {
    int size = hidden.nodes() * levels;
    return (cell / size * 2 + context) * size + cell % size;
  }

  private int nearestKnown(int cell) {
    int size = hidden.nodes() * levels;
    int first = cell / size * size;
    int best = -1;
    int least = Integer.MAX_VALUE;
    for (int other = first; other < first + size; other++) {
      int nodes = Math.abs(other % size / levels - cell % size / levels);
      int distance = nodes * levels + Math.abs(other % levels - cell % levels);
      if (known[other] && distance < least) {
        best = other;
        least = distance;
      }
    }
    if (best < 0) {
      throw new IllegalStateException(
          "distillation: a polarity was hardly ever sampled; allowed: more pulses");
    }
    return best;
  }
}
