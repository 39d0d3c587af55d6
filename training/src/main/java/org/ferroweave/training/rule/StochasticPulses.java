package org.ferroweave.training.rule;

import org.ferroweave.array.SynapseArray;
import org.ferroweave.device.InputException;
import org.ferroweave.device.RandomStream;

/**
 * Parallel stochastic update (T. Gokmen, Y. Vlasov, Front. Neurosci. 10, 333 (2016), doi
 * 10.3389/fnins.2016.00333): every row and column sends a random train of pulses whose density is
 * its input or error; a device is written where two pulses coincide, so the mean update of a sample
 * is {@code -learningRate * x d^T} without any multiplication.
 *
 * <p>Densities are balanced between rows and columns and the train is no longer than the sample
 * needs (update management and adaptive length of T. Gokmen, M. Onen, W. Haensch, Front. Neurosci.
 * 11, 538 (2017), doi 10.3389/fnins.2017.00538): with {@code K = learningRate max|x| max|d| /
 * weightStep}, the length is {@code ceil(K)} up to {@code maxLength}; a larger K saturates at
 * density one.
 *
 * @param maxLength longest train (pulses per sample), 1 to 64
 */
public record StochasticPulses(int maxLength) implements UpdateRule {
  /** Trains of at most 31 pulses. */
  public StochasticPulses() {
    this(31);
  }

  /**
   * Canonical constructor.
   *
   * @throws InputException if maxLength is outside 1 to 64
   */
  public StochasticPulses {
    if (maxLength < 1 || maxLength > Long.SIZE) {
      throw new InputException(
          "stochastic pulses: maxLength is " + maxLength + "; allowed: 1 to 64");
    }
  }

  @Override
  public Demand demand() {
    return Demand.SAMPLES;
  }

  @Override
  public ArrayUpdater updater(UpdateTarget target) {
    return new Trains(target, maxLength);
  }

  private static final class Trains implements ArrayUpdater {
    private static final long GOLDEN_GAMMA = 0x9E3779B97F4A7C15L;
    private static final double UNIT = 0x1p-32;

    private final SynapseArray array;
    private final RandomStream stream;
    private final int maxLength;
    private final double weightStep;
    private final long[] columnTrains;
    private final int[] columnsOn;

    Trains(UpdateTarget target, int maxLength) {
      this.array = target.array();
      this.stream = target.stream().split("stochastic");
      this.maxLength = maxLength;
      this.weightStep = array.weightStep();
      this.columnTrains = new long[array.columns()];
      this.columnsOn = new int[array.columns()];
    }

    @Override
    public void apply(WeightUpdate update) {
      RandomStream step = stream.split(update.iteration());
      for (int sample = 0; sample < update.samples(); sample++) {
        applySample(update, sample, step.split(sample).state());
      }
    }

    private void applySample(WeightUpdate update, int sample, long key) {
      int rows = update.rows();
      int columns = update.columns();
      float[] x = update.inputs();
      float[] d = update.errors();
      int xStart = sample * rows;
      int dStart = sample * columns;
      double maxX = maxAbs(x, xStart, rows);
      double maxD = maxAbs(d, dStart, columns);
      double wanted = update.learningRate() * maxX * maxD / weightStep;
      if (!(wanted > 0)) {
        return;
      }
      int length = (int) Math.min(Math.ceil(wanted), maxLength);
      double density = Math.min(Math.sqrt(wanted / length), 1);
      int on = 0;
      for (int c = 0; c < columns; c++) {
        double p = Math.abs(d[dStart + c]) / maxD * density;
        long train = train(key - (c + 1) * GOLDEN_GAMMA, p, length);
        if (train != 0) {
          columnTrains[on] = train;
          columnsOn[on++] = c;
        }
      }
      if (on == 0) {
        return;
      }
      for (int r = 0; r < rows; r++) {
        float xr = x[xStart + r];
        if (xr == 0) {
          continue;
        }
        long train = train(key + (r + 1) * GOLDEN_GAMMA, Math.abs(xr) / maxX * density, length);
        if (train == 0) {
          continue;
        }
        for (int k = 0; k < on; k++) {
          int coincidences = Long.bitCount(train & columnTrains[k]);
          if (coincidences != 0) {
            int c = columnsOn[k];
            boolean raises = xr > 0 != d[dStart + c] > 0;
            array.pulse(r, c, raises ? coincidences : -coincidences);
          }
        }
      }
    }

    /** Independent pulses in the lowest {@code length} bits, each with probability {@code p}. */
    private static long train(long key, double p, int length) {
      if (p == 0) {
        return 0;
      }
      long state = RandomStream.mix(key);
      long train = 0;
      for (int bit = 0; bit < length; bit++) {
        state += GOLDEN_GAMMA;
        if ((RandomStream.mix(state) >>> 32) * UNIT < p) {
          train |= 1L << bit;
        }
      }
      return train;
    }

    private static double maxAbs(float[] values, int start, int length) {
      float max = 0;
      for (int i = start; i < start + length; i++) {
        max = Math.max(max, Math.abs(values[i]));
      }
      return max;
    }
  }
}
