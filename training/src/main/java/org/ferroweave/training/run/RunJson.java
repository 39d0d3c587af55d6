package org.ferroweave.training.run;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.ferroweave.device.InputException;
import org.ferroweave.training.rule.UpdateRule;

/** JSON of a run folder: snake_case keys, indented, nothing missing and nothing unknown. */
final class RunJson {
  private static final ObjectMapper MAPPER =
      JsonMapper.builder()
          .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
          .enable(SerializationFeature.INDENT_OUTPUT)
          .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
          .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
          .addMixIn(UpdateRule.class, NamedByClass.class)
          .build();

  /** Update rules are told apart by their class, as in a layer's configuration. */
  @JsonTypeInfo(
      use = JsonTypeInfo.Id.CLASS,
      include = JsonTypeInfo.As.PROPERTY,
      property = "@class")
  private interface NamedByClass {}

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
