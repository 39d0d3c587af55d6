package org.ferroweave.device.ferroionic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import org.ferroweave.device.Stimulus;
import org.ferroweave.device.catalog.Catalog;
import org.ferroweave.device.compact.CompactDevice;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

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

  /** Hops per time over a barrier without a field: attempt frequency times Boltzmann's factor. */
  private static double arrhenius(FerroionicParameters p, double barrier, double temperature) {
    return p.ions().attemptFrequency() * Math.exp(-barrier / (BOLTZMANN * temperature));
  }

  @ParameterizedTest
  @CsvSource({
    "au-cips-au-lateral, 300",
    "ni-cips-ni-vertical, 300",
    "ni-cips-ni-vertical, 350",
    "ti-in2se3-au-digital, 300"
  })
  void contactsExchangeIonsAtTheRateOfTheirBarrier(String id, double temperature) {
    FerroionicParameters p = FerroionicParameters.of(Catalog.datasheet(id), false);
    FerroionicParameters.ContactIons contact = p.contactIons();
    double capacity = contact.capacity() / (p.ions().density() * p.film().thickness());
    double taken = 0.25;
    IonChain chain = new IonChain(p, temperature);
    chain.occupy(new double[] {-taken * capacity, 0, taken * capacity});
    chain.drive(0);
    double film = 0.5 - taken * capacity;
    double towards = arrhenius(p, contact.barrier(), temperature) * film * (1 - taken);
    double away =
        arrhenius(
                p,
                contact.barrier() + contact.binding() + taken * contact.cooperation(),
                temperature)
            * taken
            * capacity;
    assertThat(chain.backward(0)).isCloseTo(towards, withinPercentage(1e-7));
    assertThat(chain.forward(2)).isCloseTo(towards, withinPercentage(1e-7));
    assertThat(chain.forward(0)).isCloseTo(away, withinPercentage(1e-7));
    assertThat(chain.backward(2)).isCloseTo(away, withinPercentage(1e-7));
  }

  @ParameterizedTest
  @CsvSource({
    "au-cips-au-lateral, 300",
    "ni-cips-ni-vertical, 300",
    "ni-cips-ni-vertical, 350",
    "ti-in2se3-au-digital, 300"
  })
  void filmConductsAndRelaxesByDiffusion(String id, double temperature) {
    FerroionicParameters p = FerroionicParameters.of(Catalog.datasheet(id), false);
    FerroionicParameters.Ions ions = p.ions();
    double span = ions.span();
    double hop = ions.hopDistance();
    double diffusion = arrhenius(p, ions.hopBarrier(), temperature) * hop * hop;
    IonChain chain = new IonChain(p, temperature);
    chain.occupy(new double[] {0, 0, 0});
    double thermal = BOLTZMANN * temperature / ELECTRON;
    double field = 1e-4 * thermal / span; // far below kT over the span
    chain.drive(field);
    // drift of half of the ions: mobility D e/kT times field over the span
    double drift = 0.5 * diffusion / thermal * field / span;
    assertThat(chain.forward(1) - chain.backward(1)).isCloseTo(drift, withinPercentage(1e-4));
    // a share too much on one side diffuses back both ways
    chain.drive(0);
    assertThat(chain.slope(1, 0)).isCloseTo(2 * diffusion / (span * span), withinPercentage(1e-7));
  }

  /** The whole body without a field in the film: an even film and two contacts filled alike. */
  @ParameterizedTest
  @ValueSource(strings = {"au-cips-au-lateral", "ni-cips-ni-vertical", "au-cips-au-vertical"})
  void ionsOfTheDeviceMoveAtTheseRates(String id) {
    CompactDevice device = (CompactDevice) Catalog.model(id).nominal();
    FerroionicParameters p = FerroionicParameters.of(Catalog.datasheet(id), false);
    FerroionicParameters.ContactIons contact = p.contactIons();
    double capacity = contact.capacity() / (p.ions().density() * p.film().thickness());
    double taken = 0.1;
    double more = 1e-3;
    double[] slow = device.slow();
    slow[0] = -taken * capacity;
    slow[2] = taken * capacity;
    double[] gain = new double[slow.length];
    double[] loss = new double[slow.length];
    double film = 0.5 - taken * capacity;
    double towards = arrhenius(p, contact.barrier(), 300) * film * (1 - taken);
    double away =
        arrhenius(p, contact.barrier() + contact.binding() + taken * contact.cooperation(), 300)
            * taken
            * capacity;
    slow[1] = 0;
    double[] local = {p.film().localField(0, 0)};
    device.body().rates(Stimulus.REST, new double[1], slow, local, gain, loss);
    double scale = towards + away;
    assertThat(gain[0] - loss[0] * slow[0]).isCloseTo(away - towards, within(1e-7 * scale));
    assertThat(gain[2] - loss[2] * slow[2]).isCloseTo(towards - away, within(1e-7 * scale));
    // more ions in the second half, in a local field that leaves the film without one
    slow[1] = more;
    IonChain chain = new IonChain(p, 300);
    chain.occupy(slow);
    local[0] = p.film().localField(new Contacts(p, 300).excessField(chain), 0);
    device.body().rates(Stimulus.REST, new double[1], slow, local, gain, loss);
    double hops = p.ions().span() / p.ions().hopDistance();
    double back = arrhenius(p, p.ions().hopBarrier(), 300) / (hops * hops) * 2 * more;
    assertThat(gain[1] - loss[1] * slow[1]).isCloseTo(-back, withinPercentage(1e-5));
  }
}
