package org.ferroweave.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
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

  /** Keys of the settings that say whose results a folder holds. */
  private static final List<String> IDENTITY =
      List.of("device", "temperature_k", "changed", "changed_from", "seed", "datasheet_sha256");

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
   * Makes a folder, or takes one that the same command made earlier of the same device under the
   * same conditions; its files are replaced. The settings are written into it.
   *
   * @param settings which command on which device, with seed
   * @throws InputException if it holds other files or results, or cannot be written
   */
  static ResultFolder reuse(Path path, JsonResults settings) {
    ResultFolder folder = claim(path, settings);
    folder.settings(settings);
    return folder;
  }

  private static ResultFolder claim(Path path, @Nullable JsonResults settings) {
    try {
      Files.createDirectories(path);
      if (!Files.isWritable(path)) {
        throw unwritable(path, "no permission", null);
      }
      try (Stream<Path> found = Files.list(path)) {
        List<String> names = found.map(p -> p.getFileName().toString()).sorted().toList();
        if (!names.isEmpty()) {
          checkSame(path, names.get(0), settings);
        }
      }
    } catch (IOException e) {
      throw unwritable(path, Reasons.of(e), e);
    }
    return new ResultFolder(path);
  }

  /** Refuses a folder unless its results are of the same command, device, conditions and seed. */
  private static void checkSame(Path path, String first, @Nullable JsonResults settings)
      throws IOException {
    JsonNode found = settings == null ? MissingNode.getInstance() : settings(path);
    JsonNode ours = settings == null ? found : new ObjectMapper().readTree(settings.text());
    if (settings == null || !found.path("command").equals(ours.path("command"))) {
      throw new InputException(
          "--out is '"
              + path
              + "', which holds other files ("
              + first
              + "); allowed: a new or empty folder");
    }
    for (String key : IDENTITY) {
      if (!found.path(key).equals(ours.path(key))) {
        throw new InputException(
            "--out is '"
                + path
                + "', which holds results of another "
                + key.replaceFirst("_.*", "")
                + difference(found.path(key), ours.path(key))
                + "; allowed: a new or empty folder, or one with results of the same device and"
                + " settings");
      }
    }
  }

  private static String difference(JsonNode found, JsonNode ours) {
    String here = found.isMissingNode() ? "none" : found.toString().replace("\"", "");
    String asked = ours.isMissingNode() ? "none" : ours.toString().replace("\"", "");
    return here.length() > 60 && asked.length() > 60 ? "" : " (" + here + ", not " + asked + ")";
  }

  private static JsonNode settings(Path path) throws IOException {
    Path file = path.resolve(SETTINGS);
    try {
      return Files.isRegularFile(file)
          ? new ObjectMapper().readTree(file.toFile())
          : MissingNode.getInstance();
    } catch (JsonProcessingException e) {
      return MissingNode.getInstance(); // somebody else's file of that name
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
