package org.ferroweave.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SiFormatTest {
  @ParameterizedTest
  @CsvSource({
    "2.24e-7, W, 224 nW",
    "3.1e-11, W, 31 pW",
    "-0.00831, s, -8.31 ms",
    "0.0203, s, 20.3 ms",
    "3600, s, 3600 s",
    "1e7, s, 1e7 s",
    "999.6e-9, A, 1 µA",
    "1e-9, A, 1 nA",
    "0, V, 0 V",
    "NaN, V, -",
    "Infinity, V, ∞ V",
    "1, V, 1 V",
    "12345, ohm, 12.3 kΩ",
    "0.037, C/m2, 37 mC/m²",
    "2.5e8, V/m, 250 MV/m",
    "3e-12, m2, 3e-12 m²",
    "3.7, uC/cm2, 3.7 µC/cm²",
    "315, K, 315 K",
    "1500, K, 1500 K",
    "5.3, %, 5.3 %",
    "0.00002, %, 2e-5 %",
    "42, 1, 42",
    "1234567, '', 1.23e6",
    "1e-30, A, 1e-30 A",
    "1e30, A, 1e30 A",
    "4e18, m^-3, 4e18 m⁻³",
  })
  void formats(double value, String unit, String expected) {
    assertThat(SiFormat.format(value, unit)).isEqualTo(expected);
  }

  @Test
  void digitsAreSignificantOnes() {
    assertThat(SiFormat.format(1.23456e-8, "A", 4)).isEqualTo("12.35 nA");
    assertThat(SiFormat.format(1.23456e-8, "A", 1)).isEqualTo("10 nA");
    assertThatThrownBy(() -> SiFormat.format(1, "A", 0)).hasMessageContaining("0");
  }

  @Test
  void localePlaysNoPart() {
    Locale before = Locale.getDefault();
    try {
      Locale.setDefault(Locale.GERMANY);
      assertThat(SiFormat.format(1.5e-3, "V")).isEqualTo("1.5 mV");
      CsvWriter.Column column = new CsvWriter.Column("V", "V", new double[] {1.5});
      assertThat(CsvWriter.text(java.util.List.of(column))).isEqualTo("V [V]\n1.5\n");
      String german = PlotWriter.svgText(Samples.accuracies());
      Locale.setDefault(Locale.ROOT);
      assertThat(german).isEqualTo(PlotWriter.svgText(Samples.accuracies()));
    } finally {
      Locale.setDefault(before);
    }
  }
}
