package org.ferroweave.device.stacked;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.ferroweave.device.DeviceModel;
import org.ferroweave.device.Stimulus;
import org.ferroweave.device.SynapticDevice;
import org.ferroweave.device.catalog.Catalog;
import org.ferroweave.device.compact.CompactDevice;
import org.ferroweave.device.physics.Constants;
import org.ferroweave.device.protocol.Protocol;
import org.ferroweave.device.protocol.ProtocolContext;
import org.ferroweave.device.protocol.Protocols;
import org.junit.jupiter.api.Test;

/** What the coupling of two films does to the window and the memory of cips-in2se3-fefet. */
class StackedTransistorTest {
  private final DeviceModel model = Catalog.model("cips-in2se3-fefet");

  private static double figure(DeviceModel model, String protocol, String quantity) {
    Protocol p = Protocols.byName(protocol);
    return p.run(model, ProtocolContext.of(1)).figure(quantity).orElseThrow().value();
  }

  private static double value(DeviceModel model, String name) {
    return model.parameters().stream()
        .filter(p -> p.name().equals(name))
        .findFirst()
        .orElseThrow()
        .value();
  }

  @Test
  void windowGrowsWithTheLocking() {
    double last = 0;
    for (double voltage : new double[] {0, 3, 6}) {
      double window = figure(model.with("stack.locking", voltage), "transfer", "memory_window");
      assertThat(window).as("locking %s V", voltage).isGreaterThan(1.05 * last);
      last = window;
    }
  }

  @Test
  void neitherFilmAloneReachesTheWindowOfBoth() {
    double both = figure(model, "transfer", "memory_window");
    DeviceModel noFirst = model.with("first.spontaneous-polarization", 1e-5);
    DeviceModel noSecond = model.with("second.spontaneous-polarization", 1e-5);
    assertThat(figure(noFirst, "transfer", "memory_window")).isLessThan(both / 1.05);
    assertThat(figure(noSecond, "transfer", "memory_window")).isLessThan(both / 1.05);
  }

  /** Share of the written polarization of the first film that 1e4 s at rest leave. */
  private double kept(double locking) {
    CompactDevice device = (CompactDevice) model.with("stack.locking", locking).nominal();
    device.step(Stimulus.REST.withGate(10), 1);
    double written = device.polarization(0);
    device.step(Stimulus.REST, 1e4);
    return device.polarization(0) / written;
  }

  @Test
  void lockingLengthensRetention() {
    double alone = kept(0);
    double locked = kept(value(model, "stack.locking"));
    assertThat(alone).isLessThan(0.9); // the insulator depolarizes
    assertThat(locked).isGreaterThan(0.98).isGreaterThan(alone);
  }

  @Test
  void relaxedDevicesStayWhereTheyAre() {
    SynapticDevice device = model.nominal();
    device.step(Stimulus.REST, 1e5);
    double polarization = device.polarization();
    double current = device.current(model.operation().read());
    double source = device.energy().source();
    device.step(Stimulus.REST, 1e3);
    double ps = value(model, "first.spontaneous-polarization");
    assertThat(device.polarization()).isCloseTo(polarization, within(1e-4 * ps));
    assertThat(device.current(model.operation().read()) / current).isCloseTo(1, within(1e-3));
    assertThat(device.energy().source()).isEqualTo(source);
    assertThat(device.current(Stimulus.REST)).isZero();
  }

  @Test
  void halvingTheStepChangesLittle() {
    double[] polarization = new double[2];
    for (int i = 0; i < 2; i++) {
      SynapticDevice device = model.nominal();
      for (double gate : new double[] {10, 0, -6, 0, 8, -10, 0, 9}) {
        for (int k = 0; k <= i; k++) {
          device.step(Stimulus.REST.withGate(gate), 0.5 / (i + 1));
        }
      }
      polarization[i] = device.polarization();
    }
    double ps = value(model, "first.spontaneous-polarization");
    assertThat(polarization[1]).isCloseTo(polarization[0], within(5e-3 * ps));
  }

  @Test
  void displacementIsContinuousThroughTheStack() {
    StackParameters p = StackParameters.of(Catalog.datasheet("cips-in2se3-fefet"));
    StackElectrostatics stack = new StackElectrostatics(p, 300);
    double eps1 = p.first().permittivity();
    for (double voltage : new double[] {-9, -1, 0, 2, 10}) {
      for (double first : new double[] {-0.03, 0, 0.02}) {
        for (double second : new double[] {-0.013, 0, 0.01}) {
          stack.solve(voltage, first, second);
          double displacement = eps1 * stack.firstField(first) + first;
          assertThat(stack.displacement()).isCloseTo(displacement, within(1e-12));
          // gate voltage = drop over film and insulator, and Fermi level over the upper band edge
          double drop =
              stack.firstField(first) * p.first().thickness()
                  + displacement * p.insulatorElastance();
          assertThat(drop + stack.upper()).isCloseTo(voltage, within(1e-6));
          // the charge of the gate is that of all carriers and donors
          double carriers = stack.electrons() - stack.holes() - p.donors();
          assertThat(displacement)
              .isCloseTo(Constants.ELEMENTARY_CHARGE * carriers, within(1e-6 * 0.01));
        }
      }
    }
  }
}
