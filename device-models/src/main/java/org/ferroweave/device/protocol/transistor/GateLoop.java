package org.ferroweave.device.protocol.transistor;

import java.util.Arrays;
import org.ferroweave.device.InputException;
import org.jspecify.annotations.Nullable;

/**
 * A closed transfer loop: magnitude of the drain current on the way up and on the way down, at the
 * same rising gate voltages. Thresholds are taken on the arm with the larger current (the right one
 * of an electron channel, the left one of a hole channel), so that ambipolar channels have one too.
 */
public final class GateLoop {
  /** Windows below this part of the sweep from end to end count as no hysteresis. */
  public static final double RESOLUTION = 0.0025;

  private final double[] gate;
  private final double[] up;
  private final double[] down;

  /**
   * Copies the samples.
   *
   * @param gate gate voltages, rising (V)
   * @param up current while the gate rises (A), 0 or more
   * @param down current while the gate falls (A), 0 or more, by rising gate voltage
   */
  public GateLoop(double[] gate, double[] up, double[] down) {
    if (gate.length < 2 || up.length != gate.length || down.length != gate.length) {
      throw new InputException(
          "gate loop has "
              + gate.length
              + " voltages, "
              + up.length
              + " and "
              + down.length
              + " currents; allowed: equal, 2 or more");
    }
    this.gate = gate.clone();
    this.up = up.clone();
    this.down = down.clone();
  }

  /** Gate voltages, rising (V), a copy. */
  public double[] gate() {
    return gate.clone();
  }

  /** Current while the gate rises (A), a copy. */
  public double[] up() {
    return up.clone();
  }

  /** Current while the gate falls (A), by rising gate voltage, a copy. */
  public double[] down() {
    return down.clone();
  }

  /** Sign of the transconductance of the arm with the larger current: +1 electrons, -1 holes. */
  public int sign() {
    int last = gate.length - 1;
    return up[last] * down[last] >= up[0] * down[0] ? 1 : -1;
  }

  /** Largest over smallest current of the loop (1); infinite if the smallest is zero. */
  public double onOff() {
    return largest() / Math.min(min(up), min(down));
  }

  /** Largest current of the loop (A). */
  public double largest() {
    return Math.max(max(up), max(down));
  }

  /** Larger over smaller current of the two branches at a gate voltage (1). */
  public double ratio(double voltage) {
    double a = at(up, voltage);
    double b = at(down, voltage);
    return Math.exp(Math.abs(Math.log(a / b)));
  }

  /**
   * Geometric mean of the currents that both branches pass on the arm (A), NaN if there are none.
   */
  public double level() {
    double low = Math.max(min(up), min(down));
    double high = Math.min(up[top(up)], down[top(down)]);
    return low > 0 && high > low ? Math.sqrt(low * high) : Double.NaN;
  }

  /** Threshold of the rising branch: gate voltage at {@link #level} (V), NaN if there is none. */
  public double thresholdUp() {
    return threshold(up);
  }

  /** Threshold of the falling branch: gate voltage at {@link #level} (V), NaN if there is none. */
  public double thresholdDown() {
    return threshold(down);
  }

  /**
   * Sense in which the loop is run through in the plane of current and gate voltage: +1
   * counterclockwise, -1 clockwise, 0 if the window is below {@link #RESOLUTION}; null if there is
   * no common level.
   */
  public @Nullable Integer direction() {
    double shift = thresholdUp() - thresholdDown();
    if (Double.isNaN(shift)) {
      return null;
    }
    double resolution = RESOLUTION * (gate[gate.length - 1] - gate[0]);
    return Math.abs(shift) < resolution ? 0 : sign() * (int) Math.signum(shift);
  }

  /**
   * Smallest gate voltage per decade of current, over a whole decade of the branch that turns the
   * arm on (V); NaN if the branch does not span a decade.
   */
  public double swing() {
    double[] branch = sign() > 0 ? up : down;
    double best = Double.NaN;
    int n = gate.length;
    for (int i = 0; i < n; i++) {
      int start = sign() > 0 ? i : n - 1 - i;
      double level = 10 * branch[start];
      for (int k = start + sign(); k >= 0 && k < n; k += sign()) {
        if (branch[k] >= level) {
          double span = Math.abs(crossing(branch, k - sign(), k, level) - gate[start]);
          best = Double.isNaN(best) ? span : Math.min(best, span);
          break;
        }
      }
    }
    return best;
  }

  /** From the largest current of the arm inwards, the first gate voltage below the level. */
  private double threshold(double[] branch) {
    double level = level();
    int previous = top(branch);
    for (int k = previous - sign(); k >= 0 && k < gate.length; k -= sign()) {
      if (branch[k] <= level) {
        return crossing(branch, k, previous, level);
      }
      previous = k;
    }
    return Double.NaN;
  }

  /** Gate voltage of a level between two samples, linear in the logarithm of the current. */
  private double crossing(double[] branch, int from, int to, double level) {
    double part =
        branch[from] > 0
            ? Math.log(level / branch[from]) / Math.log(branch[to] / branch[from])
            : (level - branch[from]) / (branch[to] - branch[from]);
    return gate[from] + (gate[to] - gate[from]) * part;
  }

  private double at(double[] branch, double voltage) {
    int i = Arrays.binarySearch(gate, voltage);
    int k = i >= 0 ? i : Math.max(1, Math.min(gate.length - 1, -i - 1));
    if (i >= 0) {
      return branch[i];
    }
    double part = (voltage - gate[k - 1]) / (gate[k] - gate[k - 1]);
    double bounded = Math.max(0, Math.min(1, part));
    return branch[k - 1] * Math.pow(branch[k] / branch[k - 1], bounded);
  }

  /** Index of the largest current on the arm: from the middle to the end of the sweep. */
  private int top(double[] branch) {
    int n = gate.length;
    int best = sign() > 0 ? n - 1 : 0;
    for (int i = 0; i < n; i++) {
      if ((i - (n - 1) / 2.0) * sign() >= 0 && branch[i] > branch[best]) {
        best = i;
      }
    }
    return best;
  }

  private static double min(double[] values) {
    return Arrays.stream(values).min().orElseThrow();
  }

  private static double max(double[] values) {
    return Arrays.stream(values).max().orElseThrow();
  }
}
