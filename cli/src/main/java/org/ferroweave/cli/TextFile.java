package org.ferroweave.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.ferroweave.device.InputException;
import org.jspecify.annotations.Nullable;

/** A file that an option asks for, or none. */
final class TextFile {
  private final String option;
  private final @Nullable Path file;

  private TextFile(String option, @Nullable Path file) {
    this.option = option;
    this.file = file;
  }

  /**
   * A file to write later; whether it can be written is checked now, before the work.
   *
   * @param option name of the option, for messages
   * @param file the file, or null for none
   * @throws InputException if it cannot be written
   */
  static TextFile to(String option, @Nullable Path file) {
    if (file != null) {
      Path folder = file.toAbsolutePath().getParent();
      if (Files.isDirectory(file)) {
        throw unwritable(option, file, "it is a folder", null);
      }
      if (folder == null || !Files.isDirectory(folder)) {
        throw unwritable(option, file, "there is no folder " + folder, null);
      }
      if (!Files.isWritable(Files.exists(file) ? file : folder)) {
        throw unwritable(option, file, "no permission", null);
      }
    }
    return new TextFile(option, file);
  }

  /**
   * Writes the file, if one was asked for.
   *
   * @throws InputException if it cannot be written
   */
  void write(String text) {
    if (file == null) {
      return;
    }
    try {
      Files.writeString(file, text, StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw unwritable(option, file, Reasons.of(e), e);
    }
  }

  private static InputException unwritable(
      String option, Path file, String why, @Nullable Throwable cause) {
    return new InputException(
        option
            + " is '"
            + file
            + "' ("
            + why
            + "); allowed: a file in a folder that exists and that you may write to",
        null,
        cause);
  }
}
