package org.ferroweave.device.protocol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ForkJoinPool;
import org.assertj.core.data.Percentage;
import org.ferroweave.device.InputException;
import org.ferroweave.device.Stimulus;
import org.ferroweave.device.extraction.UpdateNonlinearity;
import org.junit.jupiter.api.Test;

class ProtocolsTest {
  private static final ProtocolContext CONTEXT = ProtocolContext.of(7);
  private static final double TAU = 0.0122;
  private static final ToyModel LEAKY = ToyModel.of((m, r) -> new LeakyDevice(m, 1e-8, TAU));
  private static final ToyModel RELAY = ToyModel.of(RelayDevice::new);

  private static ToyModel softBound(double rate, double noise) {
    return ToyModel.of((m, r) -> new SoftBoundDevice(m, r, rate, noise));
  }

  private static Figure figure(ProtocolResult result, String quantity) {
    return result.figure(quantity).orElseThrow();
  }

  @Test
  void pairedPulsesReturnTheTimeConstantOfALeakyIntegrator() {
    ProtocolResult ppf = PairedPulseProtocol.FACILITATION.run(LEAKY, CONTEXT);
    assertThat(figure(ppf, "ppf_time_constant").value())
        .isCloseTo(TAU, Percentage.withPercentage(1));
    double pulse = 3e-8 * TAU * (1 - Math.exp(-0.01 / TAU)); // what one pulse adds to G
    double expected = pulse * Math.exp(-0.01 / TAU) / (LeakyDevice.BASE + pulse);
    assertThat(figure(ppf, "ppf_amplitude").value())
        .isCloseTo(expected, Percentage.withPercentage(1));
    assertThat(figure(ppf, "ppf_offset").value()).isCloseTo(1, within(1e-6));
    ProtocolResult ppd = PairedPulseProtocol.DEPRESSION.run(LEAKY, CONTEXT);
    assertThat(figure(ppd, "ppd_time_constant").value())
        .isCloseTo(TAU, Percentage.withPercentage(1));
  }

  @Test
  void onePlainExponentialGivesNoSecondTimeConstant() {
    ProtocolResult ppf = PairedPulseProtocol.FACILITATION.run(LEAKY, CONTEXT);
    Figure slow = figure(ppf, "ppf_time_constant_slow");
    assertThat(slow.value()).isNaN();
    assertThat(slow.note()).contains("double exponential");
  }

  @Test
  void spikePairsReturnTheTimeConstantForBothSigns() {
    // read soon: the residue of the first spike has then decayed by the gap and the fixed delay
    ToyModel model = ToyModel.of((m, r) -> new LeakyDevice(m, 1e-9, 0.1)).with("pulse.count", 2);
    StdpResult result = new StdpProtocol(0.05, 40, 20, 3).run(model, CONTEXT);
    assertThat(figure(result, "stdp_time_constant_positive").value())
        .isCloseTo(0.1, Percentage.withPercentage(1));
    assertThat(figure(result, "stdp_time_constant_negative").value())
        .isCloseTo(0.1, Percentage.withPercentage(1));
    // far apart, the last pulse decides: pre before post ends with the potentiating one
    assertThat(figure(result, "stdp_offset_positive").value())
        .isGreaterThan(figure(result, "stdp_offset_negative").value());
    assertThat(result.change().x()).isSorted();
    double apart = PulseSettings.of(model).width() + 5e-4;
    result.series().get(0).curves().stream()
        .skip(1)
        .forEach(
            fit ->
                assertThat(Arrays.stream(fit.x()).map(Math::abs).min())
                    .as("no fit is drawn where spikes overlap")
                    .hasValueCloseTo(apart, within(1e-12)));
  }

  @Test
  void simultaneousSpikesCancel() {
    PulseSettings settings = PulseSettings.of(LEAKY);
    assertThat(spikes(settings, 0, 0.005)).isEqualTo(Stimulus.REST);
    assertThat(spikes(settings, 0.004, 0.002).voltage()).isEqualTo(-3);
    assertThat(spikes(settings, 0.004, 0.007).voltage()).isZero();
    assertThat(spikes(settings, 0.004, 0.012).voltage()).isEqualTo(3);
    assertThat(spikes(settings, -0.1, 0.005).voltage()).isEqualTo(3);
  }

  private static Stimulus spikes(PulseSettings settings, double delay, double time) {
    return SpikePair.of(settings, delay).at(Stimulus.REST, time);
  }

  @Test
  void sweepsReturnTheSwitchingVoltagesAndTheirSpread() {
    IvResult result = new IvProtocol(400, 200, 10, 100).run(RELAY, CONTEXT);
    Figure set = figure(result, "set_voltage_variation");
    Figure reset = figure(result, "reset_voltage_variation");
    assertThat(set.value()).isCloseTo(5, within(3 * set.uncertainty()));
    assertThat(reset.value()).isCloseTo(10, within(3 * reset.uncertainty()));
    assertThat(set.uncertainty()).isCloseTo(5 / Math.sqrt(800), Percentage.withPercentage(15));
    Figure device = figure(result, "set_voltage_d2d_variation");
    double expected = Math.sqrt(3 * 3 + 5 * 5 / 10.0);
    assertThat(device.value()).isCloseTo(expected, within(3 * device.uncertainty()));
    assertThat(Arrays.stream(result.devices().reset()).average().orElseThrow())
        .isCloseTo(-1, within(0.03));
    assertThat(figure(result, "on_off").value()).isCloseTo(100, within(1e-9));
    assertThat(figure(result, "standby_power").value())
        .isCloseTo(0.01 * RelayDevice.OFF, within(1e-20));
    assertThat(figure(result, "set_power").value()).isCloseTo(9 * RelayDevice.ON, within(1e-15));
  }

  @Test
  void theMeanDeviceAloneGivesTheSameFiguresWithoutSpread() {
    List<Figure> alone = IvProtocol.MEAN_DEVICE.run(RELAY, CONTEXT).figures();
    assertThat(new IvProtocol(3, 2, 1, 100).run(RELAY, CONTEXT).figures()).containsAll(alone);
    assertThat(alone).extracting(Figure::quantity).contains("standby_power", "set_power");
    assertThat(alone).extracting(Figure::quantity).noneMatch(q -> q.endsWith("variation"));
    ToyModel noisy = softBound(0.1, 0.02);
    List<Figure> trains = UpdateProtocol.MEAN_DEVICE.run(noisy, CONTEXT).figures();
    assertThat(UpdateProtocol.STANDARD.run(noisy, CONTEXT).figures()).containsAll(trains);
    assertThat(UpdateProtocol.MEAN_DEVICE.run(noisy, CONTEXT).series()).hasSize(1);
  }

  @Test
  void sharesOfTheTrainFollowFromTheUpdateLaw() {
    ProtocolResult result = UpdateProtocol.MEAN_DEVICE.run(softBound(0.1, 0), CONTEXT);
    double whole = -Math.expm1(-20 * 0.1);
    assertThat(figure(result, "potentiation_first_step").value())
        .isCloseTo(-Math.expm1(-0.1) / whole, within(1e-9));
    assertThat(figure(result, "potentiation_half_train").value())
        .isCloseTo(-Math.expm1(-1) / whole, within(1e-9));
    assertThat(figure(result, "depression_first_step").value())
        .isCloseTo(-Math.expm1(-0.1) / whole, within(1e-9));
    assertThat(figure(result, "depression_return").value()).isCloseTo(1, within(0.1));
  }

  @Test
  void aDeviceThatNeverSwitchesHasNoSetVoltage() {
    ProtocolResult result =
        new IvProtocol(3, 2, 1, 20).run(RELAY.with("sweep.voltage", 1), CONTEXT);
    assertThat(figure(result, "set_voltage").value()).isNaN();
    assertThat(figure(result, "set_voltage").note()).contains("0 usable values of 3");
  }

  @Test
  void theLoopOfARelayIsARectangleOnALine() {
    PolarizationResult result = PolarizationProtocol.STANDARD.run(RELAY, CONTEXT);
    double stair = 4.0 / 200;
    assertThat(figure(result, "remanent_polarization").value()).isCloseTo(0.04, within(1e-12));
    assertThat(figure(result, "coercive_voltage_positive").value()).isCloseTo(2, within(stair));
    assertThat(figure(result, "coercive_voltage_negative").value()).isCloseTo(-1, within(stair));
    assertThat(figure(result, "loop_area").value())
        .isCloseTo(2 * RelayDevice.POLARIZATION * 3, within(1e-9));
    assertThat(figure(result, "loop_closure").value()).isCloseTo(0, within(1e-12));
    // at 1 V nothing switches: a capacitor alone dissipates nothing
    assertThat(result.loops().get(0).area()).isCloseTo(0, within(1e-15));
    assertThat(result.loops().get(0).coercivePositive()).isNaN();
  }

  @Test
  void trainsReturnTheNonlinearityOfTheUpdateLaw() {
    double u = 20 * 0.1;
    ProtocolResult result = UpdateProtocol.STANDARD.run(softBound(0.1, 0), CONTEXT);
    Figure up = figure(result, "nonlinearity_potentiation");
    assertThat(up.value()).isCloseTo(UpdateNonlinearity.label(u), within(1e-6));
    assertThat(figure(result, "nonlinearity_depression").value())
        .isCloseTo(UpdateNonlinearity.label(u), within(1e-6));
    assertThat(figure(result, "asymmetry").value()).isBetween(0.2, 0.5);
    assertThat(figure(result, "distinguishable_states").value()).isEqualTo(21);
    assertThat(figure(result, "nonlinearity_difference").value()).isCloseTo(0, within(1e-6));
    assertThat(figure(result, "asymmetry_mean").value())
        .isBetween(0.05, figure(result, "asymmetry").value());
    assertThat(figure(result, "deviation_potentiation").value())
        .isCloseTo(UpdateNonlinearity.label(u) * 7 * Math.sqrt(2) / 100, within(2e-3));
  }

  @Test
  void noiseTakesStatesAway() {
    ProtocolResult result = UpdateProtocol.STANDARD.run(softBound(0.1, 0.02), CONTEXT);
    assertThat(figure(result, "distinguishable_states").value()).isBetween(5.0, 20.0);
  }

  @Test
  void theSpreadOfDevicesIsDrawnWithinTheirRange() {
    UpdateResult result = UpdateProtocol.STANDARD.run(softBound(0.1, 0.02), CONTEXT);
    List<Curve> curves = result.series().get(1).curves();
    assertThat(curves)
        .extracting(Curve::name)
        .contains("potentiation, median", "depression, 16 % quantile", "depression, 84 % quantile");
    for (int i = 0; i < curves.get(0).size(); i++) {
      int pulse = i;
      double[] sorted =
          result.devices().stream().mapToDouble(d -> d.potentiation()[pulse]).sorted().toArray();
      assertThat(List.of(curves.get(2).y()[i], curves.get(0).y()[i], curves.get(4).y()[i]))
          .isSorted()
          .allSatisfy(g -> assertThat(g).isBetween(sorted[0], sorted[sorted.length - 1]));
    }
  }

  @Test
  void retentionFindsWhenOnOffHasFallenByTheAcceptedFactor() {
    ToyModel model =
        ToyModel.of((m, r) -> new LeakyDevice(m, 1e-10, 100)).with("pulse.width", 0.05);
    RetentionResult result = RetentionProtocol.STANDARD.run(model, CONTEXT);
    double time = figure(result, "retention").value();
    // G = base (1 +- y) with y decaying as exp(-t/100 s): on/off r falls to e when y has
    // fallen to (e - 1)/(e + 1); read eight times a decade, linear in log t between
    double r = result.onOff()[0];
    double end = r / Math.min(3, Math.sqrt(r));
    double expected = 100 * Math.log((r - 1) / (r + 1) * (end + 1) / (end - 1));
    assertThat(time).isCloseTo(expected, Percentage.withPercentage(2));
    assertThat(figure(result, "retention_extrapolated").value()).isEqualTo(time);
    assertThat(figure(result, "stm_decay_time").value())
        .isCloseTo(100, Percentage.withPercentage(0.1));
    assertThat(figure(result, "stm_residue").value()).isCloseTo(0, within(1e-6));
    assertThat(figure(result, "on_off_last").value()).isCloseTo(1, within(1e-9));
    ProtocolResult kept = RetentionProtocol.STANDARD.run(RELAY, CONTEXT);
    assertThat(figure(kept, "retention").note()).contains("at least", "nothing is lost");
    assertThat(figure(kept, "retention_extrapolated").value()).isInfinite();
    assertThat(figure(kept, "retention").value()).isEqualTo(1e5);
    assertThat(figure(kept, "stm_residue").value()).isEqualTo(1);
    assertThat(figure(kept, "stm_decay_time").value()).isNaN();
  }

  @Test
  void retentionIsReadAsLongAsTheModelAsks() {
    ToyModel model = RELAY.plus("retention.last", 20);
    assertThat(figure(RetentionProtocol.STANDARD.run(model, CONTEXT), "retention").value())
        .isEqualTo(20);
    ToyModel leaky =
        ToyModel.of((m, r) -> new LeakyDevice(m, 1e-10, 100)).plus("retention.last", 20);
    ProtocolResult early = RetentionProtocol.STANDARD.run(leaky, CONTEXT);
    assertThat(figure(early, "retention").note()).contains("at least", "fallen by a factor");
    // an exponential falls faster than its logarithmic tangent
    assertThat(figure(early, "retention_extrapolated").value()).isBetween(100.0, 1e4);
    assertThatThrownBy(
            () -> RetentionProtocol.STANDARD.run(RELAY.plus("retention.last", 1e-4), CONTEXT))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("retention.last");
  }

  /** What decays within the pause of the train is no loss of retention. */
  @Test
  void retentionStartsWhenTheDeviceIsWritten() {
    ToyModel model = ToyModel.of((m, r) -> new LeakyDevice(m, 1e-10, 100));
    RetentionResult result = RetentionProtocol.STANDARD.run(model, CONTEXT);
    assertThat(result.written()).isCloseTo(0.04, within(1e-15));
    assertThat(result.on().x()).contains(result.written()).isSorted();
  }

  @Test
  void theEndsOfTheLoopGiveRectificationAndTheWindowTheDistanceOfSwitching() {
    ProtocolResult result = IvProtocol.MEAN_DEVICE.run(RELAY, CONTEXT);
    assertThat(figure(result, "rectification").value())
        .isCloseTo(RelayDevice.ON / RelayDevice.OFF, within(1e-9));
    assertThat(figure(result, "memory_window").value()).isCloseTo(3, within(2 * 4.0 / 100));
    ToyModel still = RELAY.with("sweep.voltage", 1);
    assertThat(figure(IvProtocol.MEAN_DEVICE.run(still, CONTEXT), "memory_window").value()).isNaN();
  }

  @Test
  void equalSeedsGiveEqualResults() {
    IvProtocol iv = new IvProtocol(10, 8, 2, 50);
    assertThat(iv.run(RELAY, CONTEXT)).isEqualTo(iv.run(RELAY, CONTEXT));
    assertThat(iv.run(RELAY, ProtocolContext.of(8)).figures())
        .isNotEqualTo(iv.run(RELAY, CONTEXT).figures());
    ToyModel noisy = softBound(0.1, 0.02);
    UpdateProtocol train = UpdateProtocol.STANDARD;
    assertThat(train.run(noisy, CONTEXT)).isEqualTo(train.run(noisy, CONTEXT));
  }

  @Test
  void theNumberOfThreadsDoesNotMatter() throws Exception {
    IvProtocol iv = new IvProtocol(10, 16, 2, 50);
    ForkJoinPool one = new ForkJoinPool(1);
    ForkJoinPool four = new ForkJoinPool(4);
    try {
      assertThat(four.submit(() -> iv.run(RELAY, CONTEXT)).get())
          .isEqualTo(one.submit(() -> iv.run(RELAY, CONTEXT)).get());
    } finally {
      one.shutdown();
      four.shutdown();
    }
  }

  @Test
  void curvesAreFitForPlots() {
    for (ProtocolResult result :
        List.of(
            new IvProtocol(3, 2, 1, 20).run(RELAY, CONTEXT),
            PolarizationProtocol.STANDARD.run(RELAY, CONTEXT),
            UpdateProtocol.STANDARD.run(softBound(0.1, 0.01), CONTEXT),
            PairedPulseProtocol.FACILITATION.run(LEAKY, CONTEXT),
            StdpProtocol.STANDARD.run(LEAKY, CONTEXT),
            RetentionProtocol.STANDARD.run(RELAY, CONTEXT))) {
      assertThat(result.series()).extracting(Series::id).doesNotHaveDuplicates().isNotEmpty();
      assertThat(result.figures()).extracting(Figure::quantity).doesNotHaveDuplicates();
      for (Series series : result.series()) {
        assertThat(series.curves()).allSatisfy(c -> assertThat(c.size()).isPositive());
      }
    }
  }

  @Test
  void cancellationStopsAndProgressEndsAtOne() {
    double[] last = new double[1];
    Progress watch = fraction -> last[0] = fraction;
    new IvProtocol(3, 2, 1, 20).run(RELAY, new ProtocolContext(1, 300, watch));
    assertThat(last[0]).isEqualTo(1);
    Progress stop =
        new Progress() {
          @Override
          public void reached(double fraction) {}

          @Override
          public boolean cancelled() {
            return true;
          }
        };
    for (Protocol protocol : Protocols.of(RELAY)) {
      assertThatThrownBy(() -> protocol.run(RELAY, new ProtocolContext(1, 300, stop)))
          .isInstanceOf(CancellationException.class);
    }
  }

  @Test
  void namesAreKnownAndNearMissesAreHinted() {
    assertThat(Protocols.all())
        .extracting(Protocol::name)
        .startsWith("iv", "pe", "ltp-ltd", "ppf", "ppd", "stdp", "retention")
        .doesNotHaveDuplicates();
    assertThat(Protocols.byName("stdp")).isSameAs(StdpProtocol.STANDARD);
    assertThatThrownBy(() -> Protocols.byName("retentoin"))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("iv, pe, ltp-ltd, ppf, ppd, stdp, retention")
        .asInstanceOf(type(InputException.class))
        .extracting(InputException::hint)
        .isEqualTo("you meant 'retention'");
  }

  @Test
  void aMissingParameterIsNamed() {
    for (Protocol protocol : Protocols.of(LEAKY)) {
      assertThatThrownBy(() -> protocol.run(LEAKY.without("pulse.width"), CONTEXT))
          .isInstanceOf(InputException.class)
          .hasMessageContaining("pulse.width is missing");
    }
    assertThatThrownBy(() -> PulseSettings.of(LEAKY.with("pulse.depression", 2)))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("pulse.depression is 2 V");
  }
}
