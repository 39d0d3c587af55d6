package org.ferroweave.device.calibration;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.ferroweave.device.InputException;
import org.ferroweave.device.NearestName;
import org.ferroweave.device.ReportedFigure;
import org.ferroweave.device.catalog.CalibrationPlan;
import org.ferroweave.device.catalog.Requirement;

/**
 * What the search makes small: the sum of the squares of the deviations of the target figures and
 * of the excesses of the requirements, both in units of their tolerance. A deviation is the
 * logarithm of simulated over reported.
 */
final class Objective {
  /** What a figure without value costs: more than any deviation worth having. */
  private static final double MISSING = 1e4;

  private final List<ReportedFigure> targets;
  private final CalibrationPlan plan;

  Objective(List<ReportedFigure> targets, CalibrationPlan plan) {
    this.targets = List.copyOf(targets);
    this.plan = plan;
  }

  List<ReportedFigure> targets() {
    return targets;
  }

  /** Quantities that it reads. */
  List<String> quantities() {
    List<String> quantities = new ArrayList<>();
    targets.forEach(target -> quantities.add(target.quantity()));
    for (Requirement requirement : plan.requirements()) {
      quantities.add(requirement.quantity());
      if (requirement.over() != null) {
        quantities.add(requirement.over());
      }
    }
    return quantities;
  }

  /**
   * Checks that each figure of the objective is one that the protocols give, in the same unit.
   *
   * @param datasheet origin of the targets, for the message
   * @param measured what the protocols gave
   * @throws InputException naming the first that is not
   */
  void requireGiven(String datasheet, Measured measured) {
    List<String> quantities = quantities();
    for (int i = 0; i < quantities.size(); i++) {
      String quantity = quantities.get(i);
      if (!measured.has(quantity)) {
        throw new InputException(
            (i < targets.size() ? datasheet : plan.origin())
                + ": no protocol gives the figure '"
                + quantity
                + "' of the mean device; allowed: "
                + String.join(", ", new TreeSet<>(measured.values().keySet()))
                + (measured.problems().isEmpty() ? "" : "; failed: " + measured.problems()),
            NearestName.of(quantity, measured.values().keySet()));
      }
    }
    targets.forEach(target -> requireUnit(datasheet, target.quantity(), target.unit(), measured));
    for (Requirement requirement : plan.requirements()) {
      if (requirement.over() == null) {
        requireUnit(plan.origin(), requirement.quantity(), requirement.unit(), measured);
      }
    }
  }

  private static void requireUnit(String origin, String quantity, String unit, Measured measured) {
    String simulated = measured.units().get(quantity);
    if (!unit.equals(simulated)) {
      throw new InputException(
          origin + ": " + quantity + " is given in " + unit + "; allowed: " + simulated);
    }
  }

  /** Quantities of this objective that have no usable value. */
  List<String> missing(Measured measured) {
    List<String> missing = new ArrayList<>();
    for (ReportedFigure target : targets) {
      if (!Double.isFinite(deviation(target, measured))) {
        missing.add(target.quantity());
      }
    }
    for (Requirement requirement : plan.requirements()) {
      if (Double.isNaN(value(requirement, measured))) {
        missing.add(requirement.label());
      }
    }
    return missing;
  }

  /** The objective; finite even where figures are missing, so that the search can leave there. */
  double value(Measured measured) {
    double sum = 0;
    for (ReportedFigure target : targets) {
      double deviation = deviation(target, measured) / plan.tolerance(target.quantity());
      sum += Double.isFinite(deviation) ? deviation * deviation : MISSING;
    }
    for (Requirement requirement : plan.requirements()) {
      double excess = requirement.excess(value(requirement, measured));
      sum += Double.isFinite(excess) ? excess * excess : MISSING;
    }
    return sum;
  }

  /** ln(simulated / reported); NaN if there is no value or the signs differ. */
  static double deviation(ReportedFigure target, Measured measured) {
    double deviation = Math.log(measured.value(target.quantity()) / target.value());
    return Double.isFinite(deviation) ? deviation : Double.NaN;
  }

  /** The bounded value of a requirement (SI). */
  static double value(Requirement requirement, Measured measured) {
    double value = measured.value(requirement.quantity());
    return requirement.over() == null ? value : value / measured.value(requirement.over());
  }
}
