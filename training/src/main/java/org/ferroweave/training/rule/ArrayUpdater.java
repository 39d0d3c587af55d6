package org.ferroweave.training.rule;

/** The working part of an {@link UpdateRule} for one array; keeps its workspace between steps. */
public interface ArrayUpdater {
  /**
   * Pulses the array once for one parameter update.
   *
   * @param update what training asks for; valid during the call only
   */
  void apply(WeightUpdate update);

  /**
   * What changes from step to step and is not a function of the iteration number. Rules that draw
   * their random numbers by counter have none.
   */
  default long[] saveState() {
    return new long[0];
  }

  /** Continues from a state that an equal updater saved. */
  default void restoreState(long[] state) {}
}
