package org.ferroweave.cli;

import java.util.List;
import java.util.stream.Collectors;
import org.ferroweave.device.Parameter;
import org.ferroweave.device.Provenance;
import org.ferroweave.device.ReportedFigure;
import org.ferroweave.device.catalog.Criterion;
import org.ferroweave.device.catalog.Datasheet;
import org.ferroweave.device.catalog.ReportedBehaviour;
import org.ferroweave.device.units.Units;
import org.ferroweave.device.validation.Conditions;
import org.ferroweave.report.Badge;
import org.ferroweave.report.Badge.Tone;
import org.ferroweave.report.TextTable;
import org.jspecify.annotations.Nullable;

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
          parameter.provenance().text());
    }
    return table.build();
  }

  /** Reported figures with their use, and under which conditions they are simulated. */
  static TextTable reported(Datasheet sheet) {
    TextTable.Builder table =
        TextTable.of("reported figure", "value", "use", "confidence", "by", "source");
    for (ReportedFigure figure : sheet.figures()) {
      table.row(
          figure.quantity()
              + (figure.of().isEmpty() ? "" : " (" + figure.of() + ")")
              + Conditions.text(sheet, figure.conditions(), " at "),
          FigureTables.reported(figure),
          figure.usedForCalibration() ? "calibration" : "prediction",
          figure.confidence(),
          how(figure.protocol(), figure.notModelled()),
          figure.source());
    }
    return table.build();
  }

  /** Reported behaviours without a number. */
  static TextTable behaviours(Datasheet sheet) {
    TextTable.Builder table =
        TextTable.of("reported behaviour", "what is reported", "confidence", "by", "source");
    for (ReportedBehaviour behaviour : sheet.behaviours()) {
      table.row(
          behaviour.name() + (behaviour.of().isEmpty() ? "" : " (" + behaviour.of() + ")"),
          behaviour.statement(),
          behaviour.confidence(),
          how(
              behaviour.criteria().stream()
                  .map(Criterion::protocol)
                  .distinct()
                  .collect(Collectors.joining(", ")),
              behaviour.notModelled()),
          behaviour.source());
    }
    return table.build();
  }

  private static @Nullable String how(String protocol, String notModelled) {
    if (!notModelled.isEmpty()) {
      return "not modelled";
    }
    return protocol.isEmpty() ? null : protocol;
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
