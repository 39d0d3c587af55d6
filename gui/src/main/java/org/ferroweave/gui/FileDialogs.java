package org.ferroweave.gui;

import java.nio.file.Path;
import java.util.Optional;

/** Asks for files. */
interface FileDialogs {
  /** A datasheet to open; empty if the person thinks better of it. */
  Optional<Path> datasheetToOpen();

  /**
   * Where to save a datasheet; empty if the person thinks better of it.
   *
   * @param suggestion file name
   */
  Optional<Path> datasheetToSave(String suggestion);
}
