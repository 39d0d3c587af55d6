package org.ferroweave.training.run;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * metrics.csv, which holds nothing but what the settings decide, and timing.csv beside it. Rows are
 * appended as they come; the whole content is also kept, for checkpoints.
 */
final class MetricsLog {
  private static final String TIMING_HEADER = "epoch,iteration,elapsed_s,float_s,analog_s\n";

  private final RunFolder folder;
  private final StringBuilder metrics = new StringBuilder();
  private final StringBuilder timing = new StringBuilder();
  private final List<MetricsRow> rows = new ArrayList<>();

  /** Begins both files anew. */
  MetricsLog(RunFolder folder) {
    this(folder, MetricsRow.HEADER + "\n", TIMING_HEADER);
  }

  /** Sets both files back to what a checkpoint says. */
  MetricsLog(RunFolder folder, String metricsContent, String timingContent) {
    this.folder = folder;
    metrics.append(metricsContent);
    timing.append(timingContent);
    metricsContent.lines().skip(1).map(MetricsRow::parse).forEach(rows::add);
    folder.write(RunFolder.METRICS, metricsContent);
    folder.write(RunFolder.TIMING, timingContent);
  }

  /** Appends one evaluation of both networks. */
  void append(MetricsRow floatRow, MetricsRow analogRow, double elapsed, double a, double b) {
    String lines = floatRow.toCsv() + "\n" + analogRow.toCsv() + "\n";
    metrics.append(lines);
    rows.add(floatRow);
    rows.add(analogRow);
    folder.append(RunFolder.METRICS, lines);
    String time =
        floatRow.epoch() + "," + floatRow.iteration() + "," + elapsed + "," + a + "," + b + "\n";
    timing.append(time);
    folder.append(RunFolder.TIMING, time);
  }

  String metrics() {
    return metrics.toString();
  }

  String timing() {
    return timing.toString();
  }

  /** The last row of a network, or null before the first evaluation. */
  @Nullable MetricsRow last(String network) {
    for (int i = rows.size() - 1; i >= 0; i--) {
      if (rows.get(i).network().equals(network)) {
        return rows.get(i);
      }
    }
    return null;
  }
}
