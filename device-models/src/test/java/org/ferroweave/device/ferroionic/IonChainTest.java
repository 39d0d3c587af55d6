package org.ferroweave.device.ferroionic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.ferroweave.device.catalog.Catalog;
import org.junit.jupiter.api.Test;

class IonChainTest {
  private static final FerroionicParameters LATERAL =
      FerroionicParameters.of(Catalog.datasheet("au-cips-au-lateral"), false);

  private static IonChain chain(double... crossed) {
    IonChain chain = new IonChain(LATERAL, 300);
    chain.occupy(crossed);
    return chain;
  }

  private static double total(IonChain chain) {
    double sum = 0;
    for (int place = 0; place < 4; place++) {
      sum += chain.occupation(place);
    }
    return sum;
  }

  @Test
  void whatLeavesOnePlaceArrivesAtTheNext() {
    IonChain chain = chain(-0.1, 0.2, 0.3);
    assertThat(total(chain)).isCloseTo(1, within(1e-15));
    IonChain moved = chain(-0.1, 0.2, 0.35);
    assertThat(moved.occupation(3) - chain.occupation(3)).isCloseTo(0.05, within(1e-15));
    assertThat(moved.occupation(2) - chain.occupation(2)).isCloseTo(-0.05, within(1e-15));
    assertThat(moved.occupation(1)).isEqualTo(chain.occupation(1));
  }

  @Test
  void restIsInDetailedBalance() {
    // film even, contacts filled so that both directions of both contact bonds are equal
    double low = 0;
    double high = 0.49;
    for (int i = 0; i < 60; i++) {
      double share = (low + high) / 2;
      IonChain chain = chain(-share, 0, share);
      if (chain.forward(2, 0) > chain.backward(2, 0)) {
        low = share;
      } else {
        high = share;
      }
    }
    IonChain rest = chain(-low, 0, low);
    for (int bond = 0; bond < IonChain.BONDS; bond++) {
      assertThat(rest.forward(bond, 0))
          .isCloseTo(rest.backward(bond, 0), within(1e-9 * rest.forward(bond, 0)));
    }
  }

  @Test
  void fieldDrivesIonsItsOwnWay() {
    IonChain chain = chain(-0.05, 0, 0.05);
    for (int bond = 0; bond < IonChain.BONDS; bond++) {
      double last = Double.NEGATIVE_INFINITY;
      for (double field = -3e7; field <= 3e7; field += 1e7) {
        double net = chain.forward(bond, field) - chain.backward(bond, field);
        assertThat(net).isGreaterThan(last);
        last = net;
      }
    }
  }

  @Test
  void fullContactTakesNoMoreIons() {
    double capacity =
        LATERAL.contactIons().capacity() / (LATERAL.ions().density() * LATERAL.film().thickness());
    assertThat(capacity).isLessThan(1);
    IonChain full = chain(0, Math.max(capacity - 0.5, 0), capacity);
    assertThat(full.forward(2, 1e7)).isCloseTo(0, within(1e-12));
    assertThat(full.backward(2, 1e7)).isPositive();
  }

  @Test
  void mirrorImageGoesTheOtherWay() {
    IonChain one = chain(-0.02, 0.1, 0.2);
    IonChain mirror = chain(-0.2, -0.1, 0.02); // places in opposite order
    double field = 2e7;
    assertThat(mirror.occupation(0)).isCloseTo(one.occupation(3), within(1e-15));
    for (int bond = 0; bond < IonChain.BONDS; bond++) {
      assertThat(mirror.forward(bond, field))
          .isCloseTo(
              one.backward(2 - bond, -field), within(1e-12 * one.backward(2 - bond, -field)));
    }
    assertThat(mirror.displaced()).isCloseTo(-one.displaced(), within(1e-12));
  }
}
