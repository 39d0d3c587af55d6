package org.ferroweave.device.protocol.transistor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.function.DoubleUnaryOperator;
import org.ferroweave.device.InputException;
import org.junit.jupiter.api.Test;

class GateLoopTest {
  private static final double SLOPE = Math.log(10) / 0.1; // 100 mV per decade

  /** Exponential turn-on at a threshold, saturating at 1 uA over a floor of 1 pA. */
  private static DoubleUnaryOperator electrons(double threshold) {
    return v -> 1e-12 + 1 / (1e6 + 1e12 * Math.exp(-SLOPE * (v - threshold + 0.6)));
  }

  private static DoubleUnaryOperator holes(double threshold) {
    return v -> electrons(-threshold).applyAsDouble(-v);
  }

  private static GateLoop loop(DoubleUnaryOperator up, DoubleUnaryOperator down) {
    double[] gate = new double[401];
    double[] rising = new double[401];
    double[] falling = new double[401];
    for (int i = 0; i < gate.length; i++) {
      gate[i] = 0.025 * (i - 200);
      rising[i] = up.applyAsDouble(gate[i]);
      falling[i] = down.applyAsDouble(gate[i]);
    }
    return new GateLoop(gate, rising, falling);
  }

  @Test
  void electronChannelWhoseThresholdFallsAfterPositiveGateRunsCounterclockwise() {
    GateLoop loop = loop(electrons(1.3), electrons(-0.7));
    assertThat(loop.sign()).isEqualTo(1);
    assertThat(loop.direction()).isEqualTo(1);
    assertThat(loop.thresholdUp() - loop.thresholdDown()).isCloseTo(2.0, within(1e-6));
  }

  @Test
  void electronChannelWhoseThresholdRisesAfterPositiveGateRunsClockwise() {
    GateLoop loop = loop(electrons(-0.7), electrons(1.3));
    assertThat(loop.direction()).isEqualTo(-1);
    assertThat(loop.thresholdUp() - loop.thresholdDown()).isCloseTo(-2.0, within(1e-6));
  }

  @Test
  void sameShiftOfHoleChannelRunsTheOtherWayRound() {
    // After a positive excursion (falling branch) the threshold is lower, as polarization makes it.
    GateLoop loop = loop(holes(1.3), holes(-0.7));
    assertThat(loop.sign()).isEqualTo(-1);
    assertThat(loop.direction()).isEqualTo(-1);
  }

  @Test
  void ambipolarChannelIsJudgedByItsLargerArm() {
    DoubleUnaryOperator up = v -> electrons(1).applyAsDouble(v) + 0.1 * holes(-1).applyAsDouble(v);
    DoubleUnaryOperator down =
        v -> electrons(0.5).applyAsDouble(v) + 0.1 * holes(-1.5).applyAsDouble(v);
    GateLoop loop = loop(up, down);
    assertThat(loop.sign()).isEqualTo(1);
    assertThat(loop.thresholdUp() - loop.thresholdDown()).isCloseTo(0.5, within(1e-3));
  }

  @Test
  void equalBranchesHaveNoHysteresis() {
    GateLoop loop = loop(electrons(0.2), electrons(0.2));
    assertThat(loop.direction()).isZero();
    assertThat(loop.ratio(0.1)).isEqualTo(1);
  }

  @Test
  void branchesWithoutCommonCurrentHaveNoWindow() {
    GateLoop loop = loop(v -> 1e-12, v -> 1e-6);
    assertThat(loop.direction()).isNull();
    assertThat(loop.thresholdUp()).isNaN();
    assertThat(loop.swing()).isNaN();
  }

  @Test
  void swingIsThatOfTheSteepestDecade() {
    assertThat(loop(electrons(0), electrons(0)).swing()).isBetween(0.1, 0.108);
    assertThat(loop(holes(0), holes(0)).swing()).isBetween(0.1, 0.108);
  }

  @Test
  void onOffIsThatOfTheWholeLoop() {
    GateLoop loop = loop(electrons(0), electrons(1));
    assertThat(loop.onOff()).isCloseTo(1e6, within(1e3));
    assertThat(loop.ratio(0.0123)).isGreaterThan(1e5);
    assertThat(loop(electrons(1), electrons(0)).ratio(0.0123)).isEqualTo(loop.ratio(0.0123));
  }

  @Test
  void unequalLengthsAreNamed() {
    assertThatThrownBy(() -> new GateLoop(new double[3], new double[3], new double[2]))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("2 currents");
  }
}
