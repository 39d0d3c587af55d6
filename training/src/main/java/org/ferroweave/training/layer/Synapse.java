package org.ferroweave.training.layer;

import java.io.Serializable;
import org.ferroweave.array.AnalogMatrix;
import org.ferroweave.device.RandomStream;
import org.nd4j.shade.jackson.annotation.JsonTypeInfo;

/**
 * What the weights of a layer live on: the recipe from which its array is fabricated, complete
 * enough that a configuration read from JSON fabricates an equal array. Immutable.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.CLASS, include = JsonTypeInfo.As.PROPERTY, property = "@class")
public interface Synapse extends Serializable {
  /**
   * Fabricates an array with its periphery; equal streams give equal ones.
   *
   * @param rows inputs
   * @param columns outputs
   * @param stream random stream for everything of this array; split it, do not advance it
   */
  AnalogMatrix fabricate(int rows, int columns, RandomStream stream);
}
