package org.ferroweave.device.compact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.function.DoubleUnaryOperator;
import org.ferroweave.device.EnergyLedger;
import org.ferroweave.device.Illumination;
import org.ferroweave.device.Stimulus;
import org.ferroweave.device.catalog.Catalog;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The books of bodies whose work has a closed form, and of one that no law of nature allows. */
class EnergyBooksTest {
  private static CompactDevice device(Body body, double... slow) {
    Instance instance = new Instance(temperature -> body, List.of(), new double[0], slow, 0);
    return new CompactDevice(Catalog.model("au-cips-ti"), instance);
  }

  @ParameterizedTest
  @ValueSource(doubles = {-2, 2})
  void currentAgainstTheVoltageInTheDarkIsAnError(double voltage) {
    CompactDevice device = device(new Sketch(v -> -1e-9 * v, v -> 0, 0, 0));
    assertThatThrownBy(() -> device.step(Stimulus.ofVoltage(voltage), 1e-3))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("au-cips-ti")
        .hasMessageContaining("against the voltage")
        .hasMessageContaining(Stimulus.ofVoltage(voltage).toString());
  }

  @Test
  void lightPaysForNoMoreThanItBrings() {
    Stimulus lit = Stimulus.ofVoltage(0.5).withLight(new Illumination(500e-9, 1));
    double delivered = 0.5 * 1e-9;
    CompactDevice enough = device(new Sketch(v -> -1e-9, v -> 0, 1.5 * delivered, 0));
    enough.step(lit, 1e-3);
    EnergyLedger spent = enough.energy();
    assertThat(spent.source()).isCloseTo(-delivered * 1e-3, within(1e-9 * delivered * 1e-3));
    assertThat(spent.ionic()).isCloseTo(0.5 * delivered * 1e-3, within(1e-9 * delivered * 1e-3));
    assertThat(spent.conduction()).isZero();
    CompactDevice less = device(new Sketch(v -> -1e-9, v -> 0, 0.9 * delivered, 0));
    assertThatThrownBy(() -> less.step(lit, 1e-3)).isInstanceOf(IllegalStateException.class);
  }

  @Test
  void photocarriersPayInTheDarkForNoMoreThanTheyHave() {
    // the one slow variable is the energy of photocarriers
    CompactDevice rich = device(new Sketch(v -> -1e-9, v -> 0, 0, 1), 1e-12);
    rich.step(Stimulus.ofVoltage(0.5), 1e-3); // delivers 5e-13 J
    assertThat(rich.energy().source()).isNegative();
    CompactDevice poor = device(new Sketch(v -> -1e-9, v -> 0, 0, 1), 4e-13);
    assertThatThrownBy(() -> poor.step(Stimulus.ofVoltage(0.5), 1e-3))
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void roundingOfACurrentIsNoError() {
    CompactDevice device = device(new Sketch(v -> v > 0.1 ? 1e-6 : -1e-24, v -> 0, 0, 0));
    device.step(Stimulus.ofVoltage(1), 1);
    device.step(Stimulus.ofVoltage(0.05), 1);
    assertThat(device.energy().source()).isPositive();
  }

  /** Work of a jump along a charge a V^n, from -v to w: n a (w^(n+1) - (-v)^(n+1))/(n+1). */
  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4})
  void jumpDoesTheIntegralOfVoltageOverCharge(int power) {
    double a = 1e-12;
    for (double from : new double[] {-2, -1}) {
      for (double to : new double[] {1, 2}) {
        CompactDevice device = device(new Sketch(v -> 0, v -> a * Math.pow(v, power), 0, 0));
        device.step(Stimulus.ofVoltage(from), 0);
        double before = device.energy().source();
        device.step(Stimulus.ofVoltage(to), 0);
        double expected =
            power * a * (Math.pow(to, power + 1) - Math.pow(from, power + 1)) / (power + 1);
        assertThat(device.energy().source() - before)
            .as("V^%s from %s V to %s V", power, from, to)
            .isCloseTo(expected, within(1e-5 * a * Math.pow(2, power + 1)));
      }
    }
  }

  /**
   * Current and charge by the voltage alone; light of this power (W) is absorbed where there is
   * any; slow variables are energies of photocarriers (J), which stay.
   */
  private record Sketch(
      DoubleUnaryOperator conduction, DoubleUnaryOperator stored, double light, int slow)
      implements Body {
    @Override
    public int films() {
      return 0;
    }

    @Override
    public double spontaneous(int film) {
      return 0;
    }

    @Override
    public double activationScale(int film) {
      return 1;
    }

    @Override
    public double volume(int film) {
      return 0;
    }

    @Override
    public void fields(Stimulus stimulus, double[] polarization, double[] slow, double[] local) {
      // no film
    }

    @Override
    public void rates(
        Stimulus stimulus,
        double[] polarization,
        double[] slow,
        double[] local,
        double[] gain,
        double[] loss) {
      // nothing moves
    }

    @Override
    public double fieldTolerance(int film) {
      return 1;
    }

    @Override
    public double slowTolerance(int variable) {
      return 1;
    }

    @Override
    public double current(Stimulus stimulus, double[] polarization, double[] slow) {
      return conduction.applyAsDouble(stimulus.voltage());
    }

    @Override
    public double charge(int terminal, Stimulus stimulus, double[] polarization, double[] slow) {
      return terminal == 0 ? stored.applyAsDouble(stimulus.voltage()) : 0;
    }

    @Override
    public double area() {
      return 1;
    }

    @Override
    public double absorbed(Stimulus stimulus) {
      return stimulus.light().irradiance() > 0 ? light : 0;
    }

    @Override
    public double photocarrierEnergy(double[] slow) {
      double sum = 0;
      for (double energy : slow) {
        sum += energy;
      }
      return sum;
    }

    @Override
    public double slowHeat(
        Stimulus stimulus,
        double[] polarization0,
        double[] slow0,
        double[] polarization1,
        double[] slow1) {
      return 0;
    }
  }
}
