package org.ferroweave.device.calibration;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.ferroweave.device.DeviceModel;
import org.ferroweave.device.InputException;
import org.ferroweave.device.Parameter;
import org.ferroweave.device.Provenance;
import org.ferroweave.device.ReportedFigure;
import org.ferroweave.device.catalog.CalibrationPlan;
import org.ferroweave.device.catalog.Catalog;
import org.ferroweave.device.catalog.Datasheet;
import org.jspecify.annotations.Nullable;

/**
 * Finds the calibrated parameters of a datasheet again, from its own statements: free are the
 * parameters whose provenance is calibrated, targets the reported figures with {@code use:
 * calibration}. A parameter whose note names only figures that the mean device does not have (a
 * spread) is fitted to that figure afterwards, all others together to all other targets.
 *
 * <p>Deterministic: datasheet, plan and settings give the result bit for bit, on any number of
 * threads. Not to be run by two threads at once.
 */
public final class Calibrator {
  private static final Pattern WORDS = Pattern.compile("[^A-Za-z0-9_]+");

  private final Datasheet datasheet;
  private final CalibrationPlan plan;
  private final CalibrationSettings settings;
  private final Function<Datasheet, DeviceModel> family;
  private final Objective objective;
  private final SearchSpace space;
  private final Bench quick;
  private final Map<Parameter, ReportedFigure> spreads = new LinkedHashMap<>();

  /**
   * A calibration of a device of the catalogue, or of a person's own file, under the plan beside
   * it.
   *
   * @param idOrFile as for {@link Catalog#datasheet(String)}
   * @throws InputException as for the other constructor
   */
  public Calibrator(String idOrFile, CalibrationSettings settings) {
    this(Catalog.datasheet(idOrFile), Catalog.calibrationPlan(idOrFile), settings);
  }

  /**
   * Simulates the device once, to know which figures there are, and checks everything.
   *
   * @param datasheet start values, targets
   * @param plan bounds, tolerances, requirements
   * @throws InputException if nothing is free, a start value lies outside its bounds, or no
   *     protocol gives a target or a required figure
   */
  public Calibrator(Datasheet datasheet, CalibrationPlan plan, CalibrationSettings settings) {
    this(datasheet, plan, settings, Catalog::model);
  }

  Calibrator(
      Datasheet datasheet,
      CalibrationPlan plan,
      CalibrationSettings settings,
      Function<Datasheet, DeviceModel> family) {
    this.datasheet = datasheet;
    this.plan = plan;
    this.settings = settings;
    this.family = family;
    List<Parameter> free = split();
    this.objective =
        new Objective(
            datasheet.figures().stream()
                .filter(f -> isTarget(f) && !spreads.containsValue(f))
                .toList(),
            plan);
    this.quick = new Bench(family, datasheet, objective.keys(), true, settings.seed());
    objective.requireGiven(datasheet.origin(), quick.measure(datasheet), quick.seen());
    this.space = new SearchSpace(datasheet, free, plan);
  }

  /**
   * Whether a figure is to be met by fitting. One that only assumed parameters were tuned to was in
   * sight when they were chosen, but no calibrated parameter is there to meet it.
   */
  private boolean isTarget(ReportedFigure figure) {
    String quantity = figure.quantity();
    return figure.usedForCalibration()
        && figure.repeats().isEmpty()
        && (isNamed(quantity)
            || datasheet.parameters().values().stream()
                .noneMatch(p -> p.provenance().tunedTo().contains(quantity)));
  }

  private boolean isNamed(String quantity) {
    return datasheet.parameters().values().stream()
        .map(Parameter::provenance)
        .filter(p -> p.kind() == Provenance.Kind.CALIBRATED)
        .anyMatch(p -> WORDS.splitAsStream(p.note()).anyMatch(quantity::equals));
  }

  /** Notes the spread parameters; the others. */
  private List<Parameter> split() {
    List<Parameter> free = new ArrayList<>();
    for (Parameter parameter : datasheet.parameterList()) {
      if (parameter.provenance().kind() == Provenance.Kind.CALIBRATED) {
        ReportedFigure figure = spreadFigure(parameter);
        if (figure == null) {
          free.add(parameter);
        } else {
          spreads.put(parameter, figure);
        }
      }
    }
    if (free.isEmpty() && spreads.isEmpty()) {
      throw new InputException(
          datasheet.origin() + ": no parameter is calibrated; allowed: at least one",
          "write 'calibrated: figure' as the provenance of the parameters to be fitted");
    }
    return free;
  }

  /** The figure that a parameter is fitted to alone, or null if it belongs to the mean device. */
  private @Nullable ReportedFigure spreadFigure(Parameter parameter) {
    List<String> words = WORDS.splitAsStream(parameter.provenance().note()).toList();
    List<ReportedFigure> named =
        datasheet.figures().stream()
            .filter(f -> f.usedForCalibration() && words.contains(f.quantity()))
            .toList();
    if (named.isEmpty() || !named.stream().allMatch(SpreadSearch::gives)) {
      return null;
    }
    if (named.size() > 1 || spreads.containsValue(named.get(0))) {
      throw new InputException(
          datasheet.origin()
              + ": "
              + parameter.name()
              + " is calibrated to '"
              + parameter.provenance().note()
              + "'; allowed: one figure of spread per parameter, and each figure once");
    }
    return named.get(0);
  }

  /** Parameters that will be fitted, those of the mean device first. */
  public List<Parameter> freeParameters() {
    List<Parameter> free = new ArrayList<>(space.parameters());
    free.addAll(spreads.keySet());
    return free;
  }

  /** The plan in use. */
  public CalibrationPlan plan() {
    return plan;
  }

  /**
   * Runs the calibration.
   *
   * @param progress told after every evaluation
   * @param cancel asked before every evaluation; if it says true, the best so far is the result
   */
  public CalibrationResult run(CalibrationProgress progress, BooleanSupplier cancel) {
    MeanDeviceSearch search =
        new MeanDeviceSearch(space, objective, quick, settings, progress, cancel);
    double before = search.trial(datasheet).objective();
    List<String> notes = new ArrayList<>();
    Datasheet found = datasheet;
    if (space.size() > 0) {
      search.run();
      if (search.startStands()) {
        notes.add("the present values already meet every tolerance, so they stand");
      } else if (search.hasFound()) {
        found = space.rounded(search.bestPoint(), provenance(search.evaluations()));
      } else {
        notes.add("no evaluation gave all figures; the values are those of before");
      }
    }
    boolean cancelled = search.isCancelled();
    int spreadEvaluations = 0;
    int failed = search.failed();
    Map<String, Integer> failures = new LinkedHashMap<>(search.failures());
    for (Map.Entry<Parameter, ReportedFigure> entry : spreads.entrySet()) {
      Parameter parameter = entry.getKey();
      if (cancelled || settings.spreadEvaluations() == 0) {
        notes.add(parameter.name() + " was left as it is");
        continue;
      }
      SpreadSearch spread =
          new SpreadSearch(
              found, parameter, entry.getValue(), plan, family, settings, progress, cancel);
      spread.run().ifPresent(notes::add);
      found = spread.best();
      cancelled = spread.isCancelled();
      spreadEvaluations += spread.evaluations();
      if (spread.failed() > 0) {
        failed += spread.failed();
        failures.merge(entry.getValue().quantity(), spread.failed(), Integer::sum);
      }
    }
    Comparison comparison = new Comparison(found, plan, settings, family);
    return new CalibrationResult(
        found,
        fitted(found),
        comparison.figures(this::isTarget),
        comparison.requirements(),
        before,
        search.trial(found).objective(),
        search.evaluations(),
        spreadEvaluations,
        failures,
        failed,
        settings.seed(),
        cancelled,
        notes);
  }

  private Provenance provenance(int evaluations) {
    String figures =
        objective.targets().stream()
            .map(target -> target.figure().quantity())
            .distinct()
            .collect(Collectors.joining(", "));
    return new Provenance(
        Provenance.Kind.CALIBRATED,
        figures + "; jointly, seed " + settings.seed() + ", " + evaluations + " evaluations");
  }

  private List<CalibrationResult.FittedParameter> fitted(Datasheet found) {
    return freeParameters().stream()
        .map(
            before ->
                new CalibrationResult.FittedParameter(
                    before, found.parameter(before.name()), plan.range(before.spec())))
        .toList();
  }
}
