package org.ferroweave.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import org.ferroweave.device.InputException;
import org.ferroweave.device.catalog.Catalog;
import org.ferroweave.device.catalog.Datasheet;
import org.ferroweave.device.catalog.MaterialFacts;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The option that says where material files of one's own are. */
final class MaterialOptions {
  @Option(
      names = "--materials",
      paramLabel = "DIR",
      description =
          "Folder with material files of your own, which go before the bundled ones: a barrier changed in"
              + " CuInP2S6.yaml there moves every device and film made of it.")
  private @Nullable Path materials;

  /** For picocli. */
  MaterialOptions() {}

  /** The folder, or null. */
  @Nullable Path folder() {
    if (materials != null && !Files.isDirectory(materials)) {
      throw new InputException("--materials is '" + materials + "'; allowed: a folder");
    }
    return materials;
  }

  /** A datasheet with these materials. */
  Datasheet datasheet(String idOrFile) {
    Path folder = folder();
    return folder == null ? Catalog.datasheet(idOrFile) : Catalog.datasheet(idOrFile, folder);
  }

  /** The facts of a material. */
  MaterialFacts material(String name) {
    Path folder = folder();
    return folder == null ? Catalog.material(name) : Catalog.material(name, folder);
  }
}
