package org.ferroweave.report;

import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import org.ferroweave.report.Canvas.Anchor;
import org.ferroweave.report.Canvas.Words;
import org.ferroweave.report.Curve.Style;

/** Draws a {@link Plot}. */
final class CurveChart extends Chart {
  private static final double LINE = 1.8;
  private static final float[] SOLID = {};
  private static final float[] DASHES = {7, 4};
  private static final float[] DOTS = {2, 3};
  private static final double PAD = 0.04;

  /** Points nearer than this to the one before (px) add nothing that can be seen. */
  private static final double TOGETHER = 0.25;

  private final Plot plot;
  private final Scale x;

  CurveChart(Plot plot, boolean withNotes) {
    this(plot, withNotes, Size.STANDARD);
  }

  /** A chart of another size; a smaller one has fewer ticks. */
  CurveChart(Plot plot, boolean withNotes, Size size) {
    super(
        plot,
        withNotes,
        scaleY(plot, ticks(6, size.dataHeight() / DATA_HEIGHT)),
        plot.curves().stream().map(Curve::name).toList(),
        new Room(26, 24, 24),
        size);
    this.plot = plot;
    this.x = scaleX(plot, ticks(8, size.width() / WIDTH));
  }

  /** About how many labelled ticks an axis gets that is this much longer than usual. */
  private static int ticks(int usual, double factor) {
    return (int) Math.max(3, Math.min(2 * usual, Math.rint(usual * factor)));
  }

  private static Scale scaleX(Plot plot, int ticks) {
    double min = Double.POSITIVE_INFINITY;
    double max = Double.NEGATIVE_INFINITY;
    for (Curve curve : plot.curves()) {
      for (int i = 0; i < curve.size(); i++) {
        if (plot.shows(curve, i)) {
          min = Math.min(min, curve.x(i));
          max = Math.max(max, curve.x(i));
        }
      }
    }
    return Scale.of(plot.x(), min, max, PAD / 2, ticks);
  }

  private static Scale scaleY(Plot plot, int ticks) {
    double min = Double.POSITIVE_INFINITY;
    double max = Double.NEGATIVE_INFINITY;
    for (Curve curve : plot.curves()) {
      for (int i = 0; i < curve.size(); i++) {
        if (plot.shows(curve, i)) {
          double low = curve.y(i) - curve.error(i);
          min = Math.min(min, plot.y().shows(low) ? low : curve.y(i));
          max = Math.max(max, curve.y(i) + curve.error(i));
        }
      }
    }
    return Scale.of(plot.y(), min, max, PAD, ticks);
  }

  @Override
  void paintGrid(Canvas canvas) {
    Path2D fine = new Path2D.Double();
    Path2D major = new Path2D.Double();
    for (Scale.Tick tick : x.ticks()) {
      segment(tick.isMinor() ? fine : major, atX(tick.value()), top, atX(tick.value()), bottom);
    }
    canvas.stroke(fine, Ink.FINE_GRID, 0.8);
    canvas.stroke(major, Ink.GRID, 1);
    gridY(canvas);
    if (!x.isLog() && x.low() < 0 && x.high() > 0) {
      canvas.stroke(new Line2D.Double(atX(0), top, atX(0), bottom), Ink.AXIS, 0.8);
    }
  }

  @Override
  void paintData(Canvas canvas) {
    boolean any = false;
    for (int k = 0; k < plot.curves().size(); k++) {
      Curve curve = plot.curves().get(k);
      any |= paintErrors(canvas, curve, k);
      any |= paintLine(canvas, curve, k);
      any |= paintMarks(canvas, curve, k);
    }
    if (!any) {
      Words words = Words.of("no data to show", LABEL_SIZE, Ink.QUIET);
      canvas.text(words, (left + right) / 2, (top + bottom) / 2, Anchor.MIDDLE);
    }
  }

  @Override
  void paintLabelsX(Canvas canvas) {
    labelsX(canvas, x);
  }

  @Override
  void sample(Canvas canvas, int series, double sampleX, double sampleY, double width) {
    Curve curve = plot.curves().get(series);
    Ink ink = Ink.series(series);
    if (curve.style() != Style.POINTS) {
      Line2D line = new Line2D.Double(sampleX, sampleY, sampleX + width, sampleY);
      canvas.stroke(line, ink, LINE, dash(curve, series));
    }
    if (hasMarks(curve)) {
      Mark mark = Mark.of(series);
      Path2D path = new Path2D.Double();
      mark.add(path, sampleX + width / 2, sampleY, 3.2);
      mark.paint(canvas, path, ink, 3.2);
    }
  }

  private boolean paintLine(Canvas canvas, Curve curve, int series) {
    if (curve.style() == Style.POINTS) {
      return false;
    }
    Path2D path = new Path2D.Double();
    boolean joined = false;
    boolean any = false;
    double lastX = 0;
    double lastY = 0;
    for (int i = 0; i < curve.size(); i++) {
      if (!plot.shows(curve, i)) {
        joined = false;
        continue;
      }
      double px = atX(curve.x(i));
      double py = atY(curve.y(i));
      boolean ends = i + 1 == curve.size() || !plot.shows(curve, i + 1);
      if (!joined) {
        path.moveTo(px, py);
        if (ends) {
          path.lineTo(px, py);
        }
      } else if (ends || Math.abs(px - lastX) + Math.abs(py - lastY) > TOGETHER) {
        path.lineTo(px, py);
      } else {
        continue;
      }
      joined = true;
      any = true;
      lastX = px;
      lastY = py;
    }
    if (any) {
      canvas.stroke(path, Ink.series(series), LINE, dash(curve, series));
    }
    return any;
  }

  private boolean paintMarks(Canvas canvas, Curve curve, int series) {
    if (!hasMarks(curve)) {
      return false;
    }
    Mark mark = Mark.of(series);
    double radius = curve.size() > 150 ? 2 : 3.2;
    Path2D path = new Path2D.Double();
    boolean any = false;
    for (int i = 0; i < curve.size(); i++) {
      if (plot.shows(curve, i)) {
        mark.add(path, atX(curve.x(i)), atY(curve.y(i)), radius);
        any = true;
      }
    }
    if (any) {
      mark.paint(canvas, path, Ink.series(series), radius);
    }
    return any;
  }

  private boolean paintErrors(Canvas canvas, Curve curve, int series) {
    Path2D path = new Path2D.Double();
    boolean any = false;
    for (int i = 0; i < curve.size(); i++) {
      if (curve.error(i) > 0 && plot.shows(curve, i)) {
        double low = curve.y(i) - curve.error(i);
        double lowAt = plot.y().shows(low) ? atY(low) : bottom;
        errorBar(path, atX(curve.x(i)), lowAt, atY(curve.y(i) + curve.error(i)), 3);
        any = true;
      }
    }
    if (any) {
      canvas.stroke(path, Ink.series(series), 1);
    }
    return any;
  }

  /** Horizontal place of a value on the canvas (px). */
  double atX(double value) {
    return left + x.fraction(value) * (right - left);
  }

  private static boolean hasMarks(Curve curve) {
    return curve.style() == Style.POINTS || curve.style() == Style.LINE_AND_POINTS;
  }

  private static float[] dash(Curve curve, int series) {
    if (curve.style() == Style.DASHED) {
      return DASHES;
    }
    // When the colours come round again, the line changes.
    return series < Ink.SERIES_COUNT ? SOLID : DOTS;
  }
}
