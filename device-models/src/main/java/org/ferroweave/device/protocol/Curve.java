package org.ferroweave.device.protocol;

import java.util.Arrays;
import org.ferroweave.device.InputException;
import org.jspecify.annotations.Nullable;

/** A named curve, immutable: arrays are copied in and out. */
public final class Curve {
  private final String name;
  private final double[] x;
  private final double[] y;
  private final Style style;

  /**
   * Copies the points.
   *
   * @param name legend
   * @param x abscissae, in the unit of the axis
   * @param y ordinates, as many as abscissae
   * @param style how to draw it
   */
  public Curve(String name, double[] x, double[] y, Style style) {
    if (x.length != y.length) {
      throw new InputException(
          "curve '" + name + "' has " + x.length + " x and " + y.length + " y; allowed: equal");
    }
    this.name = name;
    this.x = x.clone();
    this.y = y.clone();
    this.style = style;
  }

  /** Legend. */
  public String name() {
    return name;
  }

  /** Abscissae, in the unit of the axis, a copy. */
  public double[] x() {
    return x.clone();
  }

  /** Ordinates, a copy. */
  public double[] y() {
    return y.clone();
  }

  /** How to draw it. */
  public Style style() {
    return style;
  }

  /** How to draw a curve. */
  public enum Style {
    /** Markers. */
    POINTS,
    /** A line. */
    LINE
  }

  /** A curve drawn as a line. */
  public static Curve line(String name, double[] x, double[] y) {
    return new Curve(name, x, y, Style.LINE);
  }

  /** A curve drawn as markers. */
  public static Curve points(String name, double[] x, double[] y) {
    return new Curve(name, x, y, Style.POINTS);
  }

  /** Number of points. */
  public int size() {
    return x.length;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Curve that
        && name.equals(that.name)
        && style == that.style
        && Arrays.equals(x, that.x)
        && Arrays.equals(y, that.y);
  }

  @Override
  public int hashCode() {
    return 31 * Arrays.hashCode(x) + Arrays.hashCode(y);
  }
}
