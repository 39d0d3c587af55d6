package org.ferroweave.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.stream.Stream;
import org.ferroweave.device.InputException;
import org.jspecify.annotations.Nullable;

/** The folder that a command puts its results in. */
final class ResultFolder {
  /** File that says which command made the folder, with which settings. */
  static final String SETTINGS = "settings.json";

  private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss");

  private final Path path;

  private ResultFolder(Path path) {
    this.path = path;
  }

  /**
   * The folder asked for, or {@code results/<name>-<time>} if none was.
   *
   * @param asked folder after {@code --out}, or null
   * @param name command and what it acts on, for example {@code train-au-cips-ti}
   */
  static Path choose(@Nullable Path asked, String name) {
    if (asked != null) {
      return asked;
    }
    Path base = Path.of("results", name + "-" + LocalDateTime.now().format(STAMP));
    Path path = base;
    for (int i = 2; Files.exists(path); i++) {
      path = Path.of(base + "-" + i);
    }
    return path;
  }

  /**
   * Makes a folder that does not exist or is empty.
   *
   * @throws InputException if it holds files or cannot be written
   */
  static ResultFolder create(Path path) {
    return claim(path, null);
  }

  /**
   * Makes a folder, or takes one that the same command made earlier; its files are replaced.
   *
   * @param command name of the command
   * @throws InputException if it holds other files or cannot be written
   */
  static ResultFolder reuse(Path path, String command) {
    return claim(path, command);
  }

  private static ResultFolder claim(Path path, @Nullable String command) {
    try {
      Files.createDirectories(path);
      if (!Files.isWritable(path)) {
        throw unwritable(path, "no permission", null);
      }
      try (Stream<Path> found = Files.list(path)) {
        List<String> names = found.map(p -> p.getFileName().toString()).sorted().toList();
        if (!names.isEmpty() && !isOf(path, command)) {
          throw new InputException(
              "--out is '"
                  + path
                  + "', which holds other files ("
                  + names.get(0)
                  + "); allowed: a new or empty folder");
        }
      }
    } catch (IOException e) {
      throw unwritable(path, Reasons.of(e), e);
    }
    return new ResultFolder(path);
  }

  /** Whether the folder's settings name this command. */
  private static boolean isOf(Path path, @Nullable String command) throws IOException {
    Path settings = path.resolve(SETTINGS);
    if (command == null || !Files.isRegularFile(settings)) {
      return false;
    }
    try {
      return new ObjectMapper()
          .readTree(settings.toFile())
          .path("command")
          .asText()
          .equals(command);
    } catch (JsonProcessingException e) {
      return false; // somebody else's file of that name
    }
  }

  /** The folder. */
  Path path() {
    return path;
  }

  /** A file or folder inside. */
  Path file(String name) {
    return path.resolve(name);
  }

  /** A folder inside, for files of one kind; it is made when the first file is written. */
  ResultFolder inside(String name) {
    return new ResultFolder(file(name));
  }

  /** Takes back a folder that was made for nothing. */
  static void deleteIfEmpty(Path path) {
    path.toFile().delete(); // deletes no folder that holds files
  }

  /** Writes which command made the folder, with which settings. */
  void settings(JsonResults settings) {
    try {
      Files.writeString(file(SETTINGS), settings.text());
    } catch (IOException e) {
      throw unwritable(path, Reasons.of(e), e);
    }
  }

  private static InputException unwritable(Path path, String why, @Nullable Throwable cause) {
    return new InputException(
        "--out is '"
            + path
            + "', which cannot be written ("
            + why
            + "); allowed: a new or empty"
            + " folder where you may write",
        null,
        cause);
  }
}
