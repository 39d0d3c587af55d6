package org.ferroweave.report;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/**
 * Numbers for other tools: comma-separated, headings {@code name [unit]}, values in SI with full
 * double precision and a decimal point whatever the locale, line feeds. NaN and places beyond the
 * end of a shorter column are empty.
 */
public final class CsvWriter {
  private CsvWriter() {}

  /** A column of numbers. */
  public static final class Column {
    private final String name;
    private final String unit;
    private final double[] values;

    /**
     * @param name heading
     * @param unit unit of the values; "1" or empty for none
     * @param values the numbers; copied
     */
    public Column(String name, String unit, double[] values) {
      this.name = Objects.requireNonNull(name, "name");
      this.unit = Objects.requireNonNull(unit, "unit");
      this.values = values.clone();
    }

    private String heading() {
      return unit.isBlank() || unit.equals("1") ? name : name + " [" + unit + "]";
    }

    private String cell(int row) {
      if (row >= values.length || Double.isNaN(values[row])) {
        return "";
      }
      return Double.toString(values[row]);
    }
  }

  /**
   * Writes columns.
   *
   * @param columns at least one
   * @param file where; missing folders are made, an old file is replaced
   * @throws ReportException if the file cannot be written
   */
  public static void write(List<Column> columns, Path file) {
    Output.write(file, text(columns));
  }

  /**
   * Writes the data of a plot, dropped points included. Curves over the same abscissae share one x
   * column; otherwise each curve has its own.
   *
   * @param plot whose data
   * @param file where; missing folders are made, an old file is replaced
   * @throws ReportException if the file cannot be written
   */
  public static void write(Plot plot, Path file) {
    write(columns(plot), file);
  }

  /** The columns as CSV text. */
  public static String text(List<Column> columns) {
    if (columns.isEmpty()) {
      throw new IllegalArgumentException("no columns to write");
    }
    int rows = columns.stream().mapToInt(column -> column.values.length).max().getAsInt();
    StringBuilder out = new StringBuilder();
    out.append(Cells.csvLine(columns.stream().map(Column::heading).toList()));
    for (int r = 0; r < rows; r++) {
      int row = r;
      out.append(Cells.csvLine(columns.stream().map(column -> column.cell(row)).toList()));
    }
    return out.toString();
  }

  /** The data of a plot as columns. */
  public static List<Column> columns(Plot plot) {
    List<Curve> curves = plot.curves();
    double[] first = curves.get(0).x();
    boolean shared = curves.stream().allMatch(curve -> Arrays.equals(curve.x(), first));
    List<Column> columns = new ArrayList<>();
    for (int k = 0; k < curves.size(); k++) {
      Curve curve = curves.get(k);
      String of = curve.name().isBlank() || curves.size() == 1 ? "" : " (" + curve.name() + ")";
      if (k == 0 || !shared) {
        String name = plot.x().label() + (shared ? "" : of);
        columns.add(new Column(name, plot.x().unit(), curve.x()));
      }
      columns.add(new Column(plot.y().label() + of, plot.y().unit(), curve.y()));
      double[] error = curve.errorY();
      if (error != null) {
        columns.add(new Column(plot.y().label() + " error" + of, plot.y().unit(), error));
      }
    }
    return columns;
  }
}
