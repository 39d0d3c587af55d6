package org.ferroweave.device.catalog;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.ferroweave.device.DeviceModel;
import org.ferroweave.device.InputException;
import org.ferroweave.device.NearestName;
import org.jspecify.annotations.Nullable;

/** A set of families with a resource folder of datasheets and materials. */
final class DeviceLibrary {
  /** Resource folder of the catalogue. */
  static final String ROOT = "/org/ferroweave/device/catalog";

  /** How the name of a calibration plan ends. */
  static final String PLAN = ".calibration.yaml";

  private final Map<String, DeviceFamily> families = new LinkedHashMap<>();
  private final ResourceFolder devices;
  private final DatasheetReader reader;
  private final Materials materials;

  /**
   * @param root resource folder that holds {@code devices} and {@code materials}
   */
  DeviceLibrary(String root, List<DeviceFamily> families) {
    families.forEach(family -> this.families.put(family.name(), family));
    this.devices = new ResourceFolder(root + "/devices");
    this.materials = new Materials(new ResourceFolder(root + "/materials"));
    this.reader = new DatasheetReader(families, materials);
  }

  List<String> ids() {
    return devices.names();
  }

  List<DeviceFamily> families() {
    return List.copyOf(families.values());
  }

  DeviceFamily family(String name) {
    DeviceFamily family = families.get(name);
    if (family == null) {
      throw new InputException(
          "unknown family '" + name + "'; allowed: " + String.join(", ", families.keySet()),
          NearestName.of(name, families.keySet()));
    }
    return family;
  }

  Datasheet datasheet(String idOrFile) {
    return reader.read(source(idOrFile));
  }

  /** A datasheet with materials from a folder; marked as changed if they change a parameter. */
  Datasheet datasheet(String idOrFile, Path folder) {
    TextSource source = source(idOrFile);
    Datasheet usual = reader.read(source);
    Datasheet changed = reader.read(new TextSource(source.name(), source.text(), folder));
    boolean same =
        changed.parameters().entrySet().stream()
            .allMatch(e -> e.getValue().value() == usual.value(e.getKey()));
    return same || changed.isChanged()
        ? changed
        : changed.withIdentity(changed.id(), changed.title(), changed.id());
  }

  /** All facts of a material. */
  MaterialFacts material(String name, @Nullable Path folder) {
    return materials.facts(name, folder);
  }

  private TextSource source(String idOrFile) {
    if (isFile(idOrFile)) {
      return TextSource.file(existing(idOrFile));
    }
    if (!ids().contains(idOrFile)) {
      throw new InputException(
          "unknown device '"
              + idOrFile
              + "'; allowed: "
              + String.join(", ", ids())
              + (ids().isEmpty() ? "" : ", or ")
              + "a datasheet file (.yaml)",
          NearestName.of(idOrFile, ids()));
    }
    return devices.open(idOrFile);
  }

  /** The plan beside a datasheet; one without bounds and requirements if there is none. */
  CalibrationPlan calibrationPlan(String idOrFile) {
    Datasheet datasheet = datasheet(idOrFile);
    TextSource source = null;
    String beside;
    if (isFile(idOrFile)) {
      beside = idOrFile.replaceFirst("(?i)\\.ya?ml$", "") + PLAN;
      Path path = Path.of(beside);
      source = Files.exists(path) ? TextSource.file(path) : null;
    } else {
      beside = "bundled " + idOrFile + PLAN;
      source = devices.beside(idOrFile + PLAN, beside);
    }
    return source == null
        ? CalibrationPlan.none("no file " + beside)
        : CalibrationPlanReader.read(source, datasheet);
  }

  DeviceModel model(Datasheet datasheet) {
    try {
      return family(datasheet.family()).build(datasheet);
    } catch (InputException e) {
      throw new InputException(datasheet.origin() + ": " + e.getMessage(), e.hint(), e);
    }
  }

  private static boolean isFile(String idOrFile) {
    String lower = idOrFile.toLowerCase(Locale.ROOT);
    return lower.endsWith(".yaml")
        || lower.endsWith(".yml")
        || idOrFile.indexOf('/') >= 0
        || idOrFile.indexOf(File.separatorChar) >= 0;
  }

  private Path existing(String file) {
    Path path;
    try {
      path = Path.of(file);
    } catch (InvalidPathException e) {
      throw new InputException("'" + file + "' is no file name; allowed: a datasheet in YAML");
    }
    if (!Files.exists(path)) {
      Path last = path.getFileName();
      String stem = last == null ? "" : last.toString().replaceFirst("(?i)\\.ya?ml$", "");
      throw new ProblemLog(file)
          .fail(
              0,
              "no such file; allowed: a datasheet in YAML",
              NearestName.of(stem, devices.names()));
    }
    return path;
  }
}
