package org.ferroweave.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * Curves over two axes.
 *
 * @param id short name, see {@link Figure#id()}
 * @param title heading; empty for none
 * @param x horizontal axis
 * @param y vertical axis
 * @param curves at least one
 * @param caption text under the figure; empty for none
 */
public record Plot(String id, String title, Axis x, Axis y, List<Curve> curves, String caption)
    implements Figure {
  /** Validates and copies. */
  public Plot {
    Figure.checkId(id);
    Objects.requireNonNull(title, "title");
    Objects.requireNonNull(x, "x");
    Objects.requireNonNull(y, "y");
    Objects.requireNonNull(caption, "caption");
    curves = List.copyOf(curves);
    if (curves.isEmpty()) {
      throw new IllegalArgumentException("plot '" + id + "' has no curves");
    }
  }

  @Override
  public List<String> notes() {
    int missing = 0;
    int droppedX = 0;
    int droppedY = 0;
    int cut = 0;
    for (Curve curve : curves) {
      for (int i = 0; i < curve.size(); i++) {
        if (!Double.isFinite(curve.x(i)) || !Double.isFinite(curve.y(i))) {
          missing++;
        } else if (!x.shows(curve.x(i))) {
          droppedX++;
        } else if (!y.shows(curve.y(i))) {
          droppedY++;
        } else if (!y.shows(curve.y(i) - curve.error(i))) {
          cut++;
        }
      }
    }
    List<String> notes = new ArrayList<>();
    addDropped(notes, droppedX, x, "horizontal");
    addDropped(notes, droppedY, y, "vertical");
    if (missing > 0) {
      notes.add(Notes.count(missing, "point") + " without a finite value not shown.");
    }
    if (cut > 0) {
      notes.add(Notes.count(cut, "error bar") + " cut off at the logarithmic axis.");
    }
    return List.copyOf(notes);
  }

  private static void addDropped(List<String> notes, int dropped, Axis axis, String which) {
    if (dropped > 0) {
      String points = Notes.count(dropped, "point");
      notes.add(points + " " + axis.limit() + " not shown on the logarithmic " + which + " axis.");
    }
  }

  /** Whether point {@code i} can stand on these axes. */
  boolean shows(Curve curve, int i) {
    return x.shows(curve.x(i)) && y.shows(curve.y(i));
  }
}
