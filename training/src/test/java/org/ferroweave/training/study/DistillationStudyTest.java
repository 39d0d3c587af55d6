package org.ferroweave.training.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.ferroweave.array.PairUpdate;
import org.ferroweave.array.PulseLedger;
import org.ferroweave.array.TileSettings;
import org.ferroweave.array.WeightMapping;
import org.ferroweave.device.InputException;
import org.ferroweave.device.RandomStream;
import org.ferroweave.device.distil.ClosedFormDevice;
import org.ferroweave.device.distil.ClosedFormResponses;
import org.ferroweave.device.distil.PulseResponse;
import org.ferroweave.device.distil.PulseScheme;
import org.ferroweave.training.LinearArray;
import org.ferroweave.training.LinearSynapse;
import org.ferroweave.training.SmallImages;
import org.ferroweave.training.TestResponses;
import org.ferroweave.training.rule.CountedPulses;
import org.junit.jupiter.api.Test;

class DistillationStudyTest {
  private final DistillationStudy study =
      new DistillationStudy(
          SmallImages.trainTest(300, 400, 130),
          List.of(),
          3,
          8,
          0.2,
          new CountedPulses(100_000),
          TileSettings.IDEAL,
          1);

  @Test
  void nearlyIdealDevicesAgreeWithTheFloatNetwork() {
    LinearSynapse fine = new LinearSynapse(10, 1e-5, 0);
    StudyResult analog =
        study.train(
            "linear",
            (rows, columns, stream) -> new LinearArray(rows, columns, fine, stream),
            1,
            2,
            3);
    StudyResult digital = study.trainDigital(1, 2, 3);
    assertThat(digital.mean()).isGreaterThan(0.8);
    for (int i = 0; i < 3; i++) {
      assertThat(Math.abs(analog.accuracies()[i] - digital.accuracies()[i])).isLessThan(0.01);
    }
    assertThat(analog.ledger().pulses()).isGreaterThan(10_000);
  }

  @Test
  void aStudyRepeatsItselfAndSeesTheDevices() {
    PulseResponse response = TestResponses.softBounds();
    ArrayMaker maker =
        ArrayMaker.distilled(response, WeightMapping.of(response, 1, PairUpdate.BOTH));
    StudyResult first = study.train("soft bounds", maker, 1, 2);
    assertThat(study.train("soft bounds", maker, 1, 2)).isEqualTo(first);
    assertThat(first.accuracies()[0]).isNotEqualTo(study.trainDigital(1).accuracies()[0]);
    assertThat(first.mean()).isBetween(0.5, 1.0);
  }

  @Test
  void physicalDevicesAndTheirResponseTrainAlike() {
    int pulses = 400;
    double width = 1e-3;
    PulseScheme scheme = new PulseScheme(3, -3, width, 2 * width, 0.1, 300);
    PulseResponse response =
        ClosedFormResponses.softBounds(
            ClosedFormDevice.noiseless(scheme, 1e-7, 1e-6, pulses), new RandomStream(1));
    RelaxingModel model = new RelaxingModel(1e-7, 1e-6, -Math.log1p(-2.0 / pulses) / width);
    WeightMapping mapping = WeightMapping.of(response, 1, PairUpdate.BOTH);
    StudyResult physical =
        study.train("physical", ArrayMaker.physical(model, response, mapping), 1, 2);
    StudyResult distilled = study.train("distilled", ArrayMaker.distilled(response, mapping), 1, 2);
    assertThat(distilled.mean()).isBetween(0.4, 0.99);
    for (int i = 0; i < 2; i++) {
      assertThat(physical.accuracies()[i]).isCloseTo(distilled.accuracies()[i], within(0.01));
    }
  }

  @Test
  void resultsAgreeWithinTheirSpread() {
    StudyResult a = new StudyResult("a", new double[] {0.80, 0.84}, PulseLedger.ZERO);
    assertThat(a.mean()).isCloseTo(0.82, within(1e-12));
    assertThat(a.spread()).isCloseTo(0.0283, within(1e-4));
    assertThat(a.agreesWith(new StudyResult("b", new double[] {0.84, 0.85}, PulseLedger.ZERO)))
        .isTrue();
    assertThat(a.agreesWith(new StudyResult("c", new double[] {0.86, 0.85}, PulseLedger.ZERO)))
        .isFalse();
  }

  @Test
  void senselessStudiesAreRefused() {
    assertThatThrownBy(
            () ->
                new DistillationStudy(
                    study.data(), List.of(), 0, 8, 0.2, new CountedPulses(), TileSettings.IDEAL, 1))
        .isInstanceOf(InputException.class)
        .hasMessage("study: epochs is 0; allowed: above 0");
  }
}
