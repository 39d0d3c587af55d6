package org.ferroweave.device.units;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.Random;
import org.ferroweave.device.InputException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UnitsTest {
  private static final double EV = 1.602176634e-19;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          4 nm              | m            | 4e-9
          50nm              | m            | 5e-8
          1.53 angstrom     | m            | 1.53e-10
          1.53 Å            | m            | 1.53e-10
          1.53 Å            | m            | 1.53e-10
          10 ms             | s            | 0.01
          5 us              | s            | 5e-6
          5 µs              | s            | 5e-6
          5 μs              | s            | 5e-6
          2 min             | s            | 120
          1 year            | s            | 31557600
          3 V               | V            | 3
          −3 V              | V            | -3
          -.5 mV            | V            | -5e-4
          3.7 uC/cm2        | C/m^2        | 0.037
          3.7 uC/cm^2       | C/m^2        | 0.037
          3.7 uC/cm²        | C/m^2        | 0.037
          3.7 uC cm⁻²       | C/m^2        | 0.037
          3.7 uC·cm^(-2)    | C/m^2        | 0.037
          25 um^2           | m^2          | 25e-12
          5 um2             | m^2          | 5e-12
          77 kV/cm          | V/m          | 7.7e6
          1e9 V/m           | V/m          | 1e9
          0.1 V/nm          | V/m          | 1e8
          300 K             | K            | 300
          27 degC           | K            | 300.15
          27 °C             | K            | 300.15
          12 %              | 1            | 0.12
          12%               | 1            | 0.12
          0.3               | 1            | 0.3
          0.3 1             | 1            | 0.3
          1e13 /s           | 1/s          | 1e13
          1e13 1/s          | Hz           | 1e13
          1E13 s^-1         | 1/s          | 1e13
          1 THz             | 1/s          | 1e12
          2 m^2/F           | V m/A/s*m    | 2
          2 nm^2/aF         | m^2/F        | 2
          1 A/(cm^2 K^2)    | A/(m^2 K^2)  | 1e4
          1 A/cm^2/K^2      | A/(m^2 K^2)  | 1e4
          1 A*cm**-2*K**-2  | A/(m^2 K^2)  | 1e4
          2 S/cm            | S/m          | 200
          2 nS              | S            | 2e-9
          31 pW             | W            | 3.1e-11
          224 nW            | J/s          | 2.24e-7
          8.85 pF/m         | F/m          | 8.85e-12
          1e18 cm^-3        | 1/m^3        | 1e24
          1e18 cm-3         | 1/m^3        | 1e24
          10 cm^2/(V s)     | m^2/(V s)    | 1e-3
          3 kohm            | ohm          | 3000
          3 kΩ              | V/A          | 3000
          5 V m/C           | V m/C        | 5
          2 mW/cm2          | W/m^2        | 20
          1 (uC/cm^2)^2     | C^2/m^4      | 1e-4
          """)
  void readsWhatPeopleWrite(String text, String unit, double expected) {
    assertThat(Units.parse(text, unit)).isEqualTo(expected);
  }

  @Test
  void electronVoltsUseTheExactCharge() {
    assertThat(Units.parse("0.68 eV", "J")).isEqualTo(1.08948011112e-19);
    assertThat(Units.parse("26 meV", "J")).isCloseTo(26e-3 * EV, within(1e-34));
  }

  private static org.assertj.core.data.Offset<Double> within(double offset) {
    return org.assertj.core.data.Offset.offset(offset);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          4 ms     | m     | t is '4 ms' (a time); allowed: a length, for example '4 nm' |
          4        | m     | t is '4' (no unit); allowed: a length, for example '4 nm' | 4 nm
          ''       | m     | t is empty; allowed: a length, for example '4 nm' |
          4 uum    | m     | t is '4 uum' (unknown unit 'uum'); allowed: a length, for example '4 nm' | um
          4 mn     | m     | t is '4 mn' (unknown unit 'mn'); allowed: a length, for example '4 nm' | nm
          4 NM     | m     | t is '4 NM' (unknown unit 'NM'); allowed: a length, for example '4 nm' | nm
          3 micron | m     | t is '3 micron' (unknown unit 'micron'); allowed: a length, for example '4 nm' | um
          3 uC/cn2 | C/m^2 | t is '3 uC/cn2' (unknown unit 'cn'); allowed: a polarization or surface charge, for example '3.7 uC/cm^2' | uC/cm2
          5 ms     | S     | t is '5 ms' (a time); allowed: a conductance, for example '5 nS' | mS
          NaN      | V     | t is 'NaN' (not a finite number); allowed: a voltage, for example '3 V' |
          .nan     | V     | t is '.nan' (not a finite number); allowed: a voltage, for example '3 V' |
          -inf V   | V     | t is '-inf V' (not a finite number); allowed: a voltage, for example '3 V' |
          1e999 V  | V     | t is '1e999 V' (not a finite number); allowed: a voltage, for example '3 V' |
          1e308 TV | V     | t is '1e308 TV' (not a finite number in SI); allowed: a voltage, for example '3 V' |
          0,5 nm   | m     | t is '0,5 nm' (a decimal comma); allowed: a length, for example '4 nm' | 0.5 nm
          thick    | m     | t is 'thick' (not a number with a unit); allowed: a length, for example '4 nm' |
          3 V      | 1     | t is '3 V' (a voltage); allowed: a plain number, for example '0.3' |
          3 m^2/F  | 1     | t is '3 m^2/F' (a quantity in A^-2 kg m^4 s^-4); allowed: a plain number, for example '0.3' |
          3 V      | V m/C | t is '3 V' (a voltage); allowed: a quantity in V m/C, for example '1 V m/C' |
          3 A/m^2 K^2 | A/(m^2 K^2) | t is '3 A/m^2 K^2' (unit 'A/m^2 K^2' can be read in two ways); allowed: a Richardson constant, for example '120 A/(cm^2 K^2)' | parentheses: A/(m^2 K^2)
          3 1/degC | 1/K   | t is '3 1/degC' (degC inside the unit '1/degC'); allowed: a quantity in 1/K, for example '1 1/K' | 1/K
          """)
  void namesKeyValueFindingAndWhatIsAllowed(String text, String unit, String message, String hint) {
    InputException error =
        catchThrowableOfType(InputException.class, () -> Units.parse("t", text, unit));
    assertThat(error).isNotNull();
    assertThat(error.getMessage()).isEqualTo(message);
    assertThat(error.hint()).isEqualTo(hint);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "4 nm)",
        "4 (nm",
        "4 nm//s",
        "4 ^2",
        "4 m^",
        "4 m^99",
        "4 m^2.5",
        "4 4 nm",
        "4 m^2^2",
        "4 n m",
        "1e99999999999 m",
        "0x10 m",
        "4 10^3 m",
        "4 m/",
        "4 *m",
        "((((((4 m))))))",
        "4 1.5 m"
      })
  void refusesMalformedText(String text) {
    InputException error =
        catchThrowableOfType(InputException.class, () -> Units.parse("t", text, "m"));
    assertThat(error).as(text).isNotNull();
    assertThat(error.getMessage()).startsWith("t is '").doesNotContain("\n");
  }

  @Test
  void longAndBrokenTextStaysOneShortLine() {
    InputException error =
        catchThrowableOfType(
            InputException.class, () -> Units.parse("t", "4\n" + "m ".repeat(500), "m"));
    assertThat(error.getMessage()).hasSizeLessThan(200).doesNotContain("\n");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          12.2 ms     | 0.0122  | s
          31 pW       | 31e-12  | W
          12 %        | 0.12    | 1
          7           | 7       | 1
          1e13 /s     | 1e13    | Hz
          3.7 uC/cm2  | 0.037   | C/m^2
          1 V m       | 1       | A^-1 kg m^3 s^-3
          """)
  void quantityGivesSiValueAndUnit(String text, double value, String unit) {
    assertThat(Units.quantity("t", text)).isEqualTo(new Quantity(value, unit));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          4e-9              | m           | 4 nm
          1e-6              | m           | 1 um
          0.0122            | s           | 12.2 ms
          -2.5              | V           | -2.5 V
          0                 | V           | 0 V
          0.037             | C/m^2       | 3.7 uC/cm^2
          7.7e6             | V/m         | 77 kV/cm
          5e8               | V/m         | 0.5 V/nm
          1.08948011112e-19 | J           | 0.68 eV
          2e-12             | J           | 2 pJ
          25e-12            | m^2         | 25 um^2
          1e24              | 1/m^3       | 1e18 cm^-3
          1e13              | 1/s         | 1e13 1/s
          2.24e-7           | W           | 224 nW
          315               | K           | 315 K
          0.12              | 1           | 0.12
          8.85e-12          | F/m         | 8.85e-12 F/m
          1.2e6             | A/(m^2 K^2) | 1.2e6 A/(m^2 K^2)
          """)
  void writesWhatPeopleWouldWrite(double si, String unit, String text) {
    assertThat(Units.format(si, unit)).isEqualTo(text);
    assertThat(Units.parse(text, unit)).isEqualTo(si);
  }

  @Test
  void roundsForDisplay() {
    assertThat(Units.format(3.2999999999999994 * EV, "J", 6)).isEqualTo("3.3 eV");
    assertThat(Units.format(1.0 / 3, "1", 2)).isEqualTo("0.33");
    assertThat(Units.format(123456e-9, "s", 1)).isEqualTo("100 us");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "m",
        "m^2",
        "V",
        "C/m^2",
        "V/m",
        "J",
        "s",
        "Hz",
        "1/s",
        "K",
        "1",
        "F/m",
        "A/(m^2 K^2)",
        "1/m^3",
        "V m/C",
        "S",
        "W",
        "m^2/(V s)",
        "A/m^2",
        "ohm",
        "m/V",
        "1/m^2"
      })
  void writtenTextReadsBackTheSameDouble(String unit) {
    Random random = new Random(unit.hashCode());
    for (int i = 0; i < 30; i++) {
      double value = random.nextGaussian() * Math.pow(10, random.nextInt(50) - 25);
      String text = Units.format(value, unit);
      assertThat(Units.parse(text, unit)).as(text).isEqualTo(value);
    }
  }
}
