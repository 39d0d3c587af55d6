package org.ferroweave.device.calibration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.assertj.core.data.Percentage;
import org.ferroweave.device.InputException;
import org.ferroweave.device.Parameter;
import org.ferroweave.device.Provenance;
import org.ferroweave.device.ReportedFigure;
import org.ferroweave.device.catalog.CalibrationPlan;
import org.ferroweave.device.catalog.Catalog;
import org.ferroweave.device.catalog.Datasheet;
import org.ferroweave.device.catalog.Requirement;
import org.junit.jupiter.api.Test;

class CalibratorTest {
  private static final CalibrationPlan NO_PLAN = CalibrationPlan.none("no plan");
  private static final CalibrationPlan CLOSE =
      new CalibrationPlan(
          "plan",
          Map.of(),
          Map.of(
              "on_off", new CalibrationPlan.Tolerance(0.05, "test"),
              "standby_power", new CalibrationPlan.Tolerance(0.05, "test")),
          List.of());
  private static final CalibrationSettings SETTINGS = new CalibrationSettings(600, 3, 12, 8, 60);
  private static final String ALL = "ppf_time_constant, standby_power, on_off";
  private static final ReportedFigure TAU = ToyFamily.figure("ppf_time_constant", 12e-3, "s", true);

  private static Calibrator calibrator(
      Datasheet sheet, CalibrationPlan plan, CalibrationSettings settings) {
    return new Calibrator(sheet, plan, settings, ToyFamily::new);
  }

  private static CalibrationResult run(
      Datasheet sheet, CalibrationPlan plan, CalibrationSettings settings) {
    return calibrator(sheet, plan, settings).run(CalibrationProgress.NONE, () -> false);
  }

  private static Measured measure(Datasheet sheet, FigureKey... keys) {
    return new Bench(ToyFamily::new, sheet, List.of(keys), false, 1).measure(sheet);
  }

  /** The figures of the true device as targets, start values elsewhere. */
  private static Datasheet displaced() {
    FigureKey standby = FigureKey.of("standby_power");
    FigureKey ratio = FigureKey.of("on_off");
    Measured figures = measure(ToyFamily.truth(), standby, ratio);
    Datasheet sheet =
        ToyFamily.reporting(
            ToyFamily.truth(),
            TAU,
            ToyFamily.figure("standby_power", figures.value(standby), "W", true),
            ToyFamily.figure("on_off", figures.value(ratio), "1", true),
            ToyFamily.figure("set_power", 1, "W", false));
    sheet = ToyFamily.free(sheet, "toy.decay", 30e-3, ALL);
    sheet = ToyFamily.free(sheet, "toy.base", 2e-7, ALL);
    return ToyFamily.free(sheet, "toy.ratio", 300, ALL);
  }

  @Test
  void recoversTheParametersOfAToyFromItsOwnFigures() {
    CalibrationResult result = run(displaced(), CLOSE, SETTINGS);
    assertThat(result.isMet()).isTrue();
    assertThat(result.objective()).isLessThan(0.01).isLessThan(result.startObjective() / 1e4);
    for (String name : List.of("toy.decay", "toy.base", "toy.ratio")) {
      assertThat(result.datasheet().value(name))
          .as(name)
          .isCloseTo(ToyFamily.truth().value(name), Percentage.withPercentage(1));
      Provenance provenance = result.datasheet().parameter(name).provenance();
      assertThat(provenance.kind()).isEqualTo(Provenance.Kind.CALIBRATED);
      assertThat(provenance.note()).startsWith(ALL + "; jointly, seed 3");
    }
    assertThat(result.evaluations()).isBetween(10, 600);
    assertThat(result.figures())
        .extracting(FittedFigure::quantity)
        .containsExactly("ppf_time_constant", "standby_power", "on_off", "set_power");
    assertThat(result.figures().get(0).deviation()).isCloseTo(0, within(0.01));
    assertThat(result.figures().get(3).calibrated()).isFalse();
    assertThat(result.datasheet().parameter("toy.noise").provenance()).isEqualTo(ToyFamily.ASSUMED);
  }

  @Test
  void runAgainFromItsOwnResultItLandsOnTheSameValues() {
    CalibrationResult first = run(displaced(), CLOSE, SETTINGS);
    CalibrationResult again = run(first.datasheet(), CLOSE, SETTINGS);
    assertThat(again.datasheet()).isEqualTo(first.datasheet());
    assertThat(again.evaluations()).isEqualTo(1);
    assertThat(again.notes()).singleElement().asString().contains("already meet every tolerance");
  }

  @Test
  void findsTheValuesFromTheMiddleOfTheBounds() {
    CalibrationPlan plan =
        new CalibrationPlan(
            "plan",
            Map.of("toy.ratio", new CalibrationPlan.Range(1, 100, "test")),
            CLOSE.tolerances(),
            List.of());
    Datasheet sheet = ToyFamily.free(displaced(), "toy.ratio", 20, ALL);
    CalibrationResult result = run(sheet, plan, SETTINGS.startedInTheMiddle());
    for (String name : List.of("toy.decay", "toy.base", "toy.ratio")) {
      assertThat(result.datasheet().value(name))
          .as(name)
          .isCloseTo(ToyFamily.truth().value(name), Percentage.withPercentage(1));
    }
  }

  @Test
  void aFigureIsFittedUnderItsOwnConditionsByItsOwnProtocol() {
    Map<String, Double> at = Map.of("toy.ratio", 40.0);
    FigureKey key = new FigureKey("iv", at, "on_conductance");
    double reported = measure(ToyFamily.truth(), key).value(key);
    ReportedFigure figure =
        new ReportedFigure(
            "on_level",
            "",
            ReportedFigure.Bound.VALUE,
            reported,
            "S",
            "iv",
            "on_conductance",
            at,
            "toy",
            "high",
            true,
            "",
            "");
    Datasheet sheet = ToyFamily.reporting(ToyFamily.truth(), figure);
    sheet = ToyFamily.free(sheet, "toy.base", 1e-7, "on_level");
    CalibrationPlan plan =
        new CalibrationPlan(
            "plan",
            Map.of(),
            Map.of("on_level", new CalibrationPlan.Tolerance(0.05, "test")),
            List.of());
    CalibrationResult result = run(sheet, plan, SETTINGS);
    assertThat(result.datasheet().value("toy.base"))
        .isCloseTo(ToyFamily.truth().value("toy.base"), Percentage.withPercentage(1));
    assertThat(result.datasheet().value("toy.ratio")).isEqualTo(20);
    assertThat(result.figures().get(0).quantity()).isEqualTo("on_level at toy.ratio = 40");
  }

  @Test
  void aBoundThatIsKeptCostsNothing() {
    ReportedFigure bound =
        new ReportedFigure(
            "on_off",
            "",
            ReportedFigure.Bound.AT_LEAST,
            30,
            "1",
            "",
            "on_off",
            Map.of(),
            "toy",
            "high",
            true,
            "",
            "");
    Target target = Target.of(bound, NO_PLAN);
    assertThat(target.deviation(40)).isZero();
    assertThat(target.deviation(10)).isCloseTo(-4, within(1e-9)); // a factor 3 is four quarters
    assertThat(target.deviation(-1)).isNaN();
  }

  @Test
  void parameterSetsThatTheFamilyRefusesDoNotEndTheSearch() {
    Calibrator calibrator =
        new Calibrator(
            displaced(),
            CLOSE,
            SETTINGS,
            sheet -> {
              if (sheet.value("toy.decay") > 31e-3) {
                throw new IllegalStateException("no such device");
              }
              return new ToyFamily(sheet);
            });
    CalibrationResult result = calibrator.run(CalibrationProgress.NONE, () -> false);
    assertThat(result.failedEvaluations()).isPositive();
    assertThat(result.failures()).containsKey("protocol parameters: refused");
    assertThat(result.datasheet().value("toy.decay"))
        .isCloseTo(12e-3, Percentage.withPercentage(1));
  }

  @Test
  void theSameSeedGivesTheSameResultAndAnotherSeedAnotherPath() {
    CalibrationSettings few = new CalibrationSettings(60, 3, 0, 1, 2);
    CalibrationResult first = run(displaced(), NO_PLAN, few);
    assertThat(run(displaced(), NO_PLAN, few)).isEqualTo(first);
    CalibrationResult other = run(displaced(), NO_PLAN, new CalibrationSettings(60, 4, 0, 1, 2));
    assertThat(other.objective()).isNotEqualTo(first.objective());
  }

  @Test
  void staysInBoundsEvenWhereTheTargetLiesBeyond() {
    CalibrationPlan plan =
        new CalibrationPlan(
            "plan",
            Map.of("toy.decay", new CalibrationPlan.Range(20e-3, 40e-3, "test")),
            Map.of(),
            List.of());
    CalibrationResult result = run(displaced(), plan, SETTINGS);
    assertThat(result.isMet()).isFalse();
    assertThat(result.figures()).anyMatch(FittedFigure::isMissed);
    assertThat(result.datasheet().value("toy.decay"))
        .isGreaterThanOrEqualTo(20e-3)
        .isCloseTo(20e-3, Percentage.withPercentage(1));
    assertThat(result.parameters().get(0).isAtBound()).isTrue();
    assertThat(result.parameters().get(1).isAtBound()).isFalse();
    Datasheet outside = ToyFamily.free(displaced(), "toy.decay", 50e-3, ALL);
    assertThatThrownBy(() -> calibrator(outside, plan, SETTINGS))
        .isInstanceOf(InputException.class)
        .hasMessage("toy.yaml: toy.decay is 50 ms; allowed by plan: 20 ms to 40 ms (test)");
  }

  @Test
  void requirementsPushWhereNoFigureSpeaks() {
    Datasheet sheet = ToyFamily.reporting(ToyFamily.truth(), TAU);
    sheet = ToyFamily.free(sheet, "toy.decay", 30e-3, "ppf_time_constant");
    sheet = ToyFamily.free(sheet, "toy.ratio", 2, "ppf_time_constant");
    Requirement window =
        new Requirement("on_off", null, "1", 50, Double.POSITIVE_INFINITY, 1, "test");
    Requirement ratio = new Requirement("on_off", "on_off_pulsed", "1", 0, 1e9, 1, "test");
    CalibrationPlan plan = new CalibrationPlan("plan", Map.of(), Map.of(), List.of(window, ratio));
    CalibrationResult result = run(sheet, plan, SETTINGS);
    assertThat(result.datasheet().value("toy.ratio")).isGreaterThan(49);
    assertThat(result.requirements()).hasSize(2).last().matches(RequirementCheck::isMet);
  }

  @Test
  void spreadIsFittedAfterTheMeanDevice() {
    Datasheet sheet =
        ToyFamily.reporting(
            ToyFamily.truth(),
            TAU,
            ToyFamily.figure("set_voltage_variation", 0.08, "1", true),
            ToyFamily.figure("reset_voltage_variation", 0.08, "1", false));
    sheet = ToyFamily.free(sheet, "toy.decay", 13e-3, "ppf_time_constant");
    sheet = ToyFamily.free(sheet, "toy.noise", 0.3, "set_voltage_variation");
    List<String> stages = new ArrayList<>();
    CalibrationResult result =
        calibrator(sheet, NO_PLAN, SETTINGS).run(status -> stages.add(status.stage()), () -> false);
    assertThat(stages).startsWith("mean device").endsWith("toy.noise");
    assertThat(result.datasheet().value("toy.noise"))
        .isCloseTo(0.08, Percentage.withPercentage(15));
    FittedFigure set = result.figures().get(1);
    assertThat(set.simulated()).isCloseTo(0.08, Percentage.withPercentage(5));
    assertThat(set.note()).startsWith("mean of 8 fabricated devices, 60 cycles each");
    assertThat(result.figures().get(2).simulated()).isCloseTo(0.08, Percentage.withPercentage(30));
    assertThat(result.spreadEvaluations()).isEqualTo(12);
    assertThat(result.notes()).isEmpty();
  }

  @Test
  void aSpreadOutOfReachIsSaid() {
    Datasheet sheet =
        ToyFamily.reporting(
            ToyFamily.truth(), ToyFamily.figure("set_voltage_variation", 0.08, "1", true));
    sheet = ToyFamily.free(sheet, "toy.noise", 0.01, "set_voltage_variation");
    CalibrationPlan plan =
        new CalibrationPlan(
            "plan",
            Map.of("toy.noise", new CalibrationPlan.Range(0.01, 0.02, "test")),
            Map.of(),
            List.of());
    CalibrationResult result = run(sheet, plan, SETTINGS);
    assertThat(result.datasheet().value("toy.noise")).isEqualTo(0.02);
    assertThat(result.notes()).singleElement().asString().startsWith("no toy.noise within");
  }

  @Test
  void aFigureThatNoProtocolGivesIsAnError() {
    Datasheet sheet =
        ToyFamily.free(
            ToyFamily.reporting(
                ToyFamily.truth(), ToyFamily.figure("ppf_time_constnat", 1, "s", true)),
            "toy.decay",
            30e-3,
            "ppf_time_constnat");
    assertThatThrownBy(() -> calibrator(sheet, NO_PLAN, SETTINGS))
        .isInstanceOf(InputException.class)
        .hasMessageStartingWith("toy.yaml: no protocol gives the figure 'ppf_time_constnat'")
        .asInstanceOf(type(InputException.class))
        .extracting(InputException::hint)
        .isEqualTo("ppf_time_constant");
    Requirement unknown = new Requirement("charm", null, "1", 0, 1, 1, "test");
    CalibrationPlan plan = new CalibrationPlan("plan", Map.of(), Map.of(), List.of(unknown));
    assertThatThrownBy(() -> calibrator(displaced(), plan, SETTINGS))
        .hasMessageStartingWith("plan: no protocol gives the figure 'charm'");
    Requirement power = new Requirement("set_power", null, "s", 0, 1, 1, "test");
    CalibrationPlan wrong = new CalibrationPlan("plan", Map.of(), Map.of(), List.of(power));
    assertThatThrownBy(() -> calibrator(displaced(), wrong, SETTINGS))
        .isInstanceOf(InputException.class)
        .hasMessage("plan: set_power is given in s; allowed: W");
  }

  @Test
  void nothingFreeIsAnError() {
    Datasheet sheet = ToyFamily.reporting(ToyFamily.truth(), TAU);
    assertThatThrownBy(() -> calibrator(sheet, NO_PLAN, SETTINGS))
        .isInstanceOf(InputException.class)
        .hasMessage("toy.yaml: no parameter is calibrated; allowed: at least one");
  }

  @Test
  void failedEvaluationsAreCountedAndNamed() {
    // far below a millisecond the grid of intervals cannot resolve the decay
    Datasheet sheet = ToyFamily.reporting(ToyFamily.truth(), TAU);
    sheet = ToyFamily.free(sheet, "toy.decay", 0.12e-3, "ppf_time_constant");
    CalibrationResult result = run(sheet, NO_PLAN, new CalibrationSettings(40, 1, 0, 1, 2));
    assertThat(result.failedEvaluations()).isPositive();
    assertThat(result.failures()).containsKey("ppf_time_constant");
  }

  @Test
  void cancellingKeepsTheBestSoFar() {
    int[] count = new int[1];
    CalibrationResult result =
        calibrator(displaced(), NO_PLAN, SETTINGS)
            .run(status -> count[0] = status.evaluations(), () -> count[0] >= 30);
    assertThat(result.cancelled()).isTrue();
    assertThat(result.evaluations()).isEqualTo(30);
    assertThat(result.objective()).isLessThanOrEqualTo(result.startObjective());
  }

  @Test
  void theBundledPlanCoversEveryCalibratedParameter() {
    Calibrator calibrator = new Calibrator("au-cips-ti", CalibrationSettings.of(1, 1));
    assertThat(calibrator.freeParameters())
        .extracting(Parameter::name)
        .contains("ion.hop-barrier", "read.voltage")
        .allMatch(name -> calibrator.plan().bounds().containsKey(name))
        .hasSameSizeAs(calibrator.plan().bounds().keySet());
    assertThat(Catalog.calibrationPlan("au-cips-ti").requirements()).isNotEmpty();
  }
}
