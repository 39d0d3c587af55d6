package org.ferroweave.device.ferrodiode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.ferroweave.device.DeviceModel;
import org.ferroweave.device.RandomStream;
import org.ferroweave.device.Stimulus;
import org.ferroweave.device.SynapticDevice;
import org.ferroweave.device.catalog.Catalog;
import org.ferroweave.device.protocol.IvProtocol;
import org.ferroweave.device.protocol.Progress;
import org.ferroweave.device.protocol.ProtocolContext;
import org.ferroweave.device.protocol.ProtocolResult;
import org.ferroweave.device.protocol.StdpProtocol;
import org.junit.jupiter.api.Test;

/** What warmth does: less coercive field, no memory above Tc, and no figures where none exist. */
class FerroDiodeTemperatureTest {
  private final DeviceModel model = Catalog.model("au-cips-ti");

  private double setVoltage(double temperature) {
    return figure(new IvProtocol(10, 2, 1, 100).run(model, context(temperature)), "set_voltage");
  }

  private static ProtocolContext context(double temperature) {
    return new ProtocolContext(1, temperature, Progress.NONE);
  }

  private static double figure(ProtocolResult result, String quantity) {
    return result.figure(quantity).orElseThrow().value();
  }

  @Test
  void setVoltageFallsWithTemperatureBySomePercentPerKelvin() {
    double at295 = setVoltage(295);
    double at300 = setVoltage(300);
    double at305 = setVoltage(305);
    assertThat(at295).isGreaterThan(at300);
    assertThat(at300).isGreaterThan(at305);
    assertThat((at295 - at305) / at300 / 10).isBetween(0.005, 0.06);
  }

  @Test
  void coolingThroughTheTransitionLeavesDomainsOfBothSigns() {
    double hot = 330;
    SynapticDevice many = model.fabricate(new RandomStream(2));
    SynapticDevice mean = model.nominal();
    for (SynapticDevice device : new SynapticDevice[] {many, mean}) {
      device.step(Stimulus.ofVoltage(5), 1);
      assertThat(device.polarization()).isGreaterThan(0.03);
      device.step(Stimulus.REST.withTemperature(hot), 1);
      assertThat(device.polarization()).isZero();
      device.step(Stimulus.REST, 1e-3);
    }
    assertThat(mean.polarization()).isCloseTo(0, within(1e-4));
    // 64 elements of spread sizes: far from either poled state
    assertThat(Math.abs(many.polarization())).isLessThan(0.03);
  }

  @Test
  void readingAtAnotherTemperatureForgetsNothing() {
    SynapticDevice device = model.nominal();
    device.step(Stimulus.ofVoltage(5), 1);
    double before = device.polarization();
    device.current(Stimulus.ofVoltage(1).withTemperature(400));
    assertThat(device.polarization()).isEqualTo(before);
  }

  @Test
  void aboveTheTransitionNoSwitchingVoltageAndNoSpikeTimingAreReported() {
    ProtocolContext hot = context(330);
    ProtocolResult iv = new IvProtocol(5, 2, 1, 60).run(model, hot);
    assertThat(figure(iv, "set_voltage")).isNaN();
    assertThat(figure(iv, "reset_voltage")).isNaN();
    ProtocolResult stdp = StdpProtocol.STANDARD.run(model, hot);
    assertThat(figure(stdp, "stdp_time_constant_positive")).isNaN();
    assertThat(figure(stdp, "stdp_time_constant_negative")).isNaN();
    assertThat(figure(iv, "on_off")).isCloseTo(1, within(0.1));
  }
}
