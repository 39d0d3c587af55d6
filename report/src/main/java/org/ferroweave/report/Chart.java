package org.ferroweave.report;

import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import org.ferroweave.report.Canvas.Anchor;
import org.ferroweave.report.Canvas.Words;

/**
 * Layout and frame common to all figures: title, legend above the data (so that it covers none),
 * grid, axes, notes. The height follows from the content; the data area keeps its size.
 */
abstract class Chart {
  static final double WIDTH = 680;
  static final double DATA_HEIGHT = 330;
  static final double TICK_SIZE = 13;
  static final double LABEL_SIZE = 14;
  private static final double TITLE_SIZE = 16;
  private static final double NOTE_SIZE = 12;
  private static final double EDGE = 12;

  final double left;
  final double right;
  final double top;
  final double bottom;
  final Scale y;
  private final double height;
  private final Figure figure;
  private final List<String> titleLines;
  private final List<String> noteLines;
  private final List<Entry> legend;
  private final double bottomSpace;
  private final double sampleWidth;
  private final double width;

  /**
   * Room that a kind of chart needs (px).
   *
   * @param sample width of the samples in the legend
   * @param right right of the data
   * @param bottom under the data, for the labels of the horizontal axis
   */
  record Room(double sample, double right, double bottom) {}

  /**
   * How large a chart is.
   *
   * @param width of the whole (px)
   * @param dataHeight of the data area alone (px); title, legend and labels come on top
   */
  record Size(double width, double dataHeight) {
    /** As in files. */
    static final Size STANDARD = new Size(WIDTH, DATA_HEIGHT);
  }

  /** A line of the legend: its text, the series it stands for, and where it is written. */
  private record Entry(String name, int series, double x, double y) {}

  /**
   * @param figure what is drawn
   * @param withNotes whether the notes stand under the figure
   * @param y vertical scale
   * @param names names of the series; blank names get no legend entry
   * @param room what is left free around the data
   */
  Chart(Figure figure, boolean withNotes, Scale y, List<String> names, Room room) {
    this(figure, withNotes, y, names, room, Size.STANDARD);
  }

  /** A chart of another size. */
  Chart(Figure figure, boolean withNotes, Scale y, List<String> names, Room room, Size size) {
    this.width = size.width();
    this.figure = figure;
    this.y = y;
    this.bottomSpace = room.bottom();
    this.sampleWidth = room.sample();
    left = EDGE + 24 + widest(y.ticks()) + 10;
    right = width - room.right();
    double at = EDGE;
    titleLines =
        figure.title().isBlank()
            ? List.of()
            : TextWidth.wrap(figure.title(), width - left - EDGE, 1.08 * TITLE_SIZE);
    at += 20 * titleLines.size() + (titleLines.isEmpty() ? 0 : 4);
    legend = place(names, at);
    at = legend.isEmpty() ? at : legend.get(legend.size() - 1).y() + 6;
    top = at + 10;
    bottom = top + size.dataHeight();
    at = bottom + this.bottomSpace + 26;
    String notes = withNotes ? String.join(" ", figure.notes()) : "";
    noteLines = notes.isEmpty() ? List.of() : TextWidth.wrap(notes, width - left - EDGE, NOTE_SIZE);
    height = Math.ceil(at + 15 * noteLines.size() + 6);
  }

  /** The chart of a figure. */
  static Chart of(Figure figure, boolean withNotes) {
    // Figure is sealed, so that nothing else can come.
    if (figure instanceof Plot plot) {
      return new CurveChart(plot, withNotes);
    }
    if (figure instanceof BarPlot bars) {
      return new BarChart(bars, withNotes);
    }
    return new HeatChart((HeatMap) figure, withNotes);
  }

  /** Room that the labels of a vertical axis take (px). */
  static double widest(List<Scale.Tick> ticks) {
    double width = 0;
    for (Scale.Tick tick : ticks) {
      double raised = TextWidth.of(tick.raised(), 0.75 * TICK_SIZE);
      width = Math.max(width, TextWidth.of(tick.text(), TICK_SIZE) + raised);
    }
    return width;
  }

  double height() {
    return height;
  }

  /** Draws everything. */
  final void paint(Canvas canvas) {
    canvas.fill(new Rectangle2D.Double(0, 0, width, height), Ink.PAPER);
    double at = EDGE + 13;
    for (String line : titleLines) {
      canvas.text(new Words(line, "", TITLE_SIZE, true, Ink.TEXT), left, at, Anchor.START);
      at += 20;
    }
    for (Entry entry : legend) {
      sample(canvas, entry.series(), entry.x(), entry.y() - 4, sampleWidth);
      Words words = Words.of(entry.name(), LABEL_SIZE, Ink.TEXT);
      canvas.text(words, entry.x() + sampleWidth + 6, entry.y(), Anchor.START);
    }
    paintGrid(canvas);
    paintData(canvas);
    canvas.stroke(new Line2D.Double(left, bottom, right, bottom), Ink.AXIS, 1);
    canvas.stroke(new Line2D.Double(left, top, left, bottom), Ink.AXIS, 1);
    paintLabelsY(canvas);
    paintLabelsX(canvas);
    double noteAt = bottom + bottomSpace + 34;
    for (String line : noteLines) {
      canvas.text(Words.of(line, NOTE_SIZE, Ink.QUIET), left, noteAt, Anchor.START);
      noteAt += 15;
    }
  }

  /** Draws what lies under the data. */
  abstract void paintGrid(Canvas canvas);

  /** Draws the data. */
  abstract void paintData(Canvas canvas);

  /** Draws ticks and title under the horizontal axis. */
  abstract void paintLabelsX(Canvas canvas);

  /** Draws the sample of a series in the legend, {@code width} wide, centred on {@code y}. */
  abstract void sample(Canvas canvas, int series, double x, double y, double width);

  /** Height of a value on the canvas (px). */
  double atY(double value) {
    return bottom - y.fraction(value) * (bottom - top);
  }

  /** Horizontal grid lines, fine ones for minor ticks, and a line at zero. */
  void gridY(Canvas canvas) {
    Path2D fine = new Path2D.Double();
    Path2D major = new Path2D.Double();
    for (Scale.Tick tick : y.ticks()) {
      segment(tick.isMinor() ? fine : major, left, atY(tick.value()), right, atY(tick.value()));
    }
    canvas.stroke(fine, Ink.FINE_GRID, 0.8);
    canvas.stroke(major, Ink.GRID, 1);
    if (!y.isLog() && y.low() < 0 && y.high() > 0) {
      canvas.stroke(new Line2D.Double(left, atY(0), right, atY(0)), Ink.AXIS, 0.8);
    }
  }

  /** Labelled ticks of a horizontal scale, and its title. */
  void labelsX(Canvas canvas, Scale x) {
    Path2D marks = new Path2D.Double();
    for (Scale.Tick tick : x.ticks()) {
      double at = left + x.fraction(tick.value()) * (right - left);
      segment(marks, at, bottom, at, bottom + (tick.isMinor() ? 3 : 5));
      if (!tick.isMinor()) {
        canvas.text(words(tick), at, bottom + 19, Anchor.MIDDLE);
      }
    }
    canvas.stroke(marks, Ink.AXIS, 1);
    titleX(canvas, x.title());
  }

  /** Title under the horizontal axis. */
  void titleX(Canvas canvas, String title) {
    Words words = Words.of(TextWidth.shorten(title, width - 40, LABEL_SIZE), LABEL_SIZE, Ink.TEXT);
    canvas.text(words, (left + right) / 2, bottom + bottomSpace + 16, Anchor.MIDDLE);
  }

  private void paintLabelsY(Canvas canvas) {
    Path2D marks = new Path2D.Double();
    for (Scale.Tick tick : y.ticks()) {
      double at = atY(tick.value());
      segment(marks, left - (tick.isMinor() ? 3 : 5), at, left, at);
      if (!tick.isMinor()) {
        canvas.text(words(tick), left - 9, at + 0.35 * TICK_SIZE, Anchor.END);
      }
    }
    canvas.stroke(marks, Ink.AXIS, 1);
    String title = TextWidth.shorten(y.title(), bottom - top + 40, LABEL_SIZE);
    Words words = Words.of(title, LABEL_SIZE, Ink.TEXT);
    canvas.text(words, EDGE + 12, (top + bottom) / 2, Anchor.MIDDLE, -90);
  }

  /** The label of a tick. */
  static Words words(Scale.Tick tick) {
    return new Words(tick.text(), tick.raised(), TICK_SIZE, false, Ink.QUIET);
  }

  /** Adds a line to a path. */
  static void segment(Path2D path, double x1, double y1, double x2, double y2) {
    path.moveTo(x1, y1);
    path.lineTo(x2, y2);
  }

  /** Adds an error bar with caps, half as wide as {@code cap}, to a path. */
  static void errorBar(Path2D path, double x, double yLow, double yHigh, double cap) {
    segment(path, x, yLow, x, yHigh);
    segment(path, x - cap, yLow, x + cap, yLow);
    segment(path, x - cap, yHigh, x + cap, yHigh);
  }

  private List<Entry> place(List<String> names, double from) {
    List<Entry> entries = new ArrayList<>();
    double x = left;
    double at = from + 14;
    for (int i = 0; i < names.size(); i++) {
      if (names.get(i).isBlank() || (names.size() == 1 && names.get(i).equals(figure.title()))) {
        continue;
      }
      String name = TextWidth.shorten(names.get(i), width - left - sampleWidth - 20, LABEL_SIZE);
      double room = sampleWidth + 6 + TextWidth.of(name, LABEL_SIZE);
      if (x > left && x + room > width - EDGE) {
        x = left;
        at += 19;
      }
      entries.add(new Entry(name, i, x, at));
      x += room + 16;
    }
    return entries;
  }
}
