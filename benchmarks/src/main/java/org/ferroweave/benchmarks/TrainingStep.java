package org.ferroweave.benchmarks;

import java.util.List;
import java.util.concurrent.TimeUnit;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.ferroweave.array.ConverterSettings;
import org.ferroweave.array.PairUpdate;
import org.ferroweave.array.TileSettings;
import org.ferroweave.datasets.GeneratedDigits;
import org.ferroweave.datasets.LabelledImages;
import org.ferroweave.datasets.Progress;
import org.ferroweave.device.distil.PulseResponse;
import org.ferroweave.training.layer.DistilledSynapse;
import org.ferroweave.training.rule.CountedPulses;
import org.ferroweave.training.rule.StochasticPulses;
import org.ferroweave.training.rule.UpdateRule;
import org.ferroweave.training.run.Networks;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * One iteration of training a 784-256-10 network on a batch of 32 generated digits. The networks
 * begin anew for every measurement, because a trained network asks for fewer pulses.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class TrainingStep {
  private static final int BATCH = 32;
  private static final int BATCHES = 100;
  private static final List<Integer> HIDDEN = List.of(256);
  private static final double LEARNING_RATE = 0.1;

  /** What is trained. */
  public enum Network {
    /** DL4J's own dense layers. */
    PLAIN_DL4J,
    /** Distilled devices, ideal periphery, counted pulses. */
    COUNTED,
    /** Distilled devices, ideal periphery, stochastic pulses. */
    STOCHASTIC,
    /** Distilled devices, 8-bit converters and 1 % read noise both ways, counted pulses. */
    COUNTED_CONVERTERS_AND_NOISE
  }

  /** What is trained. */
  @Param private Network network;

  private PulseResponse response;
  private INDArray[] inputs;
  private INDArray[] labels;
  private MultiLayerNetwork trained;
  private int next;

  /** Draws the digits and distils the device. */
  @Setup
  public void prepare() {
    BenchmarkDevice.singleThreadedMath();
    response = BenchmarkDevice.response();
    LabelledImages images =
        new GeneratedDigits(BenchmarkDevice.SEED).generate(0, BATCH * BATCHES, 1, Progress.NONE);
    int[] order = new int[images.count()];
    for (int i = 0; i < order.length; i++) {
      order[i] = i;
    }
    float[] pixels = new float[BATCH * images.pixelCount()];
    float[] oneHot = new float[BATCH * LabelledImages.CLASSES];
    inputs = new INDArray[BATCHES];
    labels = new INDArray[BATCHES];
    for (int b = 0; b < BATCHES; b++) {
      images.fillBatch(order, b * BATCH, BATCH, pixels, oneHot);
      inputs[b] = Nd4j.createFromArray(pixels).reshape(BATCH, images.pixelCount());
      labels[b] = Nd4j.createFromArray(oneHot).reshape(BATCH, LabelledImages.CLASSES);
    }
  }

  /** Makes the network, untrained. */
  @Setup(Level.Iteration)
  public void begin() {
    int width = GeneratedDigits.SIZE * GeneratedDigits.SIZE;
    MultiLayerNetwork digital =
        Networks.digital(
            width, HIDDEN, LEARNING_RATE, BenchmarkDevice.WEIGHT_LIMIT, BenchmarkDevice.SEED);
    trained = network == Network.PLAIN_DL4J ? digital : analog(width, digital);
    next = 0;
  }

  private MultiLayerNetwork analog(int width, MultiLayerNetwork digital) {
    ConverterSettings eightBits = ConverterSettings.vectorMax(8);
    TileSettings tile =
        network == Network.COUNTED_CONVERTERS_AND_NOISE
            ? TileSettings.symmetric(eightBits, eightBits, 0.01)
            : TileSettings.IDEAL;
    UpdateRule rule = network == Network.STOCHASTIC ? new StochasticPulses() : new CountedPulses();
    DistilledSynapse synapse =
        new DistilledSynapse(response, BenchmarkDevice.WEIGHT_LIMIT, PairUpdate.BOTH, tile);
    return Networks.analog(
        width, HIDDEN, LEARNING_RATE, synapse, rule, BenchmarkDevice.SEED, digital);
  }

  /** One call of fit. */
  @Benchmark
  public double fit() {
    trained.fit(inputs[next], labels[next]);
    next = (next + 1) % BATCHES;
    return trained.score();
  }
}
