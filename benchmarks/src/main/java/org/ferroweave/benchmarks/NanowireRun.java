package org.ferroweave.benchmarks;

import java.util.concurrent.TimeUnit;
import org.ferroweave.device.transport.TransportMonitor;
import org.ferroweave.device.transport.TransportSolver;
import org.ferroweave.device.transport.nanowire.Nanowire;
import org.ferroweave.device.transport.nanowire.NanowireParameters;
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
 * Four hours of 4 V/um on the nanowire of two halides, on one core; and the cost of a solve with
 * all its parts, which grows with the cells alone (a finer grid also takes more steps).
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 2, time = 2)
@Measurement(iterations = 3, time = 2)
public class NanowireRun {
  private static final double FOUR_HOURS = 4 * 3600;
  private static final long STEPS = 100;

  /** Number of cells. */
  @Param({"200", "400", "800"})
  public int cells;

  private Nanowire wire;

  /** Makes the wire. */
  @Setup
  public void make() {
    wire = new Nanowire(NanowireParameters.standard().with("cells", cells), 4e6);
  }

  /** The whole bias. */
  @Benchmark
  public double fourHours() {
    TransportSolver solver = wire.start();
    solver.run(FOUR_HOURS, TransportMonitor.NONE);
    return solver.fraction(Nanowire.BROMIDE, cells / 2);
  }

  /** The first hundred steps. */
  @Benchmark
  public long hundredSteps() {
    TransportSolver solver = wire.start();
    solver.run(FOUR_HOURS, s -> s.acceptedSteps() < STEPS);
    return solver.linearSolves();
  }
}
