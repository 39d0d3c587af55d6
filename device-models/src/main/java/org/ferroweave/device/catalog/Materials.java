package org.ferroweave.device.catalog;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.ferroweave.device.InputException;
import org.ferroweave.device.NearestName;
import org.ferroweave.device.units.Units;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.nodes.Node;

/**
 * Material files: facts that several devices share. A datasheet that says {@code material:
 * CuInP2S6} takes every parameter that it does not give itself from {@code CuInP2S6.yaml} beside it
 * (or in the folder {@code materials} beside it), else from the bundled file. Keys that the
 * device's family does not use are allowed there, but must have a value, a unit and a provenance.
 */
final class Materials {
  private static final List<String> KEYS = List.of("material", "title", "parameters");

  private static final String NAME = "[A-Za-z0-9][A-Za-z0-9._-]*";

  private final ResourceFolder bundled;

  /**
   * @param bundled resource folder that holds bundled material files
   */
  Materials(ResourceFolder bundled) {
    this.bundled = bundled;
  }

  /**
   * The statements of a material; problems go to the log.
   *
   * @param name as the datasheet gives it
   * @param folder folder of the datasheet, or null if that is bundled
   * @param line line of the datasheet that names the material
   */
  Map<String, Statement> read(String name, @Nullable Path folder, int line, ProblemLog log) {
    TextSource source = name.matches(NAME) ? find(name, folder) : null;
    if (source == null) {
      log.add(
          line,
          "material is '"
              + name
              + "', which is neither bundled nor a file "
              + name
              + ".yaml beside the datasheet; bundled: "
              + String.join(", ", bundled.names()),
          NearestName.of(name, bundled.names()));
      return Map.of();
    }
    String datasheet = log.switchTo(source.name());
    try {
      return read(source, name, log);
    } finally {
      log.switchTo(datasheet);
    }
  }

  /**
   * All facts of a material.
   *
   * @param folder folder whose file goes before the bundled one, or null
   * @throws DatasheetException with every problem of the file
   * @throws InputException if there is no such material
   */
  MaterialFacts facts(String name, @Nullable Path folder) {
    TextSource source = name.matches(NAME) ? find(name, folder) : null;
    if (source == null) {
      throw new InputException(
          "unknown material '" + name + "'; allowed: " + String.join(", ", bundled.names()),
          NearestName.of(name, bundled.names()));
    }
    ProblemLog log = new ProblemLog(source.name());
    Map<String, Statement> statements = read(source, name, log);
    log.throwIfAny();
    return MaterialFacts.of(name, source.name(), statements.values());
  }

  private Map<String, Statement> read(TextSource source, String name, ProblemLog log) {
    Fields top = new Fields(YamlDocument.root(source, log), "", log).allow(KEYS);
    String written = top.required("material", name);
    if (written != null && !written.equals(name)) {
      log.add(top.line("material"), "material is '" + written + "'; allowed: " + name, name);
    }
    top.optional("title", "one line for people");
    Node parameters = top.node("parameters");
    if (parameters == null) {
      log.add(top.line("parameters"), "parameters is missing; allowed: a mapping");
      return Map.of();
    }
    Map<String, Statement> statements =
        new StatementReader(log, null).read(parameters, top.line("parameters"));
    statements.values().forEach(statement -> check(statement, log));
    return statements;
  }

  private static void check(Statement statement, ProblemLog log) {
    if (statement.value() != null) {
      try {
        Units.quantity(statement.name(), statement.value());
      } catch (InputException e) {
        log.add(statement.file(), statement.line(), e);
      }
    }
  }

  private @Nullable TextSource find(String name, @Nullable Path folder) {
    if (folder != null) {
      Path beside = folder.resolve(name + ".yaml");
      Path below = folder.resolve("materials").resolve(name + ".yaml");
      if (Files.exists(beside)) {
        return TextSource.file(beside);
      }
      if (Files.exists(below)) {
        return TextSource.file(below);
      }
    }
    return bundled.names().contains(name) ? bundled.open(name) : null;
  }
}
