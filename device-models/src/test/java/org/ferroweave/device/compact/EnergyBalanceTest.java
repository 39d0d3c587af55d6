package org.ferroweave.device.compact;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.ferroweave.device.DeviceModel;
import org.ferroweave.device.EnergyLedger;
import org.ferroweave.device.Operation;
import org.ferroweave.device.Stimulus;
import org.ferroweave.device.catalog.Catalog;
import org.ferroweave.device.protocol.PulseSettings;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Energy is conserved in every family: over pulses of both signs at every terminal, light and rest,
 * the work of the sources and of the light is heat or is stored.
 *
 * <p>What is stored at rest is a function of the state alone. So it must not matter how a state was
 * reached: the energy that pulses left in the device has to be that along the straight line from
 * the first state to the last at zero bias, where no source works and only fields and slow
 * variables give heat. A charge that no field knows of, a heat that is forgotten, a drain that
 * takes what another electrode gave: each makes the two differ. Devices with a filament under a
 * compliance are not here: the exchange of atoms with the filament is not in the books.
 */
class EnergyBalanceTest {
  /** Parts of the straight line. */
  private static final int PARTS = 4000;

  /**
   * Error over the gross work of the pulses. Jumps of the voltage are integrated to 1e-5, inner
   * steps to the accuracy of their switching rates.
   */
  private static final double TOLERANCE = 1e-4;

  /** Leakage and light are measured in the same books: their rounding is no error of these. */
  private static final double ROUNDING = 1e-13;

  static Stream<Arguments> devices() {
    Stream<Arguments> bundled =
        Stream.of(
                "au-cips-ti au-cips-slg-fsmj au-ccps-au-memristor gr-cips-cr-ftj snte-lateral-ftj",
                "cips-gr-bn-mos2-mfmis in2se3-gan-hemt ccps-mos2-ncfet in2se3-ta2o5-si-fesfet",
                "cips-in2se3-fefet sns-cips-fefet mos2-bn-in2se3-lg-fefet wte2-in2se3-au-fsj",
                "au-cips-au-lateral au-cips-au-vertical ni-cips-ni-vertical gr-cips-gr",
                "gr-cips-au-opto au-in2se3-au-planar sns2-hbn-cips-fefet gr-in2se3-oram")
            .flatMap(ids -> Stream.of(ids.split(" ")))
            .map(id -> Arguments.of(id, Catalog.model(id)));
    return Stream.concat(
        bundled,
        Stream.of(
            Arguments.of("traps in the film", trapped("mos2-cips-fefet")),
            Arguments.of("traps in the insulator", trapped("cips-bn-inse-fefet"))));
  }

  /** With traps that fill and empty within pulses. */
  private static DeviceModel trapped(String id) {
    return Catalog.model(id).with("trap.density", 2e16).with("trap.rate", 30);
  }

  /** Pulses at all terminals, alone and together, each followed by rest. */
  private static List<Stimulus> pulses(DeviceModel model) {
    Operation operation = model.operation();
    Stimulus rest = operation.rest();
    double voltage = PulseSettings.valueOr(model, "sweep.voltage", 1) / 2;
    double gate = PulseSettings.valueOr(model, "sweep.gate", 0) / 2;
    Stimulus up = operation.potentiation().apply(rest, value(model, "pulse.potentiation"));
    Stimulus down = operation.depression().apply(rest, value(model, "pulse.depression"));
    List<Stimulus> pulses = new ArrayList<>();
    for (Stimulus write : List.of(up, down)) {
      pulses.add(write);
      pulses.add(write.withVoltage(voltage));
      pulses.add(write.withVoltage(-voltage));
      if (gate != 0) {
        pulses.add(write.withGate(-gate).withVoltage(voltage));
        pulses.add(write.withGate(gate).withVoltage(-voltage));
      }
      pulses.add(rest);
    }
    return pulses;
  }

  private static double value(DeviceModel model, String name) {
    return PulseSettings.valueOr(model, name, Double.NaN);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("devices")
  void whatIsNotHeatIsStored(String name, DeviceModel model) {
    assertThat(imbalance(model, 1)).isLessThan(TOLERANCE);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("devices")
  void shorterStepsDoNotOpenTheBalance(String name, DeviceModel model) {
    double whole = imbalance(model, 1);
    assertThat(imbalance(model, 16)).isLessThan(Math.max(whole, TOLERANCE / 5));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("devices")
  void noHeatIsNegative(String name, DeviceModel model) {
    CompactDevice device = (CompactDevice) model.nominal();
    double width = width(model);
    EnergyLedger before = device.energy();
    double gross = 0;
    for (Stimulus pulse : pulses(model)) {
      for (int i = 0; i < 20; i++) {
        device.step(pulse, width / 20);
        EnergyLedger spent = device.energy().minus(before);
        before = device.energy();
        gross += Math.abs(spent.source()) + spent.light();
        double slack = -1e-9 * gross;
        assertThat(spent.conduction()).isGreaterThanOrEqualTo(0);
        assertThat(spent.switching()).isGreaterThanOrEqualTo(slack);
        assertThat(spent.ionic()).isGreaterThanOrEqualTo(slack);
        assertThat(spent.light()).isGreaterThanOrEqualTo(0);
      }
    }
  }

  private static double width(DeviceModel model) {
    return Math.min(value(model, "pulse.width"), 1);
  }

  /** Error of the balance over the gross work, each pulse cut into so many steps. */
  private static double imbalance(DeviceModel model, int cuts) {
    CompactDevice device = (CompactDevice) model.nominal();
    double[] films = device.polarizations();
    double[] slow = device.slow();
    double width = width(model);
    EnergyLedger last = device.energy();
    double gross = 0;
    double through = 0;
    for (Stimulus pulse : pulses(model)) {
      device.step(pulse, 0); // the jump alone
      for (int i = 0; i < cuts; i++) {
        EnergyLedger step = device.energy().minus(last);
        last = device.energy();
        gross += Math.abs(step.source() - step.conduction());
        through += step.conduction() + step.light();
        device.step(pulse, width / cuts);
      }
    }
    EnergyLedger spent = device.energy();
    double stored =
        spent.source() + spent.light() - spent.conduction() - spent.switching() - spent.ionic();
    double straight = straight(device, films, slow);
    gross += Math.abs(spent.switching()) + Math.abs(straight);
    return Math.max(0, Math.abs(stored - straight) - ROUNDING * through) / gross;
  }

  /** Energy stored (J) on the straight line from a state to that of the device, at rest. */
  private static double straight(CompactDevice device, double[] films, double[] slow) {
    Body body = device.body();
    Stimulus rest = device.model().operation().rest();
    double[] p0 = films.clone();
    double[] x0 = slow.clone();
    double[] local0 = new double[films.length];
    double[] local1 = new double[films.length];
    double stored = 0;
    for (int k = 1; k <= PARTS; k++) {
      double[] p1 = between(films, device.polarizations(), (double) k / PARTS);
      double[] x1 = between(slow, device.slow(), (double) k / PARTS);
      body.fields(rest, p0, x0, local0);
      body.fields(rest, p1, x1, local1);
      for (int i = 0; i < films.length; i++) {
        stored -= body.volume(i) * (p1[i] - p0[i]) * (local0[i] + local1[i]) / 2;
      }
      stored -= body.slowHeat(rest, p0, x0, p1, x1);
      p0 = p1;
      x0 = x1;
    }
    return stored;
  }

  private static double[] between(double[] from, double[] to, double part) {
    double[] result = new double[from.length];
    for (int i = 0; i < result.length; i++) {
      result[i] = from[i] + part * (to[i] - from[i]);
    }
    return result;
  }
}
