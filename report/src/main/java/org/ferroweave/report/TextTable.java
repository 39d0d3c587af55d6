package org.ferroweave.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A table that is written for the terminal, as Markdown, HTML or CSV. Columns whose cells all begin
 * with a number are set flush right. Cells are texts, numbers or {@link Badge}s; a double is shown
 * with four digits and keeps its full precision in CSV; null is shown as "-" and is empty in CSV.
 */
public final class TextTable {
  private static final int DIGITS = 4;
  private static final Pattern NUMERIC =
      Pattern.compile("[-+−±<>≈~]?\\s?(\\d[\\d.,]*([eE][-+]?\\d+)?|∞)(\\s?\\S{1,8}){0,4}");

  private final List<String> headers;
  private final List<List<@Nullable Object>> rows;

  private TextTable(List<String> headers, List<List<@Nullable Object>> rows) {
    this.headers = headers;
    this.rows = rows;
  }

  /** Begins a table with the given column headings, at least one. */
  public static Builder of(String... headers) {
    return new Builder(List.of(headers));
  }

  /** Collects the rows. */
  public static final class Builder {
    private final List<String> headers;
    private final List<List<@Nullable Object>> rows = new ArrayList<>();

    private Builder(List<String> headers) {
      if (headers.isEmpty()) {
        throw new IllegalArgumentException("a table needs a column");
      }
      this.headers = headers;
    }

    /** Adds a row; as many cells as there are columns. */
    public Builder row(@Nullable Object... cells) {
      if (cells.length != headers.size()) {
        throw new IllegalArgumentException(
            "row has " + cells.length + " cells, the table " + headers.size() + " columns");
      }
      rows.add(Collections.unmodifiableList(new ArrayList<>(Arrays.asList(cells))));
      return this;
    }

    /** The finished table. */
    public TextTable build() {
      return new TextTable(headers, List.copyOf(rows));
    }
  }

  /** Number of rows without the headings. */
  public int size() {
    return rows.size();
  }

  /** Columns aligned with spaces, a rule under the headings; lines end with a line feed. */
  public String toText() {
    int[] widths = new int[headers.size()];
    for (int c = 0; c < widths.length; c++) {
      widths[c] = Cells.width(headers.get(c));
      for (List<@Nullable Object> row : rows) {
        widths[c] = Math.max(widths[c], Cells.width(shown(row.get(c))));
      }
    }
    StringBuilder out = new StringBuilder();
    appendLine(out, headers, widths);
    List<String> rule = Arrays.stream(widths).mapToObj("─"::repeat).toList();
    appendLine(out, rule, widths);
    for (List<@Nullable Object> row : rows) {
      appendLine(out, row.stream().map(TextTable::shown).toList(), widths);
    }
    return out.toString();
  }

  /** A GitHub-flavoured Markdown table; lines end with a line feed. */
  public String toMarkdown() {
    StringBuilder out = new StringBuilder();
    appendMarkdown(out, headers);
    List<String> rule = new ArrayList<>();
    for (int c = 0; c < headers.size(); c++) {
      rule.add(isNumeric(c) ? "---:" : "---");
    }
    out.append("| ").append(String.join(" | ", rule)).append(" |\n");
    for (List<@Nullable Object> row : rows) {
      appendMarkdown(out, row.stream().map(TextTable::shown).toList());
    }
    return out.toString();
  }

  /** A table element; everything is escaped. */
  public String toHtml() {
    StringBuilder out = new StringBuilder("<table>\n<thead><tr>");
    for (int c = 0; c < headers.size(); c++) {
      out.append(isNumeric(c) ? "<th class=\"number\">" : "<th>");
      out.append(Markup.escape(headers.get(c))).append("</th>");
    }
    out.append("</tr></thead>\n<tbody>\n");
    for (List<@Nullable Object> row : rows) {
      out.append("<tr>");
      for (int c = 0; c < headers.size(); c++) {
        out.append(isNumeric(c) ? "<td class=\"number\">" : "<td>");
        Object cell = row.get(c);
        out.append(cell instanceof Badge badge ? html(badge) : Markup.escape(shown(cell)));
        out.append("</td>");
      }
      out.append("</tr>\n");
    }
    return out.append("</tbody>\n</table>\n").toString();
  }

  /** Comma-separated values, quoted after RFC 4180; numbers in full precision; line feeds. */
  public String toCsv() {
    StringBuilder out = new StringBuilder();
    out.append(Cells.csvLine(headers));
    for (List<@Nullable Object> row : rows) {
      out.append(Cells.csvLine(row.stream().map(TextTable::exact).toList()));
    }
    return out.toString();
  }

  /** The badge as a span element. */
  static String html(Badge badge) {
    return String.format(
        "<span class=\"badge %s\">%s</span>",
        Cells.cssClass(badge.tone()), Markup.escape(badge.text()));
  }

  private boolean isNumeric(int column) {
    boolean any = false;
    for (List<@Nullable Object> row : rows) {
      Object cell = row.get(column);
      String text = shown(cell);
      if (text.isEmpty() || text.equals("-")) {
        continue;
      }
      if (cell instanceof Badge || !NUMERIC.matcher(text).matches()) {
        return false;
      }
      any = true;
    }
    return any;
  }

  private void appendLine(StringBuilder out, List<String> cells, int[] widths) {
    StringBuilder line = new StringBuilder();
    for (int c = 0; c < widths.length; c++) {
      String gap = " ".repeat(widths[c] - Cells.width(cells.get(c)));
      line.append(c == 0 ? "" : "  ");
      line.append(isNumeric(c) ? gap + cells.get(c) : cells.get(c) + gap);
    }
    out.append(line.toString().stripTrailing()).append('\n');
  }

  private static void appendMarkdown(StringBuilder out, List<String> cells) {
    out.append("| ");
    out.append(String.join(" | ", cells.stream().map(cell -> cell.replace("|", "\\|")).toList()));
    out.append(" |\n");
  }

  private static String shown(@Nullable Object cell) {
    if (cell == null) {
      return "-";
    }
    if (cell instanceof Double || cell instanceof Float) {
      return SiFormat.number(((Number) cell).doubleValue(), DIGITS);
    }
    return Cells.oneLine(cell.toString());
  }

  private static String exact(@Nullable Object cell) {
    return cell == null ? "" : cell.toString();
  }
}
