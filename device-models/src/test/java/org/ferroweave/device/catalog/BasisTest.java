package org.ferroweave.device.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import org.ferroweave.device.Provenance;
import org.ferroweave.device.ReportedFigure;
import org.junit.jupiter.api.Test;

/** Whether a fact is calibrated follows from what the parameters say. */
class BasisTest {
  private static final String PULSE = "{value: -3 V, reported: \"A. Author\"}";
  private static final String BEHAVIOUR =
      """
      behaviours:
        - {behaviour: growth, statement: "it grows", source: "A", confidence: high,
           holds: [{figure: set_power, by: iv, min: 1 nW}]}
      """;

  private static String tunedTo(String names) {
    return Sheets.with(PULSE, PULSE.replace("}", ", tuned-to: " + names + "}"));
  }

  private static ReportedFigure figure(Datasheet sheet, String quantity) {
    return sheet.figures().stream()
        .filter(f -> f.quantity().equals(quantity))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void whatAParameterWasTunedToIsCalibrated() {
    String silent = ", use: prediction";
    String yaml = tunedTo("[ppf_time_constant, growth]").replace(silent, "") + BEHAVIOUR;
    Datasheet sheet = Sheets.READER.read("x.yaml", yaml);
    assertThat(figure(sheet, "ppf_time_constant").usedForCalibration()).isTrue();
    assertThat(sheet.behaviours().get(0).usedForCalibration()).isTrue();
    Provenance provenance = sheet.parameter("pulse.amplitude").provenance();
    assertThat(provenance.tunedTo()).containsExactly("ppf_time_constant", "growth");
    assertThat(provenance.text()).isEqualTo("A. Author; tuned to ppf_time_constant, growth");
    String untuned = Sheets.VALID.replace(silent, "") + BEHAVIOUR;
    Datasheet other = Sheets.READER.read("x.yaml", untuned);
    assertThat(figure(other, "ppf_time_constant").usedForCalibration()).isFalse();
    assertThat(other.behaviours().get(0).usedForCalibration()).isFalse();
  }

  @Test
  void whatIsWrittenReadsBackEqual() {
    String yaml =
        tunedTo("growth") + BEHAVIOUR.replace("high,", "high, repeats: ppf_time_constant,");
    Datasheet sheet = Sheets.READER.read("x.yaml", yaml);
    Datasheet again = Sheets.READER.read("x.yaml", DatasheetWriter.write(sheet));
    assertThat(again.behaviours()).isEqualTo(sheet.behaviours());
    assertThat(again.parameter("pulse.amplitude")).isEqualTo(sheet.parameter("pulse.amplitude"));
  }

  @Test
  void aTunedFactThatSaysPredictionIsRefused() {
    assertThat(Sheets.refused(tunedTo("[ppf_time_constant]")))
        .hasMessageContaining(
            "x.yaml:19: pulse.amplitude is tuned to 'ppf_time_constant', which is marked"
                + " 'use: prediction'");
    String stated = BEHAVIOUR.replace("high,", "high, use: prediction,");
    assertThat(Sheets.refused(tunedTo("growth") + stated))
        .hasMessageContaining("pulse.amplitude is tuned to 'growth'");
    assertThat(Sheets.refused(tunedTo("[set_powr]")))
        .hasMessageContaining("pulse.amplitude is tuned to 'set_powr'; allowed: names of figures")
        .hasMessageContaining("set_power");
    assertThat(Sheets.refused(tunedTo("[]"))).hasMessageContaining("tuned-to is no list of names");
  }

  /** CuCrP2S6 was chosen with one device in sight; the others do not know that fact. */
  @Test
  void whatAMaterialWasTunedToIsCalibratedWhereItIsReported() {
    assertThat(
            figure(Catalog.datasheet("au-ccps-au-memristor"), "operating_temperature_max")
                .usedForCalibration())
        .isTrue();
    Datasheet other = Catalog.datasheet("ccps-mos2-ncfet");
    assertThat(other.parameter("film.curie-weiss-temperature").provenance().tunedTo()).isNotEmpty();
    assertThat(DatasheetWriter.write(other)).doesNotContain("operating_temperature_max");
  }

  @Test
  void ofAQuantityReportedTwiceBothAreMeant() {
    String twice =
        Sheets.VALID
            + """
              - {quantity: set_power, at-least: 1 nW, source: "B", confidence: low}
            """;
    assertThat(Sheets.READER.read("x.yaml", twice).figures())
        .filteredOn(f -> f.quantity().equals("set_power"))
        .extracting(ReportedFigure::usedForCalibration)
        .containsExactly(true, true);
  }

  @Test
  void whatRepeatsACalibratedFactIsCalibrated() {
    String use = "use: prediction";
    String yaml = Sheets.with(use, "repeats: set_power");
    ReportedFigure figure = figure(Sheets.READER.read("x.yaml", yaml), "ppf_time_constant");
    assertThat(figure.repeats()).isEqualTo("set_power");
    assertThat(figure.usedForCalibration()).isTrue();
    assertThat(Sheets.refused(Sheets.with(use, "repeats: ppf_time_constant")))
        .hasMessageContaining("ppf_time_constant repeats 'ppf_time_constant'; allowed: another");
    assertThat(Sheets.refused(Sheets.with(use, "repeats: set_powr")))
        .hasMessageContaining("repeats 'set_powr'");
  }
}
