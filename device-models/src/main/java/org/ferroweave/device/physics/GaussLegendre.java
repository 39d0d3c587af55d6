package org.ferroweave.device.physics;

/**
 * Gauss-Legendre points and weights on 0 to 1: with n points exact for polynomials up to the order
 * 2n - 1. Source: M. Abramowitz, I. A. Stegun, Handbook of Mathematical Functions (1964), table
 * 25.4.
 */
public final class GaussLegendre {
  /** Three points. */
  public static final GaussLegendre THREE =
      new GaussLegendre(
          new double[] {0.5 - Math.sqrt(0.15), 0.5, 0.5 + Math.sqrt(0.15)},
          new double[] {5 / 18.0, 8 / 18.0, 5 / 18.0});

  /** Four points. */
  public static final GaussLegendre FOUR =
      new GaussLegendre(
          new double[] {
            0.06943184420297371, 0.33000947820757187, 0.6699905217924281, 0.9305681557970262
          },
          new double[] {
            0.17392742256872692, 0.3260725774312731, 0.3260725774312731, 0.17392742256872692
          });

  private final double[] node;
  private final double[] weight;

  private GaussLegendre(double[] node, double[] weight) {
    this.node = node;
    this.weight = weight;
  }

  /** Number of points. */
  public int points() {
    return node.length;
  }

  /** A point, 0 to 1. */
  public double node(int i) {
    return node[i];
  }

  /** Its weight; all weights add up to 1. */
  public double weight(int i) {
    return weight[i];
  }
}
