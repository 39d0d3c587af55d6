package org.ferroweave.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ferroweave.device.validation.CheckedFact;
import org.ferroweave.device.validation.CheckedFact.Kind;
import org.ferroweave.device.validation.DeviceValidation;
import org.ferroweave.device.validation.ValidationSummary;
import org.jspecify.annotations.Nullable;

/** A validation for scripts: one object per fact, SI values with the unit beside them. */
final class ValidationJson {
  private ValidationJson() {}

  /** Puts rows and summary into results. */
  static void write(List<DeviceValidation> validations, JsonResults json) {
    List<Map<String, @Nullable Object>> rows = new ArrayList<>();
    List<CheckedFact> facts = new ArrayList<>();
    for (DeviceValidation validation : validations) {
      validation.facts().forEach(fact -> rows.add(row(fact)));
      facts.addAll(validation.facts());
    }
    json.put("rows", rows);
    ValidationSummary summary = ValidationSummary.of(facts);
    json.part("summary")
        .put("high_quantitative", summary.highQuantitative())
        .put("high_quantitative_passed", summary.highQuantitativePassed())
        .put("high_qualitative", summary.highQualitative())
        .put("high_qualitative_passed", summary.highQualitativePassed())
        .put("quantitative_passed", summary.quantitativePassed())
        .put("predictions_passed", summary.predictionsPassed())
        .put("values_passed", summary.valuesPassed())
        .put("value_predictions_passed", summary.valuePredictionsPassed())
        .put("not_modelled", summary.notModelled())
        .put("repeated", summary.repeated())
        .put("facts", summary.facts());
  }

  private static Map<String, @Nullable Object> row(CheckedFact fact) {
    boolean number = fact.kind() == Kind.QUANTITATIVE;
    Map<String, @Nullable Object> row = new LinkedHashMap<>();
    row.put("device", fact.device());
    row.put("quantity", fact.quantity());
    row.put("kind", fact.kind().word());
    row.put("bound", number ? fact.bound().word() : null);
    row.put("reported", number ? number(fact.reported()) : fact.statement());
    row.put("simulated", number ? number(fact.simulated()) : fact.finding());
    row.put("unit", number ? fact.unit() : null);
    row.put("deviation", number(fact.deviation()));
    row.put("tolerance", fact.tolerance());
    row.put("basis", fact.basis().word());
    row.put("status", fact.status().word());
    row.put("confidence", fact.confidence());
    row.put("datasheet", fact.datasheet());
    row.put("source", fact.source());
    row.put("protocol", fact.protocol());
    row.put("conditions", fact.conditions());
    row.put("note", fact.note());
    row.put("repeats", fact.repeats().isEmpty() ? null : fact.repeats());
    row.put("robust", fact.flippedBy() == null ? null : fact.flippedBy().isEmpty());
    row.put("flipped_by", fact.flippedBy());
    return row;
  }

  /** A number as JSON can hold it: infinity as a word, NaN as null. */
  private static @Nullable Object number(double value) {
    if (Double.isInfinite(value)) {
      return value > 0 ? "unlimited" : "-unlimited";
    }
    return Double.isNaN(value) ? null : value;
  }
}
