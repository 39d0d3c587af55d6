package org.ferroweave.training.layer;

import org.deeplearning4j.nn.conf.layers.Layer;
import org.deeplearning4j.nn.params.DefaultParamInitializer;

/** DL4J's own layout of weights and bias, with the bias left out where the layer has none. */
final class AnalogParamInitializer extends DefaultParamInitializer {
  static final AnalogParamInitializer INSTANCE = new AnalogParamInitializer();

  private AnalogParamInitializer() {}

  @Override
  protected boolean hasBias(Layer layer) {
    return ((AnalogDenseLayer) layer).isHasBias();
  }

  @Override
  protected boolean hasLayerNorm(Layer layer) {
    return false;
  }
}
