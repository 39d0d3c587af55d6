package org.ferroweave.report;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.jspecify.annotations.Nullable;

/** Writes whole files: a reader sees the old file or the new one, never half of it. */
final class Output {
  private Output() {}

  /** Writes UTF-8 text. */
  static void write(Path file, String text) {
    write(file, text.getBytes(StandardCharsets.UTF_8));
  }

  /** Writes bytes; makes the folders that are missing. */
  static void write(Path file, byte[] bytes) {
    Path absolute = file.toAbsolutePath();
    Path folder = absolute.getParent();
    if (folder == null || Files.isDirectory(absolute)) {
      throw new ReportException(
          "cannot write " + file + ": it is a folder", "give the name of a file", null);
    }
    Path part = null;
    try {
      Files.createDirectories(folder);
      part = folder.resolve("." + absolute.getFileName() + "." + unique() + ".part");
      Files.write(part, bytes);
      move(part, absolute);
    } catch (IOException e) {
      discard(part);
      throw new ReportException(
          "cannot write " + file + ": " + reason(e), "choose a folder that you may write to", e);
    }
  }

  /** Two writers of one file must not share the unfinished one. */
  private static String unique() {
    return ProcessHandle.current().pid() + "-" + Thread.currentThread().getId();
  }

  private static void move(Path part, Path file) throws IOException {
    try {
      Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
    } catch (AtomicMoveNotSupportedException e) {
      Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
    }
  }

  private static void discard(@Nullable Path part) {
    if (part != null) {
      part.toFile().delete();
    }
  }

  private static String reason(IOException e) {
    if (e instanceof AccessDeniedException denied) {
      return "no permission for " + denied.getFile();
    }
    if (e instanceof FileAlreadyExistsException exists) {
      return exists.getFile() + " is a file, not a folder";
    }
    String message = e.getMessage();
    return message == null ? e.getClass().getSimpleName() : message.lines().findFirst().orElse("");
  }
}
