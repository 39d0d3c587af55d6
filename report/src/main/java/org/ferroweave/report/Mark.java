package org.ferroweave.report;

import java.awt.geom.Path2D;

/** Marks for points; they differ in shape as well as in colour from series to series. */
enum Mark {
  CIRCLE,
  SQUARE,
  TRIANGLE,
  DIAMOND;

  /** The mark of series {@code i}. */
  static Mark of(int i) {
    return values()[i % values().length];
  }

  /** Adds one mark of about this radius (px) to a path that holds marks of this shape only. */
  void add(Path2D path, double x, double y, double radius) {
    double r = radius;
    switch (this) {
      case CIRCLE -> polygon(path, x, y);
      case SQUARE -> {
        double s = 0.9 * r;
        polygon(path, x - s, y - s, x + s, y - s, x + s, y + s, x - s, y + s);
      }
      case TRIANGLE ->
          polygon(path, x, y - 1.2 * r, x + 1.1 * r, y + 0.8 * r, x - 1.1 * r, y + 0.8 * r);
      case DIAMOND -> polygon(path, x, y - 1.3 * r, x + 1.3 * r, y, x, y + 1.3 * r, x - 1.3 * r, y);
    }
  }

  /** Paints the marks that {@link #add} has put into a path. */
  void paint(Canvas canvas, Path2D path, Ink ink, double radius) {
    if (this == CIRCLE) {
      canvas.stroke(path, ink, 2 * radius); // a line of no length with round ends is a disc
    } else {
      canvas.fill(path, ink);
    }
  }

  private static void polygon(Path2D path, double... xy) {
    path.moveTo(xy[0], xy[1]);
    for (int i = 2; i < xy.length; i += 2) {
      path.lineTo(xy[i], xy[i + 1]);
    }
    if (xy.length == 2) {
      path.lineTo(xy[0], xy[1]);
    } else {
      path.closePath();
    }
  }
}
