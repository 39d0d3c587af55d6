package org.ferroweave.gui;

import java.lang.System.Logger.Level;

/** Where what broke is written, with its stack trace, for those who mend it. */
final class Log {
  private static final System.Logger LOGGER = System.getLogger("org.ferroweave.gui");

  private Log() {}

  static void error(String what, Throwable error) {
    LOGGER.log(Level.ERROR, what, error);
  }
}
