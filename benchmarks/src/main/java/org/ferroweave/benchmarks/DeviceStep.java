package org.ferroweave.benchmarks;

import java.util.concurrent.TimeUnit;
import org.ferroweave.array.DistilledArray;
import org.ferroweave.device.DeviceModel;
import org.ferroweave.device.RandomStream;
import org.ferroweave.device.Stimulus;
import org.ferroweave.device.SynapticDevice;
import org.ferroweave.device.distil.PulseScheme;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * One write pulse and the rest after it (10 ms and 80 ms) on one device, of alternating sign, so
 * that the film keeps switching; beside it the same pulse on one pair of distilled devices.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class DeviceStep {
  private SynapticDevice fabricated;
  private SynapticDevice nominal;
  private DistilledArray pair;
  private Stimulus potentiation;
  private Stimulus depression;
  private double width;
  private double rest;
  private double readVoltage;
  private boolean up;

  /** Fabricates the devices. */
  @Setup
  public void fabricate() {
    DeviceModel model = BenchmarkDevice.model();
    PulseScheme scheme = BenchmarkDevice.scheme();
    fabricated = model.fabricate(new RandomStream(BenchmarkDevice.SEED));
    nominal = model.nominal();
    pair = BenchmarkDevice.array(BenchmarkDevice.response(), 1, 1);
    potentiation = Stimulus.ofVoltage(scheme.potentiation());
    depression = Stimulus.ofVoltage(scheme.depression());
    width = scheme.width();
    rest = scheme.period() - scheme.width();
    readVoltage = scheme.readVoltage();
  }

  /** A pulse on a pair of table devices; for the other two the array spares one device. */
  @Benchmark
  public long plainDistilledPair() {
    up = !up;
    pair.pulse(0, 0, up ? 1 : -1);
    return pair.revision();
  }

  /** A fabricated device: 64 stochastic switching elements. */
  @Benchmark
  public double fabricatedDevice() {
    return pulse(fabricated);
  }

  /** The same without the read: two calls of {@code step}. */
  @Benchmark
  public double fabricatedDeviceUnread() {
    advance(fabricated);
    return fabricated.time();
  }

  /** The nominal device: the mean-field limit of infinitely many elements. */
  @Benchmark
  public double nominalDevice() {
    return pulse(nominal);
  }

  private void advance(SynapticDevice device) {
    up = !up;
    device.step(up ? potentiation : depression, width);
    device.step(Stimulus.REST, rest);
  }

  private double pulse(SynapticDevice device) {
    advance(device);
    return device.conductance(readVoltage);
  }
}
