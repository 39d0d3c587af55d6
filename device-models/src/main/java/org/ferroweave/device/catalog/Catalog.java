package org.ferroweave.device.catalog;

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
