package org.ferroweave.training.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.ferroweave.device.InputException;
import org.nd4j.shade.jackson.core.JsonProcessingException;
import org.nd4j.shade.jackson.databind.DeserializationFeature;
import org.nd4j.shade.jackson.databind.JsonMappingException;
import org.nd4j.shade.jackson.databind.ObjectMapper;
import org.nd4j.shade.jackson.databind.PropertyNamingStrategies;
import org.nd4j.shade.jackson.databind.SerializationFeature;
import org.nd4j.shade.jackson.databind.json.JsonMapper;

/** JSON of a run folder: snake_case keys, indented, nothing missing and nothing unknown. */
final class RunJson {
  private static final ObjectMapper MAPPER =
      JsonMapper.builder()
          .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
          .enable(SerializationFeature.INDENT_OUTPUT)
          .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
          .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
          .build();

  private RunJson() {}

  static String write(Object value) {
    try {
      return MAPPER.writeValueAsString(value) + "\n";
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("cannot be written as JSON: " + value, e);
    }
  }

  /**
   * @throws InputException if the file is missing, no JSON, or holds other keys or values
   */
  static <T> T read(Path file, Class<T> type) {
    try {
      return parse(Files.readString(file), type, file.toString());
    } catch (IOException e) {
      throw new InputException(file + ": cannot be read (" + e + ")", null, e);
    }
  }

  static <T> T parse(String json, Class<T> type, String origin) {
    try {
      return MAPPER.readValue(json, type);
    } catch (JsonMappingException e) {
      if (e.getCause() instanceof InputException cause) {
        throw new InputException(origin + ": " + cause.getMessage(), cause.hint(), e);
      }
      throw new InputException(origin + ": " + e.getOriginalMessage() + where(e), null, e);
    } catch (JsonProcessingException e) {
      throw new InputException(
          origin + ": no valid JSON: " + e.getOriginalMessage() + where(e), null, e);
    }
  }

  private static String where(JsonProcessingException e) {
    return e.getLocation() == null
        ? ""
        : " (line "
            + e.getLocation().getLineNr()
            + ", column "
            + e.getLocation().getColumnNr()
            + ")";
  }
}
