package org.ferroweave.device.probe.spectra;

/**
 * One peak of a dielectric spectrum over the logarithm of the frequency,
 *
 * <pre>
 *   loss(f) = strength / cosh(alpha ln(f / f0)),    f0 = 1 / (2 pi tau)
 * </pre>
 *
 * <p>with tau the time in which the ions follow. With alpha = 1 it is Debye's relaxation, below 1
 * that of Fuoss and Kirkwood (broader). The peaks that S002 resolves an octave apart are narrower
 * than any relaxation, Debye's included, and need alpha of about 3, which is a shape and not a law:
 * what narrows them the paper does not say. Source: R. M. Fuoss, J. G. Kirkwood, J. Am. Chem. Soc.
 * 63, 385 (1941).
 *
 * @param frequency frequency of the loss peak (Hz)
 * @param strength height of the peak
 * @param sharpness alpha, above 0
 */
public record Relaxation(double frequency, double strength, double sharpness) {
  /** Refuses what is no peak. */
  public Relaxation {
    if (!(frequency > 0) || !(strength >= 0) || !(sharpness > 0)) {
      throw new IllegalArgumentException(
          "peak at "
              + frequency
              + " Hz, strength "
              + strength
              + ", sharpness "
              + sharpness
              + "; allowed: above 0 Hz, 0 or above, above 0");
    }
  }

  /** Loss at a frequency (Hz). */
  public double at(double f) {
    return strength / Math.cosh(sharpness * Math.log(f / frequency));
  }

  /** Sum of peaks at each frequency (Hz). */
  public static double[] spectrum(java.util.List<Relaxation> peaks, double[] frequencies) {
    double[] sum = new double[frequencies.length];
    for (Relaxation peak : peaks) {
      for (int f = 0; f < sum.length; f++) {
        sum[f] += peak.at(frequencies[f]);
      }
    }
    return sum;
  }
}
