package org.ferroweave.device.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Each case spoils one text of a valid datasheet and expects its problem, word for word. */
class BadDatasheetTest {
  private static final String THICKNESS = "thickness: {value: 50 nm, assumed: \"typical flake\"}";
  private static final String LENGTH = "allowed: a length, for example '4 nm'";
  private static final String NAMES =
      "film.thickness, film.spontaneous-polarization, film.curie-temperature,"
          + " film.background-permittivity, contact.top.barrier, contact.top.richardson,"
          + " attempt-rate, pulse.amplitude";
  private static final String PROVENANCE =
      "allowed: exactly one of reported, derived, calibrated, assumed";

  static Stream<Arguments> spoilt() {
    return Stream.of(
        bad("50 nm", "4 ms", "x.yaml:9: film.thickness is '4 ms' (a time); " + LENGTH, null),
        bad("50 nm", "50", "x.yaml:9: film.thickness is '50' (no unit); " + LENGTH, "50 nm"),
        bad(
            "50 nm",
            "50 mn",
            "x.yaml:9: film.thickness is '50 mn' (unknown unit 'mn'); " + LENGTH,
            "nm"),
        bad(
            "50 nm",
            "-4 nm",
            "x.yaml:9: film.thickness is '-4 nm'; allowed: 500 pm to 1 um (film thickness)",
            null),
        bad(
            "50 nm",
            "2 um",
            "x.yaml:9: film.thickness is '2 um'; allowed: 500 pm to 1 um (film thickness)",
            null),
        bad(
            "50 nm",
            ".nan",
            "x.yaml:9: film.thickness is '.nan' (not a finite number); " + LENGTH,
            null),
        bad(
            "50 nm",
            ".inf",
            "x.yaml:9: film.thickness is '.inf' (not a finite number); " + LENGTH,
            null),
        bad(
            "50 nm",
            "\"\"",
            "x.yaml:9: film.thickness: value is empty; allowed: a number with its unit",
            null),
        bad(
            "50 nm",
            "[50 nm]",
            "x.yaml:9: film.thickness: value is not plain text; allowed: a number with its unit",
            null),
        bad(
            "value: 50 nm, ",
            "",
            "x.yaml:9: film.thickness: value is missing; allowed: a number with its unit",
            null),
        bad(
            ", assumed: \"typical flake\"",
            "",
            "x.yaml:9: film.thickness has no provenance; " + PROVENANCE,
            null),
        bad(
            "\"typical flake\"",
            "why, reported: S004",
            "x.yaml:9: film.thickness has reported and assumed; " + PROVENANCE,
            null),
        bad(
            "\"typical flake\"",
            "\" \"",
            "x.yaml:9: film.thickness: assumed is empty; allowed: the source, formula, figures or"
                + " reason",
            null),
        bad(
            "assumed: \"typical flake\"",
            "asumed: flake, reported: S004",
            "x.yaml:9: film.thickness: unknown key 'asumed'; allowed: value, from, plus, reported, derived,"
                + " calibrated, assumed, tuned-to",
            "assumed"),
        bad(
            "{value: 50 nm, assumed: \"typical flake\"}",
            "50 nm",
            "x.yaml:9: film.thickness is '50 nm' without provenance; allowed: thickness: {value:"
                + " 50 nm, reported|derived|calibrated|assumed: note}",
            null),
        bad(
            THICKNESS,
            THICKNESS + "\n    thicknes: {value: 1 nm, assumed: why}",
            "x.yaml:10: unknown parameter 'film.thicknes'; allowed: " + NAMES,
            "film.thickness"),
        bad(
            "contact.top.barrier",
            "thickness: {value: 1 nm, assumed: why}\n  contact.top.barrier",
            "x.yaml:11: unknown parameter 'thickness'; allowed: " + NAMES,
            "film.thickness"),
        bad(
            THICKNESS,
            THICKNESS + "\n    colour: green",
            "x.yaml:10: unknown parameter 'film.colour'; allowed: " + NAMES,
            null),
        bad(
            THICKNESS,
            THICKNESS + "\n    " + THICKNESS,
            "x.yaml:10: film: duplicate key 'thickness'; allowed: once (first in line 9)",
            null),
        bad(
            "contact.top.barrier",
            "film." + THICKNESS + "\n  contact.top.barrier",
            "x.yaml:11: duplicate parameter 'film.thickness'; allowed: once (first in line 9)",
            null),
        bad(
            "    " + THICKNESS + "\n",
            "",
            "x.yaml:7: missing parameter film.thickness; allowed: every parameter of the family"
                + " test-film",
            null),
        bad(
            "pulse: {amplitude: {value: -3 V, reported: \"A. Author\"}}",
            "pulse:",
            "x.yaml:19: pulse is ''; allowed: " + NAMES,
            null),
        bad(
            "120 A/(cm^2 K^2)",
            "120 A/cm^2 K^2",
            "x.yaml:14: contact.top.richardson is '120 A/cm^2 K^2' (unit 'A/cm^2 K^2' can be read in"
                + " two ways); allowed: a Richardson constant, for example '120 A/(cm^2 K^2)'",
            "parentheses: A/(m^2 K^2)"),
        bad(
            "test-film",
            "test-flim",
            "x.yaml:3: family is 'test-flim'; allowed: test-film",
            "test-film"),
        bad("family: test-film\n", "", "x.yaml:1: family is missing; allowed: test-film", null),
        bad(
            "id: film-one",
            "id: Film One",
            "x.yaml:1: id is 'Film One'; allowed: " + DatasheetReader.ID_RULE,
            null),
        bad(
            "id: film-one",
            "id: ../film",
            "x.yaml:1: id is '../film'; allowed: " + DatasheetReader.ID_RULE,
            null),
        bad(
            "id: film-one",
            "id:",
            "x.yaml:1: id is empty; allowed: " + DatasheetReader.ID_RULE,
            null),
        bad("title:", "titel:", "x.yaml:1: title is missing; allowed: one line for people", null),
        bad(
            "title:",
            "note: x\ntitle:",
            "x.yaml:2: unknown key 'note'; allowed: id, title, family, structure, reference,"
                + " changed-from, material, write, parameters, reported, behaviours",
            null),
        bad(
            "title:",
            "id: again\ntitle:",
            "x.yaml:2: duplicate key 'id'; allowed: once (first in line 1)",
            null),
        bad(
            "title:",
            "[a, b]: c\ntitle:",
            "x.yaml:2: a key that is no plain word; allowed: 'key: value'",
            null),
        bad(
            "material: Testium",
            "material: Testum",
            "x.yaml:6: material is 'Testum', which is neither bundled nor a file Testum.yaml beside"
                + " the datasheet; bundled: Testium",
            "Testium"),
        bad(
            "material: Testium",
            "material: ../Testium",
            "x.yaml:6: material is '../Testium', which is neither bundled nor a file"
                + " ../Testium.yaml beside the datasheet; bundled: Testium",
            null),
        bad(
            "\"standby_power, set_power\"",
            "set_powr",
            "x.yaml:11: contact.top.barrier is calibrated to 'set_powr'; allowed: names of figures"
                + " under 'reported:': standby_power, set_power, ppf_time_constant",
            "set_power"),
        bad(
            "\"standby_power, set_power\"",
            "fit to ppf_time_constant",
            "x.yaml:11: contact.top.barrier is calibrated to 'ppf_time_constant', which is marked"
                + " 'use: prediction'; allowed: figures with 'use: calibration'",
            "use: calibration"),
        bad(
            "confidence: low",
            "confidence: hihg",
            "x.yaml:23: reported figure: confidence is 'hihg'; allowed: high, medium, low",
            "high"),
        bad(
            "use: prediction",
            "use: guess",
            "x.yaml:23: reported figure: use is 'guess'; allowed: calibration, prediction",
            null),
        bad(
            "use: prediction",
            "use: prediction, when: now",
            "x.yaml:23: reported figure: unknown key 'when'; allowed: quantity, value,"
                + " at-least, at-most, by, figure, at, of, source, confidence, use, not-modelled, repeats",
            null),
        bad(
            "12.2 ms",
            "12.2 msec",
            "x.yaml:23: ppf_time_constant is '12.2 msec' (unknown unit 'msec'); allowed: a finite"
                + " number with its unit, for example '12.2 ms'",
            "ms"),
        bad(
            "ppf_time_constant",
            "set_power",
            "x.yaml:23: duplicate figure 'set_power'; allowed: once (first in line 22)",
            null),
        bad(
            "ppf_time_constant",
            "PPF constant",
            "x.yaml:23: reported figure: quantity is 'PPF constant'; allowed: lower-case letters,"
                + " digits and _",
            null),
        bad(
            "  - {quantity: ppf_time_constant",
            "  - nothing\n  - {quantity: ppf_time_constant",
            "x.yaml:23: reported figure is no mapping; allowed: {quantity, value, at-least,"
                + " at-most, by, figure, at, of, source, confidence, use, not-modelled, repeats}",
            null),
        bad(
            "50 nm, ",
            "50 nm ",
            "x.yaml:9: not YAML (expected ',' or '}') in 'thickness: {value: 50 nm assumed:"
                + " \"typical flake\"}'; allowed: lines of 'key: value'",
            null),
        bad("50 nm", "50 nm}", "x.yaml:9: not YAML (", null),
        bad("title: A", "\ttitle: A", "x.yaml:2: not YAML (", null),
        bad("title: A", "title: \"A", "x.yaml:5: not YAML (", null),
        bad(
            "pulse: {amp",
            "pulze: {amp",
            "x.yaml:19: unknown parameter 'pulze.amplitude'; allowed: " + NAMES,
            "pulse.amplitude"),
        bad(
            "value: 7,",
            "value: *x,",
            "x.yaml:10: a YAML alias (*); allowed: the value itself",
            null));
  }

  private static Arguments bad(
      String text, String replacement, String problem, @Nullable String hint) {
    return arguments(text, replacement, problem, hint);
  }

  @ParameterizedTest
  @MethodSource("spoilt")
  void namesFileLineKeyValueAndWhatIsAllowed(
      String text, String replacement, String problem, @Nullable String hint) {
    DatasheetException error = Sheets.refused(Sheets.with(text, replacement));
    assertThat(error.getMessage()).doesNotContain("\n");
    assertThat(error.problems())
        .as("%s", error.problems())
        .anyMatch(p -> p.text().startsWith(problem) && Objects.equals(p.hint(), hint))
        .hasSizeLessThanOrEqualTo(problem.contains("pulze") ? 1 : 2);
    if (problem.contains("; allowed")) {
      assertThat(error.problems()).extracting(Problem::text).contains(problem);
    }
  }

  @Test
  void anAnchorAloneDoesNoHarm() {
    assertThat(
            Sheets.READER.read("x.yaml", Sheets.with("50 nm", "&x 50 nm")).value("film.thickness"))
        .isEqualTo(50e-9);
  }

  @Test
  void reportsEveryProblemInTheOrderOfTheFile() {
    String yaml =
        Sheets.VALID
            .replace("50 nm", "4 ms")
            .replace("1e13 /s", "-1 /s")
            .replace("id: film-one", "id: A")
            .replace("confidence: low", "confidence: none")
            .replace("material: Testium\n", "#\n");
    DatasheetException error = Sheets.refused(yaml);
    assertThat(error.problems()).extracting(Problem::line).containsExactly(1, 7, 9, 18, 23);
    assertThat(error.problems().get(1).message())
        .startsWith("missing 2 parameters film.spontaneous-polarization, film.curie-temperature; ");
    assertThat(error.getMessage()).startsWith("x.yaml:1: id is 'A'").endsWith(" (and 4 more)");
  }

  @Test
  void anUnknownFamilyDoesNotHideOtherProblems() {
    DatasheetException error =
        Sheets.refused(Sheets.VALID.replace("test-film", "x").replace("50 nm", "50 uum"));
    assertThat(error.problems()).extracting(Problem::line).containsExactly(3, 9);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "\n\n", "# nothing\n", "---\n"})
  void refusesEmptyText(String yaml) {
    assertThat(Sheets.refused(yaml).getMessage()).startsWith("x.yaml").contains("allowed: ");
  }

  @ParameterizedTest
  @ValueSource(strings = {"- a\n- b\n", "just words", "a: b\n---\nc: d\n", "a: \u0001"})
  void refusesWhatIsNoMapping(String yaml) {
    DatasheetException error = Sheets.refused(yaml);
    assertThat(error.problems()).hasSize(1);
    assertThat(error.getMessage()).startsWith("x.yaml").doesNotContain("\n");
  }

  @Test
  void refusesEndlessAndBottomlessTrees() {
    assertThat(Sheets.refused("parameters: &a {film: *a}").getMessage())
        .isEqualTo("x.yaml:1: a YAML alias (*); allowed: the value itself");
    assertThat(Sheets.refused("parameters: " + "[".repeat(100_000)).getMessage())
        .isEqualTo("x.yaml:1: nested more than 20 levels deep");
  }

  @Test
  void parametersAndReportedHaveTheirShape() {
    String head = "id: a\ntitle: b\nfamily: test-film\n";
    assertThat(Sheets.refused(head).getMessage())
        .isEqualTo("x.yaml:1: parameters is missing; allowed: a mapping");
    assertThat(messages(Sheets.refused(head + "parameters: 3\n")))
        .anyMatch(m -> m.startsWith("parameters is not a mapping; allowed: "));
    assertThat(messages(Sheets.refused(head + "parameters: {}\nreported: {a: b}\n")))
        .anyMatch(m -> m.startsWith("missing 8 parameters film.thickness, "))
        .anyMatch(m -> m.startsWith("reported is not a list; allowed: "));
  }

  private static List<String> messages(DatasheetException error) {
    return error.problems().stream().map(Problem::message).toList();
  }
}
