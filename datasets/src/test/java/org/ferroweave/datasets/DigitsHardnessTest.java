package org.ferroweave.datasets;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The generated digits must be worth a hidden layer, and learnable with one. */
class DigitsHardnessTest {
  @Test
  void aLinearClassifierStaysBelow93PercentAndANetworkPasses97() {
    TrainTest data = new GeneratedDigits(5).trainTest(12_000, 2_000, 2, Progress.NONE);

    PlainNetwork linear = new PlainNetwork(28 * 28, 0, 1);
    linear.train(data.train(), 8, 0.02f, 2);
    PlainNetwork network = new PlainNetwork(28 * 28, 256, 1);
    network.train(data.train(), 4, 0.03f, 2);

    assertThat(linear.accuracy(data.test())).isBetween(0.85, 0.93);
    assertThat(network.accuracy(data.test())).isGreaterThan(0.97);
  }
}
