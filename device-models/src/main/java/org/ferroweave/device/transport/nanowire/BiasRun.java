package org.ferroweave.device.transport.nanowire;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.apache.commons.math3.stat.regression.SimpleRegression;
import org.ferroweave.device.InputException;
import org.ferroweave.device.transport.TransportSolver;
import org.ferroweave.device.transport.TransportState;
import org.jspecify.annotations.Nullable;

/**
 * One bias against time: the states of the wire at equal intervals, the start first.
 *
 * @param wire the wire under its bias
 * @param states states at rising times, at least two
 */
public record BiasRun(Nanowire wire, List<TransportState> states) {
  /** Time (s) below which steps are few. */
  private static final double FIRST_STEPS = 1e-3;

  /** Copies the list. */
  public BiasRun {
    states = List.copyOf(states);
    if (states.size() < 2) {
      throw new IllegalArgumentException("a run has a start and an end");
    }
  }

  /**
   * Runs a bias and keeps the state after every interval.
   *
   * @param wire the wire under its bias
   * @param until length of the bias (s)
   * @param interval time between kept states (s); the last one may be shorter
   * @param file where the states are kept as they come, or null; if it holds some of the same wire,
   *     bias and interval, the run goes on from them, with the same result bit for bit
   * @param watch told the progress
   * @throws CancellationException if the watch says so; what the file holds stays
   * @throws InputException if the file holds another run or cannot be used
   */
  public static BiasRun of(
      Nanowire wire, double until, double interval, @Nullable Path file, RunWatch watch) {
    if (!(until > 0 && interval > 0) || !Double.isFinite(until) || until / interval > 1e5) {
      throw new InputException(
          "nanowire: duration is "
              + until
              + " s, kept every "
              + interval
              + " s; allowed: above 0, at most 100000 intervals");
    }
    String identity = identity(wire, interval);
    List<TransportState> states = new ArrayList<>();
    if (file != null && Files.exists(file)) {
      for (TransportState state : StateFile.read(file, identity)) {
        if (state.time() == sampleTime(states.size(), interval, until)) {
          states.add(state);
        }
      }
    }
    if (states.isEmpty()) {
      states.add(wire.start().state());
    }
    while (states.get(states.size() - 1).time() < until) {
      double next = sampleTime(states.size(), interval, until);
      TransportSolver solver = wire.resume(states.get(states.size() - 1));
      if (!solver.run(next, s -> watch.reached(workDone(s.time(), until)))) {
        throw new CancellationException("nanowire run cancelled");
      }
      states.add(solver.state());
      if (file != null) {
        StateFile.write(file, identity, states);
      }
    }
    return new BiasRun(wire, states);
  }

  /** Part of the steps behind a time: they grow with it, so each decade costs about the same. */
  private static double workDone(double time, double until) {
    return Math.log1p(time / FIRST_STEPS) / Math.log1p(until / FIRST_STEPS);
  }

  private static double sampleTime(int k, double interval, double until) {
    return Math.min(k * interval, until);
  }

  /** What a kept run must agree in to be gone on with. */
  private static String identity(Nanowire wire, double interval) {
    return "nanowire at "
        + wire.field()
        + " V/m every "
        + interval
        + " s, "
        + wire.parameters().values();
  }

  /** Applied field (V/m). */
  public double field() {
    return wire.field();
  }

  /** Length of the bias (s). */
  public double duration() {
    return end().time();
  }

  /** The last state. */
  public TransportState end() {
    return states.get(states.size() - 1);
  }

  /** Times of the kept states (s), from 0. */
  public double[] times() {
    return states.stream().mapToDouble(TransportState::time).toArray();
  }

  /** Shift of the front towards the Br end at each kept time (m). */
  public double[] shifts() {
    return states.stream().mapToDouble(wire::migration).toArray();
  }

  /** Width of the front at each kept time (m), see {@link Nanowire#frontWidth}. */
  public double[] widths() {
    return states.stream().mapToDouble(wire::frontWidth).toArray();
  }

  /** Shift of the front at the end (m). */
  public double migration() {
    return wire.migration(end());
  }

  /** R2 of a straight line through the shift against time. */
  public double linearityInTime() {
    SimpleRegression line = new SimpleRegression();
    double[] times = times();
    double[] shifts = shifts();
    for (int i = 0; i < times.length; i++) {
      line.addData(times[i], shifts[i]);
    }
    return line.getRSquare();
  }
}
