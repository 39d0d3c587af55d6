package org.ferroweave.device.distil;

import org.apache.commons.math3.special.Erf;
import org.ferroweave.device.InputException;

/**
 * What a device remembers besides its conductance and the polarity of its last pulse, so that the
 * steps of one device are correlated over many pulses. Two numbers per device:
 *
 * <ul>
 *   <li>the slow state z wanders by itself (trapped charge, say): a stationary Ornstein-Uhlenbeck
 *       process of unit variance, sampled once per pulse, since time passes for a device while it
 *       is pulsed: {@code z' = memory z + sqrt(1 - memory^2) xi}, xi standard normal. Tables hold
 *       the step at {@code nodes} values of z before the pulse, {@code spacing} apart and symmetric
 *       around 0; between nodes they are interpolated linearly, beyond the last they are constant.
 *   <li>the history h of polarities (mobile ions, soft domains) fades: {@code h' = fading h + (1 -
 *       fading) s} with s = +1 after a potentiating pulse and -1 after a depressing one. The tables
 *       of the two contexts hold for a long past of the same and of the opposite polarity, s h = 1
 *       and -1, and are interpolated linearly between. Without fading h is the last polarity and
 *       this is the plain choice between two contexts.
 * </ul>
 *
 * @param memory correlation of z from one pulse to the next, 0 to below 1
 * @param spacing distance of the nodes of z, in standard deviations, above 0
 * @param nodes number of nodes of z; 1: there is no slow state
 * @param fading what remains of the history from pulse to pulse, 0 to below 1
 */
public record HiddenState(double memory, double spacing, int nodes, double fading) {
  /** None: the step depends on conductance and last polarity alone. */
  public static final HiddenState NONE = new HiddenState(0, 1, 1, 0);

  public HiddenState {
    require("memory", memory, memory >= 0 && memory < 1, "0 to below 1");
    require("spacing", spacing, spacing > 0 && Double.isFinite(spacing), "finite, above 0");
    require("nodes", nodes, nodes >= 1 && nodes <= 1000, "1 to 1000");
    require("fading", fading, fading >= 0 && fading < 1, "0 to below 1");
  }

  private static void require(String what, Number value, boolean good, String allowed) {
    if (!good) {
      throw new InputException("hidden state: " + what + " is " + value + "; allowed: " + allowed);
    }
  }

  /** Whether there is any. */
  public boolean exists() {
    return nodes > 1 || fading > 0;
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
