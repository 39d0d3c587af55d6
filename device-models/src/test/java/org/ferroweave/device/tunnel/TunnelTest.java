package org.ferroweave.device.tunnel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.assertj.core.data.Percentage;
import org.ferroweave.device.DeviceModel;
import org.ferroweave.device.EnergyLedger;
import org.ferroweave.device.Stimulus;
import org.ferroweave.device.SynapticDevice;
import org.ferroweave.device.catalog.Catalog;
import org.ferroweave.device.physics.Constants;
import org.ferroweave.device.physics.TrapezoidBarrier;
import org.junit.jupiter.api.Test;

class TunnelTest {
  private static final double EV = Constants.ELEMENTARY_CHARGE;
  private static final DeviceModel VERTICAL = Catalog.model("gr-cips-cr-ftj");
  private static final DeviceModel LATERAL = Catalog.model("snte-lateral-ftj");

  private static TunnelParameters vertical() {
    return TunnelParameters.of(Catalog.datasheet("gr-cips-cr-ftj"));
  }

  /** Read conductance after a long write of either sign, set over reset. */
  private static double onOff(DeviceModel model, double temperature) {
    double[] g = new double[2];
    for (int k = 0; k < 2; k++) {
      SynapticDevice device = model.nominal();
      Stimulus rest = model.operation().rest().withTemperature(temperature);
      double amplitude =
          model.operation().potentiation() == org.ferroweave.device.Terminal.GATE ? 5 : 2.5;
      double sign = k == 0 ? -1 : 1;
      device.step(model.operation().potentiation().apply(rest, sign * amplitude), 1);
      device.step(rest, 1);
      g[k] = device.current(model.operation().read().withTemperature(temperature));
    }
    return g[0] / g[1];
  }

  @Test
  void thePotentialClosesAroundTheJunction() {
    TunnelParameters p = vertical();
    TunnelBody body = new TunnelBody(p, 300);
    for (double voltage : new double[] {-20, -1, 0, 0.3, 8}) {
      for (double polarization : new double[] {-0.037, 0, 0.02}) {
        double d = body.displacement(voltage, polarization);
        double field = (d - polarization) / p.film().permittivity();
        double level = body.grapheneLevel(voltage, polarization);
        double first = p.topBarrier() + p.level() - level;
        double second =
            p.bottomBarrier() - EV * p.bottomScreening() / Constants.VACUUM_PERMITTIVITY * d;
        double round = first + EV * field * p.film().thickness() - second - EV * voltage;
        assertThat(round / EV).isCloseTo(0, within(1e-9));
      }
    }
  }

  @Test
  void theBarrierOfGrapheneFollowsThePolarization() {
    TunnelBody body = new TunnelBody(vertical(), 300);
    TrapezoidBarrier on = body.barrier(0, -0.037);
    TrapezoidBarrier off = body.barrier(0, 0.037);
    assertThat((off.first() - on.first()) / EV).isBetween(0.7, 1.12); // 1.12: all of P screened
    assertThat((on.second() - off.second()) / EV).isBetween(0.05, 0.4);
  }

  /** With a hundred times the density of states graphene is a usual metal. */
  @Test
  void theGiantRatioComesFromTheFewStatesOfGraphene() {
    double graphene = onOff(VERTICAL, 300);
    double metal = onOff(VERTICAL.with("contact.top.fermi-velocity", 1e5), 300);
    assertThat(graphene).isGreaterThan(1e5);
    assertThat(Math.log(metal)).isLessThan(0.3 * Math.log(graphene));
  }

  @Test
  void aboveTheTransitionNothingIsRemembered() {
    assertThat(onOff(VERTICAL, 330)).isCloseTo(1, within(1e-9));
    assertThat(onOff(LATERAL, 420)).isCloseTo(1, within(1e-9));
    assertThat(onOff(LATERAL, 300)).isGreaterThan(1000);
  }

  /** Over a closed loop the work is heat: of conduction and of switching. */
  @Test
  void workOverAClosedLoopIsHeat() {
    SynapticDevice device = VERTICAL.nominal();
    EnergyLedger before = EnergyLedger.ZERO;
    for (int cycle = 0; cycle < 2; cycle++) {
      before = device.energy();
      device.step(Stimulus.ofVoltage(-2.2), 0.1);
      device.step(Stimulus.ofVoltage(2.2), 0.1);
      device.step(Stimulus.REST, 0.1);
    }
    EnergyLedger spent = device.energy().minus(before);
    double work = spent.source() - spent.conduction();
    assertThat(spent.switching()).isPositive();
    // the heat of conduction is 1e11 times that of switching: their difference is rounded
    assertThat(work)
        .isCloseTo(spent.switching(), within(0.02 * spent.switching() + 1e-13 * spent.source()));
  }

  @Test
  void writingALateralJunctionTakesOnlySwitchingHeat() {
    SynapticDevice device = LATERAL.nominal();
    EnergyLedger before = EnergyLedger.ZERO;
    for (int cycle = 0; cycle < 2; cycle++) {
      before = device.energy();
      device.step(Stimulus.REST.withGate(-4), 0.1);
      device.step(Stimulus.REST.withGate(4), 0.1);
      device.step(Stimulus.REST, 0.1);
    }
    EnergyLedger spent = device.energy().minus(before);
    assertThat(spent.conduction()).isZero();
    assertThat(spent.switching()).isPositive();
    assertThat(spent.source()).isCloseTo(spent.switching(), Percentage.withPercentage(1));
  }

  @Test
  void readingALateralJunctionDoesNotWriteIt() {
    SynapticDevice device = LATERAL.nominal();
    double before = device.polarization();
    device.step(Stimulus.ofVoltage(1), 1e3);
    assertThat(device.polarization()).isCloseTo(before, Percentage.withPercentage(1e-6));
  }

  /** The ratio of a lateral junction is thermal: twice the bending over kT, in the exponent. */
  @Test
  void theRatioOfALateralJunctionGrowsWithItsEdgeCharge() {
    double weak = onOff(LATERAL.with("edge.screening-length", 10e-12), 300);
    double strong = onOff(LATERAL.with("edge.screening-length", 19e-12), 300);
    LateralParameters p = LateralParameters.of(Catalog.datasheet("snte-lateral-ftj"));
    double more = 9e-12 / Constants.VACUUM_PERMITTIVITY * p.film().spontaneous(300);
    // the depleted state alone is thermal, the other is degenerate: between one and two times
    double exponent = more / Constants.thermalVoltage(300);
    assertThat(Math.log(strong / weak)).isBetween(0.9 * exponent, 2 * exponent);
  }
}
