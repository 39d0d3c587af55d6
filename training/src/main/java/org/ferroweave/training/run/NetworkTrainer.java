package org.ferroweave.training.run;

import java.util.Map;
import org.bytedeco.javacpp.FloatPointer;
import org.deeplearning4j.nn.api.Layer;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.ferroweave.array.PulseLedger;
import org.ferroweave.datasets.LabelledImages;
import org.ferroweave.datasets.TrainTest;
import org.ferroweave.training.layer.AnalogModel;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/**
 * Trains and evaluates one network on images that stay bytes until they are in a batch. Used by one
 * thread at a time.
 */
public final class NetworkTrainer {
  private static final int TEST_BATCH = 500;

  private final String name;
  private final MultiLayerNetwork network;
  private final TrainTest data;
  private final Batch trainBatch;
  private final Batch testBatch;
  private final int[] testOrder;
  private double lossSum;
  private long lossImages;
  private double seconds;

  /**
   * @param name name for rows and messages
   * @param network network with one output per class
   * @param data training and test images
   * @param batchSize images per parameter update
   */
  public NetworkTrainer(String name, MultiLayerNetwork network, TrainTest data, int batchSize) {
    this.name = name;
    this.network = network;
    this.data = data;
    this.trainBatch = new Batch(batchSize, data.train().pixelCount());
    this.testBatch = new Batch(TEST_BATCH, data.test().pixelCount());
    this.testOrder = new int[data.test().count()];
    for (int i = 0; i < testOrder.length; i++) {
      testOrder[i] = i;
    }
  }

  /** The network. */
  public MultiLayerNetwork network() {
    return network;
  }

  /** Wall time spent in training and evaluation so far (s). */
  double seconds() {
    return seconds;
  }

  double lossSum() {
    return lossSum;
  }

  long lossImages() {
    return lossImages;
  }

  void restoreLoss(double sum, long images, double secondsSpent) {
    lossSum = sum;
    lossImages = images;
    seconds = secondsSpent;
  }

  /**
   * Trains on some batches of an epoch.
   *
   * @param order image indices of the epoch
   * @param from first batch
   * @param to batch after the last
   * @param iterations parameter updates before the first batch, for messages
   * @throws DivergenceException if a loss is not finite
   */
  public void train(int[] order, int from, int to, long iterations) {
    long begin = System.nanoTime();
    int size = trainBatch.capacity();
    for (int batch = from; batch < to; batch++) {
      int start = batch * size;
      int n = Math.min(size, order.length - start);
      trainBatch.fill(data.train(), order, start, n);
      network.fit(trainBatch.pixels(), trainBatch.labels());
      double loss = network.score();
      if (!Double.isFinite(loss)) {
        throw diverged(loss, iterations + batch - from + 1);
      }
      lossSum += loss * n;
      lossImages += n;
    }
    seconds += (System.nanoTime() - begin) * 1e-9;
  }

  private DivergenceException diverged(double loss, long iteration) {
    String where = "all parameters are finite, the activations are not";
    Layer[] layers = network.getLayers();
    for (int i = layers.length - 1; i >= 0; i--) {
      for (Map.Entry<String, INDArray> entry : layers[i].paramTable().entrySet()) {
        if (!Double.isFinite(entry.getValue().sumNumber().doubleValue())) {
          where = "layer " + i + " has non-finite values in " + entry.getKey();
        }
      }
    }
    return new DivergenceException(
        name + " network: loss is " + loss + " at step " + iteration + "; " + where);
  }

  /** Fraction of the test images that the network classifies rightly. */
  public double accuracy() {
    long begin = System.nanoTime();
    LabelledImages test = data.test();
    int right = 0;
    for (int start = 0; start < testOrder.length; start += TEST_BATCH) {
      int n = Math.min(TEST_BATCH, testOrder.length - start);
      testBatch.fill(test, testOrder, start, n);
      INDArray output = network.output(testBatch.pixels()).dup('c');
      float[] scores = new float[n * LabelledImages.CLASSES];
      new FloatPointer(output.data().addressPointer()).get(scores);
      for (int k = 0; k < n; k++) {
        if (largest(scores, k * LabelledImages.CLASSES) == test.label(start + k)) {
          right++;
        }
      }
    }
    seconds += (System.nanoTime() - begin) * 1e-9;
    return (double) right / testOrder.length;
  }

  private static int largest(float[] scores, int offset) {
    int best = 0;
    for (int c = 1; c < LabelledImages.CLASSES; c++) {
      if (scores[offset + c] > scores[offset + best]) {
        best = c;
      }
    }
    return best;
  }

  /** Evaluates, and begins a new mean of the loss. */
  MetricsRow evaluate(int epoch, long iteration, long images) {
    double loss = lossSum / lossImages;
    lossSum = 0;
    lossImages = 0;
    PulseLedger ledger = AnalogModel.ledger(network);
    return new MetricsRow(
        name,
        epoch,
        iteration,
        images,
        loss,
        accuracy(),
        ledger.potentiating(),
        ledger.depressing(),
        ledger.energy());
  }

  /** Buffers of one batch on both sides of the JVM, made anew only when the number changes. */
  private static final class Batch {
    private final int capacity;
    private final int width;
    private final float[] pixels;
    private final float[] labels;
    private INDArray pixelArray;
    private INDArray labelArray;

    Batch(int capacity, int width) {
      this.capacity = capacity;
      this.width = width;
      this.pixels = new float[capacity * width];
      this.labels = new float[capacity * LabelledImages.CLASSES];
      this.pixelArray = Nd4j.create(DataType.FLOAT, capacity, width);
      this.labelArray = Nd4j.create(DataType.FLOAT, capacity, LabelledImages.CLASSES);
    }

    int capacity() {
      return capacity;
    }

    void fill(LabelledImages images, int[] order, int from, int n) {
      images.fillBatch(order, from, n, pixels, labels);
      if (pixelArray.rows() != n) {
        pixelArray = Nd4j.create(DataType.FLOAT, n, width);
        labelArray = Nd4j.create(DataType.FLOAT, n, LabelledImages.CLASSES);
      }
      new FloatPointer(pixelArray.data().addressPointer()).put(pixels, 0, n * width);
      new FloatPointer(labelArray.data().addressPointer())
          .put(labels, 0, n * LabelledImages.CLASSES);
    }

    INDArray pixels() {
      return pixelArray;
    }

    INDArray labels() {
      return labelArray;
    }
  }
}
