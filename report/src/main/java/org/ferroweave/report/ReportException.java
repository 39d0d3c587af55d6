package org.ferroweave.report;

import org.jspecify.annotations.Nullable;

/**
 * A report could not be written where it was asked for. The message is one line that names the
 * path; {@link #hint()} holds the likely fix, or null. Front ends print both and exit with code 2,
 * never a stack trace.
 */
public final class ReportException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final @Nullable String hint;

  /**
   * @param message one line: which path, what went wrong
   * @param hint the likely fix, without the leading "Maybe", or null
   * @param cause what was caught, or null
   */
  public ReportException(String message, @Nullable String hint, @Nullable Throwable cause) {
    super(message, cause);
    this.hint = hint;
  }

  /** The likely fix, to be printed after "Maybe ", or null when none is known. */
  public @Nullable String hint() {
    return hint;
  }
}
