package org.ferroweave.cli;

import java.io.PrintWriter;
import org.jspecify.annotations.Nullable;

/**
 * Progress with the time left: one line that is overwritten on a terminal, a new line every ten
 * seconds elsewhere. Work shorter than two seconds shows nothing. Safe to call from any thread.
 */
final class ProgressLine implements AutoCloseable {
  private static final double FIRST = 2;
  private static final double TERMINAL_INTERVAL = 0.2;
  private static final double FILE_INTERVAL = 10;

  private final @Nullable PrintWriter err;
  private final boolean terminal;
  private final long begin = System.nanoTime();
  private double next = FIRST;
  private String stage = "";
  private double stageFrom;
  private double stageTo = 1;
  private int shown;

  /**
   * @param err where to print, or null to show nothing
   * @param terminal whether the line can be overwritten
   */
  ProgressLine(@Nullable PrintWriter err, boolean terminal) {
    this.err = err;
    this.terminal = terminal;
  }

  /**
   * Begins a stage of the work; later fractions count within it.
   *
   * @param name what is being done
   * @param from part of the whole work done when it begins, 0 to 1
   * @param to part done when it ends
   */
  synchronized void stage(String name, double from, double to) {
    stage = name;
    stageFrom = from;
    stageTo = to;
  }

  /** The stage has come this far (0 to 1); the time left is extrapolated. */
  synchronized void reached(double fraction) {
    double whole = stageFrom + fraction * (stageTo - stageFrom);
    double elapsed = elapsed();
    show(stage, whole, whole > 0 ? elapsed / whole * (1 - whole) : Double.NaN);
  }

  /**
   * Shows progress with a known time left.
   *
   * @param message what is being done
   * @param fraction part done, 0 to 1
   * @param secondsLeft time left (s), NaN while unknown
   */
  synchronized void show(String message, double fraction, double secondsLeft) {
    double elapsed = elapsed();
    if (err == null || elapsed < next) {
      return;
    }
    next = elapsed + (terminal ? TERMINAL_INTERVAL : FILE_INTERVAL);
    String line =
        message
            + String.format(java.util.Locale.ROOT, "  %3.0f %%", 100 * fraction)
            + (Double.isNaN(secondsLeft) ? "" : "  " + duration(secondsLeft) + " left");
    if (terminal) {
      err.print("\r" + line + " ".repeat(Math.max(0, shown - line.length())));
      shown = line.length();
    } else {
      err.println(line);
    }
    err.flush();
  }

  /** Wipes the line from the terminal. */
  synchronized void clear() {
    if (err != null && shown > 0) {
      err.print("\r" + " ".repeat(shown) + "\r");
      err.flush();
      shown = 0;
    }
  }

  @Override
  public void close() {
    clear();
  }

  /** A time for people: {@code 42 s}, {@code 3 min 05 s}, {@code 2 h 10 min}. */
  static String duration(double seconds) {
    long s = Math.round(seconds);
    if (s < 60) {
      return s + " s";
    }
    return s < 3600
        ? s / 60 + String.format(java.util.Locale.ROOT, " min %02d s", s % 60)
        : s / 3600 + String.format(java.util.Locale.ROOT, " h %02d min", s % 3600 / 60);
  }

  private double elapsed() {
    return (System.nanoTime() - begin) * 1e-9;
  }
}
