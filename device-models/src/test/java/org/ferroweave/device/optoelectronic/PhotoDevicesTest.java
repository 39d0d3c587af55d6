package org.ferroweave.device.optoelectronic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.ferroweave.device.DeviceModel;
import org.ferroweave.device.Illumination;
import org.ferroweave.device.RandomStream;
import org.ferroweave.device.Stimulus;
import org.ferroweave.device.catalog.Catalog;
import org.ferroweave.device.compact.CompactDevice;
import org.ferroweave.device.physics.BandEdgeAbsorption;
import org.ferroweave.device.physics.Constants;
import org.ferroweave.device.protocol.PulseSettings;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What holds of every device that light writes, by the laws and not by the numbers of its sheet.
 */
class PhotoDevicesTest {
  private static final double E = Constants.ELEMENTARY_CHARGE;

  private static double value(DeviceModel model, String name) {
    return PulseSettings.valueOr(model, name, Double.NaN);
  }

  private static String layer(DeviceModel model) {
    return PulseSettings.has(model, "channel.band-gap") ? "channel" : "film";
  }

  private static Stimulus lit(DeviceModel model, double photonEnergy, double irradiance) {
    return model
        .operation()
        .read()
        .withLight(
            new Illumination(
                Constants.PLANCK * Constants.SPEED_OF_LIGHT / photonEnergy, irradiance));
  }

  private static double photon(DeviceModel model) {
    return BandEdgeAbsorption.photonEnergy(value(model, "light.wavelength"));
  }

  /** Absorbed photons per time on the whole device. */
  private static double absorbed(DeviceModel model, double irradiance) {
    return value(model, "light.area")
        * BandEdgeAbsorption.absorbedFlux(
            value(model, "light.wavelength"),
            irradiance,
            value(model, layer(model) + ".band-gap"),
            value(model, layer(model) + ".absorption-length"),
            value(model, "light.edge-exponent"),
            value(model, "light.depth"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "gr-cips-au-opto",
        "cips-longitudinal-photosynapse",
        "in2se3-photodetector",
        "au-in2se3-au-planar",
        "sns2-hbn-cips-fefet",
        "res2-hbn-cips-fefet",
        "gr-in2se3-oram"
      })
  void lightBelowTheGapDoesNothingAtAll(String id) {
    DeviceModel model = Catalog.model(id);
    double gap = value(model, layer(model) + ".band-gap");
    CompactDevice lit = (CompactDevice) model.nominal();
    CompactDevice dark = (CompactDevice) model.nominal();
    lit.step(lit(model, 0.999 * gap, 1e6), 1);
    dark.step(model.operation().read(), 1);
    assertThat(lit.polarization()).isEqualTo(dark.polarization());
    for (int i = 0; i < 3; i++) {
      assertThat(lit.slow(i)).isEqualTo(dark.slow(i));
    }
    CompactDevice above = (CompactDevice) model.nominal();
    above.step(lit(model, 1.2 * gap, value(model, "light.irradiance")), 1);
    assertThat(above.slow(0)).isPositive();
    assertThat(above.slow(1)).isPositive();
  }

  @ParameterizedTest
  @ValueSource(strings = {"gr-cips-au-opto", "au-in2se3-au-planar", "sns2-hbn-cips-fefet"})
  void noMoreIsLeftBehindThanPhotonsWereAbsorbed(String id) {
    DeviceModel model = Catalog.model(id);
    boolean transistor = PulseSettings.has(model, "channel.width");
    double area =
        transistor
            ? value(model, "channel.width") * value(model, "channel.length")
            : value(model, "film.area");
    for (double irradiance : new double[] {1e-3, 1, 1e3, 1e6}) {
      CompactDevice device = (CompactDevice) model.nominal();
      double donors = device.slow(2);
      double photons = 0;
      double events = 0;
      double last = 0;
      for (int i = 0; i < 20; i++) {
        double step = 1e-4;
        device.step(lit(model, photon(model), irradiance), step);
        photons += absorbed(model, irradiance) * step;
        last = device.slow(0) * area;
        events =
            device.slow(1) * area
                + (transistor
                    ? (donors - device.slow(2)) * area
                    : device.slow(2)
                        * value(model, "ion.site-density")
                        * value(model, "film.thickness")
                        * area)
                + last;
      }
      double before =
          transistor
              ? 0
              : ((CompactDevice) model.nominal()).slow(2)
                  * value(model, "ion.site-density")
                  * value(model, "film.thickness")
                  * area;
      assertThat(events - before).isLessThanOrEqualTo(photons * (1 + 1e-9) + 1e-3);
      assertThat(last).isPositive();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"gr-cips-au-opto", "cips-longitudinal-photosynapse"})
  void thePhotocurrentOfBlockingContactsHasNoGain(String id) {
    // at zero bias nothing is emitted over the barriers: what flows was collected
    DeviceModel model = Catalog.model(id);
    for (double irradiance : new double[] {1, 1e3, 1e6}) {
      CompactDevice device = (CompactDevice) model.nominal();
      Stimulus light = lit(model, photon(model), irradiance).withVoltage(0);
      device.step(light, 1e-3);
      double current = Math.abs(device.current(light));
      assertThat(current).isPositive().isLessThanOrEqualTo(E * absorbed(model, irradiance));
      device.step(model.operation().rest(), 1);
      assertThat(Math.abs(device.current(model.operation().rest()))).isLessThan(1e-9 * current);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "gr-cips-au-opto",
        "in2se3-photodetector",
        "sns2-hbn-cips-fefet",
        "gr-in2se3-oram"
      })
  void weakLightActsInProportion(String id) {
    DeviceModel model = Catalog.model(id);
    double weak = 1e-4 * value(model, "light.irradiance");
    double[] change = new double[2];
    for (int i = 0; i < 2; i++) {
      CompactDevice device = (CompactDevice) model.nominal();
      CompactDevice dark = (CompactDevice) model.nominal();
      Stimulus light = lit(model, photon(model), weak * (i + 1));
      device.step(light, 1e-2);
      dark.step(model.operation().read(), 1e-2);
      change[i] = device.current(light) - dark.current(model.operation().read());
    }
    assertThat(change[1] / change[0]).isCloseTo(2, within(1e-2));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "gr-cips-au-opto",
        "in2se3-photodetector",
        "au-in2se3-au-planar",
        "sns2-hbn-cips-fefet"
      })
  void darkAtRestNothingDrifts(String id) {
    DeviceModel model = Catalog.model(id);
    CompactDevice device = (CompactDevice) model.nominal();
    double[] before = {device.slow(0), device.slow(1), device.slow(2)};
    double polarization = device.polarization();
    device.step(model.operation().rest(), 100);
    double ps = value(model, "film.spontaneous-polarization");
    for (int i = 0; i < 3; i++) {
      // displaced ions follow the field of the polarization, which is let drift by as much
      double share = i == 2 ? 1e-3 : 1e-6;
      assertThat(device.slow(i)).isCloseTo(before[i], within(share * (before[i] + 1e-300)));
    }
    assertThat(device.polarization()).isCloseTo(polarization, within(1e-3 * ps));
    assertThat(device.current(model.operation().rest())).isZero();
  }

  @ParameterizedTest
  @ValueSource(strings = {"gr-cips-au-opto", "au-in2se3-au-planar", "sns2-hbn-cips-fefet"})
  void strongLightAndHeatStayFiniteAndInBounds(String id) {
    DeviceModel model = Catalog.model(id);
    CompactDevice device = (CompactDevice) model.fabricate(new RandomStream(5));
    for (double irradiance : new double[] {1e9, 0, 1e-9, 1e6}) {
      for (double temperature : new double[] {150, 300, 420}) {
        Stimulus light = lit(model, 1.5 * photon(model), irradiance).withTemperature(temperature);
        for (double time : new double[] {1e-12, 1e-3, 10}) {
          device.step(light, time);
          assertThat(device.current(light)).isFinite();
          assertThat(device.slow(1)).isBetween(0.0, value(model, "trap.density"));
          assertThat(device.polarization()).isFinite();
        }
      }
    }
    assertThat(device.energy().source()).isFinite();
  }

  @ParameterizedTest
  @ValueSource(strings = {"gr-cips-au-opto", "sns2-hbn-cips-fefet", "res2-hbn-cips-fefet"})
  void halvingTheStepChangesLittle(String id) {
    DeviceModel model = Catalog.model(id);
    CompactDevice whole = (CompactDevice) model.nominal();
    CompactDevice parts = (CompactDevice) model.nominal();
    double before = whole.conductance(value(model, "read.voltage"));
    double width = value(model, "pulse.width");
    Stimulus light = lit(model, photon(model), value(model, "pulse.potentiation")).withVoltage(0);
    for (int i = 0; i < 5; i++) {
      whole.step(light, width);
      whole.step(model.operation().rest(), width);
      for (int k = 0; k < 8; k++) {
        parts.step(light, width / 8);
      }
      for (int k = 0; k < 8; k++) {
        parts.step(model.operation().rest(), width / 8);
      }
    }
    double g = whole.conductance(value(model, "read.voltage"));
    assertThat(Math.abs(Math.log(parts.conductance(value(model, "read.voltage")) / g)))
        .isLessThan(1e-2 * Math.abs(Math.log(g / before)) + 1e-4);
  }
}
