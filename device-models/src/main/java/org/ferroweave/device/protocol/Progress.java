package org.ferroweave.device.protocol;

/**
 * Told how far a protocol has come, and asked whether to stop. May be called from several threads,
 * one at a time.
 */
@FunctionalInterface
public interface Progress {
  /** Tells nobody, never stops. */
  Progress NONE = fraction -> {};

  /** The protocol has come this far, 0 to 1. */
  void reached(double fraction);

  /** Whether the protocol should stop; it then throws CancellationException. */
  default boolean cancelled() {
    return false;
  }
}
