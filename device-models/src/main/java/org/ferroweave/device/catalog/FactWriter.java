package org.ferroweave.device.catalog;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.ferroweave.device.ReportedFigure;
import org.ferroweave.device.units.Units;

/** Writes reported figures and behaviours, one line each. */
final class FactWriter {
  private FactWriter() {}

  static String figure(Datasheet sheet, ReportedFigure figure) {
    List<String> entries = new ArrayList<>();
    entries.add("quantity: " + figure.quantity());
    entries.add(figure.bound().word() + ": " + Units.format(figure.value(), figure.unit()));
    if (!figure.of().isEmpty()) {
      entries.add("of: " + figure.of());
    }
    how(sheet, "by", figure.protocol(), "at", figure.conditions(), entries);
    if (!figure.figure().equals(figure.quantity())) {
      entries.add("figure: " + figure.figure());
    }
    entries.add("source: " + DatasheetWriter.quote(figure.source()));
    entries.add("confidence: " + figure.confidence());
    entries.add(
        "use: "
            + (figure.usedForCalibration() ? FigureReader.CALIBRATION : FigureReader.PREDICTION));
    notModelled(figure.notModelled(), entries);
    repeats(figure.repeats(), entries);
    return line(entries);
  }

  static String behaviour(Datasheet sheet, ReportedBehaviour behaviour) {
    List<String> entries = new ArrayList<>();
    entries.add("behaviour: " + behaviour.name());
    if (!behaviour.of().isEmpty()) {
      entries.add("of: " + behaviour.of());
    }
    entries.add("statement: " + DatasheetWriter.quote(behaviour.statement()));
    entries.add("source: " + DatasheetWriter.quote(behaviour.source()));
    entries.add("confidence: " + behaviour.confidence());
    if (behaviour.usedForCalibration()) {
      entries.add("use: " + FigureReader.CALIBRATION);
    }
    if (!behaviour.criteria().isEmpty()) {
      entries.add(
          behaviour.criteria().stream()
              .map(criterion -> criterion(sheet, criterion))
              .collect(Collectors.joining(", ", "holds: [", "]")));
    }
    notModelled(behaviour.notModelled(), entries);
    repeats(behaviour.repeats(), entries);
    return line(entries);
  }

  private static String criterion(Datasheet sheet, Criterion criterion) {
    List<String> entries = new ArrayList<>();
    entries.add("figure: " + criterion.figure());
    how(sheet, "by", criterion.protocol(), "at", criterion.conditions(), entries);
    if (criterion.over() != null) {
      entries.add("over: " + criterion.over());
      String protocol =
          criterion.overProtocol().equals(criterion.protocol()) ? "" : criterion.overProtocol();
      how(sheet, "over-by", protocol, "over-at", criterion.overConditions(), entries);
    }
    if (criterion.min() > Double.NEGATIVE_INFINITY) {
      entries.add("min: " + Units.format(criterion.min(), criterion.unit()));
    }
    if (criterion.max() < Double.POSITIVE_INFINITY) {
      entries.add("max: " + Units.format(criterion.max(), criterion.unit()));
    }
    return DatasheetWriter.mapping(entries);
  }

  private static void how(
      Datasheet sheet,
      String byKey,
      String protocol,
      String atKey,
      Map<String, Double> conditions,
      List<String> entries) {
    if (!protocol.isEmpty()) {
      entries.add(byKey + ": " + protocol);
    }
    if (!conditions.isEmpty()) {
      List<String> at = new ArrayList<>();
      conditions.forEach((key, value) -> at.add(key + ": " + text(sheet, key, value)));
      entries.add(atKey + ": " + DatasheetWriter.mapping(at));
    }
  }

  /** A condition as people write it. */
  static String text(Datasheet sheet, String key, double value) {
    return key.equals(ConditionReader.TEMPERATURE)
        ? Units.format(value, "K")
        : Units.format(value, sheet.parameter(key).spec().unit());
  }

  private static void notModelled(String reason, List<String> entries) {
    if (!reason.isEmpty()) {
      entries.add(FigureReader.NOT_MODELLED + ": " + DatasheetWriter.quote(reason));
    }
  }

  private static void repeats(String fact, List<String> entries) {
    if (!fact.isEmpty()) {
      entries.add(FigureReader.REPEATS + ": " + fact);
    }
  }

  private static String line(List<String> entries) {
    return "  - " + DatasheetWriter.mapping(entries) + "\n";
  }
}
