package org.ferroweave.report;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;

/** Paints on a Java 2D surface; needs at least one font on the machine. */
final class AwtCanvas implements Canvas {
  private final Graphics2D g;

  AwtCanvas(Graphics2D g) {
    this.g = g;
    g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    g.setRenderingHint(
        RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
    g.setRenderingHint(
        RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
    g.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
  }

  @Override
  public void fill(Shape shape, Ink ink) {
    g.setColor(new Color(ink.rgb()));
    g.fill(shape);
  }

  @Override
  public void stroke(Shape shape, Ink ink, double width, float... dash) {
    g.setColor(new Color(ink.rgb()));
    int cap = dash.length == 0 ? BasicStroke.CAP_ROUND : BasicStroke.CAP_BUTT;
    float[] pattern = dash.length == 0 ? null : dash;
    g.setStroke(new BasicStroke((float) width, cap, BasicStroke.JOIN_ROUND, 1f, pattern, 0f));
    g.draw(shape);
  }

  @Override
  public void text(Words words, double x, double y, Anchor anchor, double degrees) {
    int weight = words.bold() ? Font.BOLD : Font.PLAIN;
    Font font = new Font(Font.SANS_SERIF, weight, 1).deriveFont((float) words.size());
    Font small = font.deriveFont((float) (0.75 * words.size()));
    double width = width(words.text(), font);
    double whole = width + width(words.raised(), small);
    double start =
        switch (anchor) {
          case START -> 0;
          case MIDDLE -> -whole / 2;
          case END -> -whole;
        };
    AffineTransform before = g.getTransform();
    g.translate(x, y);
    g.rotate(Math.toRadians(degrees));
    g.setColor(new Color(words.ink().rgb()));
    g.setFont(font);
    g.drawString(words.text(), (float) start, 0f);
    if (!words.raised().isEmpty()) {
      g.setFont(small);
      g.drawString(words.raised(), (float) (start + width), (float) (-0.4 * words.size()));
    }
    g.setTransform(before);
  }

  private double width(String text, Font font) {
    Rectangle2D bounds = font.getStringBounds(text, g.getFontRenderContext());
    return bounds.getWidth();
  }
}
