package org.ferroweave.gui;

import java.awt.Shape;
import java.awt.geom.PathIterator;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.shape.StrokeLineCap;
import javafx.scene.shape.StrokeLineJoin;
import javafx.scene.text.Font;
import javafx.scene.text.FontWeight;
import javafx.scene.text.Text;
import javafx.scene.text.TextAlignment;
import org.ferroweave.report.Canvas;
import org.ferroweave.report.Ink;

/** Lets the figures of reports draw themselves in a window. */
final class FxCanvas implements Canvas {
  private static final double RAISED_SIZE = 0.75;
  private static final double RAISED_BY = 0.4;

  private final GraphicsContext g;

  FxCanvas(GraphicsContext g) {
    this.g = g;
    g.setLineJoin(StrokeLineJoin.ROUND);
    g.setTextBaseline(VPos.BASELINE);
    g.setTextAlign(TextAlignment.LEFT);
  }

  /** The colour of an ink. */
  static Color colour(Ink ink) {
    return Color.web(ink.hex());
  }

  @Override
  public void fill(Shape shape, Ink ink) {
    g.setFill(colour(ink));
    trace(shape);
    g.fill();
  }

  @Override
  public void stroke(Shape shape, Ink ink, double width, float... dash) {
    double[] pattern = new double[dash.length];
    for (int i = 0; i < dash.length; i++) {
      pattern[i] = dash[i];
    }
    g.setStroke(colour(ink));
    g.setLineWidth(width);
    g.setLineDashes(pattern);
    g.setLineCap(dash.length == 0 ? StrokeLineCap.ROUND : StrokeLineCap.BUTT);
    trace(shape);
    g.stroke();
  }

  @Override
  public void text(Words words, double x, double y, Anchor anchor, double degrees) {
    FontWeight weight = words.bold() ? FontWeight.BOLD : FontWeight.NORMAL;
    Font font = Font.font("System", weight, words.size());
    Font small = Font.font("System", weight, RAISED_SIZE * words.size());
    double width = width(words.text(), font);
    double whole = width + width(words.raised(), small);
    double start =
        switch (anchor) {
          case START -> 0;
          case MIDDLE -> -whole / 2;
          case END -> -whole;
        };
    g.save();
    g.translate(x, y);
    g.rotate(degrees);
    g.setFill(colour(words.ink()));
    g.setFont(font);
    g.fillText(words.text(), start, 0);
    if (!words.raised().isEmpty()) {
      g.setFont(small);
      g.fillText(words.raised(), start + width, -RAISED_BY * words.size());
    }
    g.restore();
  }

  /** Width of a text (px). */
  static double width(String text, Font font) {
    if (text.isEmpty()) {
      return 0;
    }
    Text measured = new Text(text);
    measured.setFont(font);
    return measured.getLayoutBounds().getWidth();
  }

  private void trace(Shape shape) {
    g.beginPath();
    double[] p = new double[6];
    for (PathIterator at = shape.getPathIterator(null); !at.isDone(); at.next()) {
      switch (at.currentSegment(p)) {
        case PathIterator.SEG_MOVETO -> g.moveTo(p[0], p[1]);
        case PathIterator.SEG_LINETO -> g.lineTo(p[0], p[1]);
        case PathIterator.SEG_QUADTO -> g.quadraticCurveTo(p[0], p[1], p[2], p[3]);
        case PathIterator.SEG_CUBICTO -> g.bezierCurveTo(p[0], p[1], p[2], p[3], p[4], p[5]);
        default -> g.closePath();
      }
    }
  }
}
