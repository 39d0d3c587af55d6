package org.ferroweave.training.run;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.ferroweave.device.InputException;
import org.jspecify.annotations.Nullable;

/**
 * The folder of one run, locked while it is open so that no two processes write to it. Files appear
 * whole or not at all: written beside, forced to the disk, renamed.
 */
final class RunFolder implements AutoCloseable {
  static final String CONFIG = "config.json";
  static final String DIGESTS = "inputs.sha256";
  static final String DEVICE = "device.yaml";
  static final String RESPONSE = "response.bin";
  static final String VERSIONS = "versions.json";
  static final String METRICS = "metrics.csv";
  static final String TIMING = "timing.csv";
  static final String SUMMARY = "summary.json";
  static final String CHECKPOINTS = "checkpoint";
  private static final String LOCK = "run.lock";

  /** What a start that was interrupted before config.json may leave, or half of it. */
  private static final Set<String> LEFTOVERS =
      Set.of(LOCK, RESPONSE, VERSIONS, DEVICE, DIGESTS, CONFIG);

  private final Path path;
  private final FileChannel lockChannel;

  private RunFolder(Path path) {
    this.path = path;
    this.lockChannel = lock(path);
  }

  /**
   * Makes the folder of a new run.
   *
   * @throws InputException if it is a run already, holds something else or cannot be written
   */
  static RunFolder create(Path path) {
    if (Files.exists(path.resolve(CONFIG))) {
      throw new InputException(
          path + ": is a run already; allowed: a new or empty folder", "resume it instead");
    }
    try {
      Files.createDirectories(path);
      List<String> foreign = foreign(path);
      if (!foreign.isEmpty()) {
        throw new InputException(
            path + ": holds other files (" + foreign.get(0) + "); allowed: a new or empty folder");
      }
    } catch (IOException e) {
      throw unwritable(path, e);
    }
    return new RunFolder(path);
  }

  /**
   * Opens the folder of a run that exists.
   *
   * @throws InputException if it is no run or cannot be written
   */
  static RunFolder open(Path path) {
    if (!isRun(path)) {
      if (isUnbegun(path)) {
        throw new InputException(
            path + ": nothing had begun here (there is no " + CONFIG + "); allowed: a run's folder",
            "start the run again; it may use this folder");
      }
      throw new InputException(
          path + ": is no run folder (it has no " + CONFIG + "); allowed: the folder of a run");
    }
    return new RunFolder(path);
  }

  /** Whether a folder holds a run. */
  static boolean isRun(Path path) {
    return Files.exists(path.resolve(CONFIG));
  }

  /** Whether a folder is empty, or holds no more than a start that was interrupted leaves. */
  static boolean isUnbegun(Path path) {
    try {
      return Files.isDirectory(path) && !isRun(path) && foreign(path).isEmpty();
    } catch (IOException e) {
      return false; // whoever uses the folder will be told
    }
  }

  private static List<String> foreign(Path path) throws IOException {
    try (Stream<Path> found = Files.list(path)) {
      return found
          .map(file -> file.getFileName().toString())
          .filter(name -> !LEFTOVERS.contains(name.replaceFirst("\\.tmp$", "")))
          .sorted()
          .toList();
    }
  }

  private static FileChannel lock(Path path) {
    try {
      FileChannel channel =
          FileChannel.open(path.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      try {
        FileLock held = channel.tryLock();
        if (held != null) {
          return channel;
        }
      } catch (OverlappingFileLockException e) {
        channel.close();
        throw new InputException(path + ": this run is going on already", null, e);
      }
      channel.close();
      throw new InputException(path + ": this run is going on in another process");
    } catch (IOException e) {
      throw unwritable(path, e);
    }
  }

  Path path() {
    return path;
  }

  Path file(String name) {
    return path.resolve(name);
  }

  boolean has(String name) {
    return Files.exists(file(name));
  }

  /** Replaces a file as a whole. */
  void write(String name, String content) {
    write(name, content.getBytes(StandardCharsets.UTF_8));
  }

  /** Replaces a file as a whole. */
  void write(String name, byte[] content) {
    Path target = file(name);
    Path temporary = target.resolveSibling(target.getFileName() + ".tmp");
    try {
      Files.createDirectories(target.getParent());
      try (FileChannel channel =
          FileChannel.open(
              temporary,
              StandardOpenOption.CREATE,
              StandardOpenOption.TRUNCATE_EXISTING,
              StandardOpenOption.WRITE)) {
        ByteBuffer buffer = ByteBuffer.wrap(content);
        while (buffer.hasRemaining()) {
          channel.write(buffer);
        }
        channel.force(true);
      }
      Files.move(
          temporary, target, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw unwritable(target, e);
    }
  }

  /** Appends to a file, at once. */
  void append(String name, String content) {
    try {
      Files.writeString(file(name), content, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    } catch (IOException e) {
      throw unwritable(file(name), e);
    }
  }

  /** The content of a file, or null if there is none. */
  byte @Nullable [] read(String name) {
    try {
      return has(name) ? Files.readAllBytes(file(name)) : null;
    } catch (IOException e) {
      throw new InputException(file(name) + ": cannot be read (" + e + ")", null, e);
    }
  }

  void delete(String name) {
    try {
      Files.deleteIfExists(file(name));
    } catch (IOException e) {
      throw unwritable(file(name), e);
    }
  }

  /** Names of the files in a folder inside, sorted; none if it does not exist. */
  List<String> list(String folder) {
    if (!has(folder)) {
      return List.of();
    }
    try (Stream<Path> found = Files.list(file(folder))) {
      return found.map(p -> p.getFileName().toString()).sorted().toList();
    } catch (IOException e) {
      throw new InputException(file(folder) + ": cannot be read (" + e + ")", null, e);
    }
  }

  private static InputException unwritable(Path path, IOException e) {
    return new InputException(
        path + ": cannot be written (" + e + ")", "choose a folder that you may write to", e);
  }

  @Override
  public void close() {
    try {
      lockChannel.close();
    } catch (IOException e) {
      throw unwritable(path, e);
    }
  }
}
