package org.ferroweave.device.calibration;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.apache.commons.math3.stat.descriptive.SummaryStatistics;
import org.ferroweave.device.DeviceModel;
import org.ferroweave.device.ReportedFigure;
import org.ferroweave.device.catalog.CalibrationPlan;
import org.ferroweave.device.catalog.Datasheet;
import org.jspecify.annotations.Nullable;

/**
 * A calibrated device beside what was reported and required: the mean device on the grids of the
 * standard protocols, spread as the average over fabricated devices.
 */
final class Comparison {
  private final CalibrationPlan plan;
  private final CalibrationSettings settings;
  private final Datasheet datasheet;
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
    this.mean = Bench.STANDARD.measure(family.apply(datasheet), settings.seed());
    this.population =
        datasheet.figures().stream().allMatch(figure -> mean.has(figure.quantity()))
            ? null
            : SpreadSearch.population(
                SpreadSearch.bench(settings.spreadCycles()), family, datasheet, settings);
  }

  /** All reported figures, in the order of the datasheet. */
  List<FittedFigure> figures() {
    List<FittedFigure> figures = new ArrayList<>();
    for (ReportedFigure reported : datasheet.figures()) {
      String quantity = reported.quantity();
      double simulated = mean.value(quantity);
      String note = "mean device";
      if (!mean.has(quantity) && population != null) {
        simulated = population.mean(quantity);
        note = spreadNote(population.values(quantity));
      }
      figures.add(
          new FittedFigure(
              quantity,
              reported.unit(),
              reported.value(),
              simulated,
              plan.tolerance(quantity),
              reported.usedForCalibration(),
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
