package org.ferroweave.training.run;

/**
 * Training left the finite numbers. The message names network, step and layer; the last checkpoint
 * from before stays in the run folder.
 */
public final class DivergenceException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  DivergenceException(String message) {
    super(message);
  }
}
