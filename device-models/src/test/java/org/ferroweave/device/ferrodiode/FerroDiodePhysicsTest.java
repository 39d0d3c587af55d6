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
import org.ferroweave.device.physics.Constants;
import org.junit.jupiter.api.Test;

/** Conservation, limits and symmetries of the ferro diode, on its bundled device. */
class FerroDiodePhysicsTest {
  private static final double SWEEP = 5;
  private final DeviceModel model = Catalog.model("au-cips-ti");
  private final double readVoltage = value("read.voltage");
  private final double area = value("film.area");

  private double value(String name) {
    return model.parameters().stream()
        .filter(p -> p.name().equals(name))
        .findFirst()
        .orElseThrow()
        .value();
  }

  private static FerroDiodeBody body(SynapticDevice device) {
    return (FerroDiodeBody) ((CompactDevice) device).body();
  }

  private static double storedEnergy(SynapticDevice device) {
    CompactDevice d = (CompactDevice) device;
    return body(d).storedEnergy(d.applied(), d.polarizations(), d.slow());
  }

  private static double filmField(SynapticDevice device) {
    CompactDevice d = (CompactDevice) device;
    return body(d).filmField(d.applied(), d.polarizations(), d.slow());
  }

  private static double ionCharge(SynapticDevice device) {
    return body(device).ionCharge(((CompactDevice) device).slow());
  }

  /** Integral of V dD over a triangular loop (J/m2), from what a tester outside would record. */
  private static double loopArea(SynapticDevice device, double amplitude, int steps, double time) {
    double area = 0;
    double voltage = 0;
    double displacement = device.displacement();
    for (int i = 1; i <= 4 * steps; i++) {
      double phase = i / (double) steps;
      double next = amplitude * (phase <= 1 ? phase : phase <= 3 ? 2 - phase : phase - 4);
      // half a step at the mid voltage: what the tester applies is the staircase it records
      double mid = (voltage + next) / 2;
      device.step(Stimulus.ofVoltage(mid), time / (4 * steps));
      double after = device.displacement();
      area += mid * (after - displacement);
      displacement = after;
      voltage = next;
    }
    device.step(Stimulus.ofVoltage(0), 0);
    return area;
  }

  @Test
  void loopAreaEqualsTheDissipatedEnergy() {
    SynapticDevice device = model.nominal();
    loopArea(device, SWEEP, 800, 4); // reach the closed cycle
    EnergyLedger before = device.energy();
    double work = area * loopArea(device, SWEEP, 800, 4);
    EnergyLedger spent = device.energy().minus(before);
    double heat = spent.switching() + spent.ionic();
    assertThat(spent.switching()).isPositive();
    // staircase against continuous loop: first order in the voltage step, 6 mV of 5 V
    assertThat(work).isCloseTo(heat, within(5e-3 * heat));
  }

  @Test
  void energyIsConservedAtEveryMomentOfAnyHistory() {
    for (SynapticDevice device :
        new SynapticDevice[] {model.nominal(), model.fabricate(new RandomStream(4))}) {
      double stored0 = storedEnergy(device);
      double turnover = 0;
      for (double v : new double[] {3, 0, 3.3, -2, -3.6, 0, 1, 4, -4, 0}) {
        device.step(Stimulus.ofVoltage(v), 8e-3);
        EnergyLedger e = device.energy();
        double balance =
            e.source()
                - e.conduction()
                - e.switching()
                - e.ionic()
                - (storedEnergy(device) - stored0);
        turnover = Math.max(turnover, Math.abs(e.source() - e.conduction()));
        // the second term is the rounding of sums in which the leakage dominates
        assertThat(Math.abs(balance)).isLessThan(1e-9 * turnover + 1e-12 * e.source());
      }
    }
  }

  @Test
  void chargeIsConserved() {
    // The displacement on the electrode equals film field, polarization and ions, and the voltage
    // is shared by film, screening layers and built-in drop, at every moment.
    SynapticDevice device = model.fabricate(new RandomStream(8));
    double filmPermittivity = Constants.VACUUM_PERMITTIVITY * value("film.background-permittivity");
    double screening =
        (value("contact.top.screening-length")
                + value("contact.bottom.screening-length")
                + value("film.passive-length"))
            / Constants.VACUUM_PERMITTIVITY;
    double builtIn =
        (value("contact.top.barrier") - value("contact.bottom.barrier"))
            / Constants.ELEMENTARY_CHARGE;
    SynapticDevice mean = model.nominal();
    for (double v : new double[] {3, 0, -3, 4.5, -1, 0}) {
      device.step(Stimulus.ofVoltage(v), 5e-3);
      mean.step(Stimulus.ofVoltage(v), 5e-3);
      double d = filmPermittivity * filmField(device) + device.polarization() + ionCharge(device);
      assertThat(device.displacement()).isCloseTo(d, within(1e-15));
      double drop =
          filmField(mean) * value("film.thickness") + mean.displacement() * screening + builtIn;
      assertThat(drop).isCloseTo(v, within(1e-12));
    }
  }

  @Test
  void noLoopAboveTheCurieTemperature() {
    double hot = value("film.curie-temperature") + 20;
    SynapticDevice device = model.nominal();
    for (double v : new double[] {SWEEP, -SWEEP, SWEEP}) {
      device.step(Stimulus.ofVoltage(v).withTemperature(hot), 1);
      assertThat(device.polarization()).isZero();
    }
    double[] after = new double[2];
    for (int i = 0; i < 2; i++) {
      device.step(Stimulus.ofVoltage(i == 0 ? SWEEP : -SWEEP).withTemperature(hot), 1);
      device.step(Stimulus.REST.withTemperature(hot), 1);
      after[i] = device.current(Stimulus.ofVoltage(readVoltage).withTemperature(hot));
    }
    assertThat(after[0] / after[1]).isCloseTo(1, within(1e-6));

    SynapticDevice cold = model.nominal();
    cold.step(Stimulus.ofVoltage(SWEEP), 1);
    cold.step(Stimulus.REST, 1);
    double up = cold.conductance(readVoltage);
    cold.step(Stimulus.ofVoltage(-SWEEP), 1);
    cold.step(Stimulus.REST, 1);
    assertThat(up / cold.conductance(readVoltage)).isGreaterThan(5);
  }

  @Test
  void zeroBiasDriftsNowhereFromEquilibrium() {
    SynapticDevice device = model.nominal();
    double polarization = device.polarization();
    double displacement = device.displacement();
    double source = device.energy().source();
    device.step(Stimulus.REST, 100);
    double ps = value("film.spontaneous-polarization");
    assertThat(device.polarization()).isCloseTo(polarization, within(1e-4 * ps));
    assertThat(device.displacement()).isCloseTo(displacement, within(1e-4 * ps));
    assertThat(device.energy().source()).isCloseTo(source, within(1e-20));
    assertThat(device.current(Stimulus.REST)).isZero();
  }

  @Test
  void halvingTheStepChangesResultsByLessThanTheStatedTolerance() {
    SynapticDevice whole = model.nominal();
    SynapticDevice halves = model.nominal();
    SynapticDevice eighths = model.nominal();
    for (double v : new double[] {3, 0, 3, 0, -3, 0, 3.5, 0}) {
      run(whole, v, 1);
      run(halves, v, 2);
      run(eighths, v, 8);
    }
    double ps = value("film.spontaneous-polarization");
    double toleranceOfPolarization = 2e-3 * ps;
    assertThat(halves.polarization())
        .isCloseTo(whole.polarization(), within(toleranceOfPolarization));
    assertThat(eighths.polarization())
        .isCloseTo(whole.polarization(), within(toleranceOfPolarization));
    assertThat(eighths.conductance(readVoltage) / whole.conductance(readVoltage))
        .isCloseTo(1, within(1e-2));
  }

  @Test
  void discreteFlipsDoNotDependOnTheStep() {
    // Traps would draw their noise at other times, so they are left out. Ions move the field while
    // a pulse lasts; flips come when the hazard under that field is
    // spent.
    DeviceModel quiet = model.with("trap.imprint-deviation", 0);
    int same = 0;
    int pulses = 0;
    double bias = 0;
    double ps = value("film.spontaneous-polarization");
    for (int seed = 0; seed < 12; seed++) {
      SynapticDevice whole = quiet.fabricate(new RandomStream(seed));
      SynapticDevice parts = quiet.fabricate(new RandomStream(seed));
      for (int i = 0; i < 30; i++) {
        double v = i < 20 ? 3 : -3;
        run(whole, v, 1);
        run(parts, v, 50);
        pulses++;
        same += Math.abs(whole.polarization() - parts.polarization()) < 1e-9 ? 1 : 0;
        bias += (whole.polarization() - parts.polarization()) / ps;
        whole.step(Stimulus.REST, 8e-2);
        parts.step(Stimulus.REST, 8e-2);
      }
    }
    // one flip later or earlier by a little is allowed now and then, a trend is not
    assertThat(same / (double) pulses).isGreaterThan(0.9);
    assertThat(bias / pulses).isCloseTo(0, within(2e-3));
  }

  private static void run(SynapticDevice device, double voltage, int parts) {
    for (int i = 0; i < parts; i++) {
      device.step(Stimulus.ofVoltage(voltage), 1e-2 / parts);
    }
  }

  @Test
  void fadingMemoryComesFromTheIons() {
    // With the ions frozen (barrier 2 eV) nothing relaxes in milliseconds; with them it does.
    double[] drop = new double[2];
    for (int i = 0; i < 2; i++) {
      DeviceModel m = i == 0 ? model : model.with("ion.hop-barrier", 2 * 1.602176634e-19);
      SynapticDevice device = m.nominal();
      device.step(Stimulus.ofVoltage(3), 1e-2);
      double at0 = device.conductance(readVoltage);
      device.step(Stimulus.REST, 0.1);
      drop[i] = 1 - device.conductance(readVoltage) / at0;
    }
    assertThat(drop[0]).isGreaterThan(0.05);
    assertThat(drop[1]).isLessThan(0.1 * drop[0]);
  }

  @Test
  void symmetricContactsGiveAnAntisymmetricDevice() {
    DeviceModel symmetric =
        model
            .with("contact.top.barrier", value("contact.bottom.barrier"))
            .with("contact.top.screening-length", value("contact.bottom.screening-length"))
            .with("switching.imprint-field", 0);
    SynapticDevice down = symmetric.nominal();
    down.step(Stimulus.ofVoltage(-SWEEP), 10);
    down.step(Stimulus.REST, 1);
    SynapticDevice up = symmetric.nominal();
    up.step(Stimulus.ofVoltage(SWEEP), 10);
    up.step(Stimulus.REST, 1);
    assertThat(up.polarization()).isCloseTo(-down.polarization(), within(1e-5));
    for (double v : new double[] {0.1, 0.5, 2}) {
      double forward = up.current(Stimulus.ofVoltage(v));
      double backward = down.current(Stimulus.ofVoltage(-v));
      assertThat(forward / -backward).isCloseTo(1, within(1e-2));
    }
  }

  @Test
  void positivePulsesRaiseTheConductanceAndNegativePulsesLowerIt() {
    SynapticDevice device = model.nominal();
    double start = device.conductance(readVoltage);
    for (int i = 0; i < 20; i++) {
      device.step(Stimulus.ofVoltage(value("pulse.potentiation")), value("pulse.width"));
      device.step(Stimulus.REST, value("pulse.period") - value("pulse.width"));
    }
    double high = device.conductance(readVoltage);
    for (int i = 0; i < 20; i++) {
      device.step(Stimulus.ofVoltage(value("pulse.depression")), value("pulse.width"));
      device.step(Stimulus.REST, value("pulse.period") - value("pulse.width"));
    }
    assertThat(high).isGreaterThan(1.5 * start);
    assertThat(device.conductance(readVoltage)).isLessThan(0.8 * high);
  }
}
