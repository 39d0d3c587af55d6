package org.ferroweave.cli;

import org.ferroweave.device.InputException;
import org.jspecify.annotations.Nullable;

/** How many threads work. */
final class Threads {
  private static final int USUAL = 2;
  private static final int MOST = 1024;

  private Threads() {}

  /**
   * Threads asked for, or two where the machine has them.
   *
   * @param asked what stands after {@code --threads}, or null
   * @throws InputException if it is below 1 or beyond all sense
   */
  static int of(@Nullable Integer asked) {
    if (asked == null) {
      return Math.min(USUAL, Runtime.getRuntime().availableProcessors());
    }
    if (asked < 1 || asked > MOST) {
      throw new InputException("--threads is " + asked + "; allowed: 1 to " + MOST);
    }
    return asked;
  }
}
