package org.ferroweave.cli;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Turns Ctrl-C (or a polite kill) into a question that long work asks now and then; the process
 * waits until the work has put its results away and this is closed.
 */
final class Interruption implements AutoCloseable {
  private static final long LONGEST_WAIT = 60;

  private final CountDownLatch closed = new CountDownLatch(1);
  private final Thread hook;
  private volatile boolean asked;

  private Interruption(Console console) {
    hook =
        new Thread(
            () -> {
              asked = true;
              console.note("\nstopping: what is done is being saved ...");
              await();
            },
            "interruption");
  }

  /** Begins to listen. */
  static Interruption watch(Console console) {
    Interruption interruption = new Interruption(console);
    Runtime.getRuntime().addShutdownHook(interruption.hook);
    return interruption;
  }

  /** Whether the work should stop. */
  boolean asked() {
    return asked;
  }

  private void await() {
    try {
      closed.await(LONGEST_WAIT, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** The work has ended; lets the process go. */
  @Override
  public void close() {
    if (!asked) {
      try {
        Runtime.getRuntime().removeShutdownHook(hook);
      } catch (IllegalStateException e) {
        // the process is ending already, and the hook will find the work done
      }
    }
    closed.countDown();
  }
}
