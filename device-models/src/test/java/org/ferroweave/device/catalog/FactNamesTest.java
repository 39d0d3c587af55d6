package org.ferroweave.device.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.ferroweave.device.protocol.FigureIndex;
import org.ferroweave.device.protocol.Protocol;
import org.ferroweave.device.protocol.Protocols;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Slips of the pen in facts are found before anything is simulated. */
class FactNamesTest {
  private static final String LAST =
      "  - {quantity: ppf_time_constant, value: 12.2 ms, source: \"A. Author\", confidence: low,"
          + " use: prediction}";
  private static final String SAID = ", source: x, confidence: low";

  private static Problem problem(String yaml) {
    DatasheetException error =
        catchThrowableOfType(DatasheetException.class, () -> Sheets.READER.read("x.yaml", yaml));
    assertThat(error).as(yaml).isNotNull();
    assertThat(error.problems()).hasSize(1);
    return error.problems().get(0);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "quantity: memory_window, value: 3.1 nm, by: transfer;"
            + "memory_window is in m (a length); V (a voltage), as protocol transfer gives",
        "quantity: memory_window, value: 3.1 nm; memory_window is in m (a length); V (a voltage)",
        "quantity: stdp_time_constnt_positive, value: 3 ms, by: stdp;"
            + "protocol stdp gives no figure 'stdp_time_constnt_positive'; stdp_amplitude_negative",
        "quantity: window, figure: memory_wind, value: 3 V, by: transfer;"
            + "protocol transfer gives no figure 'memory_wind'; hysteresis_direction",
        "quantity: windoww, value: 3 V; no protocol gives figure 'windoww'; names in the column",
        "quantity: other, value: 3 V, by: ppf, figure: ppf_offset;"
            + "other is in V (a voltage); plain numbers"
      })
  void figures(String fact, String says, String allowed) {
    String yaml = Sheets.with(LAST, "  - {" + fact + SAID + "}");
    assertThat(problem(yaml).text())
        .startsWith("x.yaml:")
        .matches("x\\.yaml:[1-9][0-9]*: .*")
        .contains(says, "allowed: " + allowed);
  }

  @Test
  void behaviours() {
    String list = Sheets.VALID + "behaviours:\n  - {behaviour: wide, statement: s" + SAID;
    Problem name = problem(list + ", holds: [{figure: memory_wind, by: transfer, min: 1 V}]}\n");
    assertThat(name.text()).contains("protocol transfer gives no figure 'memory_wind'");
    assertThat(name.hint()).isEqualTo("memory_window");
    assertThat(name.line()).isPositive();
    assertThat(
            problem(list + ", holds: [{figure: memory_window, by: transfer, min: 1 nm}]}\n").text())
        .contains("is in m (a length)", "allowed: V (a voltage)");
    assertThat(
            problem(list.replace("behaviour: wide", "behaviour: set_power") + ", not-modelled: x}")
                .text())
        .matches("x\\.yaml:[1-9][0-9]*: .*")
        .contains("behaviour 'set_power' has the name of a figure");
  }

  @Test
  void repeatsNamesItsLineAndNotItself() {
    Problem itself =
        problem(Sheets.with("low, use: prediction", "low, repeats: ppf_time_constant"));
    assertThat(itself.line()).isPositive();
    assertThat(itself.hint()).isNotEqualTo("ppf_time_constant");
  }

  @Test
  void calibratedToWhatIsNotModelled() {
    String yaml =
        Sheets.with("assumed: \"typical phonon\"", "calibrated: \"ppf_time_constant\"")
            .replace("low, use: prediction", "low, not-modelled: \"no ions\"");
    assertThat(problem(yaml).text())
        .contains("'ppf_time_constant', which is not modelled; allowed: names", "standby_power");
  }

  @Test
  void aProtocolThatDoesNotApplyToTheFamily() {
    Problem problem =
        problem(
            Sheets.with(
                LAST, "  - {quantity: compliance_levels, value: 3, by: compliance" + SAID + "}"));
    assertThat(problem.line()).isPositive();
    assertThat(problem.message())
        .startsWith("compliance_levels: protocol compliance does not apply to the family test-film")
        .contains("allowed: iv,");
  }

  @Test
  void noHintWhereOnlyAnExavoltWouldFit() {
    assertThat(problem(Sheets.with("value: -3 V", "value: -3 eV")).hint()).isNull();
  }

  @Test
  void everyProtocolTellsItsFiguresBeforeItIsRun() {
    for (Protocol protocol : Protocols.all()) {
      assertThat(FigureIndex.figures(protocol.name())).as(protocol.name()).isNotEmpty();
    }
  }
}
