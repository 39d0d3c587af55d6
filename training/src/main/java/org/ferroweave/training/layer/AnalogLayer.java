package org.ferroweave.training.layer;

import org.ferroweave.array.AnalogMatrix;
import org.ferroweave.array.SynapseArray;

/** What every layer on a synapse array can do, whatever its kind. */
public interface AnalogLayer {
  /** The array with its periphery. */
  AnalogMatrix matrix();

  /** The devices that hold the weights, {@code [inputs * outputs]}. */
  default SynapseArray array() {
    return matrix().array();
  }

  /**
   * Programs the array to the layer's present DL4J parameters and writes what the devices took back
   * into the parameters. Needed after parameters were set from outside, for example by {@code
   * MultiLayerNetwork.setParams}.
   */
  void program();

  /** A snapshot of devices, random streams and update rule. */
  AnalogState saveState();

  /**
   * Continues bit for bit from a snapshot of an equal layer; the DL4J parameters follow.
   *
   * @throws org.ferroweave.device.InputException if the snapshot is of another kind or size
   */
  void restoreState(AnalogState state);
}
