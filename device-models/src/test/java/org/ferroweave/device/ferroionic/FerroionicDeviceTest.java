package org.ferroweave.device.ferroionic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.ferroweave.device.EnergyLedger;
import org.ferroweave.device.Stimulus;
import org.ferroweave.device.SynapticDevice;
import org.ferroweave.device.catalog.Catalog;
import org.ferroweave.device.compact.CompactDevice;
import org.junit.jupiter.api.Test;

class FerroionicDeviceTest {
  private static final int GAP = IonChain.BONDS;

  private static SynapticDevice device(String id) {
    return Catalog.model(id).nominal();
  }

  @Test
  void nothingDriftsAtRest() {
    for (String id : new String[] {"ni-cips-ni-vertical", "au-cips-au-lateral"}) {
      SynapticDevice device = device(id);
      device.step(Stimulus.REST, 1e5);
      double settled = device.conductance(0.5);
      device.step(Stimulus.REST, 1e6);
      assertThat(device.conductance(0.5)).as(id).isCloseTo(settled, within(1e-4 * settled));
    }
  }

  @Test
  void equalContactsShowNoBuiltInDirection() {
    SynapticDevice up = device("au-cips-au-lateral");
    SynapticDevice down = device("au-cips-au-lateral");
    for (int i = 0; i < 3; i++) {
      up.step(Stimulus.ofVoltage(10), 0.5);
      down.step(Stimulus.ofVoltage(-10), 0.5);
    }
    double current = up.current(Stimulus.ofVoltage(1));
    assertThat(down.current(Stimulus.ofVoltage(-1))).isCloseTo(-current, within(0.01 * current));
    assertThat(up.current(Stimulus.ofVoltage(1)))
        .isGreaterThan(1.5 * -up.current(Stimulus.ofVoltage(-1)));
  }

  @Test
  void polarizationAndIonsActOnEachOther() {
    // settled ions stand against the depolarization field of the polarization
    CompactDevice down = (CompactDevice) device("au-cips-au-vertical");
    CompactDevice up =
        (CompactDevice)
            Catalog.model("au-cips-au-vertical").with("switching.initial-order", 1).nominal();
    assertThat(down.polarization()).isNegative();
    assertThat(down.slow(1)).isPositive();
    assertThat(up.slow(1)).isCloseTo(-down.slow(1), within(0.05 * down.slow(1)));
  }

  @Test
  void halvingTheStepsChangesNothing() {
    for (String id : new String[] {"ni-cips-ni-vertical", "au-cips-au-lateral", "ag-cips-au"}) {
      SynapticDevice whole = device(id);
      SynapticDevice halves = device(id);
      for (double v : new double[] {1, -1.5, 2, 0}) {
        whole.step(Stimulus.ofVoltage(v), 0.02);
        for (int i = 0; i < 16; i++) {
          halves.step(Stimulus.ofVoltage(v), 0.02 / 16);
        }
        double expected = halves.conductance(0.1);
        assertThat(whole.conductance(0.1)).as(id).isCloseTo(expected, within(0.02 * expected));
      }
    }
  }

  @Test
  void ionsNeverGiveHeatForNothing() {
    for (String id : new String[] {"ni-cips-ni-vertical", "au-cips-au-lateral"}) {
      SynapticDevice device = device(id);
      EnergyLedger before = device.energy();
      for (double v : new double[] {3, 0, -3, 0, 6, 0}) {
        device.step(Stimulus.ofVoltage(v), 0.05);
        double heat = device.energy().minus(before).ionic();
        assertThat(heat).as(id).isGreaterThanOrEqualTo(0);
        before = device.energy();
      }
      assertThat(before.ionic()).isPositive();
    }
  }

  @Test
  void sourceNeverGivesMoreThanItsLimit() {
    SynapticDevice device = device("gr-cips-cu");
    for (double v = 0; v <= 3; v += 0.25) {
      device.step(Stimulus.ofVoltage(v), 0.1);
      assertThat(device.current(Stimulus.ofVoltage(v))).isBetween(0.0, 10e-6 * (1 + 1e-9));
    }
    assertThat(device.current(Stimulus.ofVoltage(3))).isGreaterThan(9.9e-6);
  }

  @Test
  void filamentGrowsTheFasterTheHigherTheVoltage() {
    double last = Double.POSITIVE_INFINITY;
    for (double v : new double[] {-0.5, 0.2, 0.4, 0.6}) {
      CompactDevice device =
          (CompactDevice) Catalog.model("gr-cips-cu").with("filament.initial-gap", 2e-9).nominal();
      device.step(Stimulus.ofVoltage(v), 1e-3);
      double gap = device.slow(GAP);
      assertThat(gap).isLessThanOrEqualTo(last);
      last = gap;
    }
    assertThat(last).isLessThan(4e-9);
  }

  @Test
  void thickFilamentsLastAndThinOnesDoNot() {
    double[] left = new double[2];
    double[] limits = {1e-5, 1e-3};
    for (int i = 0; i < 2; i++) {
      CompactDevice device =
          (CompactDevice)
              Catalog.model("ag-cips-au").with("source.compliance", limits[i]).nominal();
      device.step(Stimulus.ofVoltage(3), 0.5);
      assertThat(device.slow(GAP)).isLessThan(2e-10);
      device.step(Stimulus.REST, 10);
      left[i] = device.slow(GAP);
    }
    assertThat(left[0]).isGreaterThan(1e-9);
    assertThat(left[1]).isLessThan(2e-10);
  }

  @Test
  void lowVoltageLeavesTheFilamentAndHighVoltageFormsIt() {
    CompactDevice device = (CompactDevice) device("au-cips-au-vertical");
    double pristine = device.slow(GAP);
    device.step(Stimulus.ofVoltage(4), 10);
    assertThat(device.slow(GAP)).isEqualTo(pristine);
    device.step(Stimulus.ofVoltage(9), 2);
    assertThat(device.slow(GAP)).isLessThan(1e-9);
  }
}
