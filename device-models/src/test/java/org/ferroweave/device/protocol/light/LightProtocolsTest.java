package org.ferroweave.device.protocol.light;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import org.ferroweave.device.DeviceModel;
import org.ferroweave.device.InputException;
import org.ferroweave.device.catalog.Catalog;
import org.ferroweave.device.protocol.Figure;
import org.ferroweave.device.protocol.Protocol;
import org.ferroweave.device.protocol.ProtocolContext;
import org.ferroweave.device.protocol.ProtocolResult;
import org.ferroweave.device.protocol.Protocols;
import org.junit.jupiter.api.Test;

class LightProtocolsTest {
  private static final ProtocolContext CONTEXT = ProtocolContext.of(3);
  private final DeviceModel junction = Catalog.model("gr-cips-au-opto");
  private final DeviceModel transistor = Catalog.model("sns2-hbn-cips-fefet");

  private static double figure(ProtocolResult result, String quantity) {
    return result.figure(quantity).map(Figure::value).orElseThrow();
  }

  @Test
  void theyApplyToLitDevicesOnly() {
    DeviceModel dark = Catalog.model("au-cips-ti");
    for (Protocol protocol : new LightProtocols().protocols()) {
      assertThat(protocol.appliesTo(dark)).as(protocol.name()).isFalse();
      assertThat(protocol.appliesTo(transistor)).as(protocol.name()).isTrue();
      assertThat(Protocols.byName(protocol.name())).isEqualTo(protocol);
    }
    assertThat(RetinaProtocol.STANDARD.appliesTo(junction)).isFalse();
  }

  @Test
  void spikeAndDropAreThePairsThatLiveShort() {
    // without traps and mobile ions only the collected pairs are left: all at once, all gone
    DeviceModel bare = junction.with("trap.yield", 1e-15).with("ion.photo-yield", 0);
    ProtocolResult result = PhotoresponseProtocol.STANDARD.run(bare, CONTEXT);
    assertThat(figure(result, "photocurrent_at_once")).isCloseTo(1, within(1e-3));
    assertThat(figure(result, "photocurrent_drop")).isCloseTo(1, within(1e-3));
    assertThat(figure(result, "photocurrent_residue")).isCloseTo(0, within(1e-3));
    assertThat(figure(result, "power_exponent")).isCloseTo(1, within(1e-3));
  }

  @Test
  void decayTimeIsThatOfTheTraps() {
    DeviceModel traps = junction.with("ion.photo-yield", 0);
    double slow =
        figure(PhotoresponseProtocol.STANDARD.run(traps, CONTEXT), "photocurrent_decay_time");
    double depth = 0.735 * 1.602176634e-19;
    double expected = 1 / (1e12 * Math.exp(-depth / (1.380649e-23 * 300)));
    assertThat(slow).isCloseTo(expected, within(0.15 * expected));
  }

  @Test
  void displacedIonsAreWhatStays() {
    ProtocolResult with = PhotoresponseProtocol.STANDARD.run(junction, CONTEXT);
    ProtocolResult without =
        PhotoresponseProtocol.STANDARD.run(junction.with("ion.photo-yield", 0), CONTEXT);
    assertThat(figure(with, "photocurrent_residue"))
        .isGreaterThan(20 * Math.abs(figure(without, "photocurrent_residue")));
  }

  @Test
  void energyCountsAbsorbedLightAndWorkOfTheBias() {
    ProtocolResult result = PhotoresponseProtocol.STANDARD.run(junction, CONTEXT);
    assertThat(figure(result, "energy_per_event"))
        .isEqualTo(
            figure(result, "electrical_energy_per_event")
                + figure(result, "optical_energy_per_event"));
    // 10 mW/cm2 on 100 um2 for 50 ms: no more than falls in can be absorbed
    assertThat(figure(result, "optical_energy_per_event")).isPositive().isLessThan(5e-10);
  }

  @Test
  void feedbackIsWhatAdapts() {
    ProtocolResult result = RetinaProtocol.STANDARD.run(transistor, CONTEXT);
    assertThat(figure(result, "adaptation_ratio")).isLessThan(0.95);
    assertThat(figure(result, "adaptation_to_no_feedback")).isLessThan(0.7);
  }

  @Test
  void bellAloneTeachesNothing() {
    ProtocolResult result = OpticalPavlovProtocol.STANDARD.run(transistor, CONTEXT);
    assertThat(figure(result, "pavlov_control")).isLessThan(1);
    assertThat(figure(result, "pavlov_trained")).isGreaterThan(1);
    DeviceModel blind = transistor.with("light.wavelength", 2e-6);
    ProtocolResult unseen = OpticalPavlovProtocol.STANDARD.run(blind, CONTEXT);
    assertThat(figure(unseen, "pavlov_trained"))
        .isCloseTo(figure(unseen, "pavlov_untrained"), withinPercentage(10));
  }

  @Test
  void relearningIsQuickerSinceTheFilmRemembers() {
    ProtocolResult result = LearningProtocol.STANDARD.run(junction, CONTEXT);
    assertThat(figure(result, "relearning_ratio")).isBetween(0.0, 0.9);
    assertThat(figure(result, "forgotten_fraction")).isBetween(0.1, 0.99);
  }

  @Test
  void badSettingsAreNamed() {
    assertThatThrownBy(() -> new PhotoresponseProtocol(0, 1, 50, 5))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("photoresponse");
    assertThatThrownBy(() -> new RetinaProtocol(100, 2))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("contrast");
    assertThatThrownBy(() -> new LearningProtocol(-1))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("pause");
    assertThatThrownBy(() -> new OpticalPavlovProtocol(1, 1))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("bells");
    assertThatThrownBy(() -> new OpticalPlasticityProtocol(0, 1, 1))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("optical-plasticity");
    assertThatThrownBy(() -> new PolarityProtocol(0, 1, 1))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("photo-polarity");
  }
}
