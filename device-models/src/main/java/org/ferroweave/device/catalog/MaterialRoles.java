package org.ferroweave.device.catalog;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;

/**
 * What the materials of a datasheet say. One material speaks of the film: {@code material:
 * CuInP2S6}. Several take roles, {@code material: {first: CuInP2S6, second: alpha-In2Se3}}: the
 * material's {@code film.band-gap} is then {@code first.band-gap}, its {@code ion.hop-barrier} is
 * {@code first.ion.hop-barrier}.
 */
final class MaterialRoles {
  private static final String FILM = "film";

  private final Materials materials;
  private final ProblemLog log;

  MaterialRoles(Materials materials, ProblemLog log) {
    this.materials = materials;
    this.log = log;
  }

  /**
   * Adds the statements of all materials.
   *
   * @param top fields of the datasheet
   * @param folder folder of the datasheet, or null if that is bundled
   * @param known keys that the family uses, or null if the family is not known
   * @param statements result: those of the family's parameters
   * @param facts result: all, for parameters that are given {@code from} one
   */
  void read(
      Fields top,
      @Nullable Path folder,
      @Nullable List<String> known,
      Map<String, Statement> statements,
      Map<String, Statement> facts) {
    Node node = top.node("material");
    if (node instanceof MappingNode mapping) {
      Fields roles = new Fields(mapping, "material.", log);
      for (String role : roles.all().keySet()) {
        String material = roles.required(role, "the name of a material file");
        if (material != null) {
          add(material, role, folder, roles.line(role), known, statements, facts);
        }
      }
      return;
    }
    String material = top.optional("material", "the name of a material file");
    if (material != null) {
      add(material, FILM, folder, top.line("material"), known, statements, facts);
    }
  }

  private void add(
      String material,
      String role,
      @Nullable Path folder,
      int line,
      @Nullable List<String> known,
      Map<String, Statement> statements,
      Map<String, Statement> facts) {
    materials
        .read(material, folder, line, log)
        .forEach(
            (name, statement) -> {
              String key = inRole(name, role);
              Statement fact =
                  new Statement(
                      key,
                      statement.value(),
                      statement.provenance(),
                      statement.file(),
                      statement.line());
              facts.put(key, fact);
              if (known != null && known.contains(key)) {
                statements.put(key, fact);
              }
            });
  }

  private static String inRole(String name, String role) {
    if (role.equals(FILM)) {
      return name;
    }
    return name.startsWith(FILM + ".") ? role + name.substring(FILM.length()) : role + "." + name;
  }
}
