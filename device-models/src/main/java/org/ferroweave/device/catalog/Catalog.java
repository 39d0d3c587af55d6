package org.ferroweave.device.catalog;

import java.nio.file.Path;
import java.util.List;
import java.util.ServiceLoader;
import org.ferroweave.device.DeviceModel;

/**
 * The front door to devices: bundled ones by id, a person's own by file. Families are found as
 * services of type {@link DeviceFamily}.
 */
public final class Catalog {
  /** Loaded when first used. */
  private static final class Holder {
    static final DeviceLibrary LIBRARY =
        new DeviceLibrary(
            DeviceLibrary.ROOT,
            ServiceLoader.load(DeviceFamily.class, DeviceFamily.class.getClassLoader()).stream()
                .map(ServiceLoader.Provider::get)
                .toList());
  }

  private Catalog() {}

  /** Ids of the bundled devices, sorted. */
  public static List<String> ids() {
    return Holder.LIBRARY.ids();
  }

  /** The device families. */
  public static List<DeviceFamily> families() {
    return Holder.LIBRARY.families();
  }

  /**
   * A family by the name that datasheets use.
   *
   * @throws org.ferroweave.device.InputException if there is none of that name
   */
  public static DeviceFamily family(String name) {
    return Holder.LIBRARY.family(name);
  }

  /**
   * A datasheet.
   *
   * @param idOrFile id of a bundled device, or a file: anything that ends in {@code .yaml} or
   *     {@code .yml} or contains a path separator
   * @throws org.ferroweave.device.InputException if there is no such device; a {@link
   *     DatasheetException} with all problems if the file cannot be used
   */
  public static Datasheet datasheet(String idOrFile) {
    return Holder.LIBRARY.datasheet(idOrFile);
  }

  /**
   * A datasheet whose materials are taken from a folder where it has them.
   *
   * @param idOrFile as for {@link #datasheet(String)}
   * @param materials folder with material files; materials that are not there are the usual ones
   * @return the datasheet, marked as changed if the folder changes any parameter
   * @throws org.ferroweave.device.InputException as for {@link #datasheet(String)}
   */
  public static Datasheet datasheet(String idOrFile, Path materials) {
    return Holder.LIBRARY.datasheet(idOrFile, materials);
  }

  /**
   * The facts of a bundled material.
   *
   * @param name for example {@code CuInP2S6}
   * @throws org.ferroweave.device.InputException if there is no such material
   */
  public static MaterialFacts material(String name) {
    return Holder.LIBRARY.material(name, null);
  }

  /**
   * The facts of a material.
   *
   * @param name for example {@code CuInP2S6}
   * @param materials folder whose file of that name goes before the bundled one
   * @throws org.ferroweave.device.InputException if there is no such material; a {@link
   *     DatasheetException} with all problems if the file cannot be used
   */
  public static MaterialFacts material(String name, Path materials) {
    return Holder.LIBRARY.material(name, materials);
  }

  /**
   * The calibration plan of a device: the file {@code NAME.calibration.yaml} beside its datasheet.
   * Without one, the plan has neither bounds nor requirements, and its origin says so.
   *
   * @param idOrFile as for {@link #datasheet(String)}
   * @throws org.ferroweave.device.InputException as for {@link #datasheet(String)}; a {@link
   *     DatasheetException} with all problems if the plan cannot be used
   */
  public static CalibrationPlan calibrationPlan(String idOrFile) {
    return Holder.LIBRARY.calibrationPlan(idOrFile);
  }

  /**
   * The model of a device.
   *
   * @param idOrFile as for {@link #datasheet(String)}
   * @throws org.ferroweave.device.InputException as for {@link #datasheet(String)}, or if values
   *     contradict each other
   */
  public static DeviceModel model(String idOrFile) {
    return model(datasheet(idOrFile));
  }

  /**
   * The model of a datasheet.
   *
   * @throws org.ferroweave.device.InputException if values contradict each other
   */
  public static DeviceModel model(Datasheet datasheet) {
    return Holder.LIBRARY.model(datasheet);
  }
}
