package org.ferroweave.device.transport.nanowire;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.ferroweave.device.transport.nanowire.BiasSeries.ForwardLine;
import org.ferroweave.device.transport.nanowire.BiasSeries.SharedWatch;
import org.jspecify.annotations.Nullable;

/**
 * What the assumed and calibrated numbers do to the result: each is changed alone, see {@link
 * NanowireKey#others()}.
 *
 * @param rows the wire as it is, then one row per change
 */
public record Sensitivity(List<Row> rows) {
  private static final double[] FIELDS = {1.5e6, 2e6, 3e6, 4e6, -4e6};

  /** Copies the list. */
  public Sensitivity {
    rows = List.copyOf(rows);
  }

  /**
   * One changed number.
   *
   * @param key what was changed; null for nothing
   * @param value its value (SI); NaN for nothing
   * @param line migration length against field, 1.5 to 4 V/um
   * @param forward migration length at 4 V/um (m)
   * @param reverse migration length at -4 V/um (m)
   */
  public record Row(
      @Nullable NanowireKey key, double value, ForwardLine line, double forward, double reverse) {
    /** Forward over reverse shift at 4 V/um. */
    public double ratio() {
      return Math.abs(forward / reverse);
    }
  }

  /**
   * Runs everything.
   *
   * @param parameters the wire that the changes start from
   * @param duration length of each bias (s)
   * @param threads how many wires are run side by side
   * @param watch told the progress
   * @throws java.util.concurrent.CancellationException if the watch says so
   */
  public static Sensitivity run(
      NanowireParameters parameters, double duration, int threads, RunWatch watch) {
    List<Callable<Row>> jobs = new ArrayList<>();
    int count = 1;
    for (NanowireKey key : NanowireKey.values()) {
      count += key.others().size();
    }
    SharedWatch shared = new SharedWatch(count, watch);
    jobs.add(() -> row(null, Double.NaN, parameters, duration, f -> shared.reached(0, f)));
    for (NanowireKey key : NanowireKey.values()) {
      for (double value : key.others()) {
        int job = jobs.size();
        NanowireParameters changed = parameters.with(key.key(), value);
        jobs.add(() -> row(key, value, changed, duration, f -> shared.reached(job, f)));
      }
    }
    return new Sensitivity(BiasSeries.inParallel(jobs, threads));
  }

  private static Row row(
      @Nullable NanowireKey key,
      double value,
      NanowireParameters parameters,
      double duration,
      RunWatch watch) {
    BiasSeries series = BiasSeries.run(parameters, FIELDS, duration, duration, 1, null, watch);
    return new Row(
        key,
        value,
        series.forwardLine().orElseThrow(),
        series.runs().get(FIELDS.length - 1).migration(),
        series.runs().get(0).migration());
  }
}
