package org.ferroweave.device.catalog;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.ferroweave.device.NearestName;
import org.ferroweave.device.Provenance;
import org.ferroweave.device.ReportedFigure;

/** Keeps fitted figures from passing for predictions. */
final class CalibrationCheck {
  private static final Pattern WORDS = Pattern.compile("[^A-Za-z0-9_]+");

  private final Map<String, ReportedFigure> figures = new LinkedHashMap<>();
  private final ProblemLog log;

  CalibrationCheck(List<ReportedFigure> figures, ProblemLog log) {
    // Of a quantity reported more than once, the figure that may be fitted to counts.
    figures.forEach(
        figure ->
            this.figures.merge(
                figure.quantity(), figure, (a, b) -> a.usedForCalibration() ? a : b));
    this.log = log;
  }

  /** Every calibrated parameter names a figure, and none that is marked as a prediction. */
  void check(Collection<Statement> statements) {
    for (Statement statement : statements) {
      Provenance provenance = statement.provenance();
      if (provenance != null && provenance.kind() == Provenance.Kind.CALIBRATED) {
        check(statement, provenance.note());
      }
    }
  }

  private void check(Statement statement, String note) {
    List<String> words = WORDS.splitAsStream(note).filter(word -> !word.isEmpty()).toList();
    List<String> named = words.stream().filter(figures::containsKey).distinct().toList();
    if (named.isEmpty()) {
      log.add(
          statement.line(),
          statement.name()
              + " is calibrated to '"
              + note
              + "'; allowed: names of figures under 'reported:'"
              + (figures.isEmpty() ? "" : ": " + String.join(", ", figures.keySet())),
          words.isEmpty() ? null : NearestName.of(words.get(0), figures.keySet()));
    }
    for (String quantity : named) {
      ReportedFigure figure = figures.get(quantity);
      if (figure != null && !figure.usedForCalibration()) {
        log.add(
            statement.line(),
            statement.name()
                + " is calibrated to '"
                + quantity
                + "', which is marked 'use: prediction'; allowed: figures with 'use: calibration'",
            "use: calibration");
      }
    }
  }
}
