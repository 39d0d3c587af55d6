package org.ferroweave.device.optoelectronic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import org.ferroweave.device.DeviceModel;
import org.ferroweave.device.EnergyLedger;
import org.ferroweave.device.Illumination;
import org.ferroweave.device.Stimulus;
import org.ferroweave.device.catalog.Catalog;
import org.ferroweave.device.compact.CompactDevice;
import org.ferroweave.device.protocol.PulseSettings;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Energies of the lit junction against sums written down here from the parameters alone: fields of
 * film and contacts, sites and mixing of ions, levels and fields of trapped holes, pairs.
 */
class PhotoJunctionEnergyTest {
  private static final double E = 1.602176634e-19;
  private static final double THERMAL = 1.380649e-23 * 300;
  private static final double VACUUM = 8.8541878128e-12;

  private static final int PAIRS = 0;
  private static final int HOLES = 1;
  private static final int IONS = 2;

  private static PhotoJunctionParameters parameters(String id) {
    return PhotoJunctionParameters.of(Catalog.datasheet(id));
  }

  /** Dipole per volume of all ions on the metastable site (C/m2). */
  private static double dipoles(PhotoJunctionParameters p, double order) {
    return p.ions().density() * E * p.ions().hopDistance() * order;
  }

  private static double field(
      PhotoJunctionParameters p, double voltage, double polarization, double ions) {
    double bound = polarization + ions;
    return (voltage - p.builtIn() - bound * p.screening())
        / (p.film().thickness() + p.film().permittivity() * p.screening());
  }

  private static double mixing(double m) {
    return m * Math.log(m) + (1 - m) * Math.log(1 - m);
  }

  /** Free energy of the ions without the field, per area (J/m2). */
  private static double ionEnergy(PhotoJunctionParameters p, double m) {
    double each = p.ions().siteEnergy() * m + THERMAL * mixing(m);
    return p.ions().density() * p.film().thickness() * each;
  }

  /** Energy of pairs and trapped holes per area: levels, and two sheets of e h/2 over 2 l_t. */
  private static double carrierEnergy(PhotoJunctionParameters p, double pairs, double holes) {
    double sheet = E * holes / 2;
    double fields = 2 * sheet * sheet / (2 * VACUUM) * 2 * p.trapDistance();
    return p.absorber().gap() * pairs + (p.absorber().gap() - p.traps().depth()) * holes + fields;
  }

  /** All that the device stores (J) at a voltage. */
  private static double stored(
      PhotoJunctionParameters p, double spontaneous, double voltage, double order, double[] slow) {
    double polarization = spontaneous * order;
    double ions = dipoles(p, order) * slow[IONS];
    double field = field(p, voltage, polarization, ions);
    double displacement = p.film().permittivity() * field + polarization + ions;
    double thickness = p.film().thickness();
    double own =
        polarization * (p.film().localField(0, 0) + p.film().localField(0, polarization)) / 2;
    return p.area()
        * (thickness * (p.film().permittivity() * field * field / 2 - own)
            + p.screening() * displacement * displacement / 2
            + p.builtIn() * displacement
            + ionEnergy(p, slow[IONS])
            + carrierEnergy(p, slow[PAIRS], slow[HOLES]));
  }

  @ParameterizedTest
  @ValueSource(strings = {"gr-cips-au-opto", "cips-longitudinal-photosynapse"})
  void eachSlowVariableReleasesWhatItHeld(String id) {
    PhotoJunctionParameters p = parameters(id);
    PhotoJunctionBody body = new PhotoJunctionBody(p, 300);
    double spontaneous = body.spontaneous(0);
    double density = p.traps().density();
    double[] before = {1e14, 0.1 * density, 0.2};
    for (double order : new double[] {-0.8, 0, 0.5}) {
      double[] polarization = {order * spontaneous};
      for (double voltage : new double[] {-1, 0, 2}) {
        Stimulus stimulus = Stimulus.ofVoltage(voltage);
        double[] ions = {before[PAIRS], before[HOLES], 0.3};
        double dipoles = dipoles(p, order);
        double mean = field(p, voltage, polarization[0], dipoles * 0.25);
        double work = p.film().thickness() * dipoles * 0.1 * mean;
        double lost = ionEnergy(p, 0.3) - ionEnergy(p, 0.2);
        double scale = Math.abs(work) + Math.abs(lost);
        assertThat(body.slowHeat(stimulus, polarization, before, polarization, ions) / p.area())
            .as("ions, order %s, %s V", order, voltage)
            .isCloseTo(work - lost, within(1e-9 * scale));
        double[] carriers = {3e14, 0.6 * density, before[IONS]};
        double held =
            carrierEnergy(p, carriers[PAIRS], carriers[HOLES])
                - carrierEnergy(p, before[PAIRS], before[HOLES]);
        assertThat(body.slowHeat(stimulus, polarization, before, polarization, carriers))
            .as("carriers, order %s, %s V", order, voltage)
            .isCloseTo(-p.area() * held, withinPercentage(1e-7));
        assertThat(body.photocarrierEnergy(carriers))
            .isCloseTo(p.area() * p.absorber().gap() * carriers[PAIRS], withinPercentage(1e-9));
      }
    }
  }

  /** The field of holes in full traps must show beside their levels, or the test above is blind. */
  @ParameterizedTest
  @ValueSource(strings = {"gr-cips-au-opto", "cips-longitudinal-photosynapse"})
  void fieldOfTrappedHolesIsNoRounding(String id) {
    PhotoJunctionParameters p = parameters(id);
    double h = p.traps().density();
    double levels = (p.absorber().gap() - p.traps().depth()) * h;
    assertThat(carrierEnergy(p, 0, h) / levels - 1).isGreaterThan(1e-6);
  }

  @ParameterizedTest
  @ValueSource(strings = {"gr-cips-au-opto", "cips-longitudinal-photosynapse"})
  void ionsHopInDetailedBalanceInTheDark(String id) {
    PhotoJunctionParameters p = parameters(id);
    PhotoJunctionBody body = new PhotoJunctionBody(p, 300);
    double[] slow = {0, 0, 0.2};
    double[] gain = new double[3];
    double[] loss = new double[3];
    double[] local = new double[1];
    for (double order : new double[] {-0.8, 0, 0.5}) {
      double[] polarization = {order * body.spontaneous(0)};
      for (double voltage : new double[] {-1, 0, 2}) {
        Stimulus stimulus = Stimulus.ofVoltage(voltage);
        body.fields(stimulus, polarization, slow, local);
        body.rates(stimulus, polarization, slow, local, gain, loss);
        double up = gain[IONS];
        double down = loss[IONS] - up;
        double field = field(p, voltage, polarization[0], dipoles(p, order) * slow[IONS]);
        double energy = p.ions().siteEnergy() - E * p.ions().hopDistance() * order * field;
        assertThat(Math.log(up / down))
            .as("order %s, %s V", order, voltage)
            .isCloseTo(-energy / THERMAL, within(1e-6));
        if (order == 0) { // no tilt: over the barrier by heat alone
          assertThat(down)
              .isCloseTo(
                  p.ions().attemptFrequency() * Math.exp(-p.ions().barrier() / THERMAL),
                  withinPercentage(1e-6));
        }
      }
    }
    assertThat(PhotoJunctionBody.dark(p)[IONS])
        .isCloseTo(1 / (1 + Math.exp(p.ions().siteEnergy() / THERMAL)), withinPercentage(1e-6));
  }

  /**
   * Photocarriers drive a current against a small voltage: the source gains what the light loses.
   */
  @ParameterizedTest
  @ValueSource(strings = {"gr-cips-au-opto", "cips-longitudinal-photosynapse"})
  void whatPhotocarriersReturnIsTakenFromTheLight(String id) {
    DeviceModel model = Catalog.model(id);
    PhotoJunctionParameters p = parameters(id);
    CompactDevice device = (CompactDevice) model.nominal();
    Illumination light =
        new Illumination(
            PulseSettings.valueOr(model, "light.wavelength", Double.NaN),
            PulseSettings.valueOr(model, "light.irradiance", Double.NaN));
    Stimulus lit = Stimulus.REST.withLight(light);
    device.step(lit, 20 * p.absorber().lifetime());
    double open = device.current(lit);
    assertThat(open).isNotZero();
    double volt = 1e-6;
    while (-open * device.current(lit.withVoltage(-Math.copySign(2 * volt, open))) < 0
        && volt < 0.1) {
      volt *= 2;
    }
    Stimulus against = lit.withVoltage(-Math.copySign(volt, open));
    device.step(against, 0);
    double spontaneous = device.body().spontaneous(0);
    double before =
        stored(
            p, spontaneous, against.voltage(), device.polarization() / spontaneous, device.slow());
    EnergyLedger start = device.energy();
    device.step(against, p.absorber().lifetime());
    EnergyLedger spent = device.energy().minus(start);
    double change =
        stored(
                p,
                spontaneous,
                against.voltage(),
                device.polarization() / spontaneous,
                device.slow())
            - before;
    double heat = spent.conduction() + spent.switching() + spent.ionic();
    assertThat(spent.conduction()).isZero();
    assertThat(spent.source()).isNegative();
    assertThat(spent.source() + spent.light() - heat - change)
        .as("returned %s J of %s J of light", -spent.source(), spent.light())
        .isCloseTo(0, within(1e-2 * Math.abs(spent.source())));
  }
}
