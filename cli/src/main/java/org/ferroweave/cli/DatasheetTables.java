package org.ferroweave.cli;

import java.util.List;
import org.ferroweave.device.Parameter;
import org.ferroweave.device.Provenance;
import org.ferroweave.device.ReportedFigure;
import org.ferroweave.device.units.Units;
import org.ferroweave.report.Badge;
import org.ferroweave.report.Badge.Tone;
import org.ferroweave.report.TextTable;

/** What a datasheet says, as tables. */
final class DatasheetTables {
  private static final int DIGITS = 4;

  private DatasheetTables() {}

  /** Parameters with symbol, value in the units of the field, and provenance. */
  static TextTable parameters(List<Parameter> parameters) {
    TextTable.Builder table =
        TextTable.of("parameter", "symbol", "value", "provenance", "source, formula or reason");
    for (Parameter parameter : parameters) {
      table.row(
          parameter.name(),
          parameter.spec().symbol(),
          Units.format(parameter.value(), parameter.spec().unit(), DIGITS),
          badge(parameter.provenance().kind()),
          parameter.provenance().note());
    }
    return table.build();
  }

  /** Reported figures with their use. */
  static TextTable reported(List<ReportedFigure> figures) {
    TextTable.Builder table =
        TextTable.of("reported figure", "value", "use", "confidence", "source");
    for (ReportedFigure figure : figures) {
      table.row(
          figure.quantity(),
          FigureTables.reported(figure),
          figure.usedForCalibration() ? "calibration" : "prediction",
          figure.confidence(),
          figure.source());
    }
    return table.build();
  }

  private static Badge badge(Provenance.Kind kind) {
    Tone tone =
        switch (kind) {
          case REPORTED -> Tone.GOOD;
          case DERIVED -> Tone.INFO;
          case CALIBRATED -> Tone.WARN;
          case ASSUMED -> Tone.NEUTRAL;
        };
    return new Badge(kind.word(), tone);
  }
}
