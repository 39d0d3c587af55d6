package org.ferroweave.device.catalog;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ferroweave.device.NearestName;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/** The keys of one YAML mapping, each once; wrong ones go to the log. */
final class Fields {
  /**
   * One key with its value.
   *
   * @param line line of the key
   * @param value what stands under it
   */
  record Field(int line, Node value) {}

  private final Map<String, Field> fields = new LinkedHashMap<>();
  private final String place;
  private final int line;
  private final ProblemLog log;

  /**
   * @param place prefix of messages, for example {@code film.thickness: }, or empty at the top
   */
  Fields(MappingNode mapping, String place, ProblemLog log) {
    this.place = place;
    this.line = ProblemLog.line(mapping);
    this.log = log;
    for (NodeTuple tuple : mapping.getValue()) {
      int keyLine = ProblemLog.line(tuple.getKeyNode());
      if (!(tuple.getKeyNode() instanceof ScalarNode key) || key.getValue().isBlank()) {
        log.add(keyLine, place + "a key that is no plain word; allowed: 'key: value'");
        continue;
      }
      Field before = fields.get(key.getValue());
      if (before == null) {
        fields.put(key.getValue(), new Field(keyLine, tuple.getValueNode()));
      } else {
        log.add(
            keyLine,
            place
                + "duplicate key '"
                + key.getValue()
                + "'; allowed: once (first in line "
                + before.line()
                + ")");
      }
    }
  }

  /** Reports keys other than these. */
  Fields allow(Collection<String> allowed) {
    fields.forEach(
        (key, field) -> {
          if (!allowed.contains(key)) {
            log.add(
                field.line(),
                place + "unknown key '" + key + "'; allowed: " + String.join(", ", allowed),
                NearestName.of(key, allowed));
          }
        });
    return this;
  }

  Map<String, Field> all() {
    return fields;
  }

  boolean has(String key) {
    return fields.containsKey(key);
  }

  /** Line of a key, or of the mapping if the key is not there. */
  int line(String key) {
    Field field = fields.get(key);
    return field == null ? line : field.line();
  }

  /** The node under a key, or null. */
  @Nullable Node node(String key) {
    Field field = fields.get(key);
    return field == null ? null : field.value();
  }

  /** The text of a key that must be there; null, and a problem in the log, if it is not. */
  @Nullable String required(String key, String allowed) {
    if (!has(key)) {
      log.add(line, place + key + " is missing; allowed: " + allowed);
      return null;
    }
    return optional(key, allowed);
  }

  /** The text of a key, or null if it is not there or, with a problem in the log, no text. */
  @Nullable String optional(String key, String allowed) {
    Field field = fields.get(key);
    if (field == null) {
      return null;
    }
    if (!(field.value() instanceof ScalarNode scalar)) {
      log.add(field.line(), place + key + " is not plain text; allowed: " + allowed);
      return null;
    }
    String text = scalar.getValue().replaceAll("\\s+", " ").strip();
    if (text.isEmpty()) {
      log.add(field.line(), place + key + " is empty; allowed: " + allowed);
      return null;
    }
    return text;
  }

  /** The words of a key: a list, or one text with commas; none if the key is not there. */
  List<String> words(String key, String allowed) {
    Field field = fields.get(key);
    if (field == null) {
      return List.of();
    }
    List<String> words = new ArrayList<>();
    if (field.value() instanceof SequenceNode sequence) {
      for (Node node : sequence.getValue()) {
        words.add(node instanceof ScalarNode scalar ? scalar.getValue().strip() : "");
      }
    } else if (field.value() instanceof ScalarNode scalar) {
      Arrays.stream(scalar.getValue().split(",", -1)).map(String::strip).forEach(words::add);
    }
    if (words.isEmpty() || words.contains("")) {
      log.add(field.line(), place + key + " is no list of names; allowed: " + allowed);
      return List.of();
    }
    return words;
  }

  /** The text of a key that must be one of a few words. */
  @Nullable String oneOf(String key, List<String> words) {
    String text = required(key, String.join(", ", words));
    if (text != null && !words.contains(text)) {
      log.add(
          line(key),
          place + key + " is '" + text + "'; allowed: " + String.join(", ", words),
          NearestName.of(text, words));
      return null;
    }
    return text;
  }
}
