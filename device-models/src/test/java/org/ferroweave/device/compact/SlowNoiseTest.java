package org.ferroweave.device.compact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.ferroweave.device.DeviceState;
import org.ferroweave.device.RandomStream;
import org.ferroweave.device.Stimulus;
import org.ferroweave.device.catalog.Catalog;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** One fluctuating variable without anything else, against the Ornstein-Uhlenbeck process. */
class SlowNoiseTest {
  private static final double DEVIATION = 0.3;
  private static final double LOSS = 2;
  private static final double MEAN = 5;

  private static CompactDevice device(@Nullable RandomStream noise) {
    Instance instance =
        new Instance(
            temperature -> new Relaxing(), List.of(), new double[0], new double[] {MEAN}, 0, noise);
    return new CompactDevice(Catalog.model("au-cips-ti"), instance);
  }

  @Test
  void stationarySpreadAndMemoryDoNotDependOnTheStep() {
    for (double step : new double[] {0.01, 0.25, 3}) {
      CompactDevice device = device(new RandomStream(3));
      device.step(Stimulus.REST, 10);
      int stride = (int) Math.max(1, Math.round(0.25 / step)); // samples 0.25 s or 3 s apart
      int count = 20_000;
      double mean = 0;
      double square = 0;
      double product = 0;
      double last = device.slow(0) - MEAN;
      for (int i = 0; i < count; i++) {
        for (int k = 0; k < stride; k++) {
          device.step(Stimulus.REST, step);
        }
        double x = device.slow(0) - MEAN;
        mean += x / count;
        square += x * x / count;
        product += x * last / count;
        last = x;
      }
      double variance = DEVIATION * DEVIATION;
      // correlated samples: 20000 tanh(LOSS 0.25 s / 2) = 4900 of them count
      assertThat(mean).isCloseTo(0, within(5 * DEVIATION / Math.sqrt(4600)));
      assertThat(square / variance).isCloseTo(1, within(5 * Math.sqrt(2.0 / 4600)));
      assertThat(product / variance)
          .isCloseTo(Math.exp(-LOSS * step * stride), within(5 / Math.sqrt(4600)));
    }
  }

  @Test
  void savedAndCopiedNoiseGoesOnBitForBit() {
    CompactDevice a = device(new RandomStream(4));
    a.step(Stimulus.REST, 1);
    DeviceState saved = a.saveState();
    CompactDevice b = (CompactDevice) a.copy();
    a.step(Stimulus.REST, 1);
    assertThat(a.slow(0)).isNotEqualTo(MEAN);
    b.step(Stimulus.REST, 1);
    assertThat(b.slow(0)).isEqualTo(a.slow(0));
    CompactDevice c = device(new RandomStream(99));
    c.restoreState(saved);
    c.step(Stimulus.REST, 1);
    assertThat(c.slow(0)).isEqualTo(a.slow(0));
    a.reset();
    assertThat(a.slow(0)).isEqualTo(MEAN);
  }

  @Test
  void theMeanDeviceDoesNotFluctuate() {
    CompactDevice device = device(null);
    device.step(Stimulus.REST, 10);
    assertThat(device.slow(0)).isCloseTo(MEAN, within(1e-12));
  }

  /** dx/dt = LOSS (MEAN - x) with noise; no film, no current. */
  private static final class Relaxing implements Body {
    @Override
    public int films() {
      return 0;
    }

    @Override
    public int slow() {
      return 1;
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
      gain[0] = LOSS * MEAN;
      loss[0] = LOSS;
    }

    @Override
    public double fieldTolerance(int film) {
      return 1;
    }

    @Override
    public double slowTolerance(int variable) {
      return 1e-3;
    }

    @Override
    public double slowNoise(int variable) {
      return DEVIATION;
    }

    @Override
    public double current(Stimulus stimulus, double[] polarization, double[] slow) {
      return 0;
    }

    @Override
    public double charge(int terminal, Stimulus stimulus, double[] polarization, double[] slow) {
      return 0;
    }

    @Override
    public double area() {
      return 1;
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
