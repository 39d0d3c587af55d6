package org.ferroweave.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Bars in groups: one group per category, one bar of each group per series.
 *
 * @param id short name, see {@link Figure#id()}
 * @param title heading; empty for none
 * @param categoryLabel label under the categories; empty for none
 * @param categories names of the groups, at least one
 * @param y the value axis; linear axes begin at zero
 * @param series at least one, each with one value per category
 * @param caption text under the figure; empty for none
 */
public record BarPlot(
    String id,
    String title,
    String categoryLabel,
    List<String> categories,
    Axis y,
    List<Bars> series,
    String caption)
    implements Figure {
  /** Validates and copies. */
  public BarPlot {
    Figure.checkId(id);
    Objects.requireNonNull(title, "title");
    Objects.requireNonNull(categoryLabel, "categoryLabel");
    Objects.requireNonNull(y, "y");
    Objects.requireNonNull(caption, "caption");
    categories = List.copyOf(categories);
    series = List.copyOf(series);
    if (categories.isEmpty() || series.isEmpty()) {
      throw new IllegalArgumentException("bar plot '" + id + "' has no bars");
    }
    for (Bars bars : series) {
      if (bars.size() != categories.size()) {
        throw new IllegalArgumentException(
            String.format(
                "bar plot '%s': series '%s' has %d values for %d categories",
                id, bars.name(), bars.size(), categories.size()));
      }
    }
  }

  @Override
  public List<String> notes() {
    int missing = 0;
    int dropped = 0;
    for (Bars bars : series) {
      for (int i = 0; i < bars.size(); i++) {
        if (!Double.isFinite(bars.value(i))) {
          missing++;
        } else if (!shows(bars, i)) {
          dropped++;
        }
      }
    }
    List<String> notes = new ArrayList<>();
    if (dropped > 0) {
      notes.add(
          Notes.count(dropped, "bar") + " " + y.limit() + " not shown on the logarithmic axis.");
    }
    if (missing > 0) {
      notes.add(Notes.count(missing, "bar") + " without a finite value not shown.");
    }
    return List.copyOf(notes);
  }

  /** Whether bar {@code i} can stand on this axis. */
  boolean shows(Bars bars, int i) {
    return y.shows(bars.value(i));
  }

  /** The bars of one colour. */
  public static final class Bars {
    private final String name;
    private final double[] values;
    private final double @Nullable [] errors;

    /**
     * @param name legend entry; empty for none
     * @param values one per category, in the unit of the value axis; copied
     * @param errors half lengths of the error bars in the same unit, or null for none; copied
     */
    public Bars(String name, double[] values, double @Nullable [] errors) {
      this.name = Objects.requireNonNull(name, "name");
      if (errors != null && errors.length != values.length) {
        throw new IllegalArgumentException(
            "bars '" + name + "': " + values.length + " values, " + errors.length + " errors");
      }
      this.values = values.clone();
      this.errors = errors == null ? null : errors.clone();
    }

    /** Legend entry; empty for none. */
    public String name() {
      return name;
    }

    /** Number of bars. */
    public int size() {
      return values.length;
    }

    /** Value of bar {@code i}. */
    public double value(int i) {
      return values[i];
    }

    /** Half length of the error bar of bar {@code i}; 0 for none. */
    public double error(int i) {
      return errors == null || !Double.isFinite(errors[i]) ? 0 : Math.abs(errors[i]);
    }
  }
}
