package org.ferroweave.device.transport.nanowire;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.apache.commons.math3.stat.regression.SimpleRegression;
import org.jspecify.annotations.Nullable;

/**
 * The same wire under several biases: how far its front moved, and what the paper reads off that.
 *
 * @param runs one run per field, fields rising
 */
public record BiasSeries(List<BiasRun> runs) {
  /** Sorts by field. */
  public BiasSeries {
    runs = runs.stream().sorted(Comparator.comparingDouble(BiasRun::field)).toList();
  }

  /**
   * Runs every field from the same start.
   *
   * @param parameters the wire
   * @param fields applied fields (V/m), positive is forward
   * @param duration length of each bias (s)
   * @param interval time between kept states (s)
   * @param threads how many runs go side by side; the result does not depend on it
   * @param folder where the states are kept to go on from after a stop, one file per field, or null
   * @param watch told the progress of all together
   * @throws CancellationException if the watch says so
   */
  public static BiasSeries run(
      NanowireParameters parameters,
      double[] fields,
      double duration,
      double interval,
      int threads,
      @Nullable Path folder,
      RunWatch watch) {
    SharedWatch shared = new SharedWatch(fields.length, watch);
    List<Callable<BiasRun>> jobs = new ArrayList<>();
    for (int i = 0; i < fields.length; i++) {
      int number = i;
      jobs.add(
          () ->
              BiasRun.of(
                  new Nanowire(parameters, fields[number]),
                  duration,
                  interval,
                  folder == null ? null : folder.resolve(fileName(fields[number])),
                  fraction -> shared.reached(number, fraction)));
    }
    return new BiasSeries(inParallel(jobs, threads));
  }

  /** Name of the file that keeps the states of a field, for example {@code +2.states}. */
  static String fileName(double field) {
    String number = String.format(Locale.ROOT, "%+.6f", field * 1e-6).replaceAll("\\.?0+$", "");
    return number + ".states";
  }

  /** Results of jobs in their order. */
  static <T> List<T> inParallel(List<Callable<T>> jobs, int threads) {
    ExecutorService pool = Executors.newFixedThreadPool(threads);
    try {
      List<T> results = new ArrayList<>();
      for (Future<T> future : pool.invokeAll(jobs)) {
        results.add(future.get());
      }
      return results;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CancellationException("nanowire runs were interrupted");
    } catch (ExecutionException e) {
      if (e.getCause() instanceof RuntimeException cause) {
        throw cause;
      }
      throw new IllegalStateException("a nanowire run failed", e.getCause());
    } finally {
      pool.shutdownNow();
    }
  }

  /**
   * The straight line through the migration lengths of the forward fields.
   *
   * @return none with fewer than three forward fields
   */
  public Optional<ForwardLine> forwardLine() {
    SimpleRegression line = new SimpleRegression();
    double xy = 0;
    double xx = 0;
    double duration = 0;
    for (BiasRun run : runs) {
      if (run.field() > 0) {
        line.addData(run.field(), run.migration());
        xy += run.field() * run.migration();
        xx += run.field() * run.field();
        duration = run.duration();
      }
    }
    if (line.getN() < 3) {
      return Optional.empty();
    }
    return Optional.of(
        new ForwardLine(
            line.getSlope(), line.getIntercept(), line.getRSquare(), xy / xx, duration));
  }

  /** The run at a field (V/m), if there is one. */
  public Optional<BiasRun> at(double field) {
    return runs.stream()
        .filter(run -> Math.abs(run.field() - field) <= 1e-9 * Math.abs(field))
        .findFirst();
  }

  /** Forward over reverse shift (magnitudes) at the largest field that was run both ways. */
  public Optional<Double> rectification() {
    for (int i = runs.size() - 1; i >= 0 && runs.get(i).field() > 0; i--) {
      double forward = runs.get(i).migration();
      Optional<BiasRun> reverse = at(-runs.get(i).field());
      if (reverse.isPresent()) {
        return Optional.of(Math.abs(forward / reverse.get().migration()));
      }
    }
    return Optional.empty();
  }

  /** The largest reverse shift over the forward one of the same field (magnitudes). */
  public Optional<Double> largestReverseShare() {
    return runs.stream()
        .filter(run -> run.field() > 0 && at(-run.field()).isPresent())
        .map(run -> Math.abs(at(-run.field()).orElseThrow().migration() / run.migration()))
        .max(Comparator.naturalOrder());
  }

  /**
   * Migration length against forward field.
   *
   * @param slope least squares with intercept (m2/V)
   * @param intercept (m)
   * @param r2 coefficient of determination of that line
   * @param slopeThroughOrigin least squares without intercept (m2/V)
   * @param duration length of the bias (s)
   */
  public record ForwardLine(
      double slope, double intercept, double r2, double slopeThroughOrigin, double duration) {
    /** Halide mobility as the paper reads it: slope of the line over the time (m2/(V s)). */
    public double mobility() {
      return slope / duration;
    }

    /** The same of the line through the origin (m2/(V s)). */
    public double mobilityThroughOrigin() {
      return slopeThroughOrigin / duration;
    }
  }

  /** Progress of several jobs as one, told by one thread at a time. */
  static final class SharedWatch {
    private final double[] done;
    private final RunWatch watch;
    private boolean goOn = true;

    SharedWatch(int jobs, RunWatch watch) {
      this.done = new double[jobs];
      this.watch = watch;
    }

    synchronized boolean reached(int job, double fraction) {
      done[job] = fraction;
      double sum = 0;
      for (double d : done) {
        sum += d;
      }
      goOn = goOn && watch.reached(sum / done.length);
      return goOn;
    }
  }
}
