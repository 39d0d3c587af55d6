package org.ferroweave.device.protocol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.assertj.core.data.Percentage;
import org.ferroweave.device.InputException;
import org.ferroweave.device.Terminal;
import org.ferroweave.device.catalog.Catalog;
import org.ferroweave.device.protocol.plasticity.AmplitudeProtocol;
import org.ferroweave.device.protocol.plasticity.EnduranceProtocol;
import org.ferroweave.device.protocol.plasticity.EpscProtocol;
import org.ferroweave.device.protocol.plasticity.LevelsProtocol;
import org.ferroweave.device.protocol.plasticity.NumberProtocol;
import org.ferroweave.device.protocol.plasticity.RateProtocol;
import org.ferroweave.device.protocol.plasticity.TemperatureProtocol;
import org.junit.jupiter.api.Test;

class PlasticityTest {
  private static final ProtocolContext CONTEXT = ProtocolContext.of(7);
  private static final double TAU = 0.0122;
  private static final double WIDTH = 0.01;
  private static final ToyModel LEAKY = ToyModel.of((m, r) -> new LeakyDevice(m, 1e-8, TAU));

  /** What one 3 V pulse adds to the conductance of the leaky device. */
  private static final double STEP = 3e-8 * TAU * (1 - Math.exp(-WIDTH / TAU));

  private static double value(ProtocolResult result, String quantity) {
    return result.figure(quantity).orElseThrow().value();
  }

  @Test
  void onePulseOfALeakyIntegratorDecaysWithItsTimeConstant() {
    ProtocolResult epsc = EpscProtocol.STANDARD.run(LEAKY, CONTEXT);
    assertThat(value(epsc, "epsc_gain")).isCloseTo(1 + STEP / LeakyDevice.BASE, within(1e-9));
    assertThat(value(epsc, "epsc_peak"))
        .isCloseTo(0.1 * (LeakyDevice.BASE + STEP), Percentage.withPercentage(1e-9));
    assertThat(value(epsc, "psc_decay_time")).isCloseTo(TAU, Percentage.withPercentage(0.1));
    assertThat(value(epsc, "ipsc_gain")).isLessThan(1);
    assertThat(value(epsc, "pulse_energy")).isZero();
  }

  @Test
  void thePulseEnergyOfADeviceIsItsWorkAndNotThatOfTheTrainBefore() {
    ProtocolResult epsc = EpscProtocol.STANDARD.run(Catalog.model("au-cips-ti"), CONTEXT);
    ProtocolResult trains = UpdateProtocol.MEAN_DEVICE.run(Catalog.model("au-cips-ti"), CONTEXT);
    // the first pulses meet the high-resistance state, later ones of the train conduct more
    assertThat(value(epsc, "pulse_energy"))
        .isPositive()
        .isLessThan(value(trains, "potentiation_energy"));
    assertThat(value(epsc, "pulse_energy_depression")).isPositive();
  }

  @Test
  void fastTrainsOfALeakyIntegratorAddUp() {
    ProtocolResult srdp = RateProtocol.STANDARD.run(LEAKY, CONTEXT);
    assertThat(value(srdp, "srdp_ratio"))
        .isCloseTo(lastOverFirst(2 * WIDTH) / lastOverFirst(50 * WIDTH), within(1e-9));
    assertThat(value(srdp, "srdp_slope")).isPositive();
    assertThat(srdp.series().get(0).curves().get(0).x()).isSorted();
  }

  private static double lastOverFirst(double period) {
    double sum = 0;
    for (int i = 0; i < 10; i++) {
      sum += STEP * Math.exp(-i * period / TAU);
    }
    return (LeakyDevice.BASE + sum) / (LeakyDevice.BASE + STEP);
  }

  @Test
  void theResponseOfALinearDeviceIsProportionalToTheAmplitude() {
    ProtocolResult sadp = AmplitudeProtocol.STANDARD.run(LEAKY, CONTEXT);
    Figure slope = sadp.figure("sadp_slope").orElseThrow();
    assertThat(slope.value()).isCloseTo(STEP / LeakyDevice.BASE, within(1e-9));
    assertThat(slope.uncertainty()).isLessThan(1e-9);
    assertThat(value(sadp, "sadp_ratio"))
        .isCloseTo((LeakyDevice.BASE + 1.2 * STEP) / (LeakyDevice.BASE + 0.2 * STEP), within(1e-9));
  }

  @Test
  void morePulsesGiveMoreUntilTheBound() {
    ToyModel model = ToyModel.of((m, r) -> new SoftBoundDevice(m, r, 0.1, 0));
    ProtocolResult sndp = NumberProtocol.STANDARD.run(model, CONTEXT);
    assertThat(value(sndp, "sndp_peak_number")).isEqualTo(20);
    assertThat(value(sndp, "sndp_end_over_peak")).isEqualTo(1);
    double one = gain(1);
    assertThat(value(sndp, "sndp_ratio")).isCloseTo(gain(20) / one, within(1e-9));
  }

  private static double gain(int pulses) {
    double x = -Math.expm1(-0.1 * pulses);
    return 1 + (SoftBoundDevice.HIGH / SoftBoundDevice.LOW - 1) * x;
  }

  @Test
  void enduranceFindsTheCycleAtWhichTheWindowHasHalved() {
    ToyModel model = ToyModel.of((m, r) -> new WearingDevice(m, 500));
    ProtocolResult result = EnduranceProtocol.STANDARD.run(model, CONTEXT);
    assertThat(value(result, "endurance"))
        .isCloseTo(1 + 500 * Math.log(2), Percentage.withPercentage(3));
  }

  @Test
  void enduranceIsABoundWhereTheWindowLasts() {
    ToyModel model = ToyModel.of((m, r) -> new WearingDevice(m, 1e6));
    ProtocolResult result = EnduranceProtocol.STANDARD.run(model, CONTEXT);
    assertThat(value(result, "endurance")).isEqualTo(1e4);
    assertThat(result.figure("endurance").orElseThrow().note()).contains("at least", "after 3");
    // a loss that could matter by the last cycle is simulated to the end
    ToyModel slow = ToyModel.of((m, r) -> new WearingDevice(m, 2e4));
    ProtocolResult full = EnduranceProtocol.STANDARD.run(slow, CONTEXT);
    assertThat(full.series().get(0).curves().get(0).x()).contains(1170, 2081);
    assertThat(
            value(
                EnduranceProtocol.STANDARD.run(slow.plus("endurance.cycles", 100), CONTEXT),
                "endurance"))
        .isEqualTo(100);
    assertThatThrownBy(
            () -> EnduranceProtocol.STANDARD.run(slow.plus("endurance.cycles", 0), CONTEXT))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("endurance.cycles");
  }

  @Test
  void noiseTakesLevelsAway() {
    ToyModel quiet = ToyModel.of((m, r) -> new SoftBoundDevice(m, r, 0.1, 0));
    ToyModel noisy = ToyModel.of((m, r) -> new SoftBoundDevice(m, r, 0.1, 0.02));
    assertThat(value(LevelsProtocol.STANDARD.run(quiet, CONTEXT), "conductance_levels"))
        .isEqualTo(20);
    assertThat(value(LevelsProtocol.STANDARD.run(noisy, CONTEXT), "conductance_levels"))
        .isBetween(3.0, 15.0);
    // reads that scatter as much as a step is wide: the levels drown, and how many the range allows
    // no longer depends on the number of pulses
    ToyModel read = quiet.plus("read.noise", 0.05);
    assertThat(value(LevelsProtocol.STANDARD.run(read, CONTEXT), "conductance_levels"))
        .isLessThan(20);
    double possible =
        value(LevelsProtocol.STANDARD.run(read, CONTEXT), "conductance_levels_possible");
    assertThat(possible).isLessThan(20);
    ToyModel slow = ToyModel.of((m, r) -> new SoftBoundDevice(m, r, 0.05, 0));
    assertThat(
            value(
                LevelsProtocol.STANDARD.run(
                    slow.plus("read.noise", 0.05).plus("pulse.count", 40), CONTEXT),
                "conductance_levels_possible"))
        .isCloseTo(possible, within(2.0));
  }

  /** The same device behind a gate, or behind light and a gate, shows the same plasticity. */
  @Test
  void pulsesActAtTheTerminalsThatTheModelNames() {
    ToyModel electrodes = ToyModel.of((m, r) -> new LeakyDevice(m, 1e-9, 0.1));
    ToyModel inside = ToyModel.of((m, r) -> new GatedDevice(m, 1e-9, 0.1));
    for (Protocol protocol :
        List.of(
            PairedPulseProtocol.FACILITATION,
            PairedPulseProtocol.DEPRESSION,
            StdpProtocol.STANDARD,
            RetentionProtocol.STANDARD,
            EpscProtocol.STANDARD,
            RateProtocol.STANDARD,
            AmplitudeProtocol.STANDARD,
            NumberProtocol.STANDARD,
            LevelsProtocol.STANDARD,
            UpdateProtocol.STANDARD)) {
      List<Figure> expected = protocol.run(electrodes, CONTEXT).figures();
      ToyModel gate = inside.written(Terminal.GATE, Terminal.GATE);
      ToyModel light = inside.written(Terminal.LIGHT, Terminal.GATE);
      assertThat(protocol.run(gate, CONTEXT).figures()).isEqualTo(expected);
      assertThat(protocol.run(light, CONTEXT).figures()).isEqualTo(expected);
    }
  }

  @Test
  void intervalsScaleWithThePulse() {
    double factor = 1e-6;
    ToyModel slow = ToyModel.of((m, r) -> new LeakyDevice(m, 1e-9, 0.1));
    ToyModel fast =
        ToyModel.of((m, r) -> new LeakyDevice(m, 1e-9 / factor, 0.1 * factor))
            .with("pulse.width", WIDTH * factor)
            .with("pulse.period", 5 * WIDTH * factor);
    for (Protocol protocol : List.of(PairedPulseProtocol.FACILITATION, StdpProtocol.STANDARD)) {
      String time = protocol.name() + "_time_constant";
      String quantity = protocol == StdpProtocol.STANDARD ? time + "_positive" : time;
      assertThat(value(protocol.run(fast, CONTEXT), quantity))
          .isCloseTo(
              factor * value(protocol.run(slow, CONTEXT), quantity),
              Percentage.withPercentage(1e-3));
    }
  }

  @Test
  void aDeviceWhosePolarizationVanishesOperatesUpToItsTransitionAndNoFurther() {
    ProtocolResult result =
        TemperatureProtocol.STANDARD.run(Catalog.model("au-ccps-au-memristor"), CONTEXT);
    assertThat(value(result, "on_off_coldest")).isGreaterThan(2);
    assertThat(value(result, "operating_temperature_max")).isBetween(300.0, 390.0); // Tc
    assertThat(value(result, "on_off_hottest")).isCloseTo(1, within(1e-6));
  }

  @Test
  void theTemperatureScanEndsWhereNothingFailsAndSaysWhyThereIsNoEdge() {
    ToyModel steady = ToyModel.of((m, r) -> new SoftBoundDevice(m, r, 0.1, 0));
    ProtocolResult result = TemperatureProtocol.STANDARD.run(steady, CONTEXT);
    assertThat(value(result, "operating_temperature_max")).isEqualTo(500);
    ToyModel deaf = ToyModel.of((m, r) -> new SoftBoundDevice(m, r, 0, 0));
    ProtocolResult none = TemperatureProtocol.STANDARD.run(deaf, CONTEXT);
    assertThat(none.figure("operating_temperature_max").orElseThrow().value()).isNaN();
    assertThatThrownBy(() -> new TemperatureProtocol(300, 300, 10, 1))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("lowest < highest");
  }
}
