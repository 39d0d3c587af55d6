package org.ferroweave.device.calibration;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.ferroweave.device.Parameter;
import org.ferroweave.device.catalog.CalibrationPlan;
import org.ferroweave.device.catalog.Datasheet;

/**
 * What a calibration found.
 *
 * @param datasheet the datasheet with the values found, provenance calibrated; for {@link
 *     org.ferroweave.device.catalog.DatasheetWriter}
 * @param parameters the fitted parameters: before, after, bounds
 * @param figures all reported figures with their simulated values on the grids of the standard
 *     protocols, calibrated and predicted
 * @param requirements the requirements of the plan and what the device does
 * @param startObjective objective before
 * @param objective objective after, of the values as written (rounded)
 * @param evaluations simulated mean devices
 * @param spreadEvaluations simulated populations
 * @param failures how often which figure could not be had, or which protocol failed; empty if never
 * @param failedEvaluations evaluations in which that happened at least once
 * @param seed seed of the search and of the fabricated devices
 * @param cancelled whether the calibration was stopped early; this is then the best until then
 * @param notes what a reader must know, for example a spread that no value within bounds gives
 */
public record CalibrationResult(
    Datasheet datasheet,
    List<FittedParameter> parameters,
    List<FittedFigure> figures,
    List<RequirementCheck> requirements,
    double startObjective,
    double objective,
    int evaluations,
    int spreadEvaluations,
    Map<String, Integer> failures,
    int failedEvaluations,
    long seed,
    boolean cancelled,
    List<String> notes) {

  public CalibrationResult {
    parameters = List.copyOf(parameters);
    figures = List.copyOf(figures);
    requirements = List.copyOf(requirements);
    failures = Collections.unmodifiableMap(new TreeMap<>(failures));
    notes = List.copyOf(notes);
  }

  /** Whether every figure that was fitted to, and every requirement, is met within tolerance. */
  public boolean isMet() {
    return figures.stream().noneMatch(FittedFigure::isMissed)
        && requirements.stream().noneMatch(RequirementCheck::isMissed);
  }

  /**
   * A fitted parameter.
   *
   * @param before value, specification and provenance before
   * @param after the same after
   * @param range where it was allowed to lie, and why
   */
  public record FittedParameter(Parameter before, Parameter after, CalibrationPlan.Range range) {
    /** Whether the value lies so near a bound (1 % of the range) that the bound has a say. */
    public boolean isAtBound() {
      double u = range.position(after.value(), after.spec().logScale());
      return u < 0.01 || u > 0.99;
    }
  }
}
