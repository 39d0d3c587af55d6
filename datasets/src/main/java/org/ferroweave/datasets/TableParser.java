package org.ferroweave.datasets;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Turns the lines of a measured table into columns, one line at a time. */
final class TableParser {
  private static final Pattern HEADER_CELL =
      Pattern.compile("([^\\[\\]]*?)\\s*(?:\\[\\s*([^\\[\\]]*?)\\s*\\])?");
  private static final Pattern NUMBER =
      Pattern.compile("[+-]?(?:\\d+\\.?\\d*|\\.\\d+)(?:[eE][+-]?\\d+)?");
  private static final Pattern DECIMAL_COMMA = Pattern.compile("[+-]?\\d+,\\d+(?:[eE][+-]?\\d+)?");

  private final String source;
  private final List<String> names = new ArrayList<>();
  private final List<String> units = new ArrayList<>();
  private final List<double[]> rows = new ArrayList<>();
  private @Nullable Pattern separator;
  private int lineNumber;

  TableParser(String source) {
    this.source = source;
  }

  void line(String text) {
    lineNumber++;
    String line = lineNumber == 1 && text.startsWith("\uFEFF") ? text.substring(1) : text;
    if (line.isBlank() || line.stripLeading().startsWith("#")) {
      return;
    }
    if (separator == null) {
      separator = Pattern.compile(line.contains("\t") ? "\t" : line.contains(";") ? ";" : ",");
      header(separator.split(line, -1));
    } else {
      row(separator.split(line, -1));
    }
  }

  List<MeasuredTable.Column> columns() {
    if (names.isEmpty()) {
      throw new DatasetException(
          source
              + ": empty; a header row such as 'pulse_number [1], conductance [nS]' is expected");
    }
    if (rows.isEmpty()) {
      throw new DatasetException(source + ": a header but no rows of numbers");
    }
    List<MeasuredTable.Column> columns = new ArrayList<>();
    for (int c = 0; c < names.size(); c++) {
      int column = c;
      double[] values = rows.stream().mapToDouble(row -> row[column]).toArray();
      columns.add(new MeasuredTable.Column(names.get(c), units.get(c), values));
    }
    return columns;
  }

  private void header(String[] cells) {
    Set<String> seen = new HashSet<>();
    for (int c = 0; c < cells.length; c++) {
      String cell = unquoted(cells[c]);
      Matcher matcher = HEADER_CELL.matcher(cell);
      String name = matcher.matches() ? matcher.group(1) : "";
      if (name.isEmpty()) {
        throw at(
            c, "header '%s'; allowed is a name with its unit in brackets".formatted(cell), null);
      }
      if (NUMBER.matcher(name).matches()) {
        throw at(
            c,
            "header '%s' is a number; a name with its unit in brackets is expected".formatted(cell),
            "the header row is missing");
      }
      if (!seen.add(name)) {
        throw at(c, "header '%s' appears twice; names must differ".formatted(name), null);
      }
      names.add(name);
      units.add(matcher.group(2) == null ? "" : matcher.group(2));
    }
  }

  private void row(String[] cells) {
    if (cells.length != names.size()) {
      throw new DatasetException(
          "%s, line %d: %d cells, but the header has %d"
              .formatted(source, lineNumber, cells.length, names.size()),
          "a separator is missing, or decimals are written with a comma");
    }
    double[] values = new double[cells.length];
    for (int c = 0; c < cells.length; c++) {
      String cell = unquoted(cells[c]);
      values[c] = NUMBER.matcher(cell).matches() ? Double.parseDouble(cell) : Double.NaN;
      if (!Double.isFinite(values[c])) {
        throw at(
            c,
            "'%s' in '%s'; a finite number such as 12.5 or 3e-9 is expected"
                .formatted(cell, names.get(c)),
            DECIMAL_COMMA.matcher(cell).matches() ? "decimals must be written with a point" : null);
      }
    }
    rows.add(values);
  }

  private DatasetException at(int column, String what, @Nullable String hint) {
    return new DatasetException(
        "%s, line %d, column %d: %s".formatted(source, lineNumber, column + 1, what), hint);
  }

  private static String unquoted(String cell) {
    String text = cell.strip();
    return text.length() >= 2 && text.startsWith("\"") && text.endsWith("\"")
        ? text.substring(1, text.length() - 1).strip()
        : text;
  }
}
