package org.ferroweave.device.ferroionic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.ferroweave.device.EnergyLedger;
import org.ferroweave.device.Stimulus;
import org.ferroweave.device.catalog.Catalog;
import org.ferroweave.device.compact.CompactDevice;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Energy and second law: what the source gives is stored or becomes heat, and no heat is taken. */
class FerroionicEnergyTest {
  private static double stored(CompactDevice device) {
    return ((FerroionicBody) device.body())
        .storedEnergy(device.applied(), device.polarizations(), device.slow());
  }

  private static void pulse(CompactDevice device, double volt, double seconds) {
    device.step(Stimulus.ofVoltage(volt), seconds);
  }

  @ParameterizedTest
  @CsvSource({
    "ni-cips-ni-vertical, 2, 0.01",
    "au-cips-au-lateral, 10, 1",
    "au-ccps-au-lateral, 10, 1",
    "au-cips-au-vertical, 3, 0.05",
    "au-cips-au-vertical, 5, 0.05",
    "ti-in2se3-au-digital, 0.5, 1e-6"
  })
  void sourceWorkIsStoredOrBecomesHeat(String id, double volt, double width) {
    CompactDevice device = (CompactDevice) Catalog.model(id).nominal();
    double[] pulses = {volt, 0, volt, 0, -volt, 0, -volt / 2, 0, volt / 3, 0};
    double scale = 0;
    for (double v : pulses) {
      EnergyLedger before = device.energy();
      double storedBefore = stored(device);
      pulse(device, v, width);
      EnergyLedger spent = device.energy().minus(before);
      // without conduction, which is booked on both sides and would hide the rest
      double work = spent.source() - spent.conduction();
      double change = stored(device) - storedBefore;
      scale = Math.max(scale, Math.abs(work));
      assertThat(change + spent.switching() + spent.ionic())
          .as("%s at %s V: source %s J", id, v, work)
          .isCloseTo(work, within(1e-9 * scale));
      if (v > 0) {
        assertThat(spent.ionic()).as("%s at %s V: ions", id, v).isPositive();
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"gr-cips-cu", "ag-cips-au", "ti-in2se3-au-digital"})
  void currentLimitLeavesOutLittle(String id) {
    CompactDevice device = (CompactDevice) Catalog.model(id).nominal();
    EnergyLedger before = device.energy();
    double storedBefore = stored(device);
    for (int i = 0; i < 5; i++) {
      pulse(device, 5, 1e-5);
      pulse(device, 0, 1e-5);
    }
    EnergyLedger spent = device.energy().minus(before);
    double heat = spent.conduction() + spent.switching() + spent.ionic();
    assertThat(stored(device) - storedBefore + heat)
        .as(id)
        .isCloseTo(spent.source(), within(2e-4 * spent.source()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"ni-cips-ni-vertical", "au-cips-au-lateral", "gr-cips-cu"})
  void freeEnergyFallsAtRest(String id) {
    CompactDevice device = (CompactDevice) Catalog.model(id).nominal();
    for (double volt : new double[] {0.5, -0.5, 0.3}) {
      pulse(device, volt, 0.1);
      pulse(device, 0, 0);
      double free = stored(device);
      EnergyLedger before = device.energy();
      double least = -1e-9 * Math.abs(free);
      for (double rest = 1e-6; rest < 1e4; rest *= 10) {
        pulse(device, 0, rest);
        double now = stored(device);
        EnergyLedger after = device.energy();
        assertThat(after.source()).isEqualTo(before.source());
        assertThat(after.ionic() - before.ionic())
            .as("%s after %s s", id, rest)
            .isGreaterThan(least);
        assertThat(free - now).as("%s after %s s", id, rest).isGreaterThan(least);
        before = after;
        free = now;
      }
    }
  }

  @Test
  void restEndsInBoltzmannAndFermiOccupation() {
    // unequal screening and a poled film: the ions stand in an inner field
    CompactDevice device =
        (CompactDevice)
            Catalog.model("au-cips-au-vertical")
                .with("contact.bottom.barrier", 0.7 * 1.602176634e-19)
                .with("interface.binding", -0.1 * 1.602176634e-19)
                .nominal();
    for (int i = 0; i < 40; i++) {
      pulse(device, 0, 1e4);
    }
    FerroionicParameters p =
        FerroionicParameters.of(Catalog.datasheet("au-cips-au-vertical"), true);
    double thermal = 1.380649e-23 * 300 / 1.602176634e-19; // V
    double all = p.ions().density() * p.film().thickness();
    double places = p.contactIons().capacity() / all;
    double length = p.film().thickness() - 2 * p.contactIons().distance();
    // film field from the switching field of the body: mean of film and the gaps at the metal
    double[] y = device.slow();
    double first = -y[0];
    double second = y[2];
    double one = 0.5 + y[0] - y[1];
    double two = 0.5 + y[1] - y[2];
    double span = p.ions().span();
    double displaced = 1.602176634e-19 * all * (second - first + span / length * (two - one)) / 2;
    double[] local = new double[1];
    device.body().fields(Stimulus.REST, device.polarizations(), y, local);
    double mean = local[0] - p.film().localField(0, device.polarization());
    double field =
        mean
            - 2
                * p.contactIons().distance()
                * displaced
                / (p.film().permittivity() * p.film().thickness());
    assertThat(Math.abs(field * length)).isGreaterThan(5 * thermal); // else the test says little
    double path = (length - span) / 2;
    assertThat(Math.log(two / one)).isCloseTo(field * span / thermal, within(1e-6));
    double toSecond = Math.log(second / (1 - second / places) / two);
    assertThat(toSecond).isCloseTo((field * path - 0.1) / thermal, within(1e-3));
    double toFirst = Math.log(first / (1 - first / places) / one);
    assertThat(toFirst).isCloseTo((-field * path - 0.1) / thermal, within(1e-3));
  }
}
