package org.ferroweave.training;

import org.ferroweave.array.SynapseArray;
import org.ferroweave.device.RandomStream;
import org.ferroweave.training.layer.Synapse;

/** Recipe of a {@link LinearArray}. */
public record LinearSynapse(double limit, double step, double spread) implements Synapse {
  @Override
  public SynapseArray fabricate(int rows, int columns, RandomStream stream) {
    return new LinearArray(rows, columns, this, stream.split("steps"));
  }
}
