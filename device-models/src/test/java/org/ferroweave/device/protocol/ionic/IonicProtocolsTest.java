package org.ferroweave.device.protocol.ionic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.ferroweave.device.DeviceModel;
import org.ferroweave.device.InputException;
import org.ferroweave.device.catalog.Catalog;
import org.ferroweave.device.protocol.Protocol;
import org.ferroweave.device.protocol.ProtocolContext;
import org.junit.jupiter.api.Test;

class IonicProtocolsTest {
  private static double figure(Protocol protocol, DeviceModel model, String quantity) {
    return protocol.run(model, ProtocolContext.of(1)).figure(quantity).orElseThrow().value();
  }

  @Test
  void primingNeedsSlowIons() {
    DeviceModel lateral = Catalog.model("au-cips-au-lateral");
    DeviceModel frozen = lateral.with("ion.hop-barrier", 2 * 1.602176634e-19);
    assertThat(figure(AdspProtocol.STANDARD, lateral, "adsp_enhancement")).isGreaterThan(1.1);
    assertThat(figure(AdspProtocol.STANDARD, frozen, "adsp_enhancement")).isBetween(0.99, 1.05);
  }

  @Test
  void longMemoryNeedsIonsThatHoldEachOther() {
    DeviceModel lateral = Catalog.model("au-cips-au-lateral");
    DeviceModel lone = lateral.with("interface.cooperation", 0);
    Protocol protocol = MemoryTransitionProtocol.STANDARD;
    assertThat(figure(protocol, lateral, "ltp_residue")).isGreaterThan(0.5);
    assertThat(figure(protocol, lone, "ltp_residue")).isLessThan(0.2);
  }

  @Test
  void conditioningNeedsFood() {
    DeviceModel lateral = Catalog.model("au-cips-au-lateral");
    double fed = figure(PavlovProtocol.STANDARD, lateral, "pavlov_conditioning");
    assertThat(fed).isGreaterThan(2 * figure(PavlovProtocol.STANDARD, lateral, "pavlov_control"));
  }

  @Test
  void signOfAPairTurnsWithItsInterval() {
    DeviceModel vertical = Catalog.model("au-cips-au-vertical").with("pulse.potentiation", 4.3);
    assertThat(figure(TrainProtocol.STANDARD, vertical, "pair_ratio_short")).isGreaterThan(1.05);
    assertThat(figure(TrainProtocol.STANDARD, vertical, "pair_ratio_long")).isLessThan(0.95);
    // without mobile ions the polarization alone facilitates at both
    DeviceModel frozen = vertical.with("ion.hop-barrier", 2 * 1.602176634e-19);
    assertThat(figure(TrainProtocol.STANDARD, frozen, "pair_ratio_long")).isGreaterThan(0.98);
  }

  @Test
  void formingShuntsThePolarization() {
    DeviceModel pristine =
        Catalog.model("ti-in2se3-au-digital").with("filament.initial-gap", 15e-9);
    assertThat(figure(FormingProtocol.STANDARD, pristine, "polarization_recovery")).isLessThan(0.9);
    DeviceModel unformed = pristine.with("sweep.voltage", 2);
    assertThat(figure(FormingProtocol.STANDARD, unformed, "polarization_recovery"))
        .isBetween(0.95, 1.05);
  }

  @Test
  void settingsAreChecked() {
    assertThatThrownBy(() -> new AdspProtocol(1)).isInstanceOf(InputException.class);
    assertThatThrownBy(() -> new PavlovProtocol(0.4, 0, 1)).isInstanceOf(InputException.class);
    assertThatThrownBy(() -> new TrainProtocol(0.1, 1e-3)).isInstanceOf(InputException.class);
    assertThatThrownBy(() -> new ThresholdProtocol(10, 2, 2)).isInstanceOf(InputException.class);
    assertThatThrownBy(() -> new ComplianceProtocol(1, 10, 1)).isInstanceOf(InputException.class);
    assertThatThrownBy(() -> new FormingProtocol(0, 3, 100)).isInstanceOf(InputException.class);
    assertThatThrownBy(() -> new SwitchingTimeProtocol(1)).isInstanceOf(InputException.class);
    assertThatThrownBy(() -> new MemoryTransitionProtocol(0)).isInstanceOf(InputException.class);
  }
}
