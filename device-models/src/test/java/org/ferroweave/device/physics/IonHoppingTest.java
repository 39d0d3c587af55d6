package org.ferroweave.device.physics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IonHoppingTest {
  private static final double TEMPERATURE = 300;
  private static final double HOP = 3.5e-10;

  private static double reduced(double field) {
    return TwoSiteHopping.reducedField(field, HOP, TEMPERATURE);
  }

  @ParameterizedTest
  @ValueSource(doubles = {-4, -0.3, 0, 1e-7, 0.5, 6})
  void oneHopIsTheSinhLaw(double u) {
    double manyHopForm =
        IonHopping.sinhOver(u) * IonHopping.bernoulli(-2 * u); // what the span law gives at L = a
    assertThat(IonHopping.share(u, 1)).isCloseTo(Math.exp(u), within(1e-9 * Math.exp(u)));
    assertThat(manyHopForm).isCloseTo(Math.exp(u), within(1e-6 * Math.exp(u)));
  }

  @ParameterizedTest
  @ValueSource(doubles = {1, 7, 400})
  void balanceIsDetailedAtEveryField(double hops) {
    for (double u : new double[] {-0.5, 0.01, 0.8}) {
      double ratio = IonHopping.share(u, hops) / IonHopping.share(-u, hops);
      assertThat(Math.log(ratio)).isCloseTo(2 * u * hops, within(1e-6 * Math.abs(u) * hops));
    }
  }

  @Test
  void lowFieldIsDriftDiffusionWithEinsteinsRelation() {
    double rate = 570;
    double span = 400 * HOP;
    double diffusion = IonHopping.diffusion(rate, HOP);
    double mobility = diffusion / Constants.thermalVoltage(TEMPERATURE);
    double field = 1e2; // the drop over the span is a thousandth of kT/e
    double u = reduced(field);
    double forward = rate * IonHopping.share(u, 400);
    double backward = rate * IonHopping.share(-u, 400);
    // with n1 and n2 per span, density n/L: flux = mean density times mobility times field, and
    // diffusion down the difference of densities
    assertThat(forward - backward).isCloseTo(mobility * field / span, within(1e-6 * forward));
    assertThat(forward + backward).isCloseTo(2 * diffusion / (span * span), within(1e-5 * forward));
  }

  @Test
  void highFieldRaisesTheMobilityAsSinh() {
    double low = IonHopping.share(1e-3, 400) - IonHopping.share(-1e-3, 400);
    double high = IonHopping.share(3, 400) - IonHopping.share(-3, 400);
    assertThat(high / low * 1e-3).isCloseTo(Math.sinh(3), within(0.01 * Math.sinh(3)));
  }
}
