package org.ferroweave.device.stacked;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.ferroweave.device.DeviceModel;
import org.ferroweave.device.Stimulus;
import org.ferroweave.device.catalog.Catalog;
import org.ferroweave.device.compact.CompactDevice;
import org.ferroweave.device.protocol.ProtocolContext;
import org.ferroweave.device.protocol.states.StatesProtocol;
import org.junit.jupiter.api.Test;

/** Two polarizations that two electrodes write, independently or locked. */
class CrossedTransistorTest {
  private final DeviceModel sns = Catalog.model("sns-cips-fefet");

  private static double figure(DeviceModel model, String quantity) {
    return StatesProtocol.STANDARD
        .run(model, ProtocolContext.of(1))
        .figure(quantity)
        .orElseThrow()
        .value();
  }

  @Test
  void theGateWritesOneAndTheDrainTheOther() {
    CompactDevice device = (CompactDevice) sns.nominal();
    double[] before = {device.polarization(0), device.polarization(1)};
    device.step(Stimulus.REST.withGate(50), 0.1);
    assertThat(device.polarization(0) * before[0]).isNegative();
    assertThat(device.polarization(1)).isEqualTo(before[1]);
    double vertical = device.polarization(0);
    device.step(Stimulus.ofVoltage(6), 0.1);
    assertThat(device.polarization(1) * before[1]).isNegative();
    assertThat(device.polarization(0)).isCloseTo(vertical, within(1e-3 * Math.abs(vertical)));
  }

  @Test
  void oneOfTheTwoAloneGivesTwoStates() {
    assertThat(figure(sns, "resistance_states")).isEqualTo(4);
    DeviceModel noContactEffect = sns.with("contact.screening-length", 1e-14);
    assertThat(figure(noContactEffect, "resistance_states")).isEqualTo(2);
    DeviceModel noVertical = sns.with("first.spontaneous-polarization", 1e-5);
    assertThat(figure(noVertical, "resistance_states")).isEqualTo(2);
  }

  @Test
  void holesCarryTheCurrentOfTinSulphide() {
    CompactDevice device = (CompactDevice) sns.nominal();
    Stimulus read = Stimulus.ofVoltage(0.1);
    assertThat(device.current(read.withGate(-5))).isGreaterThan(device.current(read.withGate(5)));
  }

  @Test
  void aLateralGateWritesTheVerticalComponentByLocking() {
    DeviceModel lateral = Catalog.model("mos2-bn-in2se3-lg-fefet").with("gate.vertical-share", 0);
    double[] change = new double[2];
    for (int i = 0; i < 2; i++) {
      DeviceModel model = i == 0 ? lateral : lateral.with("stack.locking", 0);
      CompactDevice device = (CompactDevice) model.nominal();
      double before = device.polarization(0);
      device.step(Stimulus.REST.withGate(8), 0.1);
      device.step(Stimulus.REST, 1);
      change[i] = device.polarization(0) - before;
    }
    assertThat(change[0]).isGreaterThan(5e-3); // C/m2
    assertThat(change[1]).isCloseTo(0, within(1e-4));
  }
}
