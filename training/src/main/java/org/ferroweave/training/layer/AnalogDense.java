package org.ferroweave.training.layer;

import java.util.Arrays;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.gradient.DefaultGradient;
import org.deeplearning4j.nn.gradient.Gradient;
import org.deeplearning4j.nn.layers.BaseLayer;
import org.deeplearning4j.nn.params.DefaultParamInitializer;
import org.deeplearning4j.nn.workspace.ArrayType;
import org.deeplearning4j.nn.workspace.LayerWorkspaceMgr;
import org.ferroweave.array.AnalogMatrix;
import org.ferroweave.array.SynapseArray;
import org.ferroweave.device.RandomStream;
import org.ferroweave.training.rule.ArrayUpdater;
import org.ferroweave.training.rule.UpdateRule;
import org.ferroweave.training.rule.UpdateTarget;
import org.ferroweave.training.rule.WeightUpdate;
import org.jspecify.annotations.Nullable;
import org.nd4j.common.primitives.Pair;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** The working part of {@link AnalogDenseLayer}. */
final class AnalogDense extends BaseLayer<AnalogDenseLayer> implements AnalogLayer {
  private static final long serialVersionUID = 1L;
  private static final String WEIGHT = DefaultParamInitializer.WEIGHT_KEY;
  private static final String BIAS = DefaultParamInitializer.BIAS_KEY;

  private final transient AnalogMatrix matrix;
  private final transient SynapseArray array;
  private final transient ArrayUpdater updater;
  private final transient WeightUpdate update;
  private final transient WeightView view;
  private final transient float[] stored;
  private final boolean wantsSamples;

  /** Pre-activations of the last training forward pass, and the input they belong to. */
  private transient @Nullable INDArray keptPreOutput;

  private transient @Nullable INDArray keptFor;

  AnalogDense(NeuralNetConfiguration conf, DataType dataType, int layerIndex) {
    super(conf, dataType);
    setIndex(layerIndex);
    AnalogDenseLayer settings = layerConf();
    int rows = Math.toIntExact(settings.getNIn());
    int columns = Math.toIntExact(settings.getNOut());
    RandomStream stream = new RandomStream(settings.getSeed()).split("layer").split(layerIndex);
    this.matrix = settings.getSynapse().fabricate(rows, columns, stream.split("array"));
    this.array = matrix.array();
    UpdateRule rule = settings.getRule();
    this.updater = rule.updater(new UpdateTarget(array, stream.split("rule")));
    this.wantsSamples = rule.demand() == UpdateRule.Demand.SAMPLES;
    this.update = new WeightUpdate(rows, columns);
    this.view = new WeightView(rows, columns);
    this.stored = new float[rows * columns];
  }

  @Override
  public AnalogMatrix matrix() {
    return matrix;
  }

  @Override
  public void program() {
    view.read(getParam(WEIGHT), stored);
    array.program(stored);
    mirror();
  }

  @Override
  public AnalogState saveState() {
    return new AnalogState(array.saveState(), matrix.reads(), updater.saveState());
  }

  @Override
  public void restoreState(AnalogState state) {
    array.restoreState(state.array());
    matrix.restoreReads(state.reads());
    updater.restoreState(state.rule());
    mirror();
  }

  private void mirror() {
    array.weights(stored);
    view.write(stored, getParam(WEIGHT));
  }

  @Override
  protected Pair<INDArray, INDArray> preOutputWithPreNorm(
      boolean training, boolean forBackprop, LayerWorkspaceMgr workspaces) {
    assertInputSet(forBackprop);
    if (forBackprop && keptPreOutput != null && keptFor == input) {
      keptFor = null;
      return Pair.of(keptPreOutput, null);
    }
    applyDropOutIfNecessary(training, workspaces);
    if (input.rank() != 2 || input.size(1) != array.rows()) {
      throw new IllegalArgumentException(
          "input of shape "
              + Arrays.toString(input.shape())
              + " for an analog layer of "
              + array.rows()
              + " inputs "
              + layerId());
    }
    INDArray z =
        workspaces.createUninitialized(
            ArrayType.ACTIVATIONS, DataType.FLOAT, input.size(0), array.columns());
    matrix.forward(input, z);
    if (hasBias()) {
      z.addiRowVector(getParam(BIAS));
    }
    if (training) {
      keep(z);
    }
    return Pair.of(z, null);
  }

  /** The activation works in place and a noisy product must not be drawn twice: keep a copy. */
  private void keep(INDArray z) {
    if (keptPreOutput == null || !keptPreOutput.equalShapes(z)) {
      keptPreOutput = Nd4j.createUninitializedDetached(DataType.FLOAT, z.ordering(), z.shape());
    }
    keptPreOutput.assign(z);
    keptFor = input;
  }

  @Override
  public Pair<Gradient, INDArray> backpropGradient(INDArray epsilon, LayerWorkspaceMgr workspaces) {
    INDArray z = preOutputWithPreNorm(true, true, workspaces).getFirst();
    INDArray delta = layerConf().getActivationFn().backprop(z, epsilon).getFirst();
    if (maskArray != null) {
      applyMask(delta);
    }
    Gradient gradients = new DefaultGradient();
    if (hasBias()) {
      INDArray biasGradient = gradientViews.get(BIAS);
      delta.sum(biasGradient, 0);
      gradients.gradientForVariable().put(BIAS, biasGradient);
    }
    INDArray errorsBack =
        workspaces.createUninitialized(
            ArrayType.ACTIVATION_GRAD, DataType.FLOAT, delta.size(0), array.rows());
    matrix.backward(delta, errorsBack);
    INDArray weightGradient = gradientViews.get(WEIGHT);
    if (wantsSamples) {
      update.resize(Math.toIntExact(input.size(0)));
      WeightView.readSamples(input, update.inputs());
      WeightView.readSamples(delta, update.errors());
      weightGradient.assign(0);
    } else {
      Nd4j.gemm(input.castTo(DataType.FLOAT), delta, weightGradient, true, false, 1.0, 0.0);
    }
    gradients.gradientForVariable().put(WEIGHT, weightGradient);
    return Pair.of(gradients, backpropDropOutIfPresent(errorsBack));
  }

  /** DL4J has changed the parameters as it would like them; the devices now do what they can. */
  @Override
  public void applyConstraints(int iteration, int epoch) {
    super.applyConstraints(iteration, epoch);
    if (wantsSamples) {
      double rate = layerConf().getUpdaterByParam(WEIGHT).getLearningRate(iteration, epoch);
      updater.apply(update.at(iteration, conf.isMiniBatch() ? rate / update.samples() : rate));
      update.resize(0);
    } else {
      float[] change = update.change();
      view.read(getParam(WEIGHT), change);
      for (int i = 0; i < change.length; i++) {
        change[i] -= stored[i];
      }
      updater.apply(update.at(iteration, 0));
    }
    mirror();
  }

  @Override
  public boolean hasBias() {
    return layerConf().isHasBias();
  }

  @Override
  public boolean isPretrainLayer() {
    return false;
  }

  @Override
  public void clear() {
    super.clear();
    keptFor = null;
  }
}
