package org.ferroweave.array;

import java.util.Arrays;
import java.util.Objects;
import org.ferroweave.device.InputException;
import org.ferroweave.device.RandomStream;
import org.jspecify.annotations.Nullable;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/**
 * One array with its periphery: converters onto the driven lines, the product by the conductances
 * with read noise, converters of the sensed currents. The same devices serve both directions.
 *
 * <p>The weights are kept as an ND4J matrix, outside every workspace, that is renewed when the
 * array has changed. With ideal settings a product is the plain ND4J product. Not safe for use by
 * several threads.
 */
public final class Tile implements AnalogMatrix {
  private final SynapseArray array;
  private final boolean noisy;
  private final ReadNoise readNoise;
  private final long seed;
  private final Direction forward;
  private final Direction backward;
  private final INDArray weights;
  private final float[] heap;
  private final @Nullable INDArray variances;
  private final float[] plus;
  private final float[] minus;
  private long revision;
  private long reads;

  /**
   * @param array the devices
   * @param settings converters and read noise
   * @param random stream of this tile's read noise; it is not advanced
   */
  public Tile(SynapseArray array, TileSettings settings, RandomStream random) {
    this.array = array;
    noisy = settings.readNoise() > 0;
    readNoise = new ReadNoise(settings.readNoise());
    seed = random.split("reads").nextLong();
    int rows = array.rows();
    int columns = array.columns();
    forward = new Direction(settings.forwardInput(), settings.forwardOutput(), rows, columns);
    backward = new Direction(settings.backwardInput(), settings.backwardOutput(), columns, rows);
    heap = new float[rows * columns];
    weights = detached(rows, columns);
    variances = noisy ? detached(rows, columns) : null;
    plus = new float[noisy ? heap.length : 0];
    minus = new float[plus.length];
    revision = array.revision() - 1;
  }

  @Override
  public SynapseArray array() {
    return array;
  }

  @Override
  public void forward(INDArray inputs, INDArray result) {
    forward.product(inputs, result, weights(), variances);
  }

  @Override
  public void backward(INDArray errors, INDArray result) {
    INDArray transposed = weights().transpose();
    backward.product(errors, result, transposed, variances == null ? null : variances.transpose());
  }

  @Override
  public INDArray weights() {
    if (revision != array.revision()) {
      array.weights(heap);
      FloatTransfer.write(heap, weights);
      if (variances != null) {
        array.conductances(plus, minus);
        readNoise.variances(plus, minus, array.mapping(), heap);
        FloatTransfer.write(heap, variances);
      }
      revision = array.revision();
    }
    return weights;
  }

  @Override
  public long reads() {
    return reads;
  }

  @Override
  public void restoreReads(long savedReads) {
    reads = savedReads;
  }

  private static INDArray detached(int rows, int columns) {
    return Nd4j.createUninitializedDetached(DataType.FLOAT, 'c', rows, columns);
  }

  /** One direction of the product, with its converters and buffers for one batch size. */
  private final class Direction {
    private final Quantizer inputConverter;
    private final Quantizer outputConverter;
    private final boolean outputFixed;
    private final float outputRange;
    private final int inputs;
    private final int outputs;
    private int batch = -1;
    private float[] in = {};
    private float[] out = {};
    private float[] variance = {};
    private float[] fullScale = {};
    private float[] outputScale = {};
    private @Nullable INDArray nativeIn;
    private @Nullable INDArray nativeOut;

    Direction(ConverterSettings input, ConverterSettings output, int inputs, int outputs) {
      this.inputConverter = new Quantizer(input);
      this.outputConverter = new Quantizer(output);
      this.outputFixed = output.rangeMode() == ConverterRange.FIXED;
      this.outputRange = (float) (output.range() * array.weightLimit());
      this.inputs = inputs;
      this.outputs = outputs;
    }

    void product(INDArray x, INDArray y, INDArray matrix, @Nullable INDArray squares) {
      requireShape("inputs", x, x.size(0), inputs);
      requireShape("result", y, x.size(0), outputs);
      if (squares == null && inputConverter.ideal() && outputConverter.ideal()) {
        multiply(x.castTo(DataType.FLOAT), matrix, y);
        return;
      }
      prepare(Math.toIntExact(x.size(0)));
      INDArray nx = Objects.requireNonNull(nativeIn);
      INDArray ny = Objects.requireNonNull(nativeOut);
      FloatTransfer.read(x, in);
      if (!inputConverter.ideal() || outputFixed) {
        inputConverter.fullScales(in, batch, inputs, fullScale);
        inputConverter.quantize(in, batch, inputs, fullScale);
      }
      FloatTransfer.write(in, nx);
      multiply(nx, matrix, ny);
      FloatTransfer.read(ny, out);
      if (squares != null) {
        for (int i = 0; i < in.length; i++) {
          in[i] *= in[i];
        }
        FloatTransfer.write(in, nx);
        multiply(nx, squares, ny);
        FloatTransfer.read(ny, variance);
        reads++;
        ReadNoise.add(out, variance, out.length, RandomStream.mix(seed + reads * Gaussian.GAMMA));
      }
      convertOutputs();
      FloatTransfer.write(out, y);
    }

    private void convertOutputs() {
      if (outputConverter.ideal()) {
        return;
      }
      if (outputFixed) {
        for (int b = 0; b < batch; b++) {
          outputScale[b] = outputRange * fullScale[b];
        }
      } else {
        outputConverter.fullScales(out, batch, outputs, outputScale);
      }
      outputConverter.quantize(out, batch, outputs, outputScale);
    }

    private void prepare(int newBatch) {
      if (newBatch != batch) {
        batch = newBatch;
        in = new float[batch * inputs];
        out = new float[batch * outputs];
        variance = new float[noisy ? out.length : 0];
        fullScale = new float[batch];
        outputScale = new float[batch];
        nativeIn = detached(batch, inputs);
        nativeOut = detached(batch, outputs);
      }
    }

    private void requireShape(String what, INDArray matrix, long size0, long size1) {
      if (matrix.rank() != 2 || matrix.size(0) != size0 || matrix.size(1) != size1) {
        throw new InputException(
            what
                + " of the product have the shape "
                + Arrays.toString(matrix.shape())
                + "; allowed: ["
                + size0
                + ", "
                + size1
                + "]");
      }
    }
  }

  /**
   * Product into a given matrix. A result in row order is its own transposed in column order, which
   * is what BLAS writes; so the transposed product saves ND4J a copy.
   */
  private static void multiply(INDArray x, INDArray matrix, INDArray result) {
    if (FloatTransfer.plain(result)) {
      matrix.transpose().mmuli(x.transpose(), result.transpose());
    } else {
      x.mmuli(matrix, result);
    }
  }
}
