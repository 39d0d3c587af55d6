package org.ferroweave.device.calibration;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.ferroweave.device.InputException;
import org.ferroweave.device.Parameter;
import org.ferroweave.device.ParameterSpec;
import org.ferroweave.device.Provenance;
import org.ferroweave.device.catalog.CalibrationPlan;
import org.ferroweave.device.catalog.Datasheet;
import org.ferroweave.device.units.Units;

/** The free parameters as a unit cube, logarithmic where the family says so. */
final class SearchSpace {
  private static final int DIGITS = 6;

  private final Datasheet datasheet;
  private final List<Parameter> parameters;
  private final List<CalibrationPlan.Range> ranges = new ArrayList<>();

  /**
   * @throws InputException if a present value lies outside its bounds
   */
  SearchSpace(Datasheet datasheet, List<Parameter> parameters, CalibrationPlan plan) {
    this.datasheet = datasheet;
    this.parameters = List.copyOf(parameters);
    for (Parameter parameter : parameters) {
      ParameterSpec spec = parameter.spec();
      CalibrationPlan.Range range = plan.range(spec);
      if (!(parameter.value() >= range.min() && parameter.value() <= range.max())) {
        throw new InputException(
            datasheet.origin()
                + ": "
                + spec.name()
                + " is "
                + Units.format(parameter.value(), spec.unit(), DIGITS)
                + "; allowed by "
                + plan.origin()
                + ": "
                + Units.format(range.min(), spec.unit(), DIGITS)
                + " to "
                + Units.format(range.max(), spec.unit(), DIGITS)
                + " ("
                + range.reason()
                + ")");
      }
      ranges.add(range);
    }
  }

  int size() {
    return parameters.size();
  }

  List<Parameter> parameters() {
    return parameters;
  }

  CalibrationPlan.Range range(int i) {
    return ranges.get(i);
  }

  /** The present values, {@code [size]} in 0 to 1. */
  double[] start() {
    double[] point = new double[size()];
    for (int i = 0; i < point.length; i++) {
      Parameter parameter = parameters.get(i);
      point[i] = ranges.get(i).position(parameter.value(), parameter.spec().logScale());
    }
    return point;
  }

  /** The middle of every range. */
  double[] middle() {
    double[] point = new double[size()];
    Arrays.fill(point, 0.5);
    return point;
  }

  /** The datasheet at a point; coordinates beyond 0 to 1 count as these. */
  Datasheet at(double[] point, Provenance provenance) {
    Datasheet changed = datasheet;
    for (int i = 0; i < point.length; i++) {
      changed = changed.with(parameters.get(i).name(), value(i, point[i]), provenance);
    }
    return changed;
  }

  /** The same with values of a few digits in the units that people use, still within bounds. */
  Datasheet rounded(double[] point, Provenance provenance) {
    Datasheet changed = datasheet;
    for (int i = 0; i < point.length; i++) {
      ParameterSpec spec = parameters.get(i).spec();
      changed = rounded(changed, spec, value(i, point[i]), ranges.get(i), provenance);
    }
    return changed;
  }

  /** A datasheet with one value of a few digits in the unit that people use, within a range. */
  static Datasheet rounded(
      Datasheet datasheet,
      ParameterSpec spec,
      double value,
      CalibrationPlan.Range range,
      Provenance provenance) {
    String text = Units.format(value, spec.unit(), DIGITS);
    double rounded = range.clamp(Units.parse(spec.name(), text, spec.unit()));
    return datasheet.with(spec.name(), rounded, provenance);
  }

  private double value(int i, double coordinate) {
    double position = Math.max(0, Math.min(1, coordinate));
    return ranges.get(i).at(position, parameters.get(i).spec().logScale());
  }
}
