package org.ferroweave.device.catalog;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.ferroweave.device.InputException;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.nodes.Node;

/** Collects the problems of one datasheet, so that a person sees them all at once. */
final class ProblemLog {
  private final List<Problem> problems = new ArrayList<>();
  private String file;

  ProblemLog(String file) {
    this.file = file;
  }

  /** Line of a node, counted from 1. */
  static int line(Node node) {
    return node.getStartMark().map(mark -> mark.getLine() + 1).orElse(0);
  }

  /** Name of the file being read. */
  String file() {
    return file;
  }

  /** Problems from now on belong to another file; returns the name of the one before. */
  String switchTo(String otherFile) {
    String before = file;
    file = otherFile;
    return before;
  }

  void add(int line, String message) {
    add(line, message, null);
  }

  void add(int line, String message, @Nullable String hint) {
    problems.add(new Problem(file, line, message, hint));
  }

  void add(String otherFile, int line, InputException problem) {
    problems.add(
        new Problem(otherFile, line, String.valueOf(problem.getMessage()), problem.hint()));
  }

  /** Whether a problem already points to this name as the likely fix. */
  boolean hasHint(String name) {
    return problems.stream().anyMatch(problem -> name.equals(problem.hint()));
  }

  /** Ends the reading with one more problem. */
  DatasheetException fail(int line, String message, @Nullable String hint) {
    add(line, message, hint);
    return exception();
  }

  /**
   * Ends the reading if there was any problem.
   *
   * @throws DatasheetException with all problems, those of the datasheet itself first, by line
   */
  void throwIfAny() {
    if (!problems.isEmpty()) {
      throw exception();
    }
  }

  private DatasheetException exception() {
    String first = file;
    List<Problem> sorted = new ArrayList<>(problems);
    sorted.sort(
        Comparator.comparing((Problem p) -> !p.file().equals(first))
            .thenComparing(Problem::file)
            .thenComparingInt(Problem::line));
    return new DatasheetException(sorted);
  }
}
