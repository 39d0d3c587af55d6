package org.ferroweave.device;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

/** What every device family must do; one subclass per family or catalogue device. */
public abstract class SynapticDeviceContract {
  private static final double[] VOLTAGES = {1.5, -1.0, 3.0, 0, -3.0, 2.5, 0};

  /** The design under test. */
  protected abstract DeviceModel model();

  /** Read voltage of the design (V). */
  protected double readVoltage() {
    return model().operation().read().voltage();
  }

  private SynapticDevice instance() {
    return model().fabricate(new RandomStream(11));
  }

  /**
   * Voltages at the electrodes, then write pulses at the terminals that the device is written at.
   */
  private static void exercise(SynapticDevice device) {
    for (double v : VOLTAGES) {
      device.step(Stimulus.ofVoltage(v), 7e-3);
    }
    for (Stimulus write : writes(device.model())) {
      device.step(write, 7e-3);
      device.step(device.model().operation().rest(), 7e-3);
    }
  }

  /** A potentiating and a depressing stimulus, by the parameters of the model. */
  private static List<Stimulus> writes(DeviceModel model) {
    Operation operation = model.operation();
    return List.of(
        operation.potentiation().apply(operation.rest(), value(model, "pulse.potentiation")),
        operation.depression().apply(operation.rest(), value(model, "pulse.depression")));
  }

  private static double value(DeviceModel model, String name) {
    return model.parameters().stream()
        .filter(parameter -> parameter.name().equals(name))
        .mapToDouble(Parameter::value)
        .findFirst()
        .orElseThrow();
  }

  @Test
  void equalSeedsGiveEqualDevicesBitForBit() {
    SynapticDevice a = instance();
    SynapticDevice b = instance();
    exercise(a);
    exercise(b);
    assertThat(b.saveState().values()).isEqualTo(a.saveState().values());
    assertThat(b.saveState().words()).isEqualTo(a.saveState().words());
  }

  @Test
  void otherSeedsGiveOtherDevices() {
    SynapticDevice other = model().fabricate(new RandomStream(12));
    assertThat(other.conductance(readVoltage()))
        .isNotEqualTo(instance().conductance(readVoltage()));
  }

  @Test
  void copyGoesOnIdenticallyAndIndependently() {
    SynapticDevice a = instance();
    exercise(a);
    SynapticDevice b = a.copy();
    double before = b.polarization();
    exercise(a);
    assertThat(b.polarization()).isEqualTo(before);
    exercise(b);
    assertThat(b.saveState().values()).isEqualTo(a.saveState().values());
  }

  @Test
  void savedStateGoesOnBitForBit() {
    SynapticDevice a = instance();
    exercise(a);
    DeviceState saved = a.saveState();
    exercise(a);
    SynapticDevice b = instance();
    b.restoreState(saved);
    exercise(b);
    assertThat(b.saveState().values()).isEqualTo(a.saveState().values());
    assertThat(b.saveState().words()).isEqualTo(a.saveState().words());
  }

  @Test
  void stateOfAnotherLayoutIsRefused() {
    assertThatThrownBy(() -> instance().restoreState(new DeviceState(new double[2], new long[0])))
        .isInstanceOf(InputException.class);
  }

  @Test
  void resetReturnsToTheDeviceAsFabricated() {
    SynapticDevice a = instance();
    DeviceState fresh = a.saveState();
    exercise(a);
    a.reset();
    assertThat(a.saveState().values()).isEqualTo(fresh.values());
    assertThat(a.time()).isZero();
    assertThat(a.energy()).isEqualTo(EnergyLedger.ZERO);
  }

  @Test
  void readingDoesNotDisturb() {
    SynapticDevice a = model().nominal();
    exercise(a);
    DeviceState before = a.saveState();
    a.current(Stimulus.ofVoltage(readVoltage()));
    a.current(Stimulus.ofVoltage(2).withTemperature(340));
    assertThat(a.saveState().values()).isEqualTo(before.values());
  }

  @Test
  void currentNeverOpposesTheVoltage() {
    SynapticDevice a = instance();
    for (double v : VOLTAGES) {
      a.step(Stimulus.ofVoltage(v), 7e-3);
      for (double read = -3; read <= 3; read += 0.1) {
        double current = a.current(Stimulus.ofVoltage(read));
        assertThat(current * read).isGreaterThanOrEqualTo(0);
      }
      assertThat(a.current(Stimulus.ofVoltage(0))).isZero();
    }
  }

  @Test
  void staysFiniteUnderExtremeStimuli() {
    SynapticDevice a = instance();
    for (double v : new double[] {20, -20, 1e-9, 8, -8, 0}) {
      for (double temperature : new double[] {150, 300, 450}) {
        for (double duration : new double[] {0, 1e-12, 1e-6, 10}) {
          a.step(Stimulus.ofVoltage(v).withTemperature(temperature), duration);
          assertThat(a.polarization()).isFinite();
          assertThat(a.displacement()).isFinite();
          assertThat(a.conductance(readVoltage())).isFinite().isPositive();
        }
      }
    }
    assertThat(a.energy().source()).isFinite();
    for (Stimulus write : writes(model())) {
      for (double temperature : new double[] {150, 300, 450}) {
        for (double duration : new double[] {1e-12, 1e-6, 10}) {
          a.step(write.withTemperature(temperature), duration);
          a.step(Stimulus.REST.withTemperature(temperature), duration);
          assertThat(a.polarization()).isFinite();
          assertThat(a.current(write.withTemperature(temperature))).isFinite();
        }
      }
    }
  }

  /** Halving the time between two looks at the device must not change what it does. */
  @Test
  void resultDoesNotDependOnHowTheTimeIsCut() {
    SynapticDevice whole = model().nominal();
    SynapticDevice cut = model().nominal();
    double before = whole.conductance(readVoltage());
    double largest = 0;
    for (Stimulus write : writes(model())) {
      double width = value(model(), "pulse.width");
      whole.step(write, width);
      for (int i = 0; i < 8; i++) {
        cut.step(write, width / 8);
      }
      double g = whole.conductance(readVoltage());
      largest = Math.max(largest, Math.abs(Math.log(g / before)));
      assertThat(Math.abs(Math.log(cut.conductance(readVoltage()) / g)))
          .isLessThan(0.02 * largest + 1e-4);
    }
  }

  @Test
  void whatIsLeftAloneInTheDarkTendsToRest() {
    SynapticDevice a = model().nominal();
    Stimulus rest = model().operation().rest();
    a.step(rest, 1e6);
    double settled = a.conductance(readVoltage());
    a.step(rest, 1e6);
    double later = a.conductance(readVoltage());
    a.step(rest, 1e6);
    double last = a.conductance(readVoltage());
    assertThat(Math.abs(Math.log(last / later)))
        .isLessThanOrEqualTo(Math.abs(Math.log(later / settled)) + 1e-9);
  }

  @Test
  void badDurationsAndStimuliAreNamed() {
    SynapticDevice a = instance();
    for (double bad : new double[] {-1, Double.NaN, Double.POSITIVE_INFINITY}) {
      assertThatThrownBy(() -> a.step(Stimulus.REST, bad))
          .isInstanceOf(InputException.class)
          .hasMessageContaining("duration");
    }
    assertThatThrownBy(() -> Stimulus.ofVoltage(Double.NaN))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("voltage");
  }

  @Test
  void heatIsNeverNegative() {
    SynapticDevice a = instance();
    EnergyLedger before = a.energy();
    for (double v : VOLTAGES) {
      a.step(Stimulus.ofVoltage(v), 7e-3);
      EnergyLedger spent = a.energy().minus(before);
      double slack = -1e-6 * (Math.abs(spent.source()) + 1e-18);
      assertThat(spent.conduction()).isGreaterThanOrEqualTo(0);
      assertThat(spent.switching()).isGreaterThanOrEqualTo(slack);
      assertThat(spent.ionic()).isGreaterThanOrEqualTo(slack);
      before = a.energy();
    }
  }

  @Test
  void timeAddsUp() {
    SynapticDevice a = instance();
    exercise(a);
    assertThat(a.time()).isCloseTo((VOLTAGES.length + 4) * 7e-3, within(1e-12));
  }

  @Test
  void everyParameterCanBeSetAndItsBoundsHold() {
    for (Parameter parameter : model().parameters()) {
      ParameterSpec spec = parameter.spec();
      assertThat(parameter.value()).as(spec.name()).isBetween(spec.min(), spec.max());
      DeviceModel same = model().with(spec.name(), parameter.value());
      assertThat(same.parameters()).hasSameSizeAs(model().parameters());
      assertThatThrownBy(() -> model().with(spec.name(), Double.NaN))
          .isInstanceOf(InputException.class)
          .hasMessageContaining(spec.name());
      assertThatThrownBy(() -> model().with(spec.name(), Math.nextUp(spec.max())))
          .isInstanceOf(InputException.class)
          .hasMessageContaining(spec.name());
    }
    assertThatThrownBy(() -> model().with("film.colour", 1))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("film.colour");
  }
}
