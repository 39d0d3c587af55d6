package org.ferroweave.training.study;

import org.ferroweave.array.DistilledArray;
import org.ferroweave.array.PhysicalArray;
import org.ferroweave.array.SynapseArray;
import org.ferroweave.array.WeightMapping;
import org.ferroweave.device.DeviceModel;
import org.ferroweave.device.RandomStream;
import org.ferroweave.device.distil.PulseResponse;

/** Makes the arrays of a study. */
@FunctionalInterface
public interface ArrayMaker {
  /**
   * Makes one array; equal streams give equal arrays.
   *
   * @param rows inputs
   * @param columns outputs
   * @param stream random stream of this array; split it, do not advance it
   */
  SynapseArray make(int rows, int columns, RandomStream stream);

  /**
   * Arrays of devices that follow a distilled response.
   *
   * @param response how the devices answer to pulses
   * @param mapping how weights stand for conductances
   */
  static ArrayMaker distilled(PulseResponse response, WeightMapping mapping) {
    return (rows, columns, stream) -> new DistilledArray(response, mapping, rows, columns, stream);
  }

  /**
   * Arrays of physical devices, each fabricated on its own.
   *
   * @param model device design
   * @param response what was distilled from it
   * @param mapping how weights stand for conductances; the same as for the distilled arrays
   */
  static ArrayMaker physical(DeviceModel model, PulseResponse response, WeightMapping mapping) {
    return (rows, columns, stream) ->
        new PhysicalArray(model, response, mapping, rows, columns, stream, true);
  }
}
