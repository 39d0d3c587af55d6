package org.ferroweave.device.calibration;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.ferroweave.device.DeviceModel;
import org.ferroweave.device.Parameter;
import org.ferroweave.device.Provenance;
import org.ferroweave.device.ReportedFigure;
import org.ferroweave.device.catalog.CalibrationPlan;
import org.ferroweave.device.catalog.Datasheet;
import org.ferroweave.device.protocol.IvProtocol;
import org.ferroweave.device.protocol.ProtocolContext;
import org.ferroweave.device.protocol.ProtocolResult;

/**
 * The search for one spread parameter: bisection for the value at which a statistical figure,
 * averaged over fabricated devices of fixed seeds, equals the reported one, all else fixed. Device
 * k is the first device of {@code characterize} with seed + k, so the average is over what that
 * command prints. The figure is taken to be monotonic within its noise; the best value tried wins.
 */
final class SpreadSearch {
  private static final int STAIRS = 100;
  private static final String PROTOCOL = "iv";
  private static final Set<String> FIGURES =
      Set.of("set_voltage_variation", "reset_voltage_variation");

  /** The figures are in percent. */
  private static final double PERCENT = 0.01;

  private final Parameter parameter;
  private final ReportedFigure target;
  private final CalibrationPlan.Range range;
  private final double tolerance;
  private final Function<Datasheet, DeviceModel> family;
  private final CalibrationSettings settings;
  private final CalibrationProgress progress;
  private final BooleanSupplier cancel;
  private Datasheet best;
  private double bestDeviation = Double.NaN;
  private int evaluations;
  private int failed;
  private boolean cancelled;

  SpreadSearch(
      Datasheet start,
      Parameter parameter,
      ReportedFigure target,
      CalibrationPlan plan,
      Function<Datasheet, DeviceModel> family,
      CalibrationSettings settings,
      CalibrationProgress progress,
      BooleanSupplier cancel) {
    this.best = start;
    this.parameter = parameter;
    this.target = target;
    this.range = plan.range(parameter.spec());
    this.tolerance = Target.of(target, plan).tolerance();
    this.family = family;
    this.settings = settings;
    this.progress = progress;
    this.cancel = cancel;
  }

  /** Whether a figure is one of spread: it needs many cycles of one fabricated device. */
  static boolean gives(ReportedFigure figure) {
    return FIGURES.contains(figure.figure())
        && (figure.protocol().isEmpty() || figure.protocol().equals(PROTOCOL))
        && figure.conditions().isEmpty();
  }

  /** Finds the value; what a reader must know, if anything. */
  Optional<String> run() {
    Datasheet start = best;
    try {
      double atMin = deviation(start, 0);
      double atMax = deviation(start, 1);
      if (!(atMin * atMax < 0)) {
        return Optional.of(note(atMin, atMax));
      }
      double low = 0;
      double high = 1;
      while (evaluations < settings.spreadEvaluations()) {
        double middle = 0.5 * (low + high);
        double deviation = deviation(start, middle);
        if (deviation * atMin > 0) {
          low = middle;
        } else {
          high = middle;
        }
      }
      return Optional.empty();
    } catch (CancellationException e) {
      cancelled = true;
      return Optional.of(parameter.name() + " was not fitted to the end: calibration cancelled");
    }
  }

  private String note(double atMin, double atMax) {
    if (Double.isNaN(atMin) || Double.isNaN(atMax)) {
      return target.quantity() + " has no value at a bound of " + parameter.name();
    }
    return "no "
        + parameter.name()
        + " within its bounds gives "
        + target.quantity()
        + ": ln(simulated/reported) is "
        + atMin
        + " at the least and "
        + atMax
        + " at the greatest value; the nearer bound was taken";
  }

  private double deviation(Datasheet start, double position) {
    if (cancel.getAsBoolean()) {
      throw new CancellationException("calibration cancelled");
    }
    double value = range.at(position, parameter.spec().logScale());
    Provenance provenance = new Provenance(Provenance.Kind.CALIBRATED, target.quantity());
    Datasheet trial = SearchSpace.rounded(start, parameter.spec(), value, range, provenance);
    Population population = population(family, trial, settings);
    double deviation = Math.log(population.mean(target.figure()) / target.value());
    evaluations++;
    if (!Double.isFinite(deviation)) {
      failed++;
    } else if (!(Math.abs(deviation) >= Math.abs(bestDeviation))) {
      bestDeviation = deviation;
      best = trial;
    }
    double tolerances = bestDeviation / tolerance;
    progress.evaluated(
        new CalibrationProgress.Status(
            parameter.name(),
            evaluations,
            settings.spreadEvaluations(),
            failed,
            tolerances * tolerances));
    return deviation;
  }

  /** Figures of several fabricated devices, by name; NaN where a device has none. */
  record Population(Map<String, double[]> values) {
    /** Mean of a figure (SI); NaN if any device lacks it. */
    double mean(String figure) {
      return Arrays.stream(values(figure)).average().orElse(Double.NaN);
    }

    double[] values(String figure) {
      return values.getOrDefault(figure, new double[0]);
    }
  }

  static Population population(
      Function<Datasheet, DeviceModel> family, Datasheet datasheet, CalibrationSettings settings) {
    DeviceModel model = family.apply(datasheet);
    IvProtocol protocol = new IvProtocol(settings.spreadCycles(), 0, 1, STAIRS);
    List<ProtocolResult> results =
        IntStream.range(0, settings.spreadDevices())
            .parallel()
            .mapToObj(k -> (ProtocolResult) protocol.run(model, context(settings.seed() + k)))
            .toList();
    Map<String, double[]> values = new TreeMap<>();
    for (String figure : FIGURES) {
      values.put(
          figure,
          results.stream()
              .mapToDouble(r -> r.figure(figure).map(f -> PERCENT * f.value()).orElse(Double.NaN))
              .toArray());
    }
    return new Population(values);
  }

  private static ProtocolContext context(long seed) {
    return ProtocolContext.of(seed);
  }

  Datasheet best() {
    return best;
  }

  int evaluations() {
    return evaluations;
  }

  int failed() {
    return failed;
  }

  boolean isCancelled() {
    return cancelled;
  }
}
