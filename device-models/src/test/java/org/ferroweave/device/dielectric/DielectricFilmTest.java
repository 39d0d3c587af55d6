package org.ferroweave.device.dielectric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.data.Percentage.withPercentage;

import java.util.stream.DoubleStream;
import org.ferroweave.device.InputException;
import org.ferroweave.device.RandomStream;
import org.ferroweave.device.catalog.Catalog;
import org.ferroweave.device.catalog.MaterialFacts;
import org.junit.jupiter.api.Test;

class DielectricFilmTest {
  private static final MaterialFacts CIPS = Catalog.material("CuInP2S6");
  private static final DielectricFilm FILM = DielectricFilm.of(CIPS);

  @Test
  void peaksAtTheTransitionSteepBelowAndShallowAbove() {
    double[] t = DoubleStream.iterate(303.15, x -> x <= 383.15, x -> x + 0.1).toArray();
    double highest = 0;
    for (double x : t) {
      highest = FILM.permittivity(x) > FILM.permittivity(highest == 0 ? 1 : highest) ? x : highest;
    }
    assertThat(highest).isBetween(315.0, 317.0);
    double peak = FILM.permittivity(highest);
    assertThat(peak - FILM.permittivity(highest - 5))
        .isGreaterThan(4 * (peak - FILM.permittivity(highest + 5)));
    // at the transition the polar phase is four times as stiff
    assertThat((FILM.permittivity(315) - 6.7) / (FILM.permittivity(314.999) - 6.7))
        .isCloseTo(4, within(0.01));
  }

  @Test
  void theOtherPhaseIsFlat() {
    DielectricFilm ips = DielectricFilm.of(Catalog.material("In4-3P2S6"));
    assertThat(ips.permittivity(303.15)).isEqualTo(6.5).isEqualTo(ips.permittivity(383.15));
  }

  @Test
  void curieWeissFitReturnsTheConstantsPutIn() {
    double[] t = DoubleStream.iterate(353.15, x -> x <= 383.15, x -> x + 5).toArray();
    double[] eps = DoubleStream.of(t).map(FILM::permittivity).toArray();
    CurieWeissFit fit = CurieWeissFit.of(t, eps, new double[0], 6.7, 353.15);
    assertThat(fit.curieConstant())
        .isCloseTo(CIPS.value("film.curie-constant"), withPercentage(1e-6));
    assertThat(fit.curieWeissTemperature())
        .isCloseTo(CIPS.value("film.curie-weiss-temperature"), within(1e-4));
  }

  @Test
  void errorsOfTheFitCoverTheScatter() {
    double[] t = DoubleStream.iterate(353.15, x -> x <= 383.15, x -> x + 2).toArray();
    int covered = 0;
    int runs = 200;
    for (int run = 0; run < runs; run++) {
      RandomStream random = new RandomStream(7).split(run);
      double[] error = new double[t.length];
      double[] eps = new double[t.length];
      for (int i = 0; i < t.length; i++) {
        error[i] = 0.05;
        eps[i] = FILM.permittivity(t[i]) + 0.05 * random.nextGaussian();
      }
      CurieWeissFit fit = CurieWeissFit.of(t, eps, error, 6.7, 0);
      if (Math.abs(fit.curieConstant() - 500) < fit.curieConstantError()) {
        covered++;
      }
    }
    assertThat((double) covered / runs).isCloseTo(0.683, within(0.12));
  }

  @Test
  void refusesWhatCannotBeFitted() {
    double[] t = {360, 370, 380};
    assertThatThrownBy(() -> CurieWeissFit.of(t, new double[] {9, 8, 7}, new double[0], 6.7, 365))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("2 points");
    assertThatThrownBy(() -> CurieWeissFit.of(t, new double[] {9, 8, 6}, new double[0], 6.7, 300))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("background");
  }
}
