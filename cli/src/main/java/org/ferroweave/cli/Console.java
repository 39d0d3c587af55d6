package org.ferroweave.cli;

import java.io.PrintWriter;
import org.ferroweave.report.TextTable;

/** Where a command prints: results to standard output, all else to standard error. */
final class Console {
  private final PrintWriter out;
  private final PrintWriter err;
  private final boolean terminal;
  private final boolean quiet;

  /**
   * @param out standard output
   * @param err standard error
   * @param terminal whether standard error is a terminal
   * @param quiet whether to print results only
   */
  Console(PrintWriter out, PrintWriter err, boolean terminal, boolean quiet) {
    this.out = out;
    this.err = err;
    this.terminal = terminal;
    this.quiet = quiet;
  }

  /**
   * Whether standard error is a terminal: what the property {@code ferroweave.terminal} says (the
   * launcher sets it), else what picocli finds out.
   */
  static boolean isTerminal() {
    String told = System.getProperty("ferroweave.terminal");
    return told == null ? picocli.CommandLine.Help.Ansi.AUTO.enabled() : Boolean.parseBoolean(told);
  }

  /** Prints a line of results. */
  void result(String line) {
    out.println(line);
    out.flush();
  }

  /** Prints a table of results; one without rows is left out. */
  void result(TextTable table) {
    if (table.size() == 0) {
      return;
    }
    out.print(table.toText());
    out.flush();
  }

  /** Prints a line for people, unless quiet. */
  void note(String line) {
    if (!quiet) {
      err.println(line);
      err.flush();
    }
  }

  /** A progress line for one stretch of work; close it at the end. */
  ProgressLine progress() {
    return new ProgressLine(quiet ? null : err, terminal);
  }
}
