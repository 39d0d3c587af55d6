package org.ferroweave.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.ferroweave.device.ReportedFigure.Bound;
import org.ferroweave.device.catalog.Datasheet;
import org.ferroweave.device.protocol.FigureComparison.Mark;
import org.ferroweave.device.validation.CheckedFact;
import org.ferroweave.device.validation.CheckedFact.Kind;
import org.ferroweave.device.validation.CheckedFact.Status;
import org.ferroweave.device.validation.Conditions;
import org.ferroweave.device.validation.DeviceValidation;
import org.ferroweave.device.validation.Tolerance;
import org.ferroweave.device.validation.Tolerances;
import org.ferroweave.device.validation.ValidationSummary;
import org.ferroweave.report.Badge;
import org.ferroweave.report.Badge.Tone;
import org.ferroweave.report.TextTable;
import org.jspecify.annotations.Nullable;

/** Facts beside their simulation as tables, one row per fact. */
final class ValidationTables {
  /** Longest statement on a terminal. */
  private static final int LONGEST = 40;

  private static final int LONGEST_CONDITIONS = 30;

  /** Quantities that people give in percent. */
  private static final Pattern PERCENT = Pattern.compile("_variation|accuracy");

  private ValidationTables() {}

  /** Of one device, for the terminal: what fits on a line. */
  static TextTable compact(DeviceValidation validation) {
    TextTable.Builder table =
        TextTable.of(
            "fact",
            "reported",
            "simulated",
            "deviation",
            "tolerance",
            "basis",
            "status",
            "confidence");
    List<String> conditions = longConditions(validation);
    for (CheckedFact fact : validation.facts()) {
      int number = conditions.indexOf(conditions(fact, validation.datasheet()));
      table.row(
          number < 0
              ? name(fact, validation.datasheet())
              : group(fact, validation.datasheet()) + " [" + (number + 1) + "]",
          shortened(reported(fact)),
          fact.kind() == Kind.QUALITATIVE ? null : simulated(fact),
          deviation(fact),
          fact.kind() == Kind.QUALITATIVE ? null : blank(fact.tolerance()),
          basis(fact),
          status(fact),
          fact.confidence());
    }
    return table.build();
  }

  /** Conditions that would not fit into the table, in the order of their numbers in brackets. */
  static List<String> longConditions(DeviceValidation validation) {
    return validation.facts().stream()
        .map(fact -> conditions(fact, validation.datasheet()))
        .filter(text -> text.length() > LONGEST_CONDITIONS)
        .distinct()
        .toList();
  }

  private static String conditions(CheckedFact fact, Datasheet sheet) {
    return Conditions.text(sheet, fact.conditions(), "");
  }

  private static String shortened(String text) {
    return text.length() <= LONGEST ? text : text.substring(0, LONGEST - 1).strip() + "…";
  }

  /** Why facts failed or are not modelled, a line each. */
  static List<String> reasons(DeviceValidation validation) {
    List<String> lines = new ArrayList<>();
    for (CheckedFact fact : validation.facts()) {
      if (fact.status() != Status.PASS) {
        String why =
            Stream.of(fact.finding(), fact.note())
                .filter(t -> !t.isEmpty())
                .reduce((a, b) -> a + "; " + b)
                .orElse("");
        if (!why.isEmpty()) {
          lines.add(fact.quantity() + " " + fact.status().word() + ": " + why);
        }
      }
    }
    return lines;
  }

  /** Which changes of parameters turn behaviours, a line each. */
  static List<String> flips(DeviceValidation validation) {
    return validation.facts().stream()
        .filter(fact -> fact.flippedBy() != null)
        .map(fact -> fact.quantity() + " robust: " + robust(fact))
        .toList();
  }

  /** Of one device, with statements, findings, protocols and sources. */
  static TextTable full(DeviceValidation validation) {
    TextTable.Builder table =
        TextTable.of(
            "fact",
            "reported",
            "simulated",
            "deviation",
            "tolerance",
            "basis",
            "status",
            "confidence",
            "by",
            "source",
            "robust",
            "note");
    for (CheckedFact fact : validation.facts()) {
      table.row(
          name(fact, validation.datasheet()),
          reported(fact),
          simulated(fact),
          deviation(fact),
          blank(fact.tolerance()),
          basis(fact),
          status(fact),
          fact.confidence(),
          blank(fact.protocol()),
          fact.source(),
          robust(fact),
          blank(fact.note()));
    }
    return table.build();
  }

  /** Of all devices, every column, SI values in full precision in the CSV. */
  static TextTable flat(List<DeviceValidation> validations) {
    TextTable.Builder table =
        TextTable.of(
            "device",
            "datasheet",
            "quantity",
            "kind",
            "reported",
            "simulated",
            "unit",
            "deviation",
            "tolerance",
            "basis",
            "status",
            "confidence",
            "protocol",
            "conditions",
            "source",
            "note",
            "repeats",
            "robust");
    for (DeviceValidation validation : validations) {
      for (CheckedFact fact : validation.facts()) {
        boolean number = fact.kind() == Kind.QUANTITATIVE;
        table.row(
            fact.device(),
            fact.datasheet(),
            fact.quantity(),
            fact.kind().word(),
            number ? fact.reported() : fact.statement(),
            number ? finite(fact.simulated()) : blank(fact.finding()),
            blank(fact.unit()),
            finite(fact.deviation()),
            blank(fact.tolerance()),
            fact.basis().word(),
            fact.status().word(),
            fact.confidence(),
            blank(fact.protocol()),
            blank(Conditions.text(validation.datasheet(), fact.conditions(), "")),
            fact.source(),
            blank(fact.note()),
            blank(fact.repeats()),
            robust(fact));
      }
    }
    return table.build();
  }

  /** The counts that say how good the catalogue is. */
  static TextTable summary(List<CheckedFact> facts) {
    ValidationSummary summary = ValidationSummary.of(facts);
    TextTable.Builder table = TextTable.of("what", "count", "of", "share");
    table
        .row(
            "high-confidence quantitative facts that pass",
            summary.highQuantitativePassed(),
            summary.highQuantitative(),
            percent(summary.highQuantitativePassed(), summary.highQuantitative()))
        .row(
            "high-confidence qualitative facts that pass",
            summary.highQualitativePassed(),
            summary.highQualitative(),
            percent(summary.highQualitativePassed(), summary.highQualitative()))
        .row(
            "passing quantitative facts that are predictions",
            summary.predictionsPassed(),
            summary.quantitativePassed(),
            percent(summary.predictionsPassed(), summary.quantitativePassed()))
        .row(
            "the same without bounds, which a device that keeps its state meets by itself",
            summary.valuePredictionsPassed(),
            summary.valuesPassed(),
            percent(summary.valuePredictionsPassed(), summary.valuesPassed()))
        .row(
            "facts that are not modelled (never counted as passed)",
            summary.notModelled(),
            summary.facts(),
            percent(summary.notModelled(), summary.facts()))
        .row(
            "facts that repeat another (not counted above)",
            summary.repeated(),
            summary.facts() + summary.repeated(),
            percent(summary.repeated(), summary.facts() + summary.repeated()));
    long examined = facts.stream().filter(f -> f.flippedBy() != null).count();
    if (examined > 0) {
      long robust = facts.stream().filter(f -> "yes".equals(robust(f))).count();
      table.row(
          "examined behaviours that no change of one assumed parameter by 5 % turns",
          robust, examined, percent((int) robust, (int) examined));
    }
    return table.build();
  }

  /** The rules that say how near is near enough. */
  static TextTable tolerances() {
    TextTable.Builder table = TextTable.of("quantity", "SI unit", "accepted", "why");
    for (Tolerances.Rule rule : Tolerances.rules()) {
      Tolerance tolerance = rule.tolerance();
      table.row(
          rule.what(),
          String.join(", ", rule.units()),
          tolerance.text(rule.units().get(0)),
          tolerance.why());
    }
    return table
        .row("bounds (at least, at most)", "any", "the bound is kept", "a bound has no tolerance")
        .row("behaviours", "none", "all their criteria hold", "stated in the datasheet")
        .row("accuracies of networks", "none", "not counted here", "they come with training")
        .build();
  }

  /** The deviation for people: a difference, a factor or a percentage. */
  static @Nullable String deviation(CheckedFact fact) {
    double deviation = fact.deviation();
    if (!Double.isFinite(deviation)) {
      return null;
    }
    if (fact.bound() != Bound.VALUE && deviation == 0) {
      return FigureTables.KEPT;
    }
    if (fact.tolerance().startsWith("factor") && deviation > -1 && Math.abs(deviation) > 0.5) {
      return String.format(Locale.ROOT, "x%.3g", 1 + deviation);
    }
    Tolerance tolerance = Tolerances.of(fact.quantity(), fact.unit()).orElse(null);
    return tolerance != null && tolerance.isDifference()
        ? (deviation < 0 ? "" : "+") + FigureTables.quantity(deviation, fact.unit())
        : String.format(Locale.ROOT, "%+.3g %%", 100 * deviation);
  }

  /** What is reported, for people. */
  static String reported(CheckedFact fact) {
    return fact.kind() == Kind.QUALITATIVE
        ? fact.statement()
        : FigureTables.bound(fact.bound()) + value(fact, fact.reported());
  }

  /** What is simulated, for people; null if nothing is. */
  static @Nullable String simulated(CheckedFact fact) {
    if (fact.kind() == Kind.QUALITATIVE) {
      return blank(fact.finding());
    }
    return Double.isNaN(fact.simulated()) ? null : value(fact, fact.simulated());
  }

  private static String value(CheckedFact fact, double value) {
    if (Double.isInfinite(value)) {
      return value > 0 ? "unlimited" : "-unlimited";
    }
    return fact.unit().equals("1") && PERCENT.matcher(fact.quantity()).find()
        ? FigureTables.quantity(100 * value, "%")
        : FigureTables.quantity(value, fact.unit());
  }

  /** Name of the fact, with what it is told of and under which conditions. */
  static String name(CheckedFact fact, Datasheet sheet) {
    return group(fact, sheet) + Conditions.text(sheet, fact.conditions(), " at ");
  }

  private static String group(CheckedFact fact, Datasheet sheet) {
    String of = fact.device().equals(sheet.id()) ? "" : " (" + fact.device() + ")";
    return fact.quantity() + of;
  }

  /** Whether small changes of parameters leave the outcome; null if that was not examined. */
  static @Nullable String robust(CheckedFact fact) {
    List<String> flippedBy = fact.flippedBy();
    if (flippedBy == null) {
      return null;
    }
    return flippedBy.isEmpty() ? "yes" : "no: " + String.join(", ", flippedBy);
  }

  private static @Nullable Badge basis(CheckedFact fact) {
    if (fact.status() == Status.NOT_MODELLED) {
      return null;
    }
    if (!fact.repeats().isEmpty()) {
      return new Badge("repeats " + fact.repeats(), Tone.NEUTRAL);
    }
    Tone tone =
        fact.basis() == Mark.CALIBRATED
            ? Tone.WARN
            : fact.basis() == Mark.PREDICTED ? Tone.GOOD : Tone.INFO;
    return new Badge(fact.basis().word(), tone);
  }

  private static Badge status(CheckedFact fact) {
    Tone tone =
        switch (fact.status()) {
          case PASS -> Tone.GOOD;
          case FAIL -> Tone.BAD;
          case NOT_MODELLED -> Tone.NEUTRAL;
        };
    return new Badge(fact.status().word(), tone);
  }

  private static @Nullable Double finite(double value) {
    return Double.isFinite(value) ? value : null;
  }

  private static @Nullable String blank(String text) {
    return text.isEmpty() ? null : text;
  }

  /** A share in percent; nothing of nothing is no share. */
  static String percent(int part, int whole) {
    return whole == 0 ? "none" : String.format(Locale.ROOT, "%.1f %%", 100.0 * part / whole);
  }
}
