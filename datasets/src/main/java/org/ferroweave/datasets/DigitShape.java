package org.ferroweave.datasets;

import java.util.List;

/**
 * One way to write one digit: strokes of points in a unit box, x to the right and y downwards.
 *
 * @param digit 0 to 9
 * @param name what the style is called
 * @param weight how often it is used, relative to the other styles of the digit
 * @param strokes in the order in which they are drawn
 */
record DigitShape(int digit, String name, double weight, List<Stroke> strokes) {
  DigitShape {
    strokes = List.copyOf(strokes);
  }

  /**
   * One movement of the pen.
   *
   * @param points in order, at least two
   */
  record Stroke(List<Point> points) {
    Stroke {
      points = List.copyOf(points);
    }
  }

  /**
   * A point that the pen passes.
   *
   * @param x 0 (left) to 1 (right)
   * @param y 0 (top) to 1 (bottom)
   * @param corner whether the direction may change abruptly here
   */
  record Point(double x, double y, boolean corner) {}
}
