package org.ferroweave.cli;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.ferroweave.device.InputException;
import org.jspecify.annotations.Nullable;

/**
 * Main results for scripts: SI values with the unit in the key. Nested objects are made by {@link
 * #part(String)}.
 */
final class JsonResults {
  private final @Nullable Path file;
  private final Map<String, @Nullable Object> values;

  private JsonResults(@Nullable Path file, Map<String, @Nullable Object> values) {
    this.file = file;
    this.values = values;
  }

  /**
   * Results for a file, or for nobody.
   *
   * @param file where {@link #write()} puts them, or null
   * @throws InputException if the file cannot be written
   */
  static JsonResults to(@Nullable Path file) {
    if (file != null) {
      checkWritable(file);
    }
    return new JsonResults(file, new LinkedHashMap<>());
  }

  /** Adds a text, a boolean, a whole number or a list. */
  JsonResults put(String key, Object value) {
    values.put(key, value);
    return this;
  }

  /**
   * Adds a number.
   *
   * @param name name without unit, for example {@code ppf_time_constant}
   * @param value value in the unit; written as null if it is not finite
   * @param unit SI unit in plain text, {@code 1} for none, or {@code %}
   */
  JsonResults put(String name, double value, String unit) {
    values.put(key(name, unit), Double.isFinite(value) ? value : null);
    return this;
  }

  /** Adds a nested object. */
  JsonResults part(String key) {
    Map<String, @Nullable Object> inner = new LinkedHashMap<>();
    values.put(key, inner);
    return new JsonResults(null, inner);
  }

  /**
   * Writes the file, if one was asked for.
   *
   * @throws InputException if it cannot be written
   */
  void write() {
    if (file == null) {
      return;
    }
    try {
      Files.writeString(file, text());
    } catch (IOException e) {
      throw unwritable(file, Reasons.of(e), e);
    }
  }

  /** The results as JSON. */
  String text() {
    try {
      return new ObjectMapper()
              .enable(SerializationFeature.INDENT_OUTPUT)
              .writeValueAsString(values)
          + "\n";
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The key with its unit: {@code s} gives {@code _s}, {@code C/m^2} gives {@code _c_per_m2}. */
  static String key(String name, String unit) {
    String suffix =
        switch (unit) {
          case "1", "" -> "";
          case "%" -> "percent";
          case "S" -> "siemens"; // s is taken
          default ->
              unit.replace("^", "")
                  .replace("/", "_per_")
                  .replaceAll("[^A-Za-z0-9]+", "_")
                  .replaceAll("^_|_$", "")
                  .toLowerCase(Locale.ROOT);
        };
    return suffix.isEmpty() ? name : name + "_" + suffix;
  }

  private static void checkWritable(Path file) {
    Path folder = file.toAbsolutePath().getParent();
    if (Files.isDirectory(file)) {
      throw unwritable(file, "it is a folder", null);
    }
    if (folder == null || !Files.isDirectory(folder)) {
      throw unwritable(file, "there is no folder " + folder, null);
    }
    if (!Files.isWritable(Files.exists(file) ? file : folder)) {
      throw unwritable(file, "no permission", null);
    }
  }

  private static InputException unwritable(Path file, String why, @Nullable Throwable cause) {
    return new InputException(
        "--json is '"
            + file
            + "' ("
            + why
            + "); allowed: a file in a folder that exists and that you may write to",
        null,
        cause);
  }
}
