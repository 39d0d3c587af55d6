package org.ferroweave.device.calibration;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.Predicate;
import org.apache.commons.math3.stat.descriptive.SummaryStatistics;
import org.ferroweave.device.DeviceModel;
import org.ferroweave.device.ReportedFigure;
import org.ferroweave.device.catalog.CalibrationPlan;
import org.ferroweave.device.catalog.Datasheet;
import org.ferroweave.device.validation.Conditions;
import org.ferroweave.device.validation.Tolerances;
import org.jspecify.annotations.Nullable;

/**
 * A calibrated device beside what was reported and required: the mean device on the grids of the
 * standard protocols, spread as the average over fabricated devices.
 */
final class Comparison {
  private final CalibrationPlan plan;
  private final CalibrationSettings settings;
  private final Datasheet datasheet;
  private final List<ReportedFigure> reported;
  private final Measured mean;
  private final SpreadSearch.@Nullable Population population;

  Comparison(
      Datasheet datasheet,
      CalibrationPlan plan,
      CalibrationSettings settings,
      Function<Datasheet, DeviceModel> family) {
    this.datasheet = datasheet;
    this.plan = plan;
    this.settings = settings;
    this.reported =
        datasheet.figures().stream()
            .filter(figure -> figure.notModelled().isEmpty())
            .filter(figure -> !Tolerances.isNeverCounted(figure.quantity()))
            .toList();
    List<FigureKey> keys = new ArrayList<>(Objective.keys(plan));
    reported.stream()
        .filter(figure -> !SpreadSearch.gives(figure))
        .forEach(figure -> keys.add(FigureKey.of(figure)));
    this.mean = new Bench(family, datasheet, keys, false, settings.seed()).measure(datasheet);
    this.population =
        reported.stream().noneMatch(SpreadSearch::gives)
            ? null
            : SpreadSearch.population(family, datasheet, settings);
  }

  /**
   * All reported figures that are modelled, in the order of the datasheet.
   *
   * @param fitted which of them parameters are fitted to
   */
  List<FittedFigure> figures(Predicate<ReportedFigure> fitted) {
    List<FittedFigure> figures = new ArrayList<>();
    for (ReportedFigure figure : reported) {
      double simulated = mean.value(FigureKey.of(figure));
      String note = figure.protocol().isEmpty() ? "mean device" : figure.protocol();
      if (SpreadSearch.gives(figure) && population != null) {
        simulated = population.mean(figure.figure());
        note = spreadNote(population.values(figure.figure()));
      }
      Target target = Target.of(figure, plan);
      figures.add(
          new FittedFigure(
              figure.quantity() + Conditions.text(datasheet, figure.conditions(), " at "),
              figure.unit(),
              figure.bound(),
              figure.value(),
              simulated,
              target.tolerance(),
              target.deviation(simulated),
              fitted.test(figure),
              figure.usedForCalibration(),
              note));
    }
    return figures;
  }

  private String spreadNote(double[] values) {
    SummaryStatistics statistics = new SummaryStatistics();
    for (double value : values) {
      statistics.addValue(value);
    }
    return String.format(
        Locale.ROOT,
        "mean of %d fabricated devices, %d cycles each; from %.3g to %.3g between devices",
        values.length,
        settings.spreadCycles(),
        statistics.getMin(),
        statistics.getMax());
  }

  /** The requirements of the plan. */
  List<RequirementCheck> requirements() {
    return plan.requirements().stream()
        .map(requirement -> new RequirementCheck(requirement, Objective.value(requirement, mean)))
        .toList();
  }
}
