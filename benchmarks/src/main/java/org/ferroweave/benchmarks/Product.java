package org.ferroweave.benchmarks;

import java.util.concurrent.TimeUnit;
import org.ferroweave.array.ConverterSettings;
import org.ferroweave.array.DistilledArray;
import org.ferroweave.array.Tile;
import org.ferroweave.array.TileSettings;
import org.ferroweave.device.RandomStream;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * The product of a batch of 32 inputs with a 256 x 784 matrix: ND4J's own against that of a tile,
 * all single-threaded.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class Product {
  private static final int BATCH = 32;
  private static final int ROWS = 256;
  private static final int COLUMNS = 784;
  private static final ConverterSettings EIGHT_BITS = ConverterSettings.vectorMax(8);
  private static final double READ_NOISE = 0.01;

  private INDArray inputs;
  private INDArray weights;
  private INDArray result;
  private Tile ideal;
  private Tile converters;
  private Tile noise;
  private Tile both;

  /** Makes random inputs, and tiles over one array of random weights. */
  @Setup
  public void fabricate() {
    BenchmarkDevice.singleThreadedMath();
    RandomStream random = new RandomStream(BenchmarkDevice.SEED).split("product");
    DistilledArray array = BenchmarkDevice.array(BenchmarkDevice.response(), ROWS, COLUMNS);
    array.program(gaussian(ROWS * COLUMNS, BenchmarkDevice.WEIGHT_LIMIT / 4, random.split(0)));
    inputs = Nd4j.createFromArray(gaussian(BATCH * ROWS, 1, random.split(1))).reshape(BATCH, ROWS);
    result = Nd4j.create(DataType.FLOAT, BATCH, COLUMNS);
    ideal = new Tile(array, TileSettings.IDEAL, random.split("ideal"));
    weights = ideal.weights().dup();
    converters =
        new Tile(
            array, TileSettings.symmetric(EIGHT_BITS, EIGHT_BITS, 0), random.split("converters"));
    noise =
        new Tile(
            array,
            TileSettings.symmetric(ConverterSettings.IDEAL, ConverterSettings.IDEAL, READ_NOISE),
            random.split("noise"));
    both =
        new Tile(
            array,
            TileSettings.symmetric(EIGHT_BITS, EIGHT_BITS, READ_NOISE),
            random.split("both"));
  }

  /** ND4J's product. */
  @Benchmark
  public INDArray plainNd4j() {
    return inputs.mmuli(weights, result);
  }

  /** A tile without converters and noise. */
  @Benchmark
  public INDArray idealTile() {
    return product(ideal);
  }

  /** 8-bit converters at inputs and outputs. */
  @Benchmark
  public INDArray converters8Bit() {
    return product(converters);
  }

  /** Read noise of 1 % of every conductance. */
  @Benchmark
  public INDArray readNoise() {
    return product(noise);
  }

  /** Converters and read noise. */
  @Benchmark
  public INDArray convertersAndReadNoise() {
    return product(both);
  }

  private INDArray product(Tile tile) {
    tile.forward(inputs, result);
    return result;
  }

  private static float[] gaussian(int length, double sigma, RandomStream random) {
    float[] values = new float[length];
    for (int i = 0; i < length; i++) {
      values[i] = (float) (sigma * random.nextGaussian());
    }
    return values;
  }
}
