package org.ferroweave.datasets;

import java.io.IOException;
import java.net.URI;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Brings the missing MNIST files from the mirrors into the cache folder. A file appears under its
 * own name only when its content has the right SHA-256; until then it grows as {@code *.part},
 * which a later attempt, at any mirror, continues. A lock file keeps two processes apart.
 */
final class MnistDownload {
  private static final int ATTEMPTS_PER_MIRROR = 5;
  private static final Object ONE_AT_A_TIME = new Object();

  private final List<URI> mirrors;
  private final Path folder;
  private final Map<MnistFile, String> digests;
  private final Progress progress;
  private final ResumableTransfer transfer;

  MnistDownload(List<URI> mirrors, Path folder, Map<MnistFile, String> digests, Progress progress) {
    this(mirrors, folder, digests, progress, ResumableTransfer.DEFAULT_SILENCE_LIMIT);
  }

  MnistDownload(
      List<URI> mirrors,
      Path folder,
      Map<MnistFile, String> digests,
      Progress progress,
      Duration silenceLimit) {
    this.mirrors = mirrors;
    this.folder = folder;
    this.digests = digests;
    this.progress = progress;
    this.transfer = new ResumableTransfer(silenceLimit);
  }

  /**
   * Returns when all four files lie in the folder.
   *
   * @throws DatasetException if no mirror gives a file, or if the folder cannot be written
   */
  void fetchMissing() {
    if (missing().isEmpty()) {
      return;
    }
    synchronized (ONE_AT_A_TIME) {
      try {
        Files.createDirectories(folder);
        try (FileChannel channel =
                FileChannel.open(
                    folder.resolve(".download.lock"),
                    StandardOpenOption.CREATE,
                    StandardOpenOption.WRITE);
            FileLock lock = channel.lock()) {
          if (lock.isValid()) {
            for (MnistFile file : missing()) {
              fetch(file);
            }
          }
        }
      } catch (IOException e) {
        throw new DatasetException(
            "MNIST cache folder %s: cannot be written (%s)".formatted(folder, Failures.reason(e)),
            "set XDG_CACHE_HOME to a folder you can write, or name a folder with the files by"
                + " --mnist-dir or MNIST_DIR",
            e);
      }
    }
  }

  private List<MnistFile> missing() {
    List<MnistFile> missing = new ArrayList<>();
    for (MnistFile file : MnistFile.values()) {
      if (file.in(folder).isEmpty()) {
        missing.add(file);
      }
    }
    return missing;
  }

  private void fetch(MnistFile file) throws IOException {
    Path part = folder.resolve(file.fileName() + ".gz.part");
    List<String> failures = new ArrayList<>();
    for (URI mirror : mirrors) {
      String failure = fetchFrom(mirror, file, part);
      if (failure == null) {
        return;
      }
      failures.add(mirror.getHost() + ": " + failure);
    }
    throw new DatasetException(
        "MNIST is not in %s and %s could not be downloaded (%s); without a network use --mnist-dir"
                .formatted(folder, file.fileName(), String.join("; ", failures))
            + " DIR, set MNIST_DIR, copy the four files into that cache folder, or use --dataset"
            + " digits");
  }

  /** Null once the file is in place, otherwise why this mirror did not give it. */
  private @Nullable String fetchFrom(URI mirror, MnistFile file, Path part) throws IOException {
    URI address = mirror.resolve(file.fileName() + ".gz");
    String failure = "gave up";
    for (int attempt = 0; attempt < ATTEMPTS_PER_MIRROR; attempt++) {
      long before = ResumableTransfer.size(part);
      ResumableTransfer.Outcome outcome =
          transfer.fetch(
              address, part, (done, total) -> progress.update(file.fileName(), done, total));
      failure = outcome.failure();
      if (outcome.complete()) {
        if (accept(file, part)) {
          return null;
        }
        Files.deleteIfExists(part);
        failure = "wrong checksum";
        if (before == 0) {
          return failure;
        }
      } else if (!outcome.retryable() || ResumableTransfer.size(part) <= before) {
        return failure;
      }
    }
    return failure;
  }

  private boolean accept(MnistFile file, Path part) throws IOException {
    try {
      if (!Digests.sha256OfContent(part).equals(digests.get(file))) {
        return false;
      }
    } catch (IOException e) {
      return false; // corrupt gzip data have no checksum
    }
    String name = file.fileName() + (isGzip(part) ? ".gz" : "");
    Files.move(part, folder.resolve(name), StandardCopyOption.ATOMIC_MOVE);
    return true;
  }

  private static boolean isGzip(Path file) throws IOException {
    try (var in = Files.newInputStream(file)) {
      return in.read() == 0x1F && in.read() == 0x8B;
    }
  }
}
