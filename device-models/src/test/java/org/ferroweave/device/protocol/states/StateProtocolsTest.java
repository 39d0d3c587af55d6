package org.ferroweave.device.protocol.states;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.ferroweave.device.DeviceModel;
import org.ferroweave.device.InputException;
import org.ferroweave.device.catalog.Catalog;
import org.ferroweave.device.physics.Constants;
import org.ferroweave.device.protocol.ProtocolContext;
import org.junit.jupiter.api.Test;

/** The measurements themselves: what they count, what they refuse, and that they repeat. */
class StateProtocolsTest {
  private final DeviceModel junction = Catalog.model("wte2-in2se3-au-fsj");
  private final DeviceModel crossed = Catalog.model("sns-cips-fefet");

  @Test
  void noisyReadsTellFewerStatesApart() {
    StatesProtocol noisy = new StatesProtocol(0.1, 10, 2, 71, 0.1); // 200 % noise
    double states =
        noisy.run(crossed, ProtocolContext.of(1)).figure("resistance_states").orElseThrow().value();
    assertThat(states).isBetween(1.0, 3.0);
  }

  @Test
  void aWriteThatIsTooWeakReachesNothing() {
    DeviceModel weak = crossed.with("states.gate", 5).with("states.drain", 0.5);
    StatesResult result = StatesProtocol.STANDARD.run(weak, ProtocolContext.of(1));
    assertThat(result.figure("resistance_states").orElseThrow().value()).isEqualTo(1);
  }

  @Test
  void barriersAreThoseThatWereBuiltIn() {
    // without polarization both states have the barrier of the semimetal, less the image force
    DeviceModel plain =
        junction
            .with("first.spontaneous-polarization", 1e-5)
            .with("second.spontaneous-polarization", 1e-5)
            .with("contact.second.screening-length", 1e-12);
    BarrierResult result = BarrierProtocol.STANDARD.run(plain, ProtocolContext.of(1));
    double ev = Constants.ELEMENTARY_CHARGE;
    assertThat(result.onBarrier() / ev).isCloseTo(0.5, within(0.06));
    assertThat(result.onBarrier()).isLessThan(0.5 * ev);
    assertThat(result.offBarrier() / ev).isCloseTo(result.onBarrier() / ev, within(2e-3));
  }

  @Test
  void theyApplyToDevicesThatHaveTheirParameters() {
    DeviceModel diode = Catalog.model("au-cips-ti");
    assertThat(StatesProtocol.STANDARD.appliesTo(diode)).isFalse();
    assertThat(BarrierProtocol.STANDARD.appliesTo(diode)).isFalse();
    assertThat(PolarizationsProtocol.STANDARD.appliesTo(diode)).isFalse();
    assertThat(StatesProtocol.STANDARD.appliesTo(crossed)).isTrue();
    assertThat(StatesProtocol.STANDARD.appliesTo(Catalog.model("cips-lg-fefet"))).isFalse();
    assertThat(BarrierProtocol.STANDARD.appliesTo(junction)).isTrue();
    assertThat(PolarizationsProtocol.STANDARD.appliesTo(crossed)).isTrue();
  }

  @Test
  void badSettingsAreNamed() {
    assertThatThrownBy(() -> new StatesProtocol(0, 1, 0.05, 71, 0.1))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("width");
    assertThatThrownBy(() -> new BarrierProtocol(1, 1, 0, 5))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("span");
    assertThatThrownBy(() -> new PolarizationsProtocol(2))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("stairs");
  }

  @Test
  void measurementsRepeat() {
    PolarizationsResult a = PolarizationsProtocol.STANDARD.run(junction, ProtocolContext.of(1));
    PolarizationsResult b = PolarizationsProtocol.STANDARD.run(junction, ProtocolContext.of(1));
    assertThat(b.first()).isEqualTo(a.first());
    assertThat(a.series()).isNotEmpty();
  }
}
