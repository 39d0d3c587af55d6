package org.ferroweave.training.rule;

import java.io.Serializable;
import org.nd4j.shade.jackson.annotation.JsonTypeInfo;

/**
 * How the change of weight that training asks for becomes pulses. Implementations are immutable
 * records of their settings, readable and writable as JSON, so that they travel inside a layer's
 * configuration.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.CLASS, include = JsonTypeInfo.As.PROPERTY, property = "@class")
public interface UpdateRule extends Serializable {
  /** What a rule wants to be given at every update. */
  enum Demand {
    /** The change of every weight that DL4J's updater computed, {@link WeightUpdate#change()}. */
    CHANGE,
    /** The inputs and errors of every sample; the layer then computes no weight gradient. */
    SAMPLES
  }

  /** What the rule wants to be given. */
  Demand demand();

  /** The working part of the rule for one array. */
  ArrayUpdater updater(UpdateTarget target);
}
