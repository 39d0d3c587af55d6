package org.ferroweave.device.catalog;

import java.util.List;
import org.ferroweave.device.DeviceModel;
import org.ferroweave.device.ParameterSpec;

/** A device family: the parameters that its datasheets must give, and how to build its model. */
public interface DeviceFamily {
  /** Name used under {@code family:} in datasheets, for example {@code ferro-diode}. */
  String name();

  /** Every parameter that a datasheet of this family must give, in the order of display. */
  List<ParameterSpec> parameters();

  /**
   * Builds the model; values have already been checked against their bounds.
   *
   * @throws org.ferroweave.device.InputException if values contradict each other
   */
  DeviceModel build(Datasheet datasheet);
}
