package org.ferroweave.report;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Estimated widths of text, a little generous, from classes of characters. The layout uses these
 * and not the fonts of the machine, so that a figure looks and reads the same everywhere.
 */
final class TextWidth {
  private static final Pattern SPACES = Pattern.compile("\\s+");

  private TextWidth() {}

  /** Width of a line (px) in a sans-serif font of this size (px). */
  static double of(String text, double size) {
    return size * text.codePoints().mapToDouble(TextWidth::em).sum();
  }

  private static double em(int c) {
    if ("ijl.,:;'|!".indexOf(c) >= 0) {
      return 0.32;
    }
    if ("ftr-()[] /I".indexOf(c) >= 0) {
      return 0.40;
    }
    if ("mwMW%@".indexOf(c) >= 0) {
      return 0.92;
    }
    if (c == '−' || Character.isUpperCase(c)) {
      return 0.72;
    }
    return c > 0x2E80 ? 1.0 : 0.62;
  }

  /** Breaks text between words into lines of at most this width (px); long words are cut. */
  static List<String> wrap(String text, double width, double size) {
    List<String> lines = new ArrayList<>();
    String line = "";
    for (String word : SPACES.split(text.strip(), -1)) {
      String longer = line.isEmpty() ? word : line + " " + word;
      if (!line.isEmpty() && of(longer, size) > width) {
        lines.add(line);
        line = word;
      } else {
        line = longer;
      }
      line = shorten(line, width, size);
    }
    if (!line.isEmpty()) {
      lines.add(line);
    }
    return lines;
  }

  /** The text, cut with an ellipsis if it is wider than this (px). */
  static String shorten(String text, double width, double size) {
    if (of(text, size) <= width) {
      return text;
    }
    int end = text.length();
    while (end > 1 && of(text.substring(0, end) + "…", size) > width) {
      end = text.offsetByCodePoints(end, -1);
    }
    return text.substring(0, end) + "…";
  }

  /** The text, with an ellipsis in the middle if it is wider than this (px). */
  static String shortenMiddle(String text, double width, double size) {
    int[] points = text.codePoints().toArray();
    String shown = text;
    for (int keep = points.length - 1; keep > 1 && of(shown, size) > width; keep--) {
      int head = (keep + 1) / 2;
      int tail = keep - head;
      shown = new String(points, 0, head) + "…" + new String(points, points.length - tail, tail);
    }
    return shown;
  }
}
