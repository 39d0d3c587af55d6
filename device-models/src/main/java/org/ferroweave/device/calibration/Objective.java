package org.ferroweave.device.calibration;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import org.ferroweave.device.InputException;
import org.ferroweave.device.NearestName;
import org.ferroweave.device.ReportedFigure;
import org.ferroweave.device.catalog.CalibrationPlan;
import org.ferroweave.device.catalog.Requirement;

/**
 * What the search makes small: the sum of the squares of the deviations of the target figures and
 * of the excesses of the requirements, both in units of their tolerance.
 */
final class Objective {
  /** What a figure without value costs: more than any deviation worth having. */
  private static final double MISSING = 1e4;

  private final List<Target> targets;
  private final CalibrationPlan plan;

  Objective(List<ReportedFigure> targets, CalibrationPlan plan) {
    this.targets = targets.stream().map(figure -> Target.of(figure, plan)).toList();
    this.plan = plan;
  }

  List<Target> targets() {
    return targets;
  }

  /** Figures that it reads, those of the targets first. */
  List<FigureKey> keys() {
    List<FigureKey> keys = new ArrayList<>();
    targets.forEach(target -> keys.add(target.key()));
    keys.addAll(keys(plan));
    return keys;
  }

  /** Figures that the requirements of a plan read. */
  static List<FigureKey> keys(CalibrationPlan plan) {
    List<FigureKey> keys = new ArrayList<>();
    for (Requirement requirement : plan.requirements()) {
      keys.add(FigureKey.of(requirement));
      String over = requirement.over();
      if (over != null) {
        keys.add(FigureKey.over(requirement, over));
      }
    }
    return keys;
  }

  /**
   * Checks that each figure of the objective is one that the protocols give, in the same unit.
   *
   * @param datasheet origin of the targets, for the message
   * @param measured what the protocols gave
   * @param seen names of figures that there are
   * @throws InputException naming the first that is not
   */
  void requireGiven(String datasheet, Measured measured, Collection<String> seen) {
    List<FigureKey> keys = keys();
    for (int i = 0; i < keys.size(); i++) {
      FigureKey key = keys.get(i);
      if (!measured.has(key)) {
        String origin = i < targets.size() ? datasheet : plan.origin();
        throw key.protocol().isEmpty()
            ? notGiven(origin, key, measured, seen)
            : notGivenBy(origin, key, measured);
      }
    }
    for (Target target : targets) {
      requireUnit(datasheet, target.key(), target.figure().unit(), measured);
    }
    for (Requirement requirement : plan.requirements()) {
      if (requirement.over() == null) {
        requireUnit(plan.origin(), FigureKey.of(requirement), requirement.unit(), measured);
      }
    }
  }

  private static InputException notGiven(
      String origin, FigureKey key, Measured measured, Collection<String> seen) {
    return new InputException(
        origin
            + ": no protocol gives the figure '"
            + key.figure()
            + "' of the mean device; allowed: "
            + String.join(", ", new TreeSet<>(seen))
            + failed(measured),
        NearestName.of(key.figure(), seen));
  }

  private static InputException notGivenBy(String origin, FigureKey key, Measured measured) {
    return new InputException(
        origin
            + ": protocol "
            + key.protocol()
            + " does not give the figure '"
            + key.figure()
            + "' of the device with its present parameters; allowed: a figure that it gives"
            + failed(measured));
  }

  private static String failed(Measured measured) {
    return measured.problems().isEmpty() ? "" : "; failed: " + measured.problems();
  }

  private static void requireUnit(String origin, FigureKey key, String unit, Measured measured) {
    String simulated = measured.units().get(key);
    if (!unit.equals(simulated)) {
      throw new InputException(
          origin + ": " + key.figure() + " is given in " + unit + "; allowed: " + simulated);
    }
  }

  /** Quantities of this objective that have no usable value. */
  List<String> missing(Measured measured) {
    List<String> missing = new ArrayList<>();
    for (Target target : targets) {
      if (Double.isNaN(deviation(target, measured))) {
        missing.add(target.figure().quantity());
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
    for (Target target : targets) {
      double deviation = deviation(target, measured);
      sum += Double.isNaN(deviation) ? MISSING : deviation * deviation;
    }
    for (Requirement requirement : plan.requirements()) {
      double excess = requirement.excess(value(requirement, measured));
      sum += Double.isFinite(excess) ? excess * excess : MISSING;
    }
    return sum;
  }

  /** Whether each deviation and each excess is at most its tolerance. */
  boolean isMet(Measured measured) {
    return targets.stream().allMatch(t -> Math.abs(deviation(t, measured)) <= 1)
        && plan.requirements().stream().allMatch(r -> r.excess(value(r, measured)) <= 1);
  }

  private static double deviation(Target target, Measured measured) {
    return target.deviation(measured.value(target.key()));
  }

  /** The bounded value of a requirement (SI). */
  static double value(Requirement requirement, Measured measured) {
    double value = measured.value(FigureKey.of(requirement));
    String over = requirement.over();
    return over == null ? value : value / measured.value(FigureKey.over(requirement, over));
  }
}
