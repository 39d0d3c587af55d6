package org.ferroweave.device.distil;

import org.apache.commons.math3.special.Erf;
import org.ferroweave.device.InputException;

/**
 * A hidden number z per device that wanders by itself and shifts what pulses do, so that the steps
 * of one device are correlated over many pulses: trapped charge, say. It is a stationary
 * Ornstein-Uhlenbeck process of unit variance, sampled once per pulse, since time passes for a
 * device while it is pulsed:
 *
 * <pre>  z' = memory z + sqrt(1 - memory^2) xi,   xi standard normal</pre>
 *
 * <p>Tables hold the step at {@code nodes} values of z before the pulse, {@code spacing} apart and
 * symmetric around 0; between nodes they are interpolated linearly, beyond the last ones they are
 * constant.
 *
 * @param memory correlation of z from one pulse to the next, 0 to below 1
 * @param spacing distance of the nodes, in standard deviations, above 0
 * @param nodes number of nodes; 1: there is no slow state
 */
public record SlowState(double memory, double spacing, int nodes) {
  /** No slow state. */
  public static final SlowState NONE = new SlowState(0, 1, 1);

  public SlowState {
    if (!(memory >= 0 && memory < 1)
        || !(spacing > 0)
        || !Double.isFinite(spacing)
        || nodes < 1
        || nodes > 1000) {
      throw new InputException(
          "slow state: memory, spacing and nodes are "
              + memory
              + ", "
              + spacing
              + " and "
              + nodes
              + "; allowed: memory 0 to below 1, spacing above 0, 1 to 1000 nodes");
    }
  }

  /** Whether there is one. */
  public boolean exists() {
    return nodes > 1;
  }

  /** Value of z at a node. */
  public double at(int node) {
    return (node - (nodes - 1) / 2.0) * spacing;
  }

  /** Position of z between the nodes, 0 to {@code nodes - 1}. */
  public double position(double z) {
    return Math.min(Math.max(z / spacing + (nodes - 1) / 2.0, 0), nodes - 1);
  }

  /**
   * Mean weight of a node in linear interpolation over the standard normal distribution; all add up
   * to 1.
   */
  public double share(int node) {
    if (nodes == 1) {
      return 1;
    }
    double z = at(node);
    double left = node == 0 ? below(z) : ramp(z - spacing, z);
    double right = node == nodes - 1 ? 1 - below(z) : below(z + spacing) - below(z);
    return node == nodes - 1 ? left + right : left + right - ramp(z, z + spacing);
  }

  /** Integral of (t - a) / (b - a) over the standard normal distribution from a to b. */
  private static double ramp(double a, double b) {
    return (density(a) - density(b) - a * (below(b) - below(a))) / (b - a);
  }

  private static double density(double z) {
    return Math.exp(-z * z / 2) / Math.sqrt(2 * Math.PI);
  }

  private static double below(double z) {
    return Erf.erfc(-z / Math.sqrt(2)) / 2;
  }
}
