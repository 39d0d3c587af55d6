package org.ferroweave.report;

import java.awt.Shape;
import java.awt.geom.PathIterator;
import java.util.Locale;

/**
 * Writes SVG 1.1. Text stays text; shapes are paths with two decimals. No fonts are needed to write
 * it.
 */
final class SvgCanvas implements Canvas {
  private static final String FONTS =
      "system-ui, 'Segoe UI', Roboto, Helvetica, Arial, 'DejaVu Sans', sans-serif";

  private final StringBuilder out = new StringBuilder(1 << 14);

  SvgCanvas(double width, double height, String label, String description) {
    out.append("<svg xmlns=\"http://www.w3.org/2000/svg\" role=\"img\" aria-label=\"")
        .append(Markup.escape(label))
        .append("\" width=\"");
    number(width).append("\" height=\"");
    number(height).append("\" viewBox=\"0 0 ");
    number(width).append(' ');
    number(height).append("\" font-family=\"").append(FONTS).append("\">\n");
    if (!description.isEmpty()) {
      out.append("<desc>").append(Markup.escape(description)).append("</desc>\n");
    }
  }

  /** Ends the document and gives it. */
  String finish() {
    return out.append("</svg>\n").toString();
  }

  @Override
  public void fill(Shape shape, Ink ink) {
    if (isEmpty(shape)) {
      return;
    }
    out.append("<path");
    paint("fill", "f-", ink);
    if (ink.role().isEmpty()) {
      out.append(" shape-rendering=\"crispEdges\"");
    }
    path(shape);
  }

  @Override
  public void stroke(Shape shape, Ink ink, double width, float... dash) {
    if (isEmpty(shape)) {
      return;
    }
    out.append("<path fill=\"none\"");
    paint("stroke", "k-", ink);
    out.append(" stroke-width=\"");
    number(width).append("\" stroke-linecap=\"").append(dash.length == 0 ? "round" : "butt");
    out.append("\" stroke-linejoin=\"round\"");
    if (dash.length > 0) {
      out.append(" stroke-dasharray=\"");
      for (float length : dash) {
        number(length).append(' ');
      }
      out.setLength(out.length() - 1);
      out.append('"');
    }
    path(shape);
  }

  @Override
  public void text(Words words, double x, double y, Anchor anchor, double degrees) {
    out.append("<text x=\"");
    number(x).append("\" y=\"");
    number(y).append("\" font-size=\"");
    number(words.size()).append('"');
    paint("fill", "f-", words.ink());
    if (words.bold()) {
      out.append(" font-weight=\"600\"");
    }
    if (anchor != Anchor.START) {
      out.append(" text-anchor=\"").append(anchor.name().toLowerCase(Locale.ROOT)).append('"');
    }
    if (degrees != 0) {
      out.append(" transform=\"rotate(");
      number(degrees).append(' ');
      number(x).append(' ');
      number(y).append(")\"");
    }
    out.append('>').append(Markup.escape(words.text()));
    if (!words.raised().isEmpty()) {
      out.append("<tspan dy=\"");
      number(-0.4 * words.size()).append("\" font-size=\"");
      number(0.75 * words.size()).append("\">");
      out.append(Markup.escape(words.raised())).append("</tspan>");
    }
    out.append("</text>\n");
  }

  private static boolean isEmpty(Shape shape) {
    return shape.getPathIterator(null).isDone();
  }

  private void paint(String attribute, String prefix, Ink ink) {
    if (!ink.role().isEmpty()) {
      out.append(" class=\"").append(prefix).append(ink.role()).append('"');
    }
    out.append(' ').append(attribute).append("=\"").append(ink.hex()).append('"');
  }

  private void path(Shape shape) {
    out.append(" d=\"");
    double[] at = new double[6];
    double lastX = Double.NaN;
    double lastY = Double.NaN;
    for (PathIterator it = shape.getPathIterator(null); !it.isDone(); it.next()) {
      int segment = it.currentSegment(at);
      switch (segment) {
        case PathIterator.SEG_MOVETO -> points('M', at, 2);
        case PathIterator.SEG_LINETO -> {
          if (at[1] == lastY) {
            out.append('H');
            number(at[0]);
          } else if (at[0] == lastX) {
            out.append('V');
            number(at[1]);
          } else {
            points('L', at, 2);
          }
        }
        case PathIterator.SEG_QUADTO -> points('Q', at, 4);
        case PathIterator.SEG_CUBICTO -> points('C', at, 6);
        default -> out.append('Z');
      }
      boolean straight = segment == PathIterator.SEG_MOVETO || segment == PathIterator.SEG_LINETO;
      lastX = straight ? at[0] : Double.NaN;
      lastY = straight ? at[1] : Double.NaN;
    }
    out.append("\"/>\n");
  }

  private void points(char command, double[] at, int n) {
    out.append(command);
    for (int i = 0; i < n; i++) {
      if (i > 0) {
        out.append(' ');
      }
      number(at[i]);
    }
  }

  private StringBuilder number(double value) {
    long hundredths = Math.round(value * 100);
    if (hundredths % 100 == 0) {
      return out.append(hundredths / 100);
    }
    return out.append(hundredths / 100.0);
  }
}
