package org.ferroweave.cli;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.ferroweave.device.ReportedFigure;
import org.ferroweave.device.protocol.FigureComparison;
import org.ferroweave.device.protocol.FigureComparison.Mark;
import org.ferroweave.device.units.Units;
import org.ferroweave.report.Badge;
import org.ferroweave.report.Badge.Tone;
import org.ferroweave.report.HtmlPage;
import org.ferroweave.report.SiFormat;
import org.ferroweave.report.TextTable;
import org.jspecify.annotations.Nullable;

/** Figures of merit as tables and as JSON. */
final class FigureTables {
  /** Instead of the deviation from a bound that is kept. */
  static final String KEPT = "kept";

  private static final int DIGITS = 3;

  private FigureTables() {}

  /** Simulated against reported figures: those that were reported, simulated or not. */
  static TextTable compared(List<FigureComparison> figures) {
    TextTable.Builder table =
        TextTable.of(
            "figure", "simulated", "reported", "deviation", "mark", "source of the report");
    for (FigureComparison figure : figures) {
      ReportedFigure reported = figure.reported();
      if (reported != null) {
        table.row(
            figure.quantity(),
            simulated(figure),
            bound(reported.bound()) + quantity(figure.reportedValue(), figure.unit()),
            reported.bound() != ReportedFigure.Bound.VALUE && figure.deviation() == 0
                ? KEPT
                : deviation(figure.deviation()),
            badge(figure.mark()),
            reported.source());
      }
    }
    return table.build();
  }

  /** Figures without a reported counterpart. */
  static TextTable alone(List<FigureComparison> figures) {
    TextTable.Builder table =
        TextTable.of("figure", "simulated", "protocol", "mark", "how it was obtained");
    for (FigureComparison figure : figures) {
      if (figure.reported() == null) {
        table.row(
            figure.quantity(),
            simulated(figure),
            figure.protocol(),
            badge(figure.mark()),
            figure.note());
      }
    }
    return table.build();
  }

  /** What the marks mean, those that occur. */
  static List<HtmlPage.Meaning> meanings(List<FigureComparison> figures) {
    return figures.stream()
        .map(FigureComparison::mark)
        .distinct()
        .sorted()
        .map(mark -> new HtmlPage.Meaning(badge(mark), mark.meaning()))
        .toList();
  }

  /** Simulated and reported values and the marks, SI, unit in the key. */
  static void write(JsonResults json, List<FigureComparison> figures) {
    JsonResults simulated = json.part("simulated");
    JsonResults reported = json.part("reported");
    JsonResults marks = json.part("mark");
    Set<String> marked = new HashSet<>();
    for (FigureComparison figure : figures) {
      if (figure.mark() != Mark.NOT_SIMULATED) {
        simulated.put(figure.quantity(), figure.simulated(), figure.unit());
      }
      if (figure.reported() != null) {
        reported.put(figure.quantity(), figure.reportedValue(), figure.unit());
      }
      String key = JsonResults.key(figure.quantity(), figure.unit());
      if (figure.mark() != Mark.NOT_SIMULATED || !marked.contains(key)) {
        marks.put(key, figure.mark().word());
        marked.add(key);
      }
    }
  }

  /**
   * The value of a reported figure; coefficients of variation in percent, as protocols give them.
   */
  static String reported(ReportedFigure figure) {
    boolean percent = figure.unit().equals("1") && figure.quantity().endsWith("_variation");
    return bound(figure.bound())
        + (percent ? quantity(100 * figure.value(), "%") : quantity(figure.value(), figure.unit()));
  }

  /** The sign before a bound, empty before a value. */
  static String bound(ReportedFigure.Bound bound) {
    return switch (bound) {
      case VALUE -> "";
      case AT_LEAST -> "≥ ";
      case AT_MOST -> "≤ ";
    };
  }

  /** A value in the units of the field. */
  static String quantity(double value, String unit) {
    if (unit.equals("%")) {
      return SiFormat.format(value, "%", DIGITS);
    }
    return Units.format(value, unit, DIGITS);
  }

  private static @Nullable String simulated(FigureComparison figure) {
    if (figure.mark() == Mark.NOT_SIMULATED && !figure.protocol().isEmpty()) {
      return "not simulated (run --protocol " + figure.protocol() + ")";
    }
    if (figure.mark() == Mark.NOT_SIMULATED && !figure.note().isEmpty()) {
      return "not modelled";
    }
    if (Double.isNaN(figure.simulated())) {
      return null;
    }
    String value = quantity(figure.simulated(), figure.unit());
    return Double.isFinite(figure.uncertainty()) && figure.uncertainty() > 0
        ? value + " ± " + quantity(figure.uncertainty(), figure.unit())
        : value;
  }

  private static @Nullable String deviation(double deviation) {
    return Double.isFinite(deviation)
        ? String.format(Locale.ROOT, "%+.3g %%", 100 * deviation)
        : null;
  }

  private static Badge badge(Mark mark) {
    Tone tone =
        switch (mark) {
          case CALIBRATED -> Tone.WARN;
          case PREDICTED -> Tone.GOOD;
          case CHANGED -> Tone.INFO;
          case SIMULATED, NOT_SIMULATED -> Tone.NEUTRAL;
        };
    return new Badge(mark.word(), tone);
  }
}
