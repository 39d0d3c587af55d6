package org.ferroweave.datasets;

import org.jspecify.annotations.Nullable;

/**
 * A data set that a person asked for (a file, a folder, a name, a number of images) cannot be used.
 * The message is one line that names where, what was found and what is allowed; {@link #hint()}
 * holds the likely fix, or null. Front ends print message and hint and exit with code 2, never a
 * stack trace.
 */
public class DatasetException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final @Nullable String hint;

  /**
   * @param message one line: where, what was found, what is allowed
   */
  public DatasetException(String message) {
    this(message, null, null);
  }

  /**
   * @param message one line: where, what was found, what is allowed
   * @param hint the likely fix, without the leading "Maybe", or null
   */
  public DatasetException(String message, @Nullable String hint) {
    this(message, hint, null);
  }

  /**
   * @param message one line: where, what was found, what is allowed
   * @param hint the likely fix, without the leading "Maybe", or null
   * @param cause what was caught, or null
   */
  public DatasetException(String message, @Nullable String hint, @Nullable Throwable cause) {
    super(message, cause);
    this.hint = hint;
  }

  /** The likely fix, to be printed after "Maybe ", or null when none is known. */
  public @Nullable String hint() {
    return hint;
  }
}
