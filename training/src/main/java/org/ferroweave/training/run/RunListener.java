package org.ferroweave.training.run;

/** Hears how a run goes, and may stop it. Called from the thread that executes the run. */
public interface RunListener {
  /** Hears nothing and never stops. */
  RunListener NONE = new RunListener() {};

  /**
   * The run has moved on.
   *
   * @param fraction part done, 0 to 1
   * @param message what is being done
   * @param secondsLeft estimate of the time left (s), NaN while unknown
   */
  default void progress(double fraction, String message, double secondsLeft) {}

  /** Both networks have been evaluated; the rows are already in metrics.csv. */
  default void evaluated(MetricsRow floatRow, MetricsRow analogRow) {}

  /** Something that a person should know, for example that a damaged checkpoint was passed over. */
  default void note(String message) {}

  /** Asked often; once true, the run writes a checkpoint and returns unfinished. */
  default boolean cancelled() {
    return false;
  }
}
