package org.ferroweave.device.extraction;

import org.jspecify.annotations.Nullable;

/** A fit did not converge, or the data do not determine its parameters. One line says which. */
public final class FitException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /**
   * @param message what was fitted and why it failed, one line
   */
  public FitException(String message) {
    super(message);
  }

  /**
   * @param message what was fitted and why it failed, one line
   * @param cause what was caught
   */
  public FitException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
