package org.ferroweave.device.ferrodiode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.ferroweave.device.DeviceModel;
import org.ferroweave.device.EnergyLedger;
import org.ferroweave.device.RandomStream;
import org.ferroweave.device.Stimulus;
import org.ferroweave.device.SynapticDevice;
import org.ferroweave.device.catalog.Catalog;
import org.ferroweave.device.compact.CompactDevice;
import org.junit.jupiter.api.Test;

/** Two sublattices, on the antiferroelectric device of the catalogue. */
class SublatticesTest {
  private final DeviceModel model = Catalog.model("au-ccps-au-memristor");

  private static double after(SynapticDevice device, double voltage) {
    device.step(Stimulus.ofVoltage(voltage), 1);
    return device.polarization();
  }

  @Test
  void strongCouplingGivesADoubleLoop() {
    DeviceModel strong = model.with("switching.sublattice-coupling", -0.2);
    SynapticDevice device = strong.nominal();
    double ps = 0.1605;
    assertThat(device.polarization()).isCloseTo(0, within(1e-6)); // opposed as fabricated
    assertThat(after(device, 20)).isGreaterThan(0.9 * ps);
    // the sublattices oppose each other or fall apart into domains: most of P is gone either way
    assertThat(after(device, 0)).isCloseTo(0, within(0.4 * ps));
    assertThat(after(device, -20)).isLessThan(-0.9 * ps);
    assertThat(after(device, 0)).isCloseTo(0, within(0.4 * ps));
  }

  @Test
  void weakCouplingLeavesTheFieldInducedState() {
    SynapticDevice device = model.nominal();
    double up = after(device, 5);
    assertThat(up).isGreaterThan(0.1);
    assertThat(after(device, 0)).isCloseTo(up, within(0.01));
  }

  @Test
  void energyIsConservedWithTwoSublatticesAndWithTraps() {
    DeviceModel trapped = model.with("trap.imprint-deviation", 5e6);
    for (SynapticDevice device :
        new SynapticDevice[] {trapped.nominal(), trapped.fabricate(new RandomStream(4))}) {
      double stored0 = stored(device);
      double turnover = 0;
      for (double v : new double[] {3, 0, 3.3, -2, -3.6, 0, 1, 4, -4, 0}) {
        device.step(Stimulus.ofVoltage(v), 8e-3);
        EnergyLedger e = device.energy();
        double heat = e.conduction() + e.switching() + e.ionic();
        double balance = e.source() - heat - (stored(device) - stored0);
        turnover = Math.max(turnover, Math.abs(e.source() - e.conduction()));
        assertThat(Math.abs(balance)).isLessThan(1e-9 * turnover + 1e-12 * e.source());
      }
    }
  }

  private static double stored(SynapticDevice device) {
    CompactDevice d = (CompactDevice) device;
    return ((FerroDiodeBody) d.body()).storedEnergy(d.applied(), d.polarizations(), d.slow());
  }

  @Test
  void trapsFluctuateMostWhereTheirLevelMeetsTheFermiLevel() {
    double kt = 1.380649e-23 * 300;
    double shift = 0.1e-19;
    double level = 0.5e-21;
    TrapImprint traps = new TrapImprint(new FerroDiodeParameters.Traps(1e6, 20, level), shift, 300);
    for (double p : new double[] {-0.1, 0, level / shift, 0.04}) {
      double filled = 1 / (1 + Math.exp((level - shift * p) / kt));
      double expected = 1e6 * 2 * Math.sqrt(filled * (1 - filled));
      assertThat(traps.imprint(1, p)).isCloseTo(expected, within(1e-9 * expected));
    }
    assertThat(traps.imprint(1, level / shift)).isCloseTo(1e6, within(1e-3));
  }

  @Test
  void trapsLeaveTheMeanDeviceAlone() {
    DeviceModel diode = Catalog.model("au-cips-ti");
    SynapticDevice with = diode.nominal();
    SynapticDevice without = diode.with("trap.imprint-deviation", 0).nominal();
    for (double v : new double[] {3, 0, -3, 2}) {
      assertThat(after(with, v)).isCloseTo(after(without, v), within(1e-12));
    }
  }
}
