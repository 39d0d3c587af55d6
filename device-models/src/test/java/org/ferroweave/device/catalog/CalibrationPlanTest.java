package org.ferroweave.device.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.ferroweave.device.InputException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CalibrationPlanTest {
  private static final String YAML =
      Sheets.with("assumed: \"typical flake\"", "calibrated: \"set_power\"")
          .replace("assumed: \"typical phonon\"", "calibrated: \"set_power\"");
  private static final Datasheet SHEET = Sheets.READER.read("x.yaml", YAML);

  @TempDir Path folder;

  private static CalibrationPlan read(String yaml) {
    return CalibrationPlanReader.read(new TextSource("x.calibration.yaml", yaml, null), SHEET);
  }

  private static DatasheetException refused(String yaml) {
    return catchThrowableOfType(DatasheetException.class, () -> read(yaml));
  }

  @Test
  void readsBoundsTolerancesAndRequirements() {
    CalibrationPlan plan =
        read(
            "bounds:\n"
                + "  film.thickness: {min: 4 nm, max: 80 nm, why: flakes}\n"
                + "tolerances:\n"
                + "  set_power: {value: 10 %, why: area assumed}\n"
                + "requirements:\n"
                + "  - {quantity: on_off, over: on_off_pulsed, min: 1, tolerance: 0.2, why: a}\n"
                + "  - {quantity: retention, max: 5 ms, tolerance: 1 ms, why: b}\n");
    CalibrationPlan.Range range = plan.range(SHEET.parameter("film.thickness").spec());
    assertThat(range.min()).isCloseTo(4e-9, within(1e-20));
    assertThat(range.reason()).isEqualTo("flakes");
    assertThat(plan.range(SHEET.parameter("attempt-rate").spec()).max()).isEqualTo(1e15);
    assertThat(plan.tolerance("set_power").getAsDouble()).isCloseTo(0.1, within(1e-15));
    assertThat(plan.tolerance("other")).isEmpty();
    assertThat(plan.requirements()).hasSize(2);
    assertThat(plan.requirements().get(0).label()).isEqualTo("on_off / on_off_pulsed");
    assertThat(plan.requirements().get(0).excess(0.6)).isCloseTo(2, within(1e-12));
    assertThat(plan.requirements().get(0).excess(1e9)).isZero();
    assertThat(plan.requirements().get(1).excess(8e-3)).isCloseTo(3, within(1e-12));
    assertThat(plan.requirements().get(1).excess(Double.NaN)).isNaN();
  }

  @Test
  void positionsAreInverseToValues() {
    CalibrationPlan.Range range = new CalibrationPlan.Range(1e-3, 10, "test");
    assertThat(range.at(0.5, true)).isCloseTo(0.1, within(1e-12));
    assertThat(range.position(0.1, true)).isCloseTo(0.5, within(1e-12));
    assertThat(range.at(range.position(3, false), false)).isCloseTo(3, within(1e-12));
    assertThat(range.at(1.1, true)).isEqualTo(10);
  }

  @Test
  void everyProblemIsNamedWithItsLine() {
    DatasheetException error =
        refused(
            "bounds:\n"
                + "  film.thicknes: {min: 4 nm, max: 80 nm, why: x}\n"
                + "  attempt-rate: {min: 5 Hz, max: 1 Hz, why: x}\n"
                + "  contact.top.barrier: {min: 5 V, max: 1 eV, why: x}\n"
                + "tolerances:\n"
                + "  set_powr: {value: 10 %, why: x}\n"
                + "requirements:\n"
                + "  - {quantity: on_off, tolerance: 1, why: x}\n"
                + "  - {quantity: on_off, min: 1, tolerance: -1, why: x}\n"
                + "  - {quantity: on_off, min: 1, tolerance: 1}\n"
                + "  - {quantity: on_off, min: 1 V, tolerance: 1 s, why: x}\n"
                + "limits: 3\n");
    assertThat(error.problems()).hasSize(9);
    assertThat(error.problems())
        .anySatisfy(
            problem -> {
              assertThat(problem.message()).contains("unknown parameter 'film.thicknes'");
              assertThat(problem.hint()).isEqualTo("film.thickness");
            })
        .anySatisfy(
            problem -> {
              assertThat(problem.message()).startsWith("attempt-rate: bounds are 5 ");
              assertThat(problem.line()).isEqualTo(3);
            })
        .anySatisfy(problem -> assertThat(problem.message()).contains("why is missing"));
  }

  @Test
  void whatTheCalibrationDoesNotTouchHasNeitherBoundsNorTolerance() {
    DatasheetException error =
        refused(
            "bounds:\n"
                + "  film.thickness: {min: 4 nm, max: 80 nm, why: x}\n"
                + "  film.background-permittivity: {min: 5, max: 9, why: x}\n"
                + "tolerances:\n"
                + "  set_power: {value: 5 %, why: x}\n"
                + "  ppf_time_constant: {value: 5 %, why: x}\n");
    assertThat(error.problems())
        .satisfiesExactly(
            problem ->
                assertThat(problem.text())
                    .startsWith("x.calibration.yaml:3: bounds of film.background-permittivity")
                    .contains("which is derived", "allowed: film.thickness, contact.top.barrier"),
            problem ->
                assertThat(problem.text())
                    .startsWith("x.calibration.yaml:6: tolerance of ppf_time_constant")
                    .contains("a prediction", "allowed: standby_power, set_power"));
  }

  @Test
  void aStartOutsideItsBoundsAndARequirementOnNoFigureAreNamedWithTheirLines() {
    DatasheetException error =
        refused(
            "bounds:\n"
                + "  film.thickness: {min: 4 nm, max: 40 nm, why: x}\n"
                + "requirements:\n"
                + "  - {quantity: on_of, by: iv, min: 1, tolerance: 1, why: x}\n"
                + "  - {quantity: set_voltage, by: iv, min: 1 s, tolerance: 1 s, why: x}\n");
    assertThat(error.problems())
        .satisfiesExactly(
            problem ->
                assertThat(problem.text())
                    .startsWith("x.calibration.yaml:2: film.thickness is 50 nm in the datasheet")
                    .endsWith("4 nm to 40 nm"),
            problem -> {
              assertThat(problem.text())
                  .startsWith("x.calibration.yaml:4: on_of: protocol iv gives no figure 'on_of'");
              assertThat(problem.hint()).isEqualTo("on_off");
            },
            problem ->
                assertThat(problem.text())
                    .startsWith("x.calibration.yaml:5: set_voltage is in s (a time); allowed: V"));
  }

  @Test
  void liesBesideTheDatasheet() throws IOException {
    Path sheet = Files.writeString(folder.resolve("mine.yaml"), YAML);
    CalibrationPlan none = Sheets.LIBRARY.calibrationPlan(sheet.toString());
    assertThat(none.bounds()).isEmpty();
    assertThat(none.origin()).startsWith("no file ").endsWith("mine.calibration.yaml");
    Files.writeString(
        folder.resolve("mine.calibration.yaml"),
        "bounds: {film.thickness: {min: 4 nm, max: 80 nm, why: flakes}}");
    assertThat(Sheets.LIBRARY.calibrationPlan(sheet.toString()).bounds())
        .containsOnlyKeys("film.thickness");
    assertThat(Sheets.LIBRARY.calibrationPlan("film-one").origin()).startsWith("no file bundled");
  }

  @Test
  void requirementsMustBound() {
    assertThatThrownBy(
            () ->
                new Requirement(
                    "x", null, "1", Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY, 1, "test"))
        .isInstanceOf(InputException.class);
    assertThatThrownBy(() -> new Requirement("x", null, "1", 2, 1, 1, "test"))
        .isInstanceOf(InputException.class);
  }
}
