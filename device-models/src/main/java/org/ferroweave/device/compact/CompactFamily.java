package org.ferroweave.device.compact;

import java.util.List;
import org.ferroweave.device.DeviceModel;
import org.ferroweave.device.ParameterSpec;
import org.ferroweave.device.catalog.Datasheet;
import org.ferroweave.device.catalog.DeviceFamily;

/** A family whose devices run on the shared integrator. */
public interface CompactFamily extends DeviceFamily {
  /**
   * The design of a datasheet; values have already been checked against their bounds.
   *
   * @throws org.ferroweave.device.InputException if values contradict each other, naming the keys
   */
  Design design(Datasheet datasheet);

  /** How a read scatters. */
  @Override
  default List<ParameterSpec> optionalParameters() {
    return new Specs().readNoise().list();
  }

  @Override
  default DeviceModel build(Datasheet datasheet) {
    return new CompactModel(this, datasheet);
  }
}
