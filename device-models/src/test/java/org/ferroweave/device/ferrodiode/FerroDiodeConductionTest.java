package org.ferroweave.device.ferrodiode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.ferroweave.device.DeviceModel;
import org.ferroweave.device.Stimulus;
import org.ferroweave.device.catalog.Catalog;
import org.ferroweave.device.physics.Constants;
import org.junit.jupiter.api.Test;

/**
 * The current of a diode whose charge cannot move or shift anything: what is left is emission over
 * two known barriers, and each contact must limit its own polarity with its own image force.
 */
class FerroDiodeConductionTest {
  private static final double TOP = 0.70 * Constants.ELEMENTARY_CHARGE;
  private static final double BOTTOM = 0.66 * Constants.ELEMENTARY_CHARGE;
  private final DeviceModel inert =
      Catalog.model("au-cips-ti")
          .with("ion.site-density", 1e18)
          .with("switching.activation-field", 1e12)
          .with("film.passive-length", 1e-14)
          .with("contact.top.screening-length", 1e-14)
          .with("contact.bottom.screening-length", 1e-14)
          .with("contact.top.barrier", TOP)
          .with("contact.bottom.barrier", BOTTOM);

  private double value(String name) {
    return inert.parameters().stream()
        .filter(p -> p.name().equals(name))
        .findFirst()
        .orElseThrow()
        .value();
  }

  private double current(double voltage, double temperature) {
    return inert.nominal().current(Stimulus.ofVoltage(voltage).withTemperature(temperature));
  }

  /** Lowering (J) at a voltage, written out anew: e sqrt(e E / (4 pi eps0 eps)). */
  private double lowering(double voltage) {
    double builtIn = (TOP - BOTTOM) / Constants.ELEMENTARY_CHARGE;
    double field = Math.abs(voltage - builtIn) / value("film.thickness");
    double e = Constants.ELEMENTARY_CHARGE;
    return e
        * Math.sqrt(
            e
                * field
                / (4
                    * Math.PI
                    * Constants.VACUUM_PERMITTIVITY
                    * value("film.optical-permittivity")));
  }

  @Test
  void theBottomContactLimitsPositiveCurrentWithItsImageForce() {
    double slope = Math.log(current(4, 300) / current(1, 300));
    double expected = (lowering(4) - lowering(1)) / (Constants.BOLTZMANN * 300);
    assertThat(slope).isCloseTo(expected, within(1e-3 * expected));
    assertThat(expected).isGreaterThan(2); // it is not a small correction
  }

  @Test
  void theTopContactLimitsNegativeCurrentWithItsImageForce() {
    double slope = Math.log(current(-4, 300) / current(-1, 300));
    double expected = (lowering(-4) - lowering(-1)) / (Constants.BOLTZMANN * 300);
    assertThat(slope).isCloseTo(expected, within(1e-3 * expected));
  }

  @Test
  void richardsonPlotGivesTheBarrierOfTheLimitingContact() {
    for (double v : new double[] {2, -2}) {
      double cold = current(v, 280);
      double warm = current(v, 310);
      double slope =
          Math.log(warm / (310 * 310) / (cold / (280 * 280)))
              / (1 / (Constants.BOLTZMANN * 280) - 1 / (Constants.BOLTZMANN * 310));
      double barrier = (v > 0 ? BOTTOM : TOP) - lowering(v);
      assertThat(slope).isCloseTo(barrier, within(1e-3 * barrier));
    }
  }

  @Test
  void absoluteCurrentIsRichardsons() {
    double expected =
        value("film.area")
            * value("contact.richardson")
            * 300
            * 300
            * Math.exp(-(BOTTOM - lowering(3)) / (Constants.BOLTZMANN * 300));
    assertThat(current(3, 300)).isCloseTo(expected, within(2e-3 * expected));
  }
}
