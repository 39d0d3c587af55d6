package org.ferroweave.array;

import org.ferroweave.device.InputException;
import org.ferroweave.device.RandomStream;

/**
 * Read noise that is Gaussian, independent for every device and read, with a standard deviation
 * proportional to the conductance.
 *
 * <p>The current of a line is a sum over its devices, so its noise is Gaussian too, with the
 * variance {@code sum of x^2 sigma^2}: one more product, of the squared inputs with the matrix of
 * variances, and one draw per output give exactly the distribution that a draw per device would.
 */
public final class ReadNoise {
  private final double fraction;

  /**
   * @param fraction standard deviation of one read as a fraction of the conductance, 0 or more
   */
  public ReadNoise(double fraction) {
    if (!(fraction >= 0) || !Double.isFinite(fraction)) {
      throw new InputException("read noise is " + fraction + "; allowed: finite, 0 or more");
    }
    this.fraction = fraction;
  }

  /**
   * Variance of each weight at one read.
   *
   * @param plus G+ (S)
   * @param minus G- (S); noiseless where the mapping has a fixed reference
   * @param mapping how weights stand for conductances
   * @param variance receives the variances, same length
   */
  public void variances(float[] plus, float[] minus, WeightMapping mapping, float[] variance) {
    float factor = (float) (fraction * mapping.weightPerSiemens());
    float noisyMinus = mapping.pairUpdate() == PairUpdate.BOTH ? factor : 0;
    for (int i = 0; i < variance.length; i++) {
      float p = factor * plus[i];
      float m = noisyMinus * minus[i];
      variance[i] = p * p + m * m;
    }
  }

  /**
   * Adds the noise of one read to outputs.
   *
   * @param outputs noiseless outputs, changed in place
   * @param variance variance of each output
   * @param length how many of them
   * @param key word that names this read; equal words give equal noise
   */
  public static void add(float[] outputs, float[] variance, int length, long key) {
    for (int i = 0; i < length; i++) {
      double deviate = Gaussian.of(RandomStream.mix(key + i * Gaussian.GAMMA));
      outputs[i] += (float) (Math.sqrt(variance[i]) * deviate);
    }
  }
}
