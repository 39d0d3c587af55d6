package org.ferroweave.device.ferrodiode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.ferroweave.device.DeviceModel;
import org.ferroweave.device.Stimulus;
import org.ferroweave.device.SynapticDevice;
import org.ferroweave.device.catalog.Catalog;
import org.ferroweave.device.compact.CompactDevice;
import org.ferroweave.device.physics.Constants;
import org.ferroweave.device.physics.GrapheneCharge;
import org.junit.jupiter.api.Test;

/** Graphene as a contact: the inverted law, and what it does to the junction. */
class SemimetalTest {
  private static final double VELOCITY = 1e6;

  @Test
  void theLevelHoldsExactlyTheElectronsOfTheLaw() {
    SemimetalLevel law = SemimetalLevel.of(VELOCITY, 300);
    for (double n = 1e12; n < 1e18; n *= 2.7) {
      for (double electrons : new double[] {n, -n}) {
        double u = law.level(electrons) * Constants.ELEMENTARY_CHARGE;
        double back = GrapheneCharge.density(u, VELOCITY, 300);
        double slope = GrapheneCharge.slope(u, VELOCITY, 300);
        double error = (back - electrons) / slope / (Constants.BOLTZMANN * 300);
        assertThat(error).isCloseTo(0, within(1e-6));
        assertThat(law.slope(electrons) * Constants.ELEMENTARY_CHARGE * slope)
            .isCloseTo(1, within(1e-3));
      }
    }
  }

  @Test
  void theVoltageIsSharedByFilmAndLevels() {
    DeviceModel model =
        Catalog.model("gr-in2se3-gr")
            .with("contact.top.fermi-velocity", VELOCITY)
            .with("contact.top.doping", 1e16)
            .with("contact.bottom.fermi-velocity", VELOCITY)
            .with("contact.bottom.doping", 1e16);
    SynapticDevice device = model.nominal();
    double e = Constants.ELEMENTARY_CHARGE;
    SemimetalLevel law = SemimetalLevel.of(VELOCITY, 300);
    for (double v : new double[] {2, 0, -2, 1}) {
      device.step(Stimulus.ofVoltage(v), 1e-3);
      CompactDevice d = (CompactDevice) device;
      FerroDiodeBody body = (FerroDiodeBody) d.body();
      double field = body.filmField(d.applied(), d.polarizations(), d.slow());
      double displacement = device.displacement();
      double n0 = value(model, "contact.top.doping");
      double drop =
          field * value(model, "film.thickness")
              + displacement
                  * (value(model, "film.passive-length")
                      + value(model, "contact.top.screening-length")
                      + value(model, "contact.bottom.screening-length"))
                  / Constants.VACUUM_PERMITTIVITY
              + law.level(n0)
              - law.level(n0 - displacement / e)
              + law.level(n0 + displacement / e)
              - law.level(n0);
      double builtIn =
          (value(model, "contact.top.barrier") - value(model, "contact.bottom.barrier")) / e;
      assertThat(drop).isCloseTo(v - builtIn, within(1e-9));
    }
  }

  @Test
  void polarizationTowardsGrapheneLowersItsBarrierMoreThanThatOfAMetal() {
    DeviceModel graphene = Catalog.model("au-cips-slg-fsmj");
    DeviceModel metal = graphene.with("contact.bottom.fermi-velocity", 0);
    assertThat(window(graphene)).isGreaterThan(10 * window(metal));
  }

  /** Current over graphene (second contact, positive voltage) for both polarizations. */
  private static double window(DeviceModel model) {
    SynapticDevice device = model.nominal();
    device.step(Stimulus.ofVoltage(4), 1);
    double up = device.current(Stimulus.ofVoltage(0.3));
    device.step(Stimulus.ofVoltage(-4), 1);
    return up / device.current(Stimulus.ofVoltage(0.3));
  }

  private static double value(DeviceModel model, String name) {
    return model.parameters().stream()
        .filter(p -> p.name().equals(name))
        .findFirst()
        .orElseThrow()
        .value();
  }
}
