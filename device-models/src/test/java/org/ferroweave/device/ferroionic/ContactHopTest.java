package org.ferroweave.device.ferroionic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.withinPercentage;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The rates of the hop to a contact against sums over its layers. */
class ContactHopTest {
  private static final double THERMAL = 1.380649e-23 * 300 / 1.602176634e-19;

  @ParameterizedTest
  @CsvSource({
    "1, 1, 1e7",
    "2, 1, 3e7",
    "38, 1, 1e7",
    "38, 1, -1e7",
    "227, 20, 1e6",
    "227, 20, -1e7",
    "227, 20, 1e7"
  })
  void pileUpIsTheBoltzmannSumOverLayers(int layers, double factor, double field) {
    double rate = 570;
    double hop = 3.5e-10;
    ContactHop law = new ContactHop(rate, (layers - 1 + factor) * hop, hop, factor, 300);
    law.in(field);
    double perLayer = hop * field / THERMAL;
    double before = 0; // Boltzmann factors of all layers over that before the contact
    double behind = 0;
    for (int j = 0; j < layers; j++) {
      before += Math.exp(-perLayer * j);
      behind += Math.exp(perLayer * j);
    }
    double tilt = Math.exp(factor * perLayer / 2);
    assertThat(law.towards()).isCloseTo(rate * tilt * layers / before, withinPercentage(1e-6));
    assertThat(law.away()).isCloseTo(rate / tilt * layers / behind, withinPercentage(1e-6));
  }

  @ParameterizedTest
  @CsvSource({"38, 1, 1e7", "38, 1, -1e5", "227, 20, -1e7", "227, 20, 1e6"})
  void slopesAreDerivatives(int layers, double factor, double field) {
    double hop = 3.5e-10;
    ContactHop law = new ContactHop(570, (layers - 1 + factor) * hop, hop, factor, 300);
    double step = 10;
    law.in(field + step);
    double towards = law.towards();
    double away = law.away();
    law.in(field - step);
    towards -= law.towards();
    away -= law.away();
    law.in(field);
    assertThat(law.towardsSlope()).isCloseTo(towards / (2 * step), withinPercentage(1e-3));
    assertThat(law.awaySlope()).isCloseTo(away / (2 * step), withinPercentage(1e-3));
  }
}
