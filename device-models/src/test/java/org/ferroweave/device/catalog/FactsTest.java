package org.ferroweave.device.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import java.util.List;
import org.ferroweave.device.ReportedFigure;
import org.ferroweave.device.ReportedFigure.Bound;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What datasheets say of reported figures and behaviours, and how it is refused. */
class FactsTest {
  private static final String FACTS =
      """
        - {quantity: retention, at-least: 1e4 s, by: retention, at: {film.thickness: 20 nm, temperature: 47 degC}, source: "A", confidence: high, use: prediction}
        - {quantity: retention, value: 20 s, by: retention, source: "A", confidence: low, use: prediction}
        - {quantity: write_time, at-most: 10 ns, of: some-group, figure: switch_on_time, by: switching-time, source: "A", confidence: high, use: prediction}
        - {quantity: cnn_accuracy, value: 84.2 %, not-modelled: "comes with training", source: "A", confidence: high, use: prediction}
      behaviours:
        - {behaviour: coupling, statement: "wider", source: "B", confidence: medium,
           holds: [{figure: set_voltage, by: iv, at: {film.thickness: 40 nm}, min: 1 V, max: 3 V},
                   {figure: on_off, by: iv, over: on_off_pulsed, over-by: ltp-ltd, over-at: {temperature: 350 K}, min: 1.05}]}
        - {behaviour: other, of: some-group, statement: "x", source: "B", confidence: low, not-modelled: "no growth"}
      """;

  private static final String SHEET = Sheets.VALID + FACTS;

  @Test
  void readsFigures() {
    List<ReportedFigure> figures = Sheets.READER.read("x.yaml", SHEET).figures();
    ReportedFigure kept = figures.get(figures.size() - 4);
    assertThat(kept.quantity()).isEqualTo("retention");
    assertThat(kept.bound()).isEqualTo(Bound.AT_LEAST);
    assertThat(kept.value()).isEqualTo(1e4);
    assertThat(kept.protocol()).isEqualTo("retention");
    assertThat(kept.conditions())
        .containsExactly(entry("film.thickness", 20e-9), entry("temperature", 320.15));
    assertThat(figures.get(figures.size() - 3).bound()).isEqualTo(Bound.VALUE);
    ReportedFigure grouped = figures.get(figures.size() - 2);
    assertThat(grouped.bound()).isEqualTo(Bound.AT_MOST);
    assertThat(grouped.of()).isEqualTo("some-group");
    assertThat(grouped.figure()).isEqualTo("switch_on_time");
    assertThat(figures.get(figures.size() - 1).notModelled()).isEqualTo("comes with training");
  }

  @Test
  void readsBehaviours() {
    List<ReportedBehaviour> behaviours = Sheets.READER.read("x.yaml", SHEET).behaviours();
    assertThat(behaviours).extracting(ReportedBehaviour::name).containsExactly("coupling", "other");
    Criterion window = behaviours.get(0).criteria().get(0);
    assertThat(window.unit()).isEqualTo("V");
    assertThat(window.min()).isEqualTo(1);
    assertThat(window.max()).isEqualTo(3);
    Criterion ratio = behaviours.get(0).criteria().get(1);
    assertThat(ratio.over()).isEqualTo("on_off_pulsed");
    assertThat(ratio.overProtocol()).isEqualTo("ltp-ltd");
    assertThat(ratio.overConditions()).containsExactly(entry("temperature", 350.0));
    assertThat(ratio.max()).isInfinite();
    assertThat(behaviours.get(1).notModelled()).isEqualTo("no growth");
  }

  @Test
  void writesBackWhatItReads() {
    Datasheet sheet = Sheets.READER.read("x.yaml", SHEET);
    Datasheet again = Sheets.READER.read("x.yaml", DatasheetWriter.write(sheet));
    assertThat(again.figures()).isEqualTo(sheet.figures());
    assertThat(again.behaviours()).isEqualTo(sheet.behaviours());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "by: retention, source | by: retentoin, source | unknown protocol 'retentoin'; allowed: iv,",
        "film.thickness: 20 nm | film.thicknes: 20 nm | at: unknown parameter 'film.thicknes'",
        "film.thickness: 20 nm | film.thickness: 20 V | at: film.thickness is '20 V' (a voltage)",
        "film.thickness: 20 nm | film.thickness: 20 m | at: film.thickness is '20 m'; allowed: ",
        "temperature: 47 degC | temperature: 0 K | temperature is 0.0 K; allowed: above 0 K",
        "at-least: 1e4 s | at-least: 1e4 s, value: 3 s | retention has value and at-least; allowed",
        "at-most: 10 ns, | '' | write_time has no value; allowed: exactly one of value, at-least",
        "at: {film.thickness: 20 nm, temperature: 47 degC}, | '' | duplicate=no",
        "at-least: 1e4 s | value: 1e4 s | duplicate=no",
        "of: some-group, figure | of: Some Group, figure | of is 'Some Group'; allowed: lower-case",
        "'84.2 %, not-modelled: \"comes with training\", source: \"A\", confidence: high, use:"
            + " prediction' | '84.2 %, not-modelled: \"a\", source: \"A\", confidence: high, use:"
            + " calibration' | cnn_accuracy is not-modelled and used for calibration; allowed",
        "behaviour: coupling | behaviuor: coupling | unknown key 'behaviuor'; allowed: behaviour",
        "'not-modelled: \"no growth\"' | 'holds: []' | other has no criterion",
        "', not-modelled: \"no growth\"' | '' | other has neither holds nor not-modelled; allowed",
        "max: 3 V | max: 3 A | holds: min is in 'V', max in 'A'; allowed: one unit",
        "max: 3 V | max: 0.5 V | holds: min is above max; allowed: at most max",
        "min: 1.05 | min: 1.05 V | the bound of a ratio is in 'V'; allowed: a plain number",
        "', min: 1.05' | '' | holds has no bound; allowed: min, max or both",
        "'over: on_off_pulsed, ' | '' | over-by without over; allowed: over: figure",
        "by: ltp-ltd | by: ltpltd | unknown protocol 'ltpltd'; allowed: iv,",
      })
  void refusesOtherwise(String good, String bad, String message) {
    String yaml = SHEET.replace(good, bad == null ? "" : bad);
    assertThat(yaml).isNotEqualTo(SHEET);
    if (message.equals("duplicate=no")) {
      Sheets.READER.read("x.yaml", yaml);
    } else {
      assertThat(Sheets.refused(yaml)).hasMessageContaining(message);
    }
  }

  @Test
  void refusesTheSameFigureTwice() {
    String twice =
        SHEET.replace(
            "- {quantity: write_time",
            "- {quantity: retention, value: 3 s, by: retention,"
                + " source: C, confidence: low, use: prediction}\n  - {quantity: write_time");
    assertThat(Sheets.refused(twice)).hasMessageContaining("duplicate figure 'retention'");
  }

  @Test
  void ofAQuantityThatParametersAreFittedToNoSecondReportIsAPrediction() {
    String again =
        "- {quantity: set_power, value: 1 W, at: {film.thickness: 20 nm},"
            + " source: A, confidence: low, use: prediction}\n";
    assertThat(Sheets.refused(SHEET.replace("behaviours:", "  " + again + "behaviours:")))
        .hasMessageContaining("is calibrated to 'set_power', which is marked 'use: prediction'");
  }
}
