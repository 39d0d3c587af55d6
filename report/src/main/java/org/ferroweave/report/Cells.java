package org.ferroweave.report;

import java.util.List;
import java.util.Locale;

/** Width, line breaks and quoting of table cells. */
final class Cells {
  private Cells() {}

  /** Columns that a text takes on a terminal: none for combining marks, two for wide characters. */
  static int width(String text) {
    return text.codePoints().map(Cells::width).sum();
  }

  private static int width(int c) {
    switch (Character.getType(c)) {
      case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.FORMAT -> {
        return 0;
      }
      default -> {
        return isWide(c) ? 2 : 1;
      }
    }
  }

  /** East Asian wide and full-width blocks and emoji (Unicode Standard Annex 11, in outline). */
  private static boolean isWide(int c) {
    return (c >= 0x1100 && c <= 0x115F)
        || (c >= 0x2E80 && c <= 0xA4CF && c != 0x303F)
        || (c >= 0xAC00 && c <= 0xD7A3)
        || (c >= 0xF900 && c <= 0xFAFF)
        || (c >= 0xFE30 && c <= 0xFE6F)
        || (c >= 0xFF00 && c <= 0xFF60)
        || (c >= 0xFFE0 && c <= 0xFFE6)
        || (c >= 0x1F300 && c <= 0x1FAFF)
        || (c >= 0x20000 && c <= 0x3FFFD);
  }

  /** The text with every control character (line break, tabulator, escape) as a space. */
  static String oneLine(String text) {
    return text.replaceAll("\\R|\\p{Cntrl}", " ").strip();
  }

  /** One CSV line with its line feed. */
  static String csvLine(List<String> cells) {
    return String.join(",", cells.stream().map(Cells::csv).toList()) + "\n";
  }

  private static String csv(String cell) {
    boolean quote =
        cell.chars().anyMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r')
            || !cell.equals(cell.strip());
    return quote ? '"' + cell.replace("\"", "\"\"") + '"' : cell;
  }

  /** The class name of a tone. */
  static String cssClass(Badge.Tone tone) {
    return tone.name().toLowerCase(Locale.ROOT);
  }
}
