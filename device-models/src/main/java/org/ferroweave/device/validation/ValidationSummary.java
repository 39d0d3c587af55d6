package org.ferroweave.device.validation;

import java.util.List;
import org.ferroweave.device.ReportedFigure.Bound;
import org.ferroweave.device.protocol.FigureComparison.Mark;
import org.ferroweave.device.validation.CheckedFact.Kind;
import org.ferroweave.device.validation.CheckedFact.Status;

/**
 * Counts over facts. Facts that are not modelled are counted apart and never as passed; facts that
 * repeat another are only counted as such.
 *
 * @param highQuantitative quantitative facts of high confidence that are modelled
 * @param highQuantitativePassed those of them that pass
 * @param highQualitative qualitative facts of high confidence that are modelled
 * @param highQualitativePassed those of them that pass
 * @param quantitativePassed quantitative facts of any confidence that pass
 * @param predictionsPassed those of them that no calibration used
 * @param valuesPassed quantitative facts of any confidence that pass and are values, not bounds
 * @param valuePredictionsPassed those of them that no calibration used
 * @param notModelled facts that are not modelled
 * @param repeated facts that repeat another
 * @param facts all others
 */
public record ValidationSummary(
    int highQuantitative,
    int highQuantitativePassed,
    int highQualitative,
    int highQualitativePassed,
    int quantitativePassed,
    int predictionsPassed,
    int valuesPassed,
    int valuePredictionsPassed,
    int notModelled,
    int repeated,
    int facts) {

  /** Counts facts. */
  public static ValidationSummary of(List<CheckedFact> all) {
    List<CheckedFact> facts = all.stream().filter(f -> f.repeats().isEmpty()).toList();
    return new ValidationSummary(
        count(facts, Kind.QUANTITATIVE, true, false),
        count(facts, Kind.QUANTITATIVE, true, true),
        count(facts, Kind.QUALITATIVE, true, false),
        count(facts, Kind.QUALITATIVE, true, true),
        count(facts, Kind.QUANTITATIVE, false, true),
        passed(facts, false, true),
        passed(facts, true, false),
        passed(facts, true, true),
        (int) facts.stream().filter(f -> f.status() == Status.NOT_MODELLED).count(),
        all.size() - facts.size(),
        facts.size());
  }

  /** Numbers that pass: only values or also bounds, all or only predictions. */
  private static int passed(List<CheckedFact> facts, boolean values, boolean predictions) {
    return (int)
        facts.stream()
            .filter(f -> f.kind() == Kind.QUANTITATIVE && f.status() == Status.PASS)
            .filter(f -> !values || f.bound() == Bound.VALUE)
            .filter(f -> !predictions || f.basis() == Mark.PREDICTED)
            .count();
  }

  private static int count(List<CheckedFact> facts, Kind kind, boolean high, boolean passed) {
    return (int)
        facts.stream()
            .filter(f -> f.kind() == kind && f.status() != Status.NOT_MODELLED)
            .filter(f -> !high || f.confidence().equals("high"))
            .filter(f -> !passed || f.status() == Status.PASS)
            .count();
  }

  /** Whether every modelled fact passes. */
  public static boolean allPass(List<CheckedFact> facts) {
    return facts.stream().noneMatch(fact -> fact.status() == Status.FAIL);
  }
}
