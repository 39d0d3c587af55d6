package org.ferroweave.device.transport.nanowire;

/** Told how far a computation has come; called by one thread at a time. */
@FunctionalInterface
public interface RunWatch {
  /** Watches nothing, never stops. */
  RunWatch NONE = fraction -> true;

  /**
   * The computation has come this far.
   *
   * @param fraction 0 to 1
   * @return whether to go on; otherwise it ends with a CancellationException
   */
  boolean reached(double fraction);
}
