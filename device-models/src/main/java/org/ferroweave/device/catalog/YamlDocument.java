package org.ferroweave.device.catalog;

import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.CollectionEndEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;

/** Reads YAML into nodes that know their line; values stay the text that was written. */
final class YamlDocument {
  private static final int GREATEST_DEPTH = 20;
  private static final int LONGEST_QUOTE = 60;

  private YamlDocument() {}

  /**
   * The mapping that the file consists of.
   *
   * @throws DatasheetException if the text is empty, no YAML, or no mapping
   */
  static MappingNode root(TextSource source, ProblemLog log) {
    LoadSettings settings =
        LoadSettings.builder().setLabel(source.name()).setMaxAliasesForCollections(0).build();
    try {
      checkShape(settings, source, log);
      Optional<Node> root = new Compose(settings).composeString(source.text());
      if (root.isEmpty()) {
        throw log.fail(0, "empty file; allowed: a datasheet in YAML", null);
      }
      if (root.get() instanceof MappingNode mapping) {
        return mapping;
      }
      throw log.fail(
          ProblemLog.line(root.get()), "not a mapping; allowed: lines of 'key: value'", null);
    } catch (MarkedYamlEngineException e) {
      int line = e.getProblemMark().map(mark -> mark.getLine() + 1).orElse(0);
      throw log.fail(line, "not YAML" + finding(e.getProblem(), source, line), null);
    } catch (YamlEngineException e) {
      throw log.fail(0, "not YAML: " + e.getMessage(), null);
    }
  }

  /** What the parser missed, and the line where it missed it. */
  private static String finding(String problem, TextSource source, int line) {
    String expected = problem.replaceFirst(", but (got|found).*", "");
    String written = source.text().lines().skip(Math.max(0, line - 1)).findFirst().orElse("");
    String shown = written.strip();
    if (shown.length() > LONGEST_QUOTE) {
      shown = shown.substring(0, LONGEST_QUOTE) + "...";
    }
    return " (" + expected + ") in '" + shown + "'; allowed: lines of 'key: value'";
  }

  /** Refuses what would make a tree endless or too deep to walk. */
  private static void checkShape(LoadSettings settings, TextSource source, ProblemLog log) {
    int depth = 0;
    for (Event event : new Parse(settings).parseString(source.text())) {
      int line = event.getStartMark().map(mark -> mark.getLine() + 1).orElse(0);
      if (event.getEventId() == Event.ID.Alias) {
        throw log.fail(line, "a YAML alias (*); allowed: the value itself", null);
      }
      if (event instanceof CollectionStartEvent && ++depth > GREATEST_DEPTH) {
        throw log.fail(line, "nested more than " + GREATEST_DEPTH + " levels deep", null);
      }
      if (event instanceof CollectionEndEvent) {
        depth--;
      }
    }
  }
}
