package org.ferroweave.training.run;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.ferroweave.device.InputException;
import org.jspecify.annotations.Nullable;

/** metrics.csv and timing.csv of a finished run, put back from the last checkpoint if need be. */
final class FinishedTables {
  private FinishedTables() {}

  /**
   * Puts back what is missing or spoilt and notes it; changes nothing else.
   *
   * @throws InputException if metrics.csv is missing or spoilt and no checkpoint holds its rows
   */
  static void restore(RunFolder folder, RunSummary summary, RunListener listener) {
    List<String> names = Checkpoint.names(folder);
    if (!names.isEmpty()) {
      String last = names.get(names.size() - 1);
      try {
        Checkpoint.Tables tables = Checkpoint.tables(folder, last);
        if (tables.iteration() == summary.iterations()) {
          restore(folder, RunFolder.METRICS, tables.metrics(), listener);
          restore(folder, RunFolder.TIMING, tables.timing(), listener);
          return;
        }
      } catch (IOException | InputException e) {
        listener.note("checkpoint " + last + " is damaged (" + e.getMessage() + ")");
      }
    }
    if (!isWhole(text(folder, RunFolder.METRICS), summary)) {
      throw new InputException(
          folder.file(RunFolder.METRICS)
              + ": is missing or spoilt, and no checkpoint holds its rows; allowed: the file as the"
              + " run wrote it");
    }
  }

  private static void restore(RunFolder folder, String name, String content, RunListener listener) {
    if (!content.equals(text(folder, name))) {
      folder.write(name, content);
      listener.note(
          folder.file(name) + ": was missing or spoilt; put back from the last checkpoint");
    }
  }

  private static @Nullable String text(RunFolder folder, String name) {
    byte[] content = folder.read(name);
    return content == null ? null : new String(content, StandardCharsets.UTF_8);
  }

  private static boolean isWhole(@Nullable String metrics, RunSummary summary) {
    if (metrics == null || !metrics.startsWith(MetricsRow.HEADER + "\n")) {
      return false;
    }
    try {
      List<MetricsRow> rows = metrics.lines().skip(1).map(MetricsRow::parse).toList();
      return !rows.isEmpty() && rows.get(rows.size() - 1).iteration() == summary.iterations();
    } catch (InputException e) {
      return false;
    }
  }
}
