package org.ferroweave.training;

import org.ferroweave.array.AnalogMatrix;
import org.ferroweave.array.Tile;
import org.ferroweave.array.TileSettings;
import org.ferroweave.device.RandomStream;
import org.ferroweave.training.layer.Synapse;

/** Recipe of a {@link LinearArray}. */
public record LinearSynapse(double limit, double step, double spread) implements Synapse {
  @Override
  public AnalogMatrix fabricate(int rows, int columns, RandomStream stream) {
    return new Tile(
        new LinearArray(rows, columns, this, stream.split("steps")), TileSettings.IDEAL, stream);
  }
}
