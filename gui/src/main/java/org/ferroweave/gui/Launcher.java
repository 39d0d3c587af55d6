package org.ferroweave.gui;

import java.util.Locale;
import java.util.logging.Level;
import java.util.logging.Logger;
import javafx.application.Application;
import org.ferroweave.device.InputException;
import org.ferroweave.device.catalog.Catalog;
import org.jspecify.annotations.Nullable;

/**
 * Starts the {@link Workbench} from a plain class path, which a main class that is a JavaFX
 * application itself cannot do.
 */
public final class Launcher {
  /** Strongly held, since loggers are forgotten with their levels. */
  private static final Logger JAVAFX = Logger.getLogger("javafx");

  private Launcher() {}

  /**
   * Shows the window and returns when it is closed.
   *
   * @param args nothing, or a device: a bundled id or a datasheet file
   * @throws InputException if the device cannot be had or there is no display
   */
  public static void main(String... args) {
    try {
      launch(args);
    } catch (InputException e) {
      e.setStackTrace(new StackTraceElement[0]); // the message alone, should nobody catch it
      throw e;
    }
  }

  private static void launch(String... args) {
    if (args.length > 1) {
      throw new InputException("workbench: " + args.length + " devices; allowed: one");
    }
    if (args.length == 1) {
      Catalog.model(args[0]);
    }
    if (System.getProperty("glass.platform") == null) {
      checkDisplay(System.getProperty("os.name", ""), System.getenv("DISPLAY"));
    }
    JAVAFX.setLevel(Level.SEVERE); // JavaFX warns of the class path
    try {
      Application.launch(Workbench.class, args);
    } catch (RuntimeException | LinkageError e) {
      if (String.valueOf(e.getMessage()).startsWith("Exception in Application")) {
        throw e; // a bug of the workbench, not of the display
      }
      throw noWindow(e);
    }
  }

  /**
   * JavaFX dies in several ways without a display; this is asked before.
   *
   * @param system name of the operating system
   * @param display the environment's DISPLAY, or null
   */
  static void checkDisplay(String system, @Nullable String display) {
    boolean needed = system.toLowerCase(Locale.ROOT).contains("linux");
    if (needed && (display == null || display.isBlank())) {
      throw new InputException(
          "workbench: no display (DISPLAY is not set); allowed: a desktop session",
          "'ssh -X', or 'xvfb-run' for a display in memory");
    }
  }

  private static InputException noWindow(Throwable error) {
    Throwable root = error;
    while (root.getCause() != null) {
      root = root.getCause();
    }
    return new InputException(
        "workbench: no window can be opened ("
            + root.getMessage()
            + "); allowed: a desktop session with the libraries of GTK 3",
        "install libgtk-3-0, libgl1 and libxtst6, and check DISPLAY");
  }
}
