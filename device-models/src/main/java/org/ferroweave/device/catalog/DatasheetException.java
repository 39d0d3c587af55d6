package org.ferroweave.device.catalog;

import java.util.List;
import org.ferroweave.device.InputException;

/**
 * A datasheet cannot be used. The message is the first problem; {@link #problems()} has all of
 * them, in the order of the file.
 */
public final class DatasheetException extends InputException {
  private static final long serialVersionUID = 1L;

  private final transient List<Problem> problems;

  /**
   * @param problems what is wrong, at least one
   */
  public DatasheetException(List<Problem> problems) {
    super(message(problems), problems.get(0).hint());
    this.problems = List.copyOf(problems);
  }

  /** All problems of the file. */
  public List<Problem> problems() {
    return problems;
  }

  private static String message(List<Problem> problems) {
    String first = problems.get(0).text();
    return problems.size() == 1 ? first : first + " (and " + (problems.size() - 1) + " more)";
  }
}
