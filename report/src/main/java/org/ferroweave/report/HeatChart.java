package org.ferroweave.report;

import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.ferroweave.report.Canvas.Anchor;
import org.ferroweave.report.Canvas.Words;

/** Draws a {@link HeatMap}. */
final class HeatChart extends Chart {
  private static final int FEW = 12;
  private static final int BAR_STEPS = 100;
  private static final double BAR_WIDTH = 14;

  private final HeatMap map;
  private final double[] edgesX;
  private final double[] edgesY;
  private final Scale x;
  private final Scale colours;
  private final boolean diverging;

  HeatChart(HeatMap map, boolean withNotes) {
    super(
        map,
        withNotes,
        scale(map.y(), map.rows()),
        List.of(),
        new Room(0, 76 + widest(colourScale(map).ticks()), 24));
    this.map = map;
    this.edgesX = edges(map.columns(), map.x().log());
    this.edgesY = edges(map.rows(), map.y().log());
    this.x = scale(map.x(), map.columns());
    this.colours = colourScale(map);
    this.diverging = !colours.isLog() && colours.low() < 0 && colours.high() > 0;
  }

  private static Scale scale(Axis axis, double[] centres) {
    double[] edges = edges(centres, axis.log());
    Scale scale = Scale.of(axis, edges[0], edges[edges.length - 1], 0, 8);
    return centres.length <= FEW ? scale.withTicksAt(centres) : scale;
  }

  /** Edges halfway between the centres (in the logarithm on a log axis). */
  private static double[] edges(double[] centres, boolean log) {
    int n = centres.length;
    double[] at = new double[n];
    for (int i = 0; i < n; i++) {
      at[i] = log ? Math.log(centres[i]) : centres[i];
    }
    double[] edges = new double[n + 1];
    for (int i = 1; i < n; i++) {
      edges[i] = (at[i - 1] + at[i]) / 2;
    }
    double half = n == 1 ? 0.5 : 0;
    edges[0] = n == 1 ? at[0] - half : at[0] - (edges[1] - at[0]);
    edges[n] = n == 1 ? at[0] + half : at[n - 1] + (at[n - 1] - edges[n - 1]);
    if (log) {
      for (int i = 0; i <= n; i++) {
        edges[i] = Math.exp(edges[i]);
      }
    }
    return edges;
  }

  private static Scale colourScale(HeatMap map) {
    double min = Double.POSITIVE_INFINITY;
    double max = Double.NEGATIVE_INFINITY;
    for (int r = 0; r < map.rows().length; r++) {
      for (int c = 0; c < map.columns().length; c++) {
        if (map.shows(r, c)) {
          min = Math.min(min, map.at(r, c));
          max = Math.max(max, map.at(r, c));
        }
      }
    }
    if (!map.value().log() && min < 0 && max > 0) {
      max = Math.max(max, -min);
      min = -max;
    }
    return Scale.of(map.value(), min, max, 0, 6);
  }

  @Override
  void paintGrid(Canvas canvas) {
    // The cells fill the plane.
  }

  @Override
  void paintData(Canvas canvas) {
    int rows = edgesY.length - 1;
    int columns = edgesX.length - 1;
    Map<Integer, Path2D> byColour = new TreeMap<>();
    for (int r = 0; r < rows; r++) {
      for (int c = 0; c < columns; c++) {
        if (map.shows(r, c)) {
          byColour
              .computeIfAbsent(colour(r, c), key -> new Path2D.Double())
              .append(cell(r, c), false);
        }
      }
    }
    byColour.forEach((rgb, path) -> canvas.fill(path, Ink.data(rgb)));
    paintNumbers(canvas, rows, columns);
    paintColourBar(canvas);
  }

  private int colour(int row, int column) {
    return ColourMap.rgb(colours.fraction(map.at(row, column)), diverging);
  }

  private Rectangle2D cell(int row, int column) {
    double x1 = snap(atX(edgesX[column]));
    double x2 = snap(atX(edgesX[column + 1]));
    double y1 = snap(atY(edgesY[row + 1]));
    double y2 = snap(atY(edgesY[row]));
    return new Rectangle2D.Double(x1, y1, x2 - x1, y2 - y1);
  }

  /** Half pixels are whole ones in the PNG: cells meet without seams. */
  private static double snap(double at) {
    return Math.round(at * 2) / 2.0;
  }

  private void paintNumbers(Canvas canvas, int rows, int columns) {
    if (rows > FEW || columns > FEW) {
      return;
    }
    for (int r = 0; r < rows; r++) {
      for (int c = 0; c < columns; c++) {
        if (!map.shows(r, c)) {
          continue;
        }
        Rectangle2D cell = cell(r, c);
        String text = colours.number(map.at(r, c), 3);
        if (cell.getHeight() < 16 || TextWidth.of(text, 11) > cell.getWidth() - 4) {
          continue;
        }
        Ink ink = Ink.data(ColourMap.isDark(colour(r, c)) ? 0xffffff : 0x24292f);
        canvas.text(
            Words.of(text, 11, ink), cell.getCenterX(), cell.getCenterY() + 4, Anchor.MIDDLE);
      }
    }
  }

  private void paintColourBar(Canvas canvas) {
    double barX = right + 18;
    double step = (bottom - top) / BAR_STEPS;
    for (int i = 0; i < BAR_STEPS; i++) {
      int rgb = ColourMap.rgb((i + 0.5) / BAR_STEPS, diverging);
      double y1 = snap(bottom - (i + 1) * step);
      double y2 = snap(bottom - i * step);
      canvas.fill(new Rectangle2D.Double(barX, y1, BAR_WIDTH, y2 - y1), Ink.data(rgb));
    }
    Path2D marks = new Path2D.Double();
    for (Scale.Tick tick : colours.ticks()) {
      double at = bottom - colours.fraction(tick.value()) * (bottom - top);
      if (!tick.isMinor()) {
        segment(marks, barX + BAR_WIDTH, at, barX + BAR_WIDTH + 4, at);
        canvas.text(words(tick), barX + BAR_WIDTH + 8, at + 0.35 * TICK_SIZE, Anchor.START);
      }
    }
    canvas.stroke(marks, Ink.AXIS, 1);
    String title = TextWidth.shorten(colours.title(), DATA_HEIGHT + 20, LABEL_SIZE);
    canvas.text(
        Words.of(title, LABEL_SIZE, Ink.TEXT), WIDTH - 12, (top + bottom) / 2, Anchor.MIDDLE, -90);
  }

  @Override
  void paintLabelsX(Canvas canvas) {
    labelsX(canvas, x);
  }

  @Override
  void sample(Canvas canvas, int series, double sampleX, double sampleY, double width) {
    throw new IllegalStateException("a heat map has no legend");
  }

  private double atX(double value) {
    return left + x.fraction(value) * (right - left);
  }
}
