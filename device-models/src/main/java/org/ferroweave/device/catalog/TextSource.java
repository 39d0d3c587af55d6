package org.ferroweave.device.catalog;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * The text of a datasheet or material file and where it came from.
 *
 * @param name name for messages
 * @param text content
 * @param folder folder of a person's own file, or null for a bundled one
 */
record TextSource(String name, String text, @Nullable Path folder) {
  private static final int GREATEST_SIZE = 1 << 20;

  /**
   * A person's own file.
   *
   * @throws DatasheetException if it is missing, no file, too large, unreadable or not UTF-8
   */
  static TextSource file(Path path) {
    String name = path.toString();
    ProblemLog log = new ProblemLog(name);
    if (!Files.exists(path)) {
      throw log.fail(0, "no such file; allowed: a datasheet in YAML", null);
    }
    if (!Files.isRegularFile(path)) {
      throw log.fail(0, "not a file; allowed: a datasheet in YAML", null);
    }
    try {
      if (Files.size(path) > GREATEST_SIZE) {
        throw log.fail(0, "larger than 1 MiB; allowed: a datasheet in YAML", null);
      }
      String text = decode(Files.readAllBytes(path), log);
      return new TextSource(name, text, path.toAbsolutePath().getParent());
    } catch (IOException e) {
      throw log.fail(0, "cannot be read (" + e.getClass().getSimpleName() + ")", null);
    }
  }

  /** A bundled file, or null if there is none of that name. */
  static @Nullable TextSource resource(String resource, String name) {
    try (InputStream stream = TextSource.class.getResourceAsStream(resource)) {
      return stream == null
          ? null
          : new TextSource(name, decode(stream.readAllBytes(), new ProblemLog(name)), null);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(resource, e);
    }
  }

  private static String decode(byte[] bytes, ProblemLog log) {
    CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
    ByteBuffer in = ByteBuffer.wrap(bytes);
    CharBuffer out = CharBuffer.allocate(bytes.length);
    CoderResult result = decoder.decode(in, out, true);
    if (result.isError()) {
      int line = 1;
      for (int i = 0; i < in.position(); i++) {
        line += bytes[i] == '\n' ? 1 : 0;
      }
      throw log.fail(line, "not UTF-8 text; allowed: a datasheet in UTF-8", null);
    }
    String text = out.flip().toString();
    return text.startsWith("\uFEFF") ? text.substring(1) : text;
  }
}
