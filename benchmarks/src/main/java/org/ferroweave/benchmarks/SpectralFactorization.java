package org.ferroweave.benchmarks;

import java.util.concurrent.TimeUnit;
import org.ferroweave.device.RandomStream;
import org.ferroweave.device.probe.spectra.Factorization;
import org.ferroweave.device.probe.spectra.Nmf;
import org.ferroweave.device.probe.spectra.PerovskiteMap;
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
 * Two components of a map of 128 x 128 pixels and 64 frequencies with 1 % noise, on one core. Sharp
 * peaks need one sweep; Debye peaks overlap and need many.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class SpectralFactorization {
  /** Sharpness of the peaks. */
  @Param({"3", "1"})
  public double sharpness;

  private PerovskiteMap map;

  /** Makes the map. */
  @Setup
  public void make() {
    map =
        PerovskiteMap.make(
            PerovskiteMap.Film.STANDARD,
            PerovskiteMap.frequencies(64),
            PerovskiteMap.grainPeaks(sharpness),
            PerovskiteMap.boundaryPeaks(sharpness),
            new RandomStream(BenchmarkDevice.SEED).split("map"));
  }

  /** Plain factorization. */
  @Benchmark
  public Factorization plain() {
    return new Nmf(Nmf.Settings.plain(2)).factorize(map.cube());
  }

  /** The same with the smallest volume. */
  @Benchmark
  public Factorization minimumVolume() {
    return new Nmf(Nmf.Settings.minimumVolume(2)).factorize(map.cube());
  }
}
