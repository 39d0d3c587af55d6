package org.ferroweave.training.run;

import java.util.ArrayList;
import java.util.List;
import org.bytedeco.javacpp.FloatPointer;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.layers.DenseLayer;
import org.deeplearning4j.nn.conf.layers.FeedForwardLayer;
import org.deeplearning4j.nn.conf.layers.LossLayer;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.ferroweave.datasets.LabelledImages;
import org.ferroweave.device.RandomStream;
import org.ferroweave.training.layer.AnalogDenseLayer;
import org.ferroweave.training.layer.AnalogModel;
import org.ferroweave.training.layer.Synapse;
import org.ferroweave.training.rule.UpdateRule;
import org.nd4j.linalg.activations.Activation;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.learning.config.Sgd;
import org.nd4j.linalg.lossfunctions.LossFunctions.LossFunction;

/**
 * Builds a classifier twice: of DL4J's own dense layers and of analog ones, alike in everything but
 * what the weights live on. Dense layers with rectified linear units between them, softmax and
 * cross-entropy at the end, plain gradient descent.
 */
public final class Networks {
  private Networks() {}

  /** Makes the layer from {@code inputs} to {@code outputs}; the builder is not built yet. */
  private interface LayerMaker {
    FeedForwardLayer.Builder<?> make();
  }

  /**
   * A network of DL4J's own dense layers with normal Xavier weights (X. Glorot, Y. Bengio, AISTATS
   * 2010) and zero bias.
   *
   * @param inputs numbers per sample
   * @param hidden sizes of the hidden layers
   * @param learningRate rate of gradient descent
   * @param weightLimit initial weights are clipped to plus or minus this
   * @param seed seed of the initial weights
   */
  public static MultiLayerNetwork digital(
      int inputs, List<Integer> hidden, double learningRate, double weightLimit, long seed) {
    MultiLayerNetwork network = build(inputs, hidden, learningRate, DenseLayer.Builder::new);
    RandomStream random = new RandomStream(seed).split("initial weights");
    for (int i = 0; i <= hidden.size(); i++) {
      initialize(network.getLayer(i).getParam("W"), weightLimit, random.split(i));
    }
    return network;
  }

  /**
   * A network of analog layers, programmed to the parameters of a float network of the same sizes.
   *
   * @param inputs numbers per sample
   * @param hidden sizes of the hidden layers
   * @param learningRate rate of gradient descent
   * @param synapse what the weights live on
   * @param rule how changes become pulses
   * @param seed seed of devices, noise and pulses
   * @param initial the float network to start from
   */
  public static MultiLayerNetwork analog(
      int inputs,
      List<Integer> hidden,
      double learningRate,
      Synapse synapse,
      UpdateRule rule,
      long seed,
      MultiLayerNetwork initial) {
    MultiLayerNetwork network =
        build(
            inputs,
            hidden,
            learningRate,
            () -> new AnalogDenseLayer.Builder(synapse).rule(rule).seed(seed));
    network.setParams(initial.params());
    AnalogModel.program(network);
    return network;
  }

  private static MultiLayerNetwork build(
      int inputs, List<Integer> hidden, double learningRate, LayerMaker maker) {
    List<Integer> sizes = new ArrayList<>(hidden);
    sizes.add(LabelledImages.CLASSES);
    NeuralNetConfiguration.ListBuilder list =
        new NeuralNetConfiguration.Builder().seed(1).updater(new Sgd(learningRate)).list();
    int width = inputs;
    for (int i = 0; i < sizes.size(); i++) {
      FeedForwardLayer.Builder<?> layer = maker.make();
      layer.nIn(width).nOut(sizes.get(i));
      layer.activation(i < hidden.size() ? Activation.RELU : Activation.IDENTITY);
      list.layer(layer.build());
      width = sizes.get(i);
    }
    list.layer(new LossLayer.Builder(LossFunction.MCXENT).activation(Activation.SOFTMAX).build());
    MultiLayerNetwork network = new MultiLayerNetwork(list.build());
    network.init();
    return network;
  }

  private static void initialize(INDArray weights, double limit, RandomStream random) {
    double sigma = Math.sqrt(2.0 / (weights.rows() + weights.columns()));
    float[] values = new float[Math.toIntExact(weights.length())];
    for (int i = 0; i < values.length; i++) {
      values[i] = (float) Math.max(-limit, Math.min(limit, sigma * random.nextGaussian()));
    }
    new FloatPointer(weights.data().addressPointer()).put(values, 0, values.length);
  }
}
