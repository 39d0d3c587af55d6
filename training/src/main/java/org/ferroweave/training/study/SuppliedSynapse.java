package org.ferroweave.training.study;

import org.ferroweave.array.AnalogMatrix;
import org.ferroweave.array.Tile;
import org.ferroweave.array.TileSettings;
import org.ferroweave.device.InputException;
import org.ferroweave.device.RandomStream;
import org.ferroweave.training.layer.Synapse;
import org.nd4j.shade.jackson.annotation.JsonValue;

/** Weights on whatever arrays a maker makes; for networks that are never saved. */
record SuppliedSynapse(ArrayMaker maker, TileSettings tile) implements Synapse {
  @Override
  public AnalogMatrix fabricate(int rows, int columns, RandomStream stream) {
    return new Tile(maker.make(rows, columns, stream.split("devices")), tile, stream.split("tile"));
  }

  @JsonValue
  @SuppressWarnings("DoNotCallSuggester") // called by Jackson
  Object json() {
    throw new InputException(
        "a network of a study cannot be saved; allowed: networks on distilled devices");
  }
}
