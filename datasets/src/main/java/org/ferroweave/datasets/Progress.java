package org.ferroweave.datasets;

/**
 * Hears how far a download or a generation has come. Called from the thread that asked for the data
 * set, never more often than about ten times a second.
 */
@FunctionalInterface
public interface Progress {
  /** Listens to nothing. */
  Progress NONE = (what, done, total) -> {};

  /**
   * @param what what is being done, for example a file name
   * @param done units done so far (bytes or images)
   * @param total units in all, or -1 when unknown
   */
  void update(String what, long done, long total);
}
