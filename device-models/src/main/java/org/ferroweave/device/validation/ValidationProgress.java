package org.ferroweave.device.validation;

/** Told how far a validation has come; called by one thread at a time. */
@FunctionalInterface
public interface ValidationProgress {
  /** Tells nobody, never stops. */
  ValidationProgress NONE = (device, fraction) -> {};

  /**
   * A protocol has been run.
   *
   * @param device id of the device
   * @param fraction part of all the work done, 0 to 1
   */
  void reached(String device, double fraction);

  /** Whether the work should stop; it then throws CancellationException. */
  default boolean cancelled() {
    return false;
  }
}
