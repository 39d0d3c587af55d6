package org.ferroweave.report;

import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import org.ferroweave.report.BarPlot.Bars;
import org.ferroweave.report.Canvas.Anchor;
import org.ferroweave.report.Canvas.Words;

/** Draws a {@link BarPlot}. */
final class BarChart extends Chart {
  private static final double GROUP_SHARE = 0.76;
  private static final double RIGHT_SPACE = 24;
  private static final double SLANT = 35;
  private static final double LINE_HEIGHT = 15;
  private static final int MOST_LINES = 3;
  private static final double VALUE_SIZE = 12;
  private static final double LONGEST_SLANTED = 170;

  private final BarPlot plot;
  private final boolean slanted;

  BarChart(BarPlot plot, boolean withNotes) {
    super(
        plot,
        withNotes,
        scaleY(plot),
        plot.series().stream().map(Bars::name).toList(),
        new Room(14, RIGHT_SPACE, labelSpace(plot)));
    this.plot = plot;
    this.slanted = slanted(plot);
  }

  private static Scale scaleY(BarPlot plot) {
    double min = plot.y().log() ? Double.POSITIVE_INFINITY : 0;
    double max = plot.y().log() ? Double.NEGATIVE_INFINITY : 0;
    for (Bars bars : plot.series()) {
      for (int i = 0; i < bars.size(); i++) {
        if (plot.shows(bars, i)) {
          double low = bars.value(i) - bars.error(i);
          min = Math.min(min, plot.y().shows(low) ? low : bars.value(i));
          max = Math.max(max, bars.value(i) + bars.error(i));
        }
      }
    }
    if (plot.y().log() && min <= max) {
      min /= 3; // the smallest bar is to be seen
    }
    return Scale.of(plot.y(), min, max, 0.08, 6);
  }

  private static double slot(BarPlot plot) {
    return (WIDTH - 100 - RIGHT_SPACE) / plot.categories().size();
  }

  private static boolean slanted(BarPlot plot) {
    for (String category : plot.categories()) {
      List<String> lines = TextWidth.wrap(category, slot(plot) - 6, TICK_SIZE);
      if (lines.size() > MOST_LINES || String.join("", lines).contains("…")) {
        return true;
      }
    }
    return false;
  }

  private static double labelSpace(BarPlot plot) {
    boolean slanted = slanted(plot);
    double space = 0;
    for (String category : plot.categories()) {
      double needs =
          slanted
              ? 0.6 * Math.min(LONGEST_SLANTED, TextWidth.of(category, TICK_SIZE)) + 12
              : LINE_HEIGHT * TextWidth.wrap(category, slot(plot) - 6, TICK_SIZE).size();
      space = Math.max(space, needs);
    }
    return plot.categoryLabel().isBlank() ? space - 9 : space + 9;
  }

  @Override
  void paintGrid(Canvas canvas) {
    gridY(canvas);
  }

  @Override
  void paintData(Canvas canvas) {
    int count = plot.series().size();
    double slot = (right - left) / plot.categories().size();
    double width = GROUP_SHARE * slot / count;
    double base = y.isLog() ? bottom : atY(0);
    boolean values = valuesFit(width);
    for (int k = 0; k < count; k++) {
      Bars bars = plot.series().get(k);
      Path2D rectangles = new Path2D.Double();
      Path2D errors = new Path2D.Double();
      for (int i = 0; i < bars.size(); i++) {
        if (!plot.shows(bars, i)) {
          continue;
        }
        double x = left + (i + 0.5 - GROUP_SHARE / 2) * slot + k * width;
        double end = atY(bars.value(i));
        double inset = Math.min(1, 0.05 * width);
        rectangles.append(
            new Rectangle2D.Double(
                x + inset, Math.min(base, end), width - 2 * inset, Math.abs(base - end)),
            false);
        double tip = end;
        if (bars.error(i) > 0) {
          double low = bars.value(i) - bars.error(i);
          double lowAt = plot.y().shows(low) ? Math.min(bottom, atY(low)) : bottom;
          double highAt = atY(bars.value(i) + bars.error(i));
          errorBar(errors, x + width / 2, lowAt, highAt, Math.min(5, width / 4));
          tip = bars.value(i) < 0 ? lowAt : highAt;
        }
        if (values) {
          Words words = Words.of(value(bars.value(i)), VALUE_SIZE, Ink.QUIET);
          double under = bars.value(i) < 0 ? 13 : -5;
          canvas.text(words, x + width / 2, tip + under, Anchor.MIDDLE);
        }
      }
      canvas.fill(rectangles, Ink.series(k));
      canvas.stroke(errors, Ink.TEXT, 1);
    }
  }

  /** Values stand above the bars where none would run into the next. */
  private boolean valuesFit(double width) {
    for (Bars bars : plot.series()) {
      for (int i = 0; i < bars.size(); i++) {
        if (plot.shows(bars, i) && TextWidth.of(value(bars.value(i)), VALUE_SIZE) > width + 4) {
          return false;
        }
      }
    }
    return true;
  }

  private String value(double value) {
    return y.isLog() ? SiFormat.format(value, plot.y().unit()) : y.number(value, 3);
  }

  @Override
  void paintLabelsX(Canvas canvas) {
    double slot = (right - left) / plot.categories().size();
    for (int i = 0; i < plot.categories().size(); i++) {
      String category = plot.categories().get(i);
      double x = left + (i + 0.5) * slot;
      if (slanted) {
        // The text runs down to the left: it must not leave the figure.
        double room = Math.min(LONGEST_SLANTED, x / Math.cos(Math.toRadians(SLANT)));
        String text = TextWidth.shortenMiddle(category, room, TICK_SIZE);
        Words words = Words.of(text, TICK_SIZE, Ink.TEXT);
        canvas.text(words, x + 4, bottom + 14, Anchor.END, -SLANT);
        continue;
      }
      double at = bottom + 18;
      for (String line : TextWidth.wrap(category, slot(plot) - 6, TICK_SIZE)) {
        canvas.text(Words.of(line, TICK_SIZE, Ink.TEXT), x, at, Anchor.MIDDLE);
        at += LINE_HEIGHT;
      }
    }
    titleX(canvas, plot.categoryLabel());
  }

  @Override
  void sample(Canvas canvas, int series, double x, double sampleY, double width) {
    canvas.fill(new Rectangle2D.Double(x + 1, sampleY - 6, 12, 12), Ink.series(series));
  }
}
