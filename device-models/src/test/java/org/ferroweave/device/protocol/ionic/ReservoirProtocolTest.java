package org.ferroweave.device.protocol.ionic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.ferroweave.device.InputException;
import org.ferroweave.device.catalog.Catalog;
import org.ferroweave.device.protocol.ProtocolContext;
import org.ferroweave.device.protocol.ProtocolResult;
import org.junit.jupiter.api.Test;

class ReservoirProtocolTest {
  @Test
  void statesAreCountedOnlyIfTheyCanBeToldApart() {
    double[] sorted = {1.00, 1.01, 1.04, 1.05, 2};
    assertThat(ReservoirProtocol.distinguishable(sorted, 0.005)).isEqualTo(5);
    assertThat(ReservoirProtocol.distinguishable(sorted, 0.02)).isEqualTo(3);
    assertThat(ReservoirProtocol.distinguishable(sorted, 0.9)).isEqualTo(1);
  }

  @Test
  void aDeviceThatForgetsAtOnceKeepsOnlyTheLastBit() {
    ProtocolResult forgetful =
        ReservoirProtocol.STANDARD.run(
            Catalog.model("ni-cips-ni-vertical").with("pulse.period", 20), ProtocolContext.of(1));
    assertThat(forgetful.figure("reservoir_states").orElseThrow().value()).isLessThanOrEqualTo(2);
  }

  @Test
  void badSettingsAreNamed() {
    assertThatThrownBy(() -> new ReservoirProtocol(0, 0.01, 3))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("bits 0");
  }
}
