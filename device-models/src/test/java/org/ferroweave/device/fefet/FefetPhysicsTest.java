package org.ferroweave.device.fefet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.ferroweave.device.DeviceModel;
import org.ferroweave.device.Provenance;
import org.ferroweave.device.Stimulus;
import org.ferroweave.device.SynapticDevice;
import org.ferroweave.device.catalog.Catalog;
import org.ferroweave.device.compact.CompactDevice;
import org.ferroweave.device.physics.Constants;
import org.ferroweave.device.physics.MerzLaw;
import org.ferroweave.device.protocol.ProtocolContext;
import org.ferroweave.device.protocol.ProtocolResult;
import org.ferroweave.device.protocol.transistor.OutputProtocol;
import org.ferroweave.device.protocol.transistor.ResponseProtocol;
import org.ferroweave.device.protocol.transistor.TransferProtocol;
import org.junit.jupiter.api.Test;

/** What must emerge from the stack, on catalogue devices with parameters changed. */
class FefetPhysicsTest {
  private static final DeviceModel MOS2 = Catalog.model("mos2-cips-fefet");
  private static final double NO_POLARIZATION = 1e-5;

  private static double figure(ProtocolResult result, String name) {
    return result.figure(name).orElseThrow().value();
  }

  private static ProtocolResult transfer(DeviceModel model) {
    return new TransferProtocol(120).run(model, ProtocolContext.of(1));
  }

  private static DeviceModel trapped(DeviceModel model) {
    return model.with("film.spontaneous-polarization", NO_POLARIZATION).with("trap.density", 5e16);
  }

  @Test
  void polarizationAloneRunsTheLoopCounterclockwiseAndTrapsAloneClockwise() {
    assertThat(figure(transfer(MOS2), "hysteresis_direction")).isEqualTo(1);
    assertThat(figure(transfer(trapped(MOS2)), "hysteresis_direction")).isEqualTo(-1);
    assertThat(
            figure(
                transfer(MOS2.with("film.spontaneous-polarization", NO_POLARIZATION)),
                "hysteresis_direction"))
        .isZero();
  }

  @Test
  void holeChannelTurnsTheSenseOfTheSamePolarization() {
    assertThat(figure(transfer(Catalog.model("cips-wse2-fefet")), "hysteresis_direction"))
        .isEqualTo(-1);
  }

  /** The window is twice the coercive voltage at the sweep's pace, where the channel screens. */
  @Test
  void windowIsTwiceTheCoerciveVoltage() {
    double thickness = value(MOS2, "film.thickness");
    double field =
        MerzLaw.switchingField(
            0.3,
            value(MOS2, "switching.activation-field"),
            1,
            value(MOS2, "switching.attempt-time"));
    double window = figure(transfer(MOS2), "memory_window");
    assertThat(window / (2 * field * thickness)).isBetween(0.75, 1.05);
    double thicker =
        figure(transfer(MOS2.with("film.thickness", 1.3 * thickness)), "memory_window");
    assertThat(thicker / window).isBetween(1.2, 1.35);
  }

  @Test
  void aboveTheTransitionNoWindowIsLeft() {
    ProtocolResult hot =
        new TransferProtocol(120).run(MOS2, ProtocolContext.of(1).withTemperature(330));
    assertThat(figure(hot, "hysteresis_direction")).isZero();
  }

  @Test
  void swingIsThermalTimesTheCapacitiveDivider() {
    DeviceModel plain =
        MOS2.with("film.spontaneous-polarization", NO_POLARIZATION)
            .with("channel.off-conductance", 1e-17);
    for (double back : new double[] {1e-6, 1e-3}) {
      double stack =
          value(MOS2, "film.thickness")
              / (Constants.VACUUM_PERMITTIVITY * value(MOS2, "film.background-permittivity"));
      double limit = Math.log(10) * Constants.thermalVoltage(300) * (1 + stack * back);
      double swing =
          figure(transfer(plain.with("channel.back-capacitance", back)), "subthreshold_swing");
      assertThat(swing).isCloseTo(limit, within(0.02 * limit));
    }
  }

  /** Detailed balance: the rate decides when the traps come to rest, not where. */
  @Test
  void restOfTheTrapsDoesNotDependOnTheirRate() {
    double slow = settledTraps(trapped(MOS2).with("trap.rate", 1));
    double fast = settledTraps(trapped(MOS2).with("trap.rate", 1e5));
    assertThat(slow).isBetween(0.001, 0.999).isCloseTo(fast, within(2e-3 * fast));
  }

  private static double settledTraps(DeviceModel model) {
    CompactDevice device = (CompactDevice) model.nominal();
    device.step(Stimulus.REST.withGate(3), 100);
    device.step(Stimulus.REST, 1e4);
    return device.slow(0);
  }

  @Test
  void gateChargeIsWhatFilmAndChannelHold() {
    FefetParameters parameters =
        FefetParameters.of(Catalog.datasheet("mos2-cips-fefet").with("trap.density", 2e16, why()));
    FefetBody body = new FefetBody(parameters, 300);
    double[] local = new double[1];
    for (double gate = -4; gate <= 4; gate += 0.5) {
      double[] polarization = {2e-3};
      double[] slow = {0.4};
      Stimulus stimulus = Stimulus.REST.withGate(gate);
      body.fields(stimulus, polarization, slow, local);
      double permittivity = parameters.film().permittivity();
      // no insulator: the traps lie in the film, whose part behind them does not face their charge
      double behind = parameters.traps().distance() / parameters.film().thickness();
      double trapped = slow[0] * parameters.traps().fullCharge();
      double displaced = permittivity * local[0] + polarization[0] + behind * trapped;
      assertThat(body.charge(1, stimulus, polarization, slow) / body.area())
          .isCloseTo(displaced, within(1e-9));
    }
  }

  private static Provenance why() {
    return new Provenance(Provenance.Kind.ASSUMED, "test");
  }

  @Test
  void halvingTheStairsLeavesTheWindow() {
    double coarse =
        figure(new TransferProtocol(120).run(MOS2, ProtocolContext.of(1)), "memory_window");
    double fine =
        figure(new TransferProtocol(240).run(MOS2, ProtocolContext.of(1)), "memory_window");
    assertThat(coarse).isCloseTo(fine, within(0.02 * fine));
  }

  @Test
  void negativeCapacitanceIsFreeOfHysteresisOnlyWhereTheStackStabilizesIt() {
    DeviceModel stable = Catalog.model("ccps-mos2-ncfet");
    DeviceModel unstable = stable.with("stack.insulator-thickness", 0);
    assertThat(figure(transfer(stable), "memory_window")).isLessThan(1e-3);
    assertThat(figure(transfer(unstable), "memory_window")).isGreaterThan(0.1);
    assertThat(figure(transfer(unstable), "hysteresis_direction")).isEqualTo(1);
  }

  @Test
  void responseIsSlowerToAHigherLevelAndFasterAfterProgramming() {
    DeviceModel junction = Catalog.model("cips-gan-fehemt-nmj");
    ProtocolResult low = ResponseProtocol.STANDARD.run(junction, ProtocolContext.of(1));
    ProtocolResult high =
        ResponseProtocol.STANDARD.run(
            junction.with("response.current", 1.01 * value(junction, "response.current")),
            ProtocolContext.of(1));
    assertThat(figure(high, "response_time_initial"))
        .isGreaterThan(figure(low, "response_time_initial"));
    assertThat(figure(low, "speedup")).isGreaterThan(1);
    ProtocolResult never =
        ResponseProtocol.STANDARD.run(junction.with("response.current", 10), ProtocolContext.of(1));
    assertThat(never.figure("speedup").orElseThrow().value()).isNaN();
    assertThat(never.figure("response_time_initial").orElseThrow().note())
        .contains("does not reach");
  }

  @Test
  void outputCurvesRiseWithTheGateAndFallBelowTheirFirstSlope() {
    ProtocolResult result = OutputProtocol.STANDARD.run(MOS2, ProtocolContext.of(1));
    assertThat(result.series().get(0).curves()).hasSize(4);
    assertThat(figure(result, "output_current")).isPositive();
    assertThat(figure(result, "output_saturation")).isBetween(0.0, 1.0);
  }

  @Test
  void drainBiasAloneIsPassive() {
    SynapticDevice device = MOS2.nominal();
    for (double v = -2; v <= 2; v += 0.25) {
      assertThat(device.current(Stimulus.ofVoltage(v)) * v).isGreaterThanOrEqualTo(0);
    }
  }

  private static double value(DeviceModel model, String name) {
    return model.parameters().stream()
        .filter(p -> p.name().equals(name))
        .findFirst()
        .orElseThrow()
        .value();
  }
}
