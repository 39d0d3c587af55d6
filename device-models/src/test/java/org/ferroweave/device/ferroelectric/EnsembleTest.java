package org.ferroweave.device.ferroelectric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.ferroweave.device.RandomStream;
import org.ferroweave.device.physics.MerzLaw;
import org.junit.jupiter.api.Test;

class EnsembleTest {
  private static final SwitchingParameters SHARP =
      new SwitchingParameters(1e9, 0, 1, 1e-9, 4000, 0);
  private static final SwitchingParameters BROAD =
      new SwitchingParameters(1e9, 0.15, 1, 1e-9, 4000, 0);

  @Test
  void meanFieldFollowsTheClosedFormUnderConstantField() {
    MeanFieldEnsemble ensemble = new MeanFieldEnsemble(SHARP);
    double field = 6e7;
    double rate = MerzLaw.rate(field, 1e9, 1, 1e-9);
    double t = 0.7 / rate;
    for (int i = 0; i < 7; i++) {
      ensemble.advance(field, 1, t / 7);
    }
    assertThat((1 + ensemble.order()) / 2).isCloseTo(1 - Math.exp(-0.7), within(1e-12));
  }

  @Test
  void stochasticEnsembleAgreesWithItsMeanFieldLimit() {
    MeanFieldEnsemble mean = new MeanFieldEnsemble(BROAD);
    StochasticEnsemble many = new StochasticEnsemble(BROAD, new RandomStream(7));
    for (double field : new double[] {5e7, 6e7, 7e7, -4e7, -6e7}) {
      mean.advance(field, 1, 1e-2);
      run(many, field, 1e-2);
      // 4000 elements: standard error of the order is below 0.016
      assertThat(many.order()).isCloseTo(mean.order(), within(0.05));
    }
  }

  @Test
  void flipTimesDoNotDependOnTheStep() {
    StochasticEnsemble coarse = new StochasticEnsemble(BROAD, new RandomStream(3));
    StochasticEnsemble fine = coarse.copy();
    run(coarse, 6e7, 1e-2);
    for (int i = 0; i < 50; i++) {
      run(fine, 6e7, 2e-4);
    }
    assertThat(fine.order()).isCloseTo(coarse.order(), within(1e-12));
  }

  @Test
  void rewindUndoesAnAdvanceBitForBit() {
    StochasticEnsemble a = new StochasticEnsemble(BROAD, new RandomStream(5));
    a.mark();
    run(a, 7e7, 1e-3);
    double after = a.order();
    a.rewind();
    run(a, 7e7, 1e-3);
    assertThat(a.order()).isEqualTo(after);
  }

  @Test
  void switchesNothingAtZeroField() {
    StochasticEnsemble a = new StochasticEnsemble(BROAD, new RandomStream(5));
    MeanFieldEnsemble b = new MeanFieldEnsemble(BROAD);
    run(a, 0, 1e9);
    b.advance(0, 1, 1e9);
    assertThat(a.order()).isEqualTo(-1);
    assertThat(b.order()).isEqualTo(-1);
    assertThat(b.predict(0, 1, 1e9)).isEqualTo(-1);
  }

  @Test
  void setOrderPutsTheSoftestUpInBothKinds() {
    MeanFieldEnsemble mean = new MeanFieldEnsemble(BROAD);
    StochasticEnsemble many = new StochasticEnsemble(BROAD, new RandomStream(9));
    for (double order : new double[] {-1, -0.3, 0.25, 1}) {
      mean.setOrder(order);
      many.setOrder(order);
      assertThat(mean.order()).isCloseTo(order, within(1e-12));
      assertThat(many.order()).isCloseTo(order, within(1e-3));
    }
  }

  private static void run(DomainEnsemble ensemble, double field, double time) {
    double left = time;
    while (left > 0) {
      double taken = ensemble.horizon(field, 1, left);
      ensemble.advance(field, 1, taken);
      left = taken >= left ? 0 : left - taken;
    }
  }
}
