package org.ferroweave.array;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.ferroweave.device.RandomStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GaussianTest {
  private static final int DRAWS = 4_000_000;

  private static double draw(long counter) {
    return Gaussian.of(RandomStream.mix(12345 + counter * Gaussian.GAMMA));
  }

  @Test
  void momentsAreThoseOfTheNormalDistribution() {
    double sum = 0;
    double second = 0;
    double third = 0;
    double fourth = 0;
    double neighbours = 0;
    double last = 0;
    for (int i = 0; i < DRAWS; i++) {
      double z = draw(i);
      sum += z;
      second += z * z;
      third += z * z * z;
      fourth += z * z * z * z;
      neighbours += z * last;
      last = z;
    }
    double root = Math.sqrt(DRAWS);
    assertThat(sum / DRAWS).isCloseTo(0, within(4 / root));
    assertThat(second / DRAWS).isCloseTo(1, within(4 * Math.sqrt(2) / root));
    assertThat(third / DRAWS).isCloseTo(0, within(4 * Math.sqrt(15) / root));
    assertThat(fourth / DRAWS).isCloseTo(3, within(4 * Math.sqrt(96) / root));
    assertThat(neighbours / DRAWS).isCloseTo(0, within(4 / root));
  }

  /** Probabilities of |z| above the bound: centre, wedges, start of the tail, tail. */
  @ParameterizedTest
  @CsvSource({
    "0.1, 0.9203443",
    "0.6744898, 0.5",
    "1, 0.3173105",
    "2, 0.0455003",
    "3, 2.699796e-3",
    "3.6541528853610088, 2.580293e-4",
    "4, 6.334248e-5",
    "4.5, 6.795346e-6"
  })
  void tailsHaveTheRightWeight(double bound, double probability) {
    int beyond = 0;
    int positive = 0;
    for (int i = 0; i < DRAWS; i++) {
      double z = draw(i);
      if (Math.abs(z) > bound) {
        beyond++;
        positive += z > 0 ? 1 : 0;
      }
    }
    double expected = probability * DRAWS;
    double deviation = Math.sqrt(expected * (1 - probability));
    assertThat((double) beyond).isCloseTo(expected, within(4 * deviation));
    assertThat((double) positive).isCloseTo(beyond / 2.0, within(2 * Math.sqrt(beyond) + 1));
  }

  @Test
  void isAPureFunctionOfTheWord() {
    for (int i = 0; i < 1000; i++) {
      assertThat(draw(i)).isEqualTo(draw(i));
    }
    assertThat(draw(0)).isNotEqualTo(draw(1));
  }
}
