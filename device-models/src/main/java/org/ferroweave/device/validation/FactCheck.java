package org.ferroweave.device.validation;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.ferroweave.device.InputException;
import org.ferroweave.device.ReportedFigure;
import org.ferroweave.device.ReportedFigure.Bound;
import org.ferroweave.device.catalog.Criterion;
import org.ferroweave.device.catalog.Datasheet;
import org.ferroweave.device.catalog.ReportedBehaviour;
import org.ferroweave.device.protocol.FigureComparison.Mark;
import org.ferroweave.device.units.Units;
import org.ferroweave.device.validation.CheckedFact.Kind;
import org.ferroweave.device.validation.CheckedFact.Status;

/** Sets the facts of one datasheet beside their simulation. */
final class FactCheck {
  private static final int DIGITS = 3;

  /** Factor below the reported on/off ratio from which on a written window is another one. */
  private static final double LEAST_WRITTEN = 10;

  private final Datasheet sheet;
  private final Measurements measurements;

  FactCheck(Datasheet sheet, Measurements measurements) {
    this.sheet = sheet;
    this.measurements = measurements;
  }

  /** All facts, in the order of the datasheet. */
  List<CheckedFact> check() {
    for (ReportedFigure figure : sheet.figures()) {
      if (isModelled(figure)) {
        measurements.need(figure.protocol(), figure.conditions(), figure.figure());
      }
    }
    for (ReportedBehaviour behaviour : sheet.behaviours()) {
      for (Criterion criterion : behaviour.criteria()) {
        measurements.need(criterion.protocol(), criterion.conditions(), criterion.figure());
        String over = criterion.over();
        if (over != null) {
          measurements.need(criterion.overProtocol(), criterion.overConditions(), over);
        }
      }
    }
    List<CheckedFact> facts = new ArrayList<>();
    sheet.figures().forEach(figure -> facts.add(check(figure)));
    sheet.behaviours().forEach(behaviour -> facts.add(check(behaviour)));
    return facts;
  }

  private boolean isModelled(ReportedFigure figure) {
    return figure.notModelled().isEmpty()
        && !Tolerances.isNeverCounted(figure.quantity())
        && silence(figure).isEmpty();
  }

  private String silence(ReportedFigure figure) {
    return measurements.silence(figure.protocol(), figure.conditions(), figure.figure());
  }

  private CheckedFact check(ReportedFigure fact) {
    if (!fact.notModelled().isEmpty()) {
      return fact(fact, missing(), Status.NOT_MODELLED, Double.NaN, "", fact.notModelled());
    }
    if (Tolerances.isNeverCounted(fact.quantity())) {
      String why = "accuracies of networks are not counted here";
      return fact(fact, missing(), Status.NOT_MODELLED, Double.NaN, "", why);
    }
    String silence = silence(fact);
    if (!silence.isEmpty()) {
      return fact(fact, missing(), Status.NOT_MODELLED, Double.NaN, "", silence);
    }
    Tolerance tolerance = Tolerances.of(fact.quantity(), fact.unit()).orElse(null);
    MeasuredFigure found = measurements.figure(fact.protocol(), fact.conditions(), fact.figure());
    String accepted =
        fact.bound() == Bound.VALUE
            ? tolerance == null ? "" : tolerance.text(fact.unit())
            : fact.bound().word();
    requireUnit(fact, found);
    String unwritten = unwritten(fact, found);
    if (!unwritten.isEmpty()) {
      return fact(fact, missing(), Status.NOT_MODELLED, Double.NaN, "", unwritten);
    }
    if (found.isMissing()) {
      return fact(fact, found, Status.FAIL, Double.NaN, accepted, found.note());
    }
    if (tolerance == null && fact.bound() == Bound.VALUE) {
      String why = "no rule says how near " + fact.quantity() + " must come";
      return fact(fact, found, Status.FAIL, Double.NaN, "", why);
    }
    Tolerance measure = tolerance == null ? Tolerances.PLAIN : tolerance;
    boolean passes = measure.accepts(fact.bound(), fact.value(), found.value());
    return fact(
        fact,
        found,
        passes ? Status.PASS : Status.FAIL,
        measure.deviation(fact.bound(), fact.value(), found.value()),
        accepted,
        found.note());
  }

  /**
   * Why a retention says nothing: the pulses of the protocol write much less than the reported
   * on/off ratio. Empty if they do not, or none is reported.
   */
  private String unwritten(ReportedFigure fact, MeasuredFigure found) {
    if (!fact.figure().equals("retention") || !fact.protocol().equals("retention")) {
      return "";
    }
    double reported =
        sheet.figures().stream()
            .filter(f -> f.quantity().equals("on_off"))
            .mapToDouble(ReportedFigure::value)
            .min()
            .orElse(0);
    double written =
        measurements.figure(fact.protocol(), fact.conditions(), "on_off_written").value();
    return written * LEAST_WRITTEN < reported
        ? String.format(
            Locale.ROOT,
            "the pulses of the protocol write an on/off ratio of %.3g, reported is %.3g; that"
                + " is not the reported state, whatever it does (%s)",
            written,
            reported,
            found.isMissing() ? found.note() : "kept " + Units.format(found.value(), "s", DIGITS))
        : "";
  }

  /** A number is never compared with one of another dimension, let alone shown in its unit. */
  private void requireUnit(ReportedFigure fact, MeasuredFigure found) {
    if (!found.unit().isEmpty() && !found.unit().equals(fact.unit())) {
      throw new InputException(
          sheet.origin()
              + ": "
              + fact.quantity()
              + " is reported in "
              + Units.kind(fact.unit())
              + "; allowed: "
              + Units.kind(found.unit())
              + ", as protocol "
              + found.protocol()
              + " gives "
              + fact.figure());
    }
  }

  private static MeasuredFigure missing() {
    return MeasuredFigure.missing("", "");
  }

  private CheckedFact fact(
      ReportedFigure fact,
      MeasuredFigure found,
      Status status,
      double deviation,
      String tolerance,
      String note) {
    return new CheckedFact(
        of(fact.of()),
        sheet.id(),
        fact.quantity(),
        Kind.QUANTITATIVE,
        fact.bound(),
        fact.value(),
        found.value(),
        fact.unit(),
        "",
        "",
        deviation,
        tolerance,
        Mark.of(fact.usedForCalibration(), sheet.isChanged()),
        status,
        fact.confidence(),
        fact.source(),
        found.protocol().isEmpty() ? fact.protocol() : found.protocol(),
        Conditions.changes(sheet, fact.conditions()),
        note,
        fact.repeats(),
        null);
  }

  private CheckedFact check(ReportedBehaviour fact) {
    Status status = fact.notModelled().isEmpty() ? Status.PASS : Status.NOT_MODELLED;
    List<String> findings = new ArrayList<>();
    List<String> notes = new ArrayList<>();
    Set<String> protocols = new LinkedHashSet<>();
    for (Criterion criterion : fact.criteria()) {
      CriterionCheck check = CriterionCheck.of(sheet, criterion, measurements);
      findings.add(check.finding());
      notes.addAll(check.notes());
      protocols.addAll(check.protocols());
      status = check.holds() ? status : Status.FAIL;
    }
    boolean calibrated =
        fact.usedForCalibration()
            || (!fact.criteria().isEmpty()
                && fact.criteria().stream().allMatch(this::isCalibrated));
    return new CheckedFact(
        of(fact.of()),
        sheet.id(),
        fact.name(),
        Kind.QUALITATIVE,
        Bound.VALUE,
        Double.NaN,
        Double.NaN,
        "",
        fact.statement(),
        String.join("; ", findings),
        Double.NaN,
        fact.criteria().stream().map(FactCheck::accepted).collect(Collectors.joining("; ")),
        Mark.of(calibrated, sheet.isChanged()),
        status,
        fact.confidence(),
        fact.source(),
        String.join(", ", protocols),
        fact.criteria().size() == 1 ? fact.criteria().get(0).conditions() : Map.of(),
        fact.notModelled().isEmpty() ? String.join("; ", notes) : fact.notModelled(),
        fact.repeats(),
        null);
  }

  /** Whether all that a criterion looks at was fitted to a report. */
  private boolean isCalibrated(Criterion criterion) {
    boolean figure = isCalibrated(criterion.figure(), criterion.conditions());
    String over = criterion.over();
    return figure && (over == null || isCalibrated(over, criterion.overConditions()));
  }

  private boolean isCalibrated(String figure, Map<String, Double> conditions) {
    return sheet.figures().stream()
        .anyMatch(
            f ->
                f.usedForCalibration()
                    && f.figure().equals(figure)
                    && f.conditions().equals(conditions));
  }

  private String of(String group) {
    return group.isEmpty() ? sheet.id() : group;
  }

  /** The bounds of a criterion for people. */
  private static String accepted(Criterion criterion) {
    if (Double.isInfinite(criterion.max())) {
      return "at least " + Units.format(criterion.min(), criterion.unit(), DIGITS);
    }
    String max = Units.format(criterion.max(), criterion.unit(), DIGITS);
    return Double.isInfinite(criterion.min())
        ? "at most " + max
        : Units.format(criterion.min(), criterion.unit(), DIGITS) + " to " + max;
  }
}
