package org.ferroweave.device.transport;

/** Watches a run; called after every accepted step. */
@FunctionalInterface
public interface TransportMonitor {
  /** Watches nothing. */
  TransportMonitor NONE = solver -> true;

  /**
   * A step was accepted.
   *
   * @param solver where the run stands
   * @return whether to go on; the run otherwise stops here and can be resumed
   */
  boolean stepped(TransportSolver solver);
}
