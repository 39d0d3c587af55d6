package org.ferroweave.device.catalog;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A bundled folder of YAML files. A jar cannot be listed portably, so {@code index.txt} in the
 * folder names the files, one per line without {@code .yaml}.
 */
final class ResourceFolder {
  private final String path;
  private final List<String> names;

  /**
   * @param path absolute resource path without slash at the end
   */
  ResourceFolder(String path) {
    this.path = path;
    TextSource index = TextSource.resource(path + "/index.txt", path + "/index.txt");
    if (index == null) {
      throw new IllegalStateException("not bundled: " + path + "/index.txt");
    }
    this.names =
        index.text().lines().map(String::strip).filter(line -> !line.isEmpty()).sorted().toList();
  }

  /** Names in the index, sorted. */
  List<String> names() {
    return names;
  }

  /** A file of the folder that need not be there and is not in the index, or null. */
  @Nullable TextSource beside(String file, String name) {
    return TextSource.resource(path + "/" + file, name);
  }

  /** One file that the index names. */
  TextSource open(String name) {
    TextSource source =
        TextSource.resource(path + "/" + name + ".yaml", "bundled " + name + ".yaml");
    if (source == null) {
      throw new IllegalStateException(path + "/index.txt names " + name + ", which is not there");
    }
    return source;
  }
}
