package org.ferroweave.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * A matrix in colour with a colour bar. Rows run along y, columns along x; the coordinates are cell
 * centres and need not be equally spaced. Values of one sign use a sequential scale, values of both
 * signs a diverging one that is white at zero.
 */
public final class HeatMap implements Figure {
  private final String id;
  private final String title;
  private final Axis x;
  private final Axis y;
  private final Axis value;
  private final double[] columns;
  private final double[] rows;
  private final double[][] values;
  private final String caption;

  /**
   * @param id short name, see {@link Figure#id()}
   * @param title heading; empty for none
   * @param x horizontal axis
   * @param y vertical axis
   * @param value what the colour shows, with its unit
   * @param columns centre of each column along x, finite and rising (above zero on a log axis)
   * @param rows centre of each row along y, finite and rising (above zero on a log axis)
   * @param values matrix [row][column] in the unit of {@code value}; all arrays are copied
   * @param caption text under the figure; empty for none
   */
  public HeatMap(
      String id,
      String title,
      Axis x,
      Axis y,
      Axis value,
      double[] columns,
      double[] rows,
      double[][] values,
      String caption) {
    Figure.checkId(id);
    this.id = id;
    this.title = Objects.requireNonNull(title, "title");
    this.x = Objects.requireNonNull(x, "x");
    this.y = Objects.requireNonNull(y, "y");
    this.value = Objects.requireNonNull(value, "value");
    this.columns = rising(id, "columns", columns, x);
    this.rows = rising(id, "rows", rows, y);
    if (values.length != rows.length) {
      throw new IllegalArgumentException(
          "heat map '" + id + "': " + values.length + " rows of values, " + rows.length + " rows");
    }
    this.values = new double[rows.length][];
    for (int r = 0; r < rows.length; r++) {
      if (values[r].length != columns.length) {
        throw new IllegalArgumentException(
            String.format(
                "heat map '%s': row %d has %d values for %d columns",
                id, r, values[r].length, columns.length));
      }
      this.values[r] = values[r].clone();
    }
    this.caption = Objects.requireNonNull(caption, "caption");
  }

  private static double[] rising(String id, String what, double[] given, Axis axis) {
    if (given.length == 0) {
      throw new IllegalArgumentException("heat map '" + id + "' has no " + what);
    }
    for (int i = 0; i < given.length; i++) {
      boolean bad = !Double.isFinite(given[i]) || (axis.log() && given[i] <= 0);
      if (bad || (i > 0 && given[i] <= given[i - 1])) {
        throw new IllegalArgumentException(
            String.format(
                "heat map '%s': %s[%d] is %s; they must be finite and rising%s",
                id, what, i, given[i], axis.log() ? " and above zero (log axis)" : ""));
      }
    }
    return given.clone();
  }

  @Override
  public String id() {
    return id;
  }

  @Override
  public String title() {
    return title;
  }

  @Override
  public String caption() {
    return caption;
  }

  /** Horizontal axis. */
  public Axis x() {
    return x;
  }

  /** Vertical axis. */
  public Axis y() {
    return y;
  }

  /** What the colour shows. */
  public Axis value() {
    return value;
  }

  /** Centres of the columns; a copy. */
  public double[] columns() {
    return columns.clone();
  }

  /** Centres of the rows; a copy. */
  public double[] rows() {
    return rows.clone();
  }

  /** Value in a cell. */
  public double at(int row, int column) {
    return values[row][column];
  }

  @Override
  public List<String> notes() {
    int missing = 0;
    int dropped = 0;
    for (int r = 0; r < rows.length; r++) {
      for (int c = 0; c < columns.length; c++) {
        if (!Double.isFinite(values[r][c])) {
          missing++;
        } else if (!shows(r, c)) {
          dropped++;
        }
      }
    }
    List<String> notes = new ArrayList<>();
    if (dropped > 0) {
      notes.add(
          Notes.count(dropped, "cell")
              + " "
              + value.limit()
              + " left blank on the logarithmic scale.");
    }
    if (missing > 0) {
      notes.add(Notes.count(missing, "cell") + " without a finite value left blank.");
    }
    return List.copyOf(notes);
  }

  /** Whether the cell has a colour. */
  boolean shows(int row, int column) {
    return value.shows(values[row][column]);
  }
}
