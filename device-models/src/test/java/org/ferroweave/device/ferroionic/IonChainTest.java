package org.ferroweave.device.ferroionic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.ferroweave.device.catalog.Catalog;
import org.junit.jupiter.api.Test;

class IonChainTest {
  private static final FerroionicParameters LATERAL =
      FerroionicParameters.of(Catalog.datasheet("au-cips-au-lateral"), false);

  private static final double ELECTRON = 1.602176634e-19;
  private static final double BOLTZMANN = 1.380649e-23;

  private static IonChain chain(double... crossed) {
    return chain(LATERAL, crossed);
  }

  private static IonChain chain(FerroionicParameters p, double... crossed) {
    IonChain chain = new IonChain(p, 300);
    chain.occupy(crossed);
    chain.drive(0);
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
      if (chain.forward(2) > chain.backward(2)) {
        low = share;
      } else {
        high = share;
      }
    }
    IonChain rest = chain(-low, 0, low);
    for (int bond = 0; bond < IonChain.BONDS; bond++) {
      assertThat(rest.forward(bond))
          .isCloseTo(rest.backward(bond), within(1e-9 * rest.forward(bond)));
    }
  }

  @Test
  void fieldDrivesIonsItsOwnWay() {
    IonChain chain = chain(-0.05, 0, 0.05);
    for (int bond = 0; bond < IonChain.BONDS; bond++) {
      double last = Double.NEGATIVE_INFINITY;
      for (double field = -3e7; field <= 3e7; field += 1e7) {
        chain.drive(field);
        double net = chain.forward(bond) - chain.backward(bond);
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
    full.drive(1e7);
    assertThat(full.forward(2)).isCloseTo(0, within(1e-12));
    assertThat(full.backward(2)).isPositive();
  }

  @Test
  void mirrorImageGoesTheOtherWay() {
    IonChain one = chain(-0.02, 0.1, 0.2);
    IonChain mirror = chain(-0.2, -0.1, 0.02); // places in opposite order
    one.drive(2e7);
    mirror.drive(-2e7);
    assertThat(mirror.occupation(0)).isCloseTo(one.occupation(3), within(1e-15));
    for (int bond = 0; bond < IonChain.BONDS; bond++) {
      assertThat(mirror.forward(bond))
          .isCloseTo(one.backward(2 - bond), within(1e-12 * one.backward(2 - bond)));
    }
    assertThat(mirror.displaced()).isCloseTo(-one.displaced(), within(1e-12));
  }

  @Test
  void ratesKeepTheRatioOfTheWorkOnTheWay() {
    // every bond, state and field: ln(forward/backward) = (work of the field - rise of free
    // energy)/kT
    for (String id : new String[] {"au-cips-au-lateral", "ni-cips-ni-vertical"}) {
      FerroionicParameters p = FerroionicParameters.of(Catalog.datasheet(id), false);
      double capacity = p.contactIons().capacity() / (p.ions().density() * p.film().thickness());
      double[] crossed = {-0.2 * capacity, 0.1, 0.6 * capacity};
      IonChain chain = chain(p, crossed);
      for (int bond = 0; bond < IonChain.BONDS; bond++) {
        double step = 1e-5 * capacity;
        crossed[bond] += step;
        chain.occupy(crossed);
        double after = chain.freeEnergy();
        crossed[bond] -= 2 * step;
        chain.occupy(crossed);
        double rise = (after - chain.freeEnergy()) / (2 * step);
        crossed[bond] += step;
        chain.occupy(crossed);
        for (double field = -6e7; field <= 6e7; field += 1.5e7) {
          chain.drive(field);
          double work = ELECTRON * field * chain.path(bond) / (BOLTZMANN * 300);
          double displaced = chain.displacedPerCrossing(bond) / chain.charge() * p.ionLength();
          assertThat(displaced).isCloseTo(chain.path(bond), within(1e-12 * displaced));
          assertThat(Math.log(chain.forward(bond) / chain.backward(bond)))
              .as("%s, bond %d, %s V/m", id, bond, field)
              .isCloseTo(work - rise, within(1e-6 * Math.max(1, Math.abs(work - rise))));
        }
      }
    }
  }

  @Test
  void slopeIsTheDerivativeOfTheNetRate() {
    // without cooperation, whose positive feedback the slope leaves out
    FerroionicParameters p =
        FerroionicParameters.of(Catalog.datasheet("ni-cips-ni-vertical"), false);
    double capacity = p.contactIons().capacity() / (p.ions().density() * p.film().thickness());
    double[] crossed = {-0.3 * capacity, 0.1, 0.4 * capacity};
    IonChain chain = chain(p, crossed);
    for (int bond = 0; bond < IonChain.BONDS; bond++) {
      for (double field : new double[] {-3e7, -1e5, 0, 1e3, 3e7}) {
        double fieldSlope = -2e8;
        double step = bond == 1 ? 1e-6 : 1e-4 * capacity;
        double[] net = new double[2];
        for (int side = 0; side < 2; side++) {
          double shift = side == 0 ? -step : step;
          crossed[bond] += shift;
          chain.occupy(crossed);
          chain.drive(field + fieldSlope * shift);
          net[side] = chain.forward(bond) - chain.backward(bond);
          crossed[bond] -= shift;
        }
        chain.occupy(crossed);
        chain.drive(field);
        double expected = -(net[1] - net[0]) / (2 * step);
        assertThat(chain.slope(bond, fieldSlope))
            .as("bond %d, %s V/m", bond, field)
            .isCloseTo(expected, within(1e-4 * expected));
      }
    }
  }
}
