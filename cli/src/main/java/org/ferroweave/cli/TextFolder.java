package org.ferroweave.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.ferroweave.device.InputException;

/** Files written one by one into folders that are made as needed. */
final class TextFolder {
  private TextFolder() {}

  /**
   * Writes a file; an old one is replaced.
   *
   * @throws InputException if it cannot be written
   */
  static void write(Path file, String text) {
    try {
      Path folder = file.toAbsolutePath().getParent();
      if (folder != null) {
        Files.createDirectories(folder);
      }
      Files.writeString(file, text, StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw unwritable(file, e);
    }
  }

  /**
   * Removes the files of a folder that end so; a folder that does not exist has none.
   *
   * @throws InputException if one cannot be removed
   */
  static void clear(Path folder, String end) {
    if (!Files.isDirectory(folder)) {
      return;
    }
    try (Stream<Path> found = Files.list(folder)) {
      List<Path> old = found.filter(file -> file.toString().endsWith(end)).toList();
      for (Path file : old) {
        Files.delete(file);
      }
    } catch (IOException e) {
      throw unwritable(folder, e);
    }
  }

  private static InputException unwritable(Path file, IOException e) {
    return new InputException(
        "--out: '"
            + file
            + "' cannot be written ("
            + Reasons.of(e)
            + "); allowed: a folder where you may write",
        null,
        e);
  }
}
