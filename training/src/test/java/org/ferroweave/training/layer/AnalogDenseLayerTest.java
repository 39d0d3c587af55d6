package org.ferroweave.training.layer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.deeplearning4j.nn.conf.MultiLayerConfiguration;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.layers.DenseLayer;
import org.deeplearning4j.nn.conf.layers.LossLayer;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.deeplearning4j.util.ModelSerializer;
import org.ferroweave.device.InputException;
import org.ferroweave.device.RandomStream;
import org.ferroweave.training.LinearSynapse;
import org.ferroweave.training.rule.CountedPulses;
import org.ferroweave.training.rule.StochasticPulses;
import org.ferroweave.training.rule.UpdateRule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.nd4j.linalg.activations.Activation;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.learning.config.Sgd;
import org.nd4j.linalg.lossfunctions.LossFunctions.LossFunction;

class AnalogDenseLayerTest {
  private static final LinearSynapse FINE = new LinearSynapse(10, 1e-3, 0);

  private static MultiLayerNetwork analog(Synapse synapse, UpdateRule rule, DataType type) {
    MultiLayerConfiguration conf =
        new NeuralNetConfiguration.Builder()
            .dataType(type)
            .seed(1)
            .updater(new Sgd(0.1))
            .list()
            .layer(
                new AnalogDenseLayer.Builder(synapse)
                    .rule(rule)
                    .seed(5)
                    .nIn(5)
                    .nOut(4)
                    .activation(Activation.TANH)
                    .build())
            .layer(
                new AnalogDenseLayer.Builder(synapse)
                    .rule(rule)
                    .seed(5)
                    .nIn(4)
                    .nOut(2)
                    .activation(Activation.IDENTITY)
                    .build())
            .layer(new LossLayer.Builder(LossFunction.MSE).activation(Activation.IDENTITY).build())
            .build();
    MultiLayerNetwork network = new MultiLayerNetwork(conf);
    network.init();
    return network;
  }

  private static MultiLayerNetwork digital() {
    MultiLayerConfiguration conf =
        new NeuralNetConfiguration.Builder()
            .seed(1)
            .updater(new Sgd(0.1))
            .list()
            .layer(new DenseLayer.Builder().nIn(5).nOut(4).activation(Activation.TANH).build())
            .layer(new DenseLayer.Builder().nIn(4).nOut(2).activation(Activation.IDENTITY).build())
            .layer(new LossLayer.Builder(LossFunction.MSE).activation(Activation.IDENTITY).build())
            .build();
    MultiLayerNetwork network = new MultiLayerNetwork(conf);
    network.init();
    return network;
  }

  private static INDArray inputs(int samples) {
    return random(samples, 5, 11);
  }

  private static INDArray targets(INDArray inputs) {
    INDArray mixing = random(5, 2, 12);
    return inputs.mmul(mixing).muli(0.4f);
  }

  private static INDArray random(int rows, int columns, long seed) {
    RandomStream stream = new RandomStream(seed);
    float[][] values = new float[rows][columns];
    for (float[] row : values) {
      for (int c = 0; c < columns; c++) {
        row[c] = (float) stream.nextGaussian();
      }
    }
    return Nd4j.createFromArray(values);
  }

  static UpdateRule[] rules() {
    return new UpdateRule[] {new CountedPulses(), new StochasticPulses()};
  }

  @Test
  void weightsOfTheArrayAndOfDl4jAreTheSameCrosspoints() {
    MultiLayerNetwork network = analog(FINE, new CountedPulses(), DataType.FLOAT);
    network.params().assign(random(1, (int) network.numParams(), 3).reshape(-1));
    AnalogModel.program(network);
    for (int layer = 0; layer < 2; layer++) {
      INDArray w = network.getLayer(layer).getParam("W");
      float[] stored = new float[(int) w.length()];
      AnalogModel.layers(network).get(layer).array().weights(stored);
      for (int r = 0; r < w.rows(); r++) {
        for (int c = 0; c < w.columns(); c++) {
          assertThat(w.getFloat(r, c)).isEqualTo(stored[r * w.columns() + c]);
        }
      }
    }
    AnalogModel.layers(network).get(0).array().pulse(3, 1, 100);
    float before = network.getLayer(0).getParam("W").getFloat(3, 1);
    AnalogLayer first = AnalogModel.layers(network).get(0);
    first.restoreState(first.saveState());
    assertThat(network.getLayer(0).getParam("W").getFloat(3, 1))
        .isCloseTo(before + 0.1f, within(1e-6f));
  }

  @Test
  void idealDevicesReproduceAPlainDenseNetwork() {
    MultiLayerNetwork plain = digital();
    MultiLayerNetwork network = analog(FINE, new CountedPulses(), DataType.FLOAT);
    network.setParams(plain.params());
    AnalogModel.program(network);
    INDArray x = inputs(7);
    assertThat(network.output(x).sub(plain.output(x)).amaxNumber().doubleValue()).isLessThan(1e-6);
    for (MultiLayerNetwork each : new MultiLayerNetwork[] {plain, network}) {
      each.setInput(x);
      each.setLabels(targets(x));
      each.computeGradientAndScore();
    }
    INDArray difference = network.getFlattenedGradients().sub(plain.getFlattenedGradients());
    assertThat(difference.amaxNumber().doubleValue()).isLessThan(1e-6);
    assertThat(plain.getFlattenedGradients().amaxNumber().doubleValue()).isGreaterThan(0.01);
  }

  @ParameterizedTest
  @MethodSource("rules")
  void pulsesSolveARegression(UpdateRule rule) {
    MultiLayerNetwork network = analog(FINE, rule, DataType.FLOAT);
    INDArray x = inputs(64);
    INDArray y = targets(x);
    network.fit(x, y);
    double first = network.score();
    for (int i = 0; i < 600; i++) {
      network.fit(x, y);
    }
    assertThat(network.score()).isLessThan(0.1 * first);
    assertThat(AnalogModel.ledger(network).pulses()).isGreaterThan(1000);
    INDArray w = network.getLayer(0).getParam("W").dup('c');
    float[] stored = new float[20];
    AnalogModel.layers(network).get(0).array().weights(stored);
    assertThat(w.data().asFloat()).isEqualTo(stored);
  }

  @Test
  void theConfigurationTravelsAsJson() {
    MultiLayerNetwork network =
        analog(new LinearSynapse(1, 0.01, 0.3), new StochasticPulses(7), DataType.FLOAT);
    MultiLayerConfiguration conf = network.getLayerWiseConfigurations();
    MultiLayerConfiguration copy = MultiLayerConfiguration.fromJson(conf.toJson());
    assertThat(copy.getConf(0).getLayer()).isEqualTo(conf.getConf(0).getLayer());
    assertThat(((AnalogDenseLayer) copy.getConf(1).getLayer()).getSynapse())
        .isEqualTo(new LinearSynapse(1, 0.01, 0.3));
    assertThat(copy.toJson()).isEqualTo(conf.toJson());
  }

  @ParameterizedTest
  @MethodSource("rules")
  void aSavedNetworkContinuesBitForBit(UpdateRule rule, @TempDir Path folder) throws Exception {
    LinearSynapse noisy = new LinearSynapse(1, 0.01, 0.5);
    MultiLayerNetwork network = analog(noisy, rule, DataType.FLOAT);
    INDArray x = inputs(16);
    INDArray y = targets(x);
    for (int i = 0; i < 20; i++) {
      network.fit(x, y);
    }
    Path file = folder.resolve("network.zip");
    AnalogModel.save(network, file);
    MultiLayerNetwork copy = AnalogModel.load(file);
    assertThat(AnalogModel.ledger(copy)).isEqualTo(AnalogModel.ledger(network));
    for (int i = 0; i < 20; i++) {
      network.fit(x, y);
      copy.fit(x, y);
    }
    assertThat(copy.params()).isEqualTo(network.params());
    assertThat(copy.params().data().asFloat()).isEqualTo(network.params().data().asFloat());
    assertThat(AnalogModel.ledger(copy)).isEqualTo(AnalogModel.ledger(network));
    assertThat(ModelSerializer.restoreMultiLayerNetwork(file.toFile()).output(x).shape())
        .containsExactly(16, 2);
    try (Stream<Path> files = Files.list(folder)) {
      assertThat(files).containsExactly(file);
    }
  }

  @Test
  void filesThatAreNoNetworkAreRefused(@TempDir Path folder) throws Exception {
    Path text = Files.writeString(folder.resolve("a.zip"), "not a zip");
    assertThatThrownBy(() -> AnalogModel.load(text))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("a.zip: is no saved network");
    Path plain = folder.resolve("b.zip");
    ModelSerializer.writeModel(
        analog(FINE, new CountedPulses(), DataType.FLOAT), plain.toFile(), true);
    assertThatThrownBy(() -> AnalogModel.load(plain))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("b.zip: holds no device state of layer 0");
    assertThatThrownBy(() -> AnalogModel.load(folder.resolve("c.zip")))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("c.zip: cannot be read");
  }

  @Test
  void doublePrecisionIsRefused() {
    assertThatThrownBy(() -> analog(FINE, new CountedPulses(), DataType.DOUBLE))
        .isInstanceOf(InputException.class)
        .hasMessage("analog layer 0: data type is DOUBLE; allowed: FLOAT");
  }
}
