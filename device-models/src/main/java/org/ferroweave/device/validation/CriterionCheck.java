package org.ferroweave.device.validation;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.ferroweave.device.InputException;
import org.ferroweave.device.catalog.Criterion;
import org.ferroweave.device.catalog.Datasheet;
import org.ferroweave.device.units.Units;

/**
 * Whether the simulation keeps a criterion of a reported behaviour.
 *
 * @param holds whether it does
 * @param finding what was simulated, for people
 * @param notes why something could not be simulated
 * @param protocols protocols that were run
 */
record CriterionCheck(boolean holds, String finding, List<String> notes, Set<String> protocols) {
  private static final int DIGITS = 3;

  static CriterionCheck of(Datasheet sheet, Criterion criterion, Measurements measurements) {
    List<String> notes = new ArrayList<>();
    Set<String> protocols = new LinkedHashSet<>(List.of(criterion.protocol()));
    MeasuredFigure above =
        measurements.figure(criterion.protocol(), criterion.conditions(), criterion.figure());
    String finding = text(sheet, criterion.figure(), criterion.conditions(), above, notes);
    double value = above.value();
    String unit = above.unit();
    String over = criterion.over();
    if (over != null) {
      protocols.add(criterion.overProtocol());
      MeasuredFigure below =
          measurements.figure(criterion.overProtocol(), criterion.overConditions(), over);
      finding += " over " + text(sheet, over, criterion.overConditions(), below, notes);
      if (!above.isMissing() && !below.isMissing() && !above.unit().equals(below.unit())) {
        throw otherUnit(
            sheet,
            criterion.figure() + " over " + over + " is a ratio of " + Units.kind(above.unit()),
            "figures of one unit, not over " + Units.kind(below.unit()));
      }
      value = above.value() / below.value();
      unit = "1";
      finding += Double.isNaN(value) ? "" : " = " + Units.format(value, "1", DIGITS);
    }
    if (!unit.isEmpty() && !unit.equals(criterion.unit())) {
      throw otherUnit(
          sheet,
          "bounds of " + criterion.figure() + " are in " + Units.kind(criterion.unit()),
          Units.kind(unit) + ", as protocol " + above.protocol() + " gives it");
    }
    boolean holds = value >= criterion.min() && value <= criterion.max();
    return new CriterionCheck(holds, finding, notes, protocols);
  }

  private static InputException otherUnit(Datasheet sheet, String what, String allowed) {
    return new InputException(sheet.origin() + ": " + what + "; allowed: " + allowed);
  }

  private static String text(MeasuredFigure figure) {
    if (figure.isMissing()) {
      return "none";
    }
    return Units.format(figure.value(), figure.unit(), DIGITS);
  }

  private static String text(
      Datasheet sheet,
      String name,
      Map<String, Double> conditions,
      MeasuredFigure figure,
      List<String> notes) {
    if (figure.isMissing()) {
      notes.add(figure.note());
    }
    return name + Conditions.text(sheet, conditions, " at ") + " " + text(figure);
  }
}
