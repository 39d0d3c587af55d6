package org.ferroweave.benchmarks;

import java.util.concurrent.TimeUnit;
import org.ferroweave.device.DeviceModel;
import org.ferroweave.device.Operation;
import org.ferroweave.device.RandomStream;
import org.ferroweave.device.Stimulus;
import org.ferroweave.device.SynapticDevice;
import org.ferroweave.device.catalog.Catalog;
import org.ferroweave.device.protocol.PulseSettings;
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
 * One write pulse of the datasheet and the rest after it, of alternating sign, on one fabricated
 * device of each family; no read. Two steps of the device are one operation.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 2, time = 1)
@Measurement(iterations = 3, time = 1)
public class FamilyStep {
  /** A device of each family. */
  @Param({
    "au-cips-ti",
    "gr-cips-cr-ftj",
    "ni-cips-ni-vertical",
    "ag-cips-au",
    "mos2-cips-fefet",
    "in2se3-gan-hemt",
    "in2se3-al2o3-si-memtransistor",
    "in2se3-hfo2-fesfet",
    "cips-in2se3-fefet",
    "wte2-in2se3-au-fsj",
    "gr-cips-au-opto",
    "sns2-hbn-cips-fefet"
  })
  public String device = "";

  private SynapticDevice fabricated;
  private Stimulus potentiation;
  private Stimulus depression;
  private Stimulus still;
  private double width;
  private double rest;
  private boolean up;

  /** Fabricates the device. */
  @Setup
  public void fabricate() {
    DeviceModel model = Catalog.model(device);
    PulseSettings pulses = PulseSettings.of(model);
    Operation operation = model.operation();
    fabricated = model.fabricate(new RandomStream(BenchmarkDevice.SEED));
    still = operation.rest();
    potentiation = operation.potentiation().apply(still, pulses.potentiation());
    depression = operation.depression().apply(still, pulses.depression());
    width = pulses.width();
    rest = pulses.period() - pulses.width();
  }

  /** Pulse and rest. */
  @Benchmark
  public double pulseAndRest() {
    up = !up;
    fabricated.step(up ? potentiation : depression, width);
    fabricated.step(still, rest);
    return fabricated.time();
  }
}
