package org.ferroweave.gui;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ferroweave.device.ReportedFigure;
import org.ferroweave.device.protocol.Figure;
import org.ferroweave.device.units.Units;
import org.ferroweave.report.SiFormat;
import org.jspecify.annotations.Nullable;

/**
 * A simulated figure beside the reported one. What the calibration used is marked calibrated and
 * nothing else is; a changed device has neither calibrated nor predicted figures, since the report
 * is of another device.
 *
 * @param quantity name of the figure
 * @param reported the reported figure, or null if none is known
 * @param simulated the simulated figure, or null if it has not been computed
 * @param mark how the two may be read together
 */
record FigureComparison(
    String quantity, @Nullable ReportedFigure reported, @Nullable Figure simulated, Mark mark) {
  private static final int DIGITS = 3;

  /** How a simulated value may be read. */
  enum Mark {
    /** The parameters were fitted to the reported value. */
    CALIBRATED("parameters were fitted so that this value comes out; agreement proves nothing"),
    /** The reported value played no part in choosing the parameters. */
    PREDICTION("the reported value played no part in choosing the parameters"),
    /** The parameters are not those of the reported device. */
    CHANGED("parameters were changed: the report is of another device, calibration does not hold"),
    /** No report is known. */
    SIMULATED("no reported value is known");

    private final String meaning;

    Mark(String meaning) {
      this.meaning = meaning;
    }

    /** The word on the badge. */
    String word() {
      return name().toLowerCase(java.util.Locale.ROOT);
    }

    /** One line for people. */
    String meaning() {
      return meaning;
    }
  }

  /**
   * Compares.
   *
   * @param simulated simulated figures
   * @param reported reported figures
   * @param changed whether the parameters are not those of the reported device
   * @return first the figures with a report, in its order, then those without
   */
  static List<FigureComparison> of(
      List<Figure> simulated, List<ReportedFigure> reported, boolean changed) {
    Map<String, Figure> left = new LinkedHashMap<>();
    simulated.forEach(figure -> left.putIfAbsent(figure.quantity(), figure));
    List<FigureComparison> all = new ArrayList<>();
    for (ReportedFigure report : reported) {
      Mark kind = report.usedForCalibration() ? Mark.CALIBRATED : Mark.PREDICTION;
      all.add(
          new FigureComparison(
              report.quantity(),
              report,
              left.remove(report.quantity()),
              changed ? Mark.CHANGED : kind));
    }
    left.values()
        .forEach(f -> all.add(new FigureComparison(f.quantity(), null, f, Mark.SIMULATED)));
    return List.copyOf(all);
  }

  /** The quantity in words. */
  String label() {
    return quantity.replace('_', ' ');
  }

  /** The simulated value with its unit, a dash if there is none. */
  String simulatedText() {
    return simulated == null ? "–" : text(simulated.value(), simulated.unit());
  }

  /** The reported value with its unit, a dash if there is none. */
  String reportedText() {
    if (reported == null) {
      return "–";
    }
    return isPercent()
        ? text(100 * reported.value(), "%")
        : text(reported.value(), reported.unit());
  }

  /** Simulated less reported over reported, signed, in percent; a dash if either is missing. */
  String deviationText() {
    if (reported == null || simulated == null || reported.value() == 0) {
      return "–";
    }
    double target = isPercent() ? 100 * reported.value() : reported.value();
    double deviation = 100 * (simulated.value() - target) / Math.abs(target);
    if (!Double.isFinite(deviation)) {
      return "–";
    }
    String number = SiFormat.number(deviation, Math.abs(deviation) < 10 ? 2 : 3);
    return (deviation >= 0 ? "+" : "") + number.replace('-', '−') + " %";
  }

  /** What stands behind the numbers, for people: mark, source, method. */
  String explanation() {
    List<String> lines = new ArrayList<>();
    lines.add(mark.word() + ": " + mark.meaning());
    if (reported != null) {
      lines.add("reported: " + reported.source() + ", confidence " + reported.confidence());
    }
    if (simulated == null) {
      lines.add("simulated: not yet; 'Measure spread' computes figures of many devices");
    } else if (!simulated.note().isEmpty()) {
      lines.add("simulated: " + simulated.note());
    }
    return String.join("\n", lines);
  }

  /** Spreads are reported as plain numbers and simulated in percent; people read percent. */
  private boolean isPercent() {
    return simulated != null ? simulated.unit().equals("%") : quantity.endsWith("_variation");
  }

  private static String text(double value, String unit) {
    if (!Double.isFinite(value)) {
      return "–";
    }
    return unit.equals("%")
        ? SiFormat.format(value, "%", DIGITS)
        : Units.format(value, unit, DIGITS);
  }
}
