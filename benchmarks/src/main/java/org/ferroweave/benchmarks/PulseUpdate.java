package org.ferroweave.benchmarks;

import java.util.concurrent.TimeUnit;
import org.ferroweave.array.DistilledArray;
import org.ferroweave.device.RandomStream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * One update of a 784 x 256 array of distilled pairs with at most one pulse per crosspoint. Time is
 * that of the whole array; the baseline adds a constant step to a plain array of weights wherever
 * the same counts are not zero.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class PulseUpdate {
  private static final int ROWS = 784;
  private static final int COLUMNS = 256;
  private static final float STEP = 1e-3f;

  /** Share of the crosspoints that get a pulse (%). */
  @Param({"0.1", "10", "100"})
  private double percentPulsed;

  private DistilledArray array;
  private float[] weights;
  private int[] counts;
  private int[] opposite;
  private boolean up;

  /** Makes the array, and counts of random sign at random crosspoints. */
  @Setup
  public void fabricate() {
    array = BenchmarkDevice.array(BenchmarkDevice.response(), ROWS, COLUMNS);
    weights = new float[ROWS * COLUMNS];
    counts = new int[weights.length];
    opposite = new int[weights.length];
    RandomStream random = new RandomStream(BenchmarkDevice.SEED).split("counts");
    for (int i = 0; i < counts.length; i++) {
      if (random.nextDouble() * 100 < percentPulsed) {
        counts[i] = random.nextBoolean() ? 1 : -1;
        opposite[i] = -counts[i];
      }
    }
  }

  /** Weights without devices. */
  @Benchmark
  public float[] plainWeights() {
    int[] signed = next();
    for (int i = 0; i < signed.length; i++) {
      weights[i] += STEP * signed[i];
    }
    return weights;
  }

  /** Distilled pairs: table look-up, spread from cycle to cycle, bounds, energy, both devices. */
  @Benchmark
  public long distilledPairs() {
    array.pulse(next());
    return array.revision();
  }

  private int[] next() {
    up = !up;
    return up ? counts : opposite;
  }
}
