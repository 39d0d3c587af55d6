package org.ferroweave.gui;

import java.util.ArrayList;
import java.util.List;
import org.ferroweave.device.ReportedFigure;
import org.ferroweave.device.protocol.FigureComparison;
import org.ferroweave.device.protocol.FigureComparison.Mark;
import org.ferroweave.device.units.Units;
import org.ferroweave.report.SiFormat;

/** Simulated and reported figures in the words and units of the workbench. */
final class FigureText {
  private static final int DIGITS = 3;
  private static final String NONE = "–";

  private FigureText() {}

  /** The quantity in words. */
  static String label(FigureComparison figure) {
    return figure.quantity().replace('_', ' ');
  }

  /** The simulated value with its unit, a dash if there is none. */
  static String simulated(FigureComparison figure) {
    return value(figure, figure.simulated());
  }

  /** The reported value with its unit, a dash if there is none. */
  static String reported(FigureComparison figure) {
    ReportedFigure reported = figure.reported();
    String sign =
        reported == null
            ? ""
            : switch (reported.bound()) {
              case VALUE -> "";
              case AT_LEAST -> "≥ ";
              case AT_MOST -> "≤ ";
            };
    return sign + value(figure, figure.reportedValue());
  }

  /** The deviation of the simulated value, signed, in percent; a dash if there is none. */
  static String deviation(FigureComparison figure) {
    double percent = 100 * figure.deviation();
    if (!Double.isFinite(percent)) {
      return NONE;
    }
    String number = SiFormat.number(percent, Math.abs(percent) < 10 ? 2 : DIGITS);
    return (percent >= 0 ? "+" : "") + number.replace('-', '−') + " %";
  }

  /** What stands behind the numbers: mark, source, method. */
  static String explanation(FigureComparison figure) {
    List<String> lines = new ArrayList<>();
    lines.add(figure.mark().word() + ": " + figure.mark().meaning());
    ReportedFigure reported = figure.reported();
    if (reported != null) {
      lines.add("reported: " + reported.source() + ", confidence " + reported.confidence());
    }
    if (figure.mark() == Mark.NOT_SIMULATED) {
      lines.add("simulated: not yet; 'Measure spread' computes figures of many devices");
    } else if (!figure.note().isEmpty()) {
      lines.add("simulated: " + figure.note());
    }
    return String.join("\n", lines);
  }

  private static String value(FigureComparison figure, double value) {
    if (!Double.isFinite(value)) {
      return NONE;
    }
    // a spread that waits for its simulation is a plain number; people read percent
    if (figure.unit().equals("1") && figure.quantity().endsWith("_variation")) {
      return SiFormat.format(100 * value, "%", DIGITS);
    }
    return figure.unit().equals("%")
        ? SiFormat.format(value, "%", DIGITS)
        : Units.format(value, figure.unit(), DIGITS);
  }
}
