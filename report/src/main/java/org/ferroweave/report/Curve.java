package org.ferroweave.report;

import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One data set of a {@link Plot}: points in the order in which they are joined. A point whose x or
 * y is not finite is a gap in the line.
 */
public final class Curve {
  /** How the points are drawn. */
  public enum Style {
    /** A line through the points. */
    LINE,
    /** A mark at each point. */
    POINTS,
    /** Both. */
    LINE_AND_POINTS,
    /** A dashed line, for references and models. */
    DASHED
  }

  private final String name;
  private final double[] x;
  private final double[] y;
  private final double @Nullable [] errorY;
  private final Style style;

  /**
   * @param name legend entry; empty for none
   * @param x abscissae, in the unit of the plot's x axis; copied
   * @param y ordinates, in the unit of the plot's y axis; copied, as long as {@code x}
   * @param errorY half length of the error bars in the unit of y, or null for none; copied
   * @param style how the points are drawn
   */
  public Curve(String name, double[] x, double[] y, double @Nullable [] errorY, Style style) {
    this.name = Objects.requireNonNull(name, "name");
    this.style = Objects.requireNonNull(style, "style");
    if (y.length != x.length) {
      throw new IllegalArgumentException(
          "curve '" + name + "': x has " + x.length + " values, y has " + y.length);
    }
    if (errorY != null && errorY.length != x.length) {
      throw new IllegalArgumentException(
          "curve '" + name + "': x has " + x.length + " values, errorY has " + errorY.length);
    }
    this.x = x.clone();
    this.y = y.clone();
    this.errorY = errorY == null ? null : errorY.clone();
  }

  /** A line without error bars. */
  public static Curve line(String name, double[] x, double[] y) {
    return new Curve(name, x, y, null, Style.LINE);
  }

  /** Marks without error bars. */
  public static Curve points(String name, double[] x, double[] y) {
    return new Curve(name, x, y, null, Style.POINTS);
  }

  /** A dashed line without error bars. */
  public static Curve dashed(String name, double[] x, double[] y) {
    return new Curve(name, x, y, null, Style.DASHED);
  }

  /** The same points with |y|, for a logarithmic axis that shows a magnitude. */
  public Curve magnitude() {
    double[] positive = Arrays.stream(y).map(Math::abs).toArray();
    return new Curve(name, x, positive, errorY, style);
  }

  /** Legend entry; empty for none. */
  public String name() {
    return name;
  }

  /** Number of points. */
  public int size() {
    return x.length;
  }

  /** Abscissae; a copy. */
  public double[] x() {
    return x.clone();
  }

  /** Ordinates; a copy. */
  public double[] y() {
    return y.clone();
  }

  /** Half lengths of the error bars, or null for none; a copy. */
  public double @Nullable [] errorY() {
    return errorY == null ? null : errorY.clone();
  }

  /** How the points are drawn. */
  public Style style() {
    return style;
  }

  /** Abscissa of point {@code i}. */
  double x(int i) {
    return x[i];
  }

  /** Ordinate of point {@code i}. */
  double y(int i) {
    return y[i];
  }

  /** Half length of the error bar of point {@code i}; 0 for none. */
  double error(int i) {
    return errorY == null || !Double.isFinite(errorY[i]) ? 0 : Math.abs(errorY[i]);
  }

  /** Whether the curve has error bars. */
  boolean hasErrors() {
    return errorY != null;
  }
}
