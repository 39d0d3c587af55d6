package org.ferroweave.device.compact;

import org.ferroweave.device.DeviceModel;
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

  @Override
  default DeviceModel build(Datasheet datasheet) {
    return new CompactModel(this, datasheet);
  }
}
