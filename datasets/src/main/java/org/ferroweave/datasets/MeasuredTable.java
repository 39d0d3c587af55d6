package org.ferroweave.datasets;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * A measured table as a person saved it: columns of numbers, each with the name and the unit that
 * the header row gives, for example {@code pulse_number [1], conductance [nS]}. Columns are
 * separated by tab, semicolon or comma (the first of these that the header holds); empty lines and
 * lines that begin with '#' are skipped. Units are text here: whoever uses a column converts it.
 */
public final class MeasuredTable {
  private final String source;
  private final List<Column> columns;

  private MeasuredTable(String source, List<Column> columns) {
    this.source = source;
    this.columns = List.copyOf(columns);
  }

  /**
   * Reads a table from a UTF-8 text file.
   *
   * @param file the file
   * @throws DatasetException naming the file, and the line and column where there is one, if the
   *     file cannot be read, has no header or no rows, a header cell has no name or a repeated one,
   *     a row has too few or too many cells, or a cell is no finite number
   */
  public static MeasuredTable read(Path file) {
    try {
      return parse(file.toString(), Files.readAllLines(file));
    } catch (CharacterCodingException e) {
      throw new DatasetException(
          file + ": not UTF-8 text", "save the table as CSV with UTF-8 encoding", e);
    } catch (IOException e) {
      throw new DatasetException(
          "%s: cannot be read (%s)".formatted(file, Failures.reason(e)), null, e);
    }
  }

  /**
   * Parses the lines of a table.
   *
   * @param source what to call the table in messages, for example a file name
   * @param lines header, rows, comments
   * @throws DatasetException as {@link #read}
   */
  public static MeasuredTable parse(String source, List<String> lines) {
    TableParser parser = new TableParser(source);
    for (String line : lines) {
      parser.line(line);
    }
    return new MeasuredTable(source, parser.columns());
  }

  /** Where the table came from. */
  public String source() {
    return source;
  }

  /** All columns, in the order of the header; at least one. */
  public List<Column> columns() {
    return columns;
  }

  /** Number of rows, at least 1. */
  public int rows() {
    return columns.get(0).size();
  }

  /**
   * @param name name of a column, as in the header but without its unit
   * @throws DatasetException listing the names if there is no such column
   */
  public Column column(String name) {
    return columns.stream()
        .filter(column -> column.name().equals(name))
        .findFirst()
        .orElseThrow(
            () ->
                new DatasetException(
                    "%s: no column '%s'; its columns are %s"
                        .formatted(
                            source,
                            name,
                            columns.stream().map(Column::name).collect(Collectors.joining(", ")))));
  }

  /** One column of numbers, immutable. */
  public static final class Column {
    private final String name;
    private final String unit;
    private final double[] values;

    /**
     * @param name as in the header
     * @param unit text between the brackets of the header, empty if it has none
     * @param values numbers in this unit; copied
     */
    public Column(String name, String unit, double[] values) {
      this.name = Objects.requireNonNull(name, "name");
      this.unit = Objects.requireNonNull(unit, "unit");
      this.values = values.clone();
    }

    /** Name as in the header, without the unit. */
    public String name() {
      return name;
    }

    /** The unit as text, empty if the header gives none. */
    public String unit() {
      return unit;
    }

    /** Number of values. */
    public int size() {
      return values.length;
    }

    /**
     * @param row 0 to size - 1
     * @return the number, in {@link #unit()}
     */
    public double value(int row) {
      return values[row];
    }

    /** All numbers, in {@link #unit()}, a copy. */
    public double[] values() {
      return values.clone();
    }
  }
}
