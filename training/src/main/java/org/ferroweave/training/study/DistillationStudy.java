package org.ferroweave.training.study;

import java.util.List;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.ferroweave.array.PulseLedger;
import org.ferroweave.array.TileSettings;
import org.ferroweave.datasets.TrainTest;
import org.ferroweave.device.InputException;
import org.ferroweave.training.layer.AnalogModel;
import org.ferroweave.training.layer.Synapse;
import org.ferroweave.training.rule.UpdateRule;
import org.ferroweave.training.run.BatchOrder;
import org.ferroweave.training.run.NetworkTrainer;
import org.ferroweave.training.run.Networks;
import org.ferroweave.training.run.SingleThreadedMath;

/**
 * The proof that a distilled response stands for its device: the same small network, trained on
 * arrays of either kind with the same images in the same order, from the same weights, by the same
 * rule, over several seeds. Only the array differs between two calls of {@link #train}.
 *
 * @param data images, small ones
 * @param hidden sizes of the hidden layers, may be empty
 * @param epochs passes over the training images
 * @param batchSize images per parameter update
 * @param learningRate rate of gradient descent
 * @param rule how changes become pulses
 * @param tile converters and read noise
 * @param weightLimit initial weights are clipped to plus or minus this
 */
public record DistillationStudy(
    TrainTest data,
    List<Integer> hidden,
    int epochs,
    int batchSize,
    double learningRate,
    UpdateRule rule,
    TileSettings tile,
    double weightLimit) {
  /**
   * Canonical constructor.
   *
   * @throws InputException if a number is not positive
   */
  public DistillationStudy {
    hidden = List.copyOf(hidden);
    require("epochs", epochs, epochs >= 1);
    require("batchSize", batchSize, batchSize >= 1);
    require("learningRate", learningRate, learningRate > 0);
    require("weightLimit", weightLimit, weightLimit > 0);
  }

  private static void require(String what, Number value, boolean good) {
    if (!good) {
      throw new InputException("study: " + what + " is " + value + "; allowed: above 0");
    }
  }

  /**
   * Trains one network per seed.
   *
   * @param name what the weights live on, for people
   * @param maker makes the arrays
   * @param seeds seeds of initial weights, image order, devices and pulses
   */
  public StudyResult train(String name, ArrayMaker maker, long... seeds) {
    SingleThreadedMath.ensure();
    Synapse synapse = new SuppliedSynapse(maker, tile);
    double[] accuracies = new double[seeds.length];
    PulseLedger ledger = PulseLedger.ZERO;
    for (int i = 0; i < seeds.length; i++) {
      MultiLayerNetwork network =
          Networks.analog(
              data.train().pixelCount(),
              hidden,
              learningRate,
              synapse,
              rule,
              seeds[i],
              initial(seeds[i]));
      accuracies[i] = accuracy(name, network, seeds[i]);
      ledger = ledger.plus(AnalogModel.ledger(network));
    }
    return new StudyResult(name, accuracies, ledger);
  }

  /** The same training in DL4J's own dense layers, for comparison. */
  public StudyResult trainDigital(long... seeds) {
    SingleThreadedMath.ensure();
    double[] accuracies = new double[seeds.length];
    for (int i = 0; i < seeds.length; i++) {
      accuracies[i] = accuracy("float", initial(seeds[i]), seeds[i]);
    }
    return new StudyResult("float", accuracies, PulseLedger.ZERO);
  }

  private MultiLayerNetwork initial(long seed) {
    return Networks.digital(data.train().pixelCount(), hidden, learningRate, weightLimit, seed);
  }

  private double accuracy(String name, MultiLayerNetwork network, long seed) {
    NetworkTrainer trainer = new NetworkTrainer(name, network, data, batchSize);
    int images = data.train().count();
    int batches = (images + batchSize - 1) / batchSize;
    BatchOrder order = new BatchOrder(images, seed);
    for (int epoch = 0; epoch < epochs; epoch++) {
      trainer.train(order.epoch(epoch), 0, batches, (long) epoch * batches);
    }
    return trainer.accuracy();
  }
}
