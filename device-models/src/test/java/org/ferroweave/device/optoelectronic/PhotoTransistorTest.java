package org.ferroweave.device.optoelectronic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.assertj.core.api.Assertions;
import org.ferroweave.device.DeviceModel;
import org.ferroweave.device.Illumination;
import org.ferroweave.device.InputException;
import org.ferroweave.device.Stimulus;
import org.ferroweave.device.SynapticDevice;
import org.ferroweave.device.catalog.Catalog;
import org.ferroweave.device.physics.Constants;
import org.ferroweave.device.protocol.PulseSettings;
import org.junit.jupiter.api.Test;

/** Why light turns the polarization of the three-terminal devices, and what it needs for that. */
class PhotoTransistorTest {
  private final DeviceModel model = Catalog.model("res2-hbn-cips-fefet");
  private final PhotoTransistorParameters parameters =
      PhotoTransistorParameters.of(Catalog.datasheet("res2-hbn-cips-fefet"));

  private static double value(DeviceModel model, String name) {
    return PulseSettings.valueOr(model, name, Double.NaN);
  }

  private double turnedBy(DeviceModel device, Illumination light, double time) {
    SynapticDevice d = device.nominal();
    double before = d.polarization();
    d.step(Stimulus.REST.withLight(light), time);
    return d.polarization() - before;
  }

  private Illumination light(double wavelength) {
    return new Illumination(wavelength, value(model, "pulse.potentiation"));
  }

  @Test
  void chargeAndPotentialBalanceAtEveryStateOfTheStack() {
    GateStack stack = new GateStack(parameters, 300);
    double t = parameters.film().thickness();
    double eps = parameters.film().permittivity();
    for (double voltage : new double[] {-30, -3, 0, 0.5, 30}) {
      for (double bound : new double[] {-0.04, -1e-3, 0, 1e-3, 0.04}) {
        stack.solve(voltage, bound);
        double drop =
            stack.field() * t + stack.netCharge() * parameters.interlayer() + stack.potential();
        assertThat(drop).isCloseTo(voltage, within(1e-9 * (1 + Math.abs(voltage) + 700 * 0.04)));
        assertThat(eps * stack.field() + bound).isCloseTo(stack.netCharge(), within(1e-12));
      }
    }
  }

  @Test
  void interfaceResponseIsTheDerivative() {
    GateStack stack = new GateStack(parameters, 300);
    for (double bound : new double[] {-5e-3, 0, 2e-4, 5e-3}) {
      stack.solve(0.3, bound + 1e-8);
      double plus = stack.interfacePotential();
      stack.solve(0.3, bound - 1e-8);
      double minus = stack.interfacePotential();
      stack.solve(0.3, bound);
      double response = stack.interfaceResponse();
      assertThat((plus - minus) / 2e-8).isCloseTo(response, within(1e-3 * response));
    }
  }

  @Test
  void lightAboveTheGapTurnsThePolarizationUpAndLightBelowDoesNot() {
    double gap = value(model, "channel.band-gap");
    double edge = Constants.PLANCK * Constants.SPEED_OF_LIGHT / gap;
    double dark = turnedBy(model, new Illumination(edge, 0), 1);
    assertThat(turnedBy(model, light(1.001 * edge), 1)).isEqualTo(dark);
    assertThat(turnedBy(model, light(0.8 * edge), 1)).isGreaterThan(100 * Math.abs(dark));
  }

  @Test
  void withoutCaptureByDonorsLightDoesNotTurnThePolarization() {
    double edge = value(model, "light.wavelength");
    double with = turnedBy(model, light(edge), 1);
    double without = turnedBy(model.with("interface.capture-yield", 1e-12), light(edge), 1);
    assertThat(without).isLessThan(0.01 * with);
  }

  @Test
  void aWiderGapLetsLightTurnMore() {
    // the photovoltage ends where holes hold the Fermi level, one gap below the conduction band
    double photon = 3 * Constants.ELEMENTARY_CHARGE;
    double wavelength = Constants.PLANCK * Constants.SPEED_OF_LIGHT / photon;
    double narrow =
        turnedBy(
            model.with("channel.band-gap", 1.1 * Constants.ELEMENTARY_CHARGE),
            light(wavelength),
            0.1);
    double wide =
        turnedBy(
            model.with("channel.band-gap", 1.9 * Constants.ELEMENTARY_CHARGE),
            light(wavelength),
            0.1);
    assertThat(wide).isGreaterThan(1.5 * narrow);
  }

  @Test
  void moreCannotBeCaughtThanRecombines() {
    Assertions.assertThatThrownBy(
            () -> model.with("trap.yield", 0.9).with("interface.capture-yield", 0.9))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("interface.capture-yield");
  }
}
