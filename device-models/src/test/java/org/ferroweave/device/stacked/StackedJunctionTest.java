package org.ferroweave.device.stacked;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.ferroweave.device.DeviceModel;
import org.ferroweave.device.Stimulus;
import org.ferroweave.device.catalog.Catalog;
import org.ferroweave.device.compact.CompactDevice;
import org.ferroweave.device.physics.Constants;
import org.ferroweave.device.protocol.ProtocolContext;
import org.ferroweave.device.protocol.states.BarrierProtocol;
import org.ferroweave.device.protocol.states.StatesProtocol;
import org.junit.jupiter.api.Test;

/** Screening by a polar semimetal, and the states of wte2-in2se3-au-fsj. */
class StackedJunctionTest {
  private final DeviceModel model = Catalog.model("wte2-in2se3-au-fsj");

  private static CompactDevice swept(DeviceModel model) {
    CompactDevice device = (CompactDevice) model.nominal();
    device.step(Stimulus.ofVoltage(3.5), 1);
    device.step(Stimulus.ofVoltage(-3.5), 1);
    return device;
  }

  @Test
  void slabScreensAsItsDifferentialEquationSays() {
    // finite differences of eps phi'' = eps phi/l^2 with D(0) = D, D(t) = 0
    double t = 3e-9;
    double l = 1e-9;
    double eps = 10 * Constants.VACUUM_PERMITTIVITY;
    double d = 0.02;
    double p = 0.004;
    int n = 3000;
    double h = t / n;
    double[] phi = new double[n + 1];
    double[] c = new double[n + 1];
    double[] r = new double[n + 1];
    double k = 2 + h * h / (l * l);
    // mirror points: -phi' = (d - p)/eps at 0 and -p/eps at t
    c[0] = 2 / k;
    r[0] = 2 * h * (d - p) / eps / k;
    for (int i = 1; i <= n; i++) {
      double left = i == n ? 2 : 1;
      double source = i == n ? 2 * h * p / eps : 0;
      double m = k - left * c[i - 1];
      c[i] = 1 / m;
      r[i] = (source + left * r[i - 1]) / m;
    }
    phi[n] = r[n];
    for (int i = n - 1; i >= 0; i--) {
      phi[i] = r[i] + c[i] * phi[i + 1];
    }
    PolarSemimetal slab = new PolarSemimetal(t, l, eps);
    assertThat(slab.bending(d, p)).isCloseTo(phi[0], within(1e-4 * phi[0]));
    double field = (phi[0] - phi[n]) / t;
    assertThat(slab.field(d, p)).isCloseTo(field, within(1e-3 * Math.abs(field)));
  }

  @Test
  void carriersKeepTheSemimetalFromReversing() {
    assertThat(swept(model).polarization(1)).isPositive();
    // a softer slab stays up as well, unless its carriers screen less
    DeviceModel soft = model.with("second.switching.activation-field", 1.6e9);
    double up = swept(model).polarization(1);
    assertThat(swept(soft).polarization(1)).isCloseTo(up, within(0.05 * up));
    DeviceModel bare = soft.with("contact.second.screening-length", 4e-9);
    assertThat(swept(bare).polarization(1)).isLessThan(-0.5 * up);
  }

  @Test
  void barrierFollowsThePolarizationCharge() {
    double screening =
        new PolarSemimetal(10e-9, 1.1422e-9, 10 * Constants.VACUUM_PERMITTIVITY).elastance();
    double increase =
        BarrierProtocol.STANDARD
            .run(model, ProtocolContext.of(1))
            .figure("barrier_increase_off")
            .orElseThrow()
            .value();
    double bare = Constants.ELEMENTARY_CHARGE * screening * 2 * 0.0131;
    // depolarization takes a little, the temperature of the polarization adds a little
    assertThat(increase).isCloseTo(bare, within(0.1 * bare));
  }

  @Test
  void pinningMakesTheIntermediateState() {
    DeviceModel unpinned = model.with("first.pinned.fraction", 0);
    assertThat(states(model)).isEqualTo(3);
    assertThat(states(unpinned)).isEqualTo(2);
  }

  private static double states(DeviceModel model) {
    return StatesProtocol.STANDARD
        .run(model, ProtocolContext.of(1))
        .figure("resistance_states")
        .orElseThrow()
        .value();
  }
}
