package org.ferroweave.training.layer;

import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import org.deeplearning4j.nn.api.Layer;
import org.deeplearning4j.nn.api.ParamInitializer;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.inputs.InputType;
import org.deeplearning4j.nn.conf.layers.FeedForwardLayer;
import org.deeplearning4j.nn.conf.layers.LayerValidation;
import org.deeplearning4j.nn.conf.memory.LayerMemoryReport;
import org.deeplearning4j.optimize.api.TrainingListener;
import org.ferroweave.device.InputException;
import org.ferroweave.training.rule.CountedPulses;
import org.ferroweave.training.rule.UpdateRule;
import org.jspecify.annotations.Nullable;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * A dense layer whose weights live on a synapse array; the configuration part, used like DL4J's own
 * {@code DenseLayer}:
 *
 * <pre>{@code
 * new AnalogDenseLayer.Builder(synapse).rule(new CountedPulses()).nIn(784).nOut(256)
 *     .activation(Activation.RELU).build()
 * }</pre>
 *
 * <p>Weights are changed by pulses only, the bias is digital. The configuration holds the whole
 * recipe of the array, so JSON alone brings back a layer on equal devices; {@link AnalogModel} also
 * brings back what was done to them.
 */
public final class AnalogDenseLayer extends FeedForwardLayer {
  private static final long serialVersionUID = 1L;

  private @Nullable Synapse synapse;
  private UpdateRule rule = new CountedPulses();
  private long seed;
  private boolean hasBias = true;

  /** For JSON. */
  @SuppressWarnings("unused")
  private AnalogDenseLayer() {}

  private AnalogDenseLayer(Builder builder) {
    super(builder);
    this.synapse = builder.synapse;
    this.rule = builder.rule;
    this.seed = builder.seed;
    this.hasBias = builder.hasBias;
    initializeConstraints(builder);
  }

  @Override
  public Layer instantiate(
      NeuralNetConfiguration conf,
      Collection<TrainingListener> listeners,
      int layerIndex,
      INDArray paramsView,
      boolean initializeParams,
      DataType networkDataType) {
    LayerValidation.assertNInNOutSet(
        "AnalogDenseLayer", getLayerName(), layerIndex, getNIn(), getNOut());
    String where = "analog layer " + layerIndex;
    if (networkDataType != DataType.FLOAT) {
      throw new InputException(where + ": data type is " + networkDataType + "; allowed: FLOAT");
    }
    if (getWeightNoise() != null) {
      throw new InputException(
          where + ": weightNoise is set; allowed: none", "the noise of the array itself is meant");
    }
    AnalogDense layer = new AnalogDense(conf, networkDataType, layerIndex);
    layer.setListeners(listeners);
    layer.setParamsViewArray(paramsView);
    Map<String, INDArray> table = initializer().init(conf, paramsView, initializeParams);
    layer.setParamTable(table);
    layer.setConf(conf);
    layer.program();
    return layer;
  }

  @Override
  public ParamInitializer initializer() {
    return AnalogParamInitializer.INSTANCE;
  }

  @Override
  public LayerMemoryReport getMemoryReport(InputType inputType) {
    long weights = initializer().numParams(this);
    InputType outputType = getOutputType(-1, inputType);
    return new LayerMemoryReport.Builder(layerName, AnalogDenseLayer.class, inputType, outputType)
        .standardMemory(weights, getIUpdater().stateSize(weights))
        .workingMemory(0, 0, 0, outputType.arrayElementsPerExample())
        .cacheMemory(0, outputType.arrayElementsPerExample())
        .build();
  }

  /** What the weights live on. */
  public Synapse getSynapse() {
    return Objects.requireNonNull(synapse, "synapse");
  }

  /** For JSON; sets what the weights live on. */
  public void setSynapse(Synapse synapse) {
    this.synapse = synapse;
  }

  /** How changes become pulses. */
  public UpdateRule getRule() {
    return rule;
  }

  /** For JSON; sets how changes become pulses. */
  public void setRule(UpdateRule rule) {
    this.rule = rule;
  }

  /** Seed of devices, noise and pulses; layers of one network differ by their index as well. */
  public long getSeed() {
    return seed;
  }

  /** For JSON; sets the seed. */
  public void setSeed(long seed) {
    this.seed = seed;
  }

  /** Whether there is a (digital) bias. */
  public boolean isHasBias() {
    return hasBias;
  }

  /** For JSON; sets whether there is a bias. */
  public void setHasBias(boolean hasBias) {
    this.hasBias = hasBias;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof AnalogDenseLayer that
        && super.equals(other)
        && Objects.equals(synapse, that.synapse)
        && rule.equals(that.rule)
        && seed == that.seed
        && hasBias == that.hasBias;
  }

  @Override
  protected boolean canEqual(Object other) {
    return other instanceof AnalogDenseLayer;
  }

  @Override
  public int hashCode() {
    return Objects.hash(super.hashCode(), synapse, rule, seed, hasBias);
  }

  /** Builds a layer configuration; everything of DL4J's feed-forward builders is there too. */
  @SuppressWarnings("unchecked") // DL4J's own build() returns any layer type
  public static final class Builder extends FeedForwardLayer.Builder<Builder> {
    private final Synapse synapse;
    private UpdateRule rule = new CountedPulses();
    private long seed;
    private boolean hasBias = true;

    /**
     * @param synapse what the weights live on
     */
    public Builder(Synapse synapse) {
      this.synapse = Objects.requireNonNull(synapse, "synapse");
    }

    /** How changes become pulses; counted pulses unless told. */
    public Builder rule(UpdateRule newRule) {
      this.rule = Objects.requireNonNull(newRule, "rule");
      return this;
    }

    /** Seed of devices, noise and pulses; 0 unless told. */
    public Builder seed(long newSeed) {
      this.seed = newSeed;
      return this;
    }

    /** Whether there is a digital bias; there is unless told. */
    public Builder hasBias(boolean newHasBias) {
      this.hasBias = newHasBias;
      return this;
    }

    @Override
    public AnalogDenseLayer build() {
      return new AnalogDenseLayer(this);
    }
  }
}
