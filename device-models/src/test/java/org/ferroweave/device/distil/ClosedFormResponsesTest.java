package org.ferroweave.device.distil;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.ferroweave.device.distil.PulseResponse.DEPRESSION;
import static org.ferroweave.device.distil.PulseResponse.POTENTIATION;
import static org.ferroweave.device.distil.PulseResponse.REVERSED;
import static org.ferroweave.device.distil.PulseResponse.SAME;

import org.ferroweave.device.InputException;
import org.ferroweave.device.RandomStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ClosedFormResponsesTest {
  private static final PulseScheme SCHEME = new PulseScheme(2, -3, 1e-6, 1e-5, 0.1, 300);
  private static final double MIN = 1e-7;
  private static final double MAX = 9e-7;
  private static final RandomStream RANDOM = new RandomStream(3);

  @Test
  void linearStepIsTheWindowOverThePulsesEverywhere() {
    PulseResponse response =
        ClosedFormResponses.linear(ClosedFormDevice.noiseless(SCHEME, MIN, MAX, 100), RANDOM);
    for (double g : new double[] {MIN, 4e-7, MAX}) {
      for (int context : new int[] {SAME, REVERSED}) {
        assertThat(response.stepMean(0, POTENTIATION, context, g)).isCloseTo(8e-9, within(1e-14));
        assertThat(response.stepMean(0, DEPRESSION, context, g)).isCloseTo(-8e-9, within(1e-14));
      }
    }
  }

  @Test
  void softBoundsStepIsProportionalToTheDistanceFromTheBound() {
    PulseResponse response =
        ClosedFormResponses.softBounds(ClosedFormDevice.noiseless(SCHEME, MIN, MAX, 100), RANDOM);
    assertThat(response.stepMean(0, POTENTIATION, SAME, 5e-7)).isCloseTo(8e-9, within(1e-14));
    assertThat(response.stepMean(0, POTENTIATION, SAME, 7e-7)).isCloseTo(4e-9, within(1e-14));
    assertThat(response.stepMean(0, POTENTIATION, SAME, MAX)).isZero();
    assertThat(response.stepMean(0, DEPRESSION, SAME, 3e-7)).isCloseTo(-4e-9, within(1e-14));
    assertThat(response.stepMean(0, DEPRESSION, SAME, MIN)).isZero();
  }

  @Test
  void pulsesCostOhmicEnergy() {
    PulseResponse response =
        ClosedFormResponses.linear(ClosedFormDevice.noiseless(SCHEME, MIN, MAX, 100), RANDOM);
    assertThat(response.energy(0, POTENTIATION, SAME, 5e-7)).isCloseTo(2e-12, within(1e-18));
    assertThat(response.energy(0, DEPRESSION, SAME, 5e-7)).isCloseTo(4.5e-12, within(1e-18));
  }

  @ParameterizedTest
  @CsvSource({"1.8, -3.6, 64, 64", "2.4, -4.88, 97, 100", "0.2, -0.2, 100, 100", "-1, 2, 50, 40"})
  void exponentialStepsFollowNeuroSimsCurves(double up, double down, int pulsesUp, int pulsesDown) {
    ClosedFormDevice device =
        new ClosedFormDevice(SCHEME, MIN, MAX, pulsesUp, pulsesDown, 0, 0, 0, 1, 0);
    PulseResponse response = ClosedFormResponses.exponential(device, up, down, RANDOM);

    double rising = MIN;
    for (int p = 1; p <= pulsesUp; p++) {
      rising += response.stepMean(0, POTENTIATION, SAME, rising);
      assertThat(rising).isCloseTo(neuroSim(p, pulsesUp, up), within(1e-12));
    }
    double falling = MAX;
    for (int p = pulsesDown - 1; p >= 0; p--) {
      falling += response.stepMean(0, DEPRESSION, SAME, falling);
      assertThat(falling).isCloseTo(neuroSim(p, pulsesDown, down), within(1e-12));
    }
  }

  /** The law as printed in the paper; A carries the sign of NL. */
  private static double neuroSim(int p, int pMax, double nl) {
    double a = Math.signum(nl) * ClosedFormResponses.exponentialConstant(Math.abs(nl)) * pMax;
    double b = (MAX - MIN) / (1 - Math.exp(-pMax / a));
    return MIN + b * (1 - Math.exp(-p / a));
  }

  @ParameterizedTest
  @ValueSource(doubles = {0.01, 1, 2.4, 4.88, 9, 10})
  void nonlinearityIsTheGreatestDistanceFromTheStraightLine(double nl) {
    double u = 1 / ClosedFormResponses.exponentialConstant(nl);
    double greatest = 0;
    int points = 2_000_000;
    for (int i = 0; i <= points; i++) {
      double x = (double) i / points;
      greatest = Math.max(greatest, (1 - Math.exp(-u * x)) / (1 - Math.exp(-u)) - x);
    }
    assertThat(100 / (7 * Math.sqrt(2)) * greatest).isCloseTo(nl, within(1e-4));
  }

  @Test
  void zeroNonlinearityIsLinear() {
    ClosedFormDevice device = ClosedFormDevice.noiseless(SCHEME, MIN, MAX, 64);
    PulseResponse exponential = ClosedFormResponses.exponential(device, 0, 0, RANDOM);
    PulseResponse linear = ClosedFormResponses.linear(device, RANDOM);
    assertThat(exponential.stepMeanTable()).isEqualTo(linear.stepMeanTable());
  }

  @Test
  void spreadOfThePopulationIsAsAskedFor() {
    int n = 20_000;
    ClosedFormDevice device =
        ClosedFormDevice.noiseless(SCHEME, MIN, MAX, 100).withSpread(0.004, 0.2, 0.3, n);
    PulseResponse response = ClosedFormResponses.linear(device, RANDOM);
    double[] windows = new double[n];
    double[] steps = new double[n];
    for (int i = 0; i < n; i++) {
      windows[i] = (response.maxConductance(i) - response.minConductance(i)) / (MAX - MIN);
      steps[i] = response.stepMean(i, DEPRESSION, SAME, MIN) / (-8e-9 * windows[i]);
    }
    assertThat(mean(windows)).isCloseTo(1, within(0.006));
    assertThat(deviation(windows)).isCloseTo(0.2, within(0.006));
    assertThat(mean(steps)).isCloseTo(1, within(0.009));
    assertThat(deviation(steps)).isCloseTo(0.3, within(0.009));
    assertThat(response.stepSpread(7, POTENTIATION, SAME, 3e-7)).isCloseTo(3.2e-9, within(1e-14));
  }

  @Test
  void equalStreamsGiveEqualPopulations() {
    ClosedFormDevice device =
        ClosedFormDevice.noiseless(SCHEME, MIN, MAX, 100).withSpread(0.004, 0.2, 0.3, 9);
    assertThat(ClosedFormResponses.softBounds(device, new RandomStream(1)).stepMeanTable())
        .isEqualTo(ClosedFormResponses.softBounds(device, new RandomStream(1)).stepMeanTable())
        .isNotEqualTo(ClosedFormResponses.softBounds(device, new RandomStream(2)).stepMeanTable());
  }

  @Test
  void badInputIsNamed() {
    ClosedFormDevice device = ClosedFormDevice.noiseless(SCHEME, MIN, MAX, 2);
    assertThatThrownBy(() -> ClosedFormResponses.softBounds(device, RANDOM))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("number of pulses is 2");
    assertThatThrownBy(() -> ClosedFormResponses.exponential(device, 11, -1, RANDOM))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("nonlinearity is 11.0");
    assertThatThrownBy(() -> device.withSpread(Double.NaN, 0, 0, 1))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("cycleSpread is NaN");
    assertThatThrownBy(() -> ClosedFormDevice.noiseless(SCHEME, MAX, MIN, 10))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("maxConductance");
  }

  private static double mean(double[] values) {
    double sum = 0;
    for (double value : values) {
      sum += value;
    }
    return sum / values.length;
  }

  private static double deviation(double[] values) {
    double mean = mean(values);
    double sum = 0;
    for (double value : values) {
      sum += (value - mean) * (value - mean);
    }
    return Math.sqrt(sum / (values.length - 1));
  }
}
