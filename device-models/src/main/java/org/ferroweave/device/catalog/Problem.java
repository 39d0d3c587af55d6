package org.ferroweave.device.catalog;

import org.jspecify.annotations.Nullable;

/**
 * One thing that is wrong in a datasheet.
 *
 * @param file file or bundled resource, as the person named it
 * @param line line in the file, counted from 1; 0 if it concerns the whole file
 * @param message one line: key, value, what is allowed
 * @param hint the likely fix, without the leading "Maybe", or null
 */
public record Problem(String file, int line, String message, @Nullable String hint) {
  public Problem {
    message = message.replaceAll("\\s+", " ").strip();
  }

  /** The line to print: {@code file:line: message}. */
  public String text() {
    return (line > 0 ? file + ":" + line : file) + ": " + message;
  }
}
