package org.ferroweave.device.catalog;

import java.util.LinkedHashMap;
import java.util.Map;

/** Writes dotted keys as nested YAML. */
final class YamlTree {
  private final Map<String, YamlTree> branches = new LinkedHashMap<>();
  private String leaf = "";

  /**
   * The keys as indented lines, grouped by their first words in order of first appearance.
   *
   * @param lines what stands behind each dotted key, on one line
   */
  static String write(Map<String, String> lines) {
    YamlTree root = new YamlTree();
    lines.forEach(
        (key, line) -> {
          YamlTree at = root;
          for (String word : key.split("\\.", -1)) {
            at = at.branches.computeIfAbsent(word, w -> new YamlTree());
          }
          at.leaf = line;
        });
    StringBuilder out = new StringBuilder();
    root.append(out, "  ");
    return out.toString();
  }

  private void append(StringBuilder out, String indent) {
    branches.forEach(
        (word, branch) -> {
          out.append(indent).append(word).append(':');
          if (branch.branches.isEmpty()) {
            out.append(' ').append(branch.leaf).append('\n');
          } else {
            out.append('\n');
            branch.append(out, indent + "  ");
          }
        });
  }
}
