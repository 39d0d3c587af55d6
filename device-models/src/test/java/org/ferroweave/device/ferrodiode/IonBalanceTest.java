package org.ferroweave.device.ferrodiode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.ferroweave.device.DeviceModel;
import org.ferroweave.device.Stimulus;
import org.ferroweave.device.SynapticDevice;
import org.ferroweave.device.catalog.Catalog;
import org.ferroweave.device.compact.CompactDevice;
import org.ferroweave.device.physics.Constants;
import org.junit.jupiter.api.Test;

/**
 * Ions at rest obey detailed balance: the occupations of both sites stand in the ratio of their
 * Boltzmann factors in the field that all charge, their own included, makes.
 */
class IonBalanceTest {
  @Test
  void occupationsAreBoltzmanns() {
    DeviceModel model = Catalog.model("au-cips-ti");
    double distance = value(model, "ion.hop-distance");
    for (double temperature : new double[] {280, 300, 312}) {
      SynapticDevice device = model.nominal();
      for (double v : new double[] {3, -2, 0}) {
        double hold = v == 0 ? 100 : 0.01; // long rest: thousands of hops
        device.step(Stimulus.ofVoltage(v).withTemperature(temperature), hold);
      }
      CompactDevice d = (CompactDevice) device;
      double field =
          ((FerroDiodeBody) d.body()).filmField(d.applied(), d.polarizations(), d.slow());
      double forward = (1 + d.slow(0)) / 2;
      double energy = Constants.ELEMENTARY_CHARGE * distance * field;
      assertThat(Math.abs(energy)).isGreaterThan(0.1 * Constants.BOLTZMANN * temperature);
      assertThat(forward / (1 - forward))
          .isCloseTo(Math.exp(energy / (Constants.BOLTZMANN * temperature)), within(1e-3));
    }
  }

  private static double value(DeviceModel model, String name) {
    return model.parameters().stream()
        .filter(p -> p.name().equals(name))
        .findFirst()
        .orElseThrow()
        .value();
  }
}
