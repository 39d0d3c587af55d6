package org.ferroweave.training.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.ferroweave.array.SynapseArray;
import org.ferroweave.device.InputException;
import org.ferroweave.device.RandomStream;
import org.ferroweave.training.LinearSynapse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.nd4j.shade.jackson.databind.ObjectMapper;

class UpdateRuleTest {
  private static final double STEP = 0.001;

  private final SynapseArray array =
      new LinearSynapse(1000, STEP, 0).fabricate(3, 4, new RandomStream(1)).array();

  @Test
  void countedPulsesAreRightInTheMean() {
    float[] asked = {
      0, 0.0001f, -0.0005f, 0.0025f, -0.001f, 0.0007f, 0, -0.03f, 0.1f, -0.1f, 1, -1
    };
    int updates = 4000;
    ArrayUpdater updater =
        new CountedPulses(50).updater(new UpdateTarget(array, new RandomStream(3)));
    WeightUpdate update = new WeightUpdate(3, 4);
    System.arraycopy(asked, 0, update.change(), 0, asked.length);
    for (int i = 0; i < updates; i++) {
      updater.apply(update.at(i, 0));
    }
    float[] reached = new float[12];
    array.weights(reached);
    for (int i = 0; i < asked.length; i++) {
      double capped = Math.signum(asked[i]) * Math.min(Math.abs(asked[i]), 50 * STEP);
      double sigma = STEP * 0.5 / Math.sqrt(updates);
      assertThat((double) reached[i] / updates).isCloseTo(capped, within(4 * sigma + 1e-5));
    }
    assertThat(reached[0]).isZero();
  }

  @ParameterizedTest
  @ValueSource(doubles = {0.00002, 0.001, 0.01})
  void stochasticPulsesFollowTheOuterProductInTheMean(double learningRate) {
    float[] x = {1, -0.5f, 0.1f, 0.25f, 0, 0.75f};
    float[] d = {0.3f, -0.2f, 0, 1, -1, 0.5f, 0.25f, 0.1f};
    int updates = 40_000;
    ArrayUpdater updater =
        new StochasticPulses().updater(new UpdateTarget(array, new RandomStream(5)));
    WeightUpdate update = new WeightUpdate(3, 4).resize(2);
    System.arraycopy(x, 0, update.inputs(), 0, x.length);
    System.arraycopy(d, 0, update.errors(), 0, d.length);
    for (int i = 0; i < updates; i++) {
      updater.apply(update.at(i, learningRate));
    }
    float[] reached = new float[12];
    array.weights(reached);
    for (int r = 0; r < 3; r++) {
      for (int c = 0; c < 4; c++) {
        double wanted = -learningRate * (x[r] * d[c] + x[3 + r] * d[4 + c]);
        double pulses =
            learningRate / STEP * (Math.abs(x[r] * d[c]) + Math.abs(x[3 + r] * d[4 + c]));
        double sigma = STEP * Math.sqrt(pulses / updates);
        assertThat((double) reached[r * 4 + c] / updates)
            .isCloseTo(wanted, within(4.5 * sigma + 1e-4 * Math.abs(wanted)));
      }
    }
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void anUpdateDependsOnlyOnItsIteration(boolean counted) {
    UpdateRule rule = counted ? new CountedPulses() : new StochasticPulses();
    float[] first = afterIterations(rule, 7);
    assertThat(afterIterations(rule, 7)).isEqualTo(first);
    assertThat(afterIterations(rule, 8)).isNotEqualTo(first);
  }

  private static float[] afterIterations(UpdateRule rule, long iteration) {
    SynapseArray fresh = new LinearSynapse(1, STEP, 0).fabricate(9, 9, new RandomStream(1)).array();
    WeightUpdate update = new WeightUpdate(9, 9).resize(1);
    java.util.Arrays.fill(update.change(), 0.0005f);
    java.util.Arrays.fill(update.inputs(), 0.5f);
    java.util.Arrays.fill(update.errors(), 0.5f);
    rule.updater(new UpdateTarget(fresh, new RandomStream(2))).apply(update.at(iteration, 0.01));
    float[] weights = new float[81];
    fresh.weights(weights);
    return weights;
  }

  @Test
  void rulesTravelAsJson() throws Exception {
    ObjectMapper mapper = new ObjectMapper();
    for (UpdateRule rule : new UpdateRule[] {new CountedPulses(3), new StochasticPulses(12)}) {
      assertThat(mapper.readValue(mapper.writeValueAsString(rule), UpdateRule.class))
          .isEqualTo(rule);
    }
  }

  @Test
  void senselessSettingsAreRefused() {
    assertThatThrownBy(() -> new CountedPulses(0))
        .isInstanceOf(InputException.class)
        .hasMessage("counted pulses: maxPulses is 0; allowed: 1 or more");
    assertThatThrownBy(() -> new StochasticPulses(65))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("65; allowed: 1 to 64");
  }
}
