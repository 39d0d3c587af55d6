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
    int dropped = 0;
    int cut = 0;
    for (Curve curve : curves) {
      for (int i = 0; i < curve.size(); i++) {
        if (!Double.isFinite(curve.x(i)) || !Double.isFinite(curve.y(i))) {
          missing++;
        } else if (!shows(curve, i)) {
          dropped++;
        } else if (y.log() && curve.error(i) >= curve.y(i)) {
          cut++;
        }
      }
    }
    List<String> notes = new ArrayList<>();
    if (dropped > 0) {
      notes.add(
          Notes.count(dropped, "point") + " at or below zero not shown on the logarithmic axis.");
    }
    if (missing > 0) {
      notes.add(Notes.count(missing, "point") + " without a finite value not shown.");
    }
    if (cut > 0) {
      notes.add(Notes.count(cut, "error bar") + " cut off at the logarithmic axis.");
    }
    return List.copyOf(notes);
  }

  /** Whether point {@code i} can stand on these axes. */
  boolean shows(Curve curve, int i) {
    double px = curve.x(i);
    double py = curve.y(i);
    return Double.isFinite(px)
        && Double.isFinite(py)
        && (!x.log() || px > 0)
        && (!y.log() || py > 0);
  }
}
