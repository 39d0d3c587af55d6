package org.ferroweave.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScaleTest {
  @ParameterizedTest
  @CsvSource({
    "A, 0, 3e-9, Label (nA)",
    "A, -2e-6, 1e-6, Label (µA)",
    "s, 0, 3600, Label (s)",
    "s, 0, 4e6, Label (10⁶ s)",
    "m2, 0, 4e-12, Label (10⁻¹² m²)",
    "1, 0, 60, Label",
    "1, 0, 3e-5, Label (×10⁻⁶)",
    "%, 0, 100, Label (%)",
    "C/m2, -0.04, 0.04, Label (mC/m²)",
  })
  void unitFollowsTheData(String unit, double min, double max, String title) {
    assertThat(Scale.of(Axis.linear("Label", unit), min, max, 0, 6).title()).isEqualTo(title);
  }

  @Test
  void linearTicksAreRoundAndInTheUnitOfTheTitle() {
    Scale scale = Scale.of(Axis.linear("I", "A"), -1e-9, 3.2e-9, 0, 6);
    assertThat(texts(scale))
        .containsExactly("−1.0", "−0.5", "0", "0.5", "1.0", "1.5", "2.0", "2.5", "3.0");
    assertThat(scale.ticks().get(8).value()).isCloseTo(3e-9, within(1e-20));
    assertThat(scale.fraction(-1e-9)).isZero();
    assertThat(scale.fraction(3.2e-9)).isEqualTo(1);
  }

  @Test
  void logTicksAreDecadesAndNarrowRangesGetOneTwoFive() {
    Scale wide = Scale.of(Axis.log("I", "A"), 1e-12, 1e-6, 0, 6);
    assertThat(wide.title()).isEqualTo("I (A)");
    assertThat(texts(wide)).hasSize(7).containsOnly("10");
    assertThat(wide.ticks())
        .filteredOn(tick -> !tick.isMinor())
        .first()
        .extracting(Scale.Tick::raised)
        .isEqualTo("−12");
    assertThat(wide.fraction(1e-9)).isCloseTo(0.5, within(1e-12));
    Scale narrow = Scale.of(Axis.log("I", "A"), 3e-9, 6e-9, 0, 6);
    assertThat(texts(narrow)).containsExactly("5×10");
    Scale plain = Scale.of(Axis.log("t", "s"), 0.01, 100, 0, 6);
    assertThat(texts(plain)).containsExactly("0.01", "0.1", "1", "10", "100");
    Scale longest = Scale.of(Axis.log("t", "s"), 1e-15, 1e15, 0, 6);
    assertThat(texts(longest)).hasSizeBetween(5, 9);
  }

  @ParameterizedTest
  @CsvSource({"5, 5", "0, 0", "-3e-9, -3e-9", "1, 1.0000001", "2, 1", "-1e300, 1e300"})
  void everyRangeHasTicksInside(double min, double max) {
    for (Axis axis : List.of(Axis.linear("x", "A"), Axis.log("x", "A"))) {
      if (axis.log() && min <= 0) {
        continue;
      }
      Scale scale = Scale.of(axis, min, max, 0.04, 6);
      assertThat(texts(scale)).isNotEmpty().hasSizeLessThan(16).doesNotHaveDuplicates();
      assertThat(scale.ticks())
          .allSatisfy(tick -> assertThat(scale.fraction(tick.value())).isBetween(-1e-6, 1 + 1e-6));
    }
  }

  private static List<String> texts(Scale scale) {
    return scale.ticks().stream().map(Scale.Tick::text).filter(text -> !text.isEmpty()).toList();
  }
}
