package org.ferroweave.device.protocol;

import org.ferroweave.device.InputException;

/**
 * A named curve.
 *
 * @param name legend
 * @param x abscissae, in the unit of the axis
 * @param y ordinates, as many as abscissae
 * @param style how to draw it
 */
public record Curve(String name, double[] x, double[] y, Style style) {
  /** How to draw a curve. */
  public enum Style {
    /** Markers. */
    POINTS,
    /** A line. */
    LINE
  }

  public Curve {
    if (x.length != y.length) {
      throw new InputException(
          "curve '" + name + "' has " + x.length + " x and " + y.length + " y; allowed: equal");
    }
    x = x.clone();
    y = y.clone();
  }

  /** A curve drawn as a line. */
  public static Curve line(String name, double[] x, double[] y) {
    return new Curve(name, x, y, Style.LINE);
  }

  /** A curve drawn as markers. */
  public static Curve points(String name, double[] x, double[] y) {
    return new Curve(name, x, y, Style.POINTS);
  }

  @Override
  public double[] x() {
    return x.clone();
  }

  @Override
  public double[] y() {
    return y.clone();
  }

  /** Number of points. */
  public int size() {
    return x.length;
  }
}
