package org.ferroweave.device.probe.spectra;

/**
 * How far a factorization could be another one.
 *
 * <p>For two components a and b and any t the product W H stays the same under
 *
 * <pre>
 *   h_a -> h_a - t h_b,   w_b -> w_b + t w_a
 * </pre>
 *
 * <p>and both stay non-negative for t from -s to +r, with r the smallest ratio h_a/h_b over the
 * frequencies and s the smallest ratio w_b/w_a over the pixels. r is zero only if h_a vanishes
 * where h_b does not; s only if some pixel holds a and no b. Where spectra overlap everywhere, r is
 * above zero and plain factorization cannot choose. With two components the ranges of all pairs
 * describe every other factorization; with more, ranges of zero are necessary for uniqueness, not
 * sufficient: the search exchanges parts between two components at a time.
 *
 * <p>Noise clips weights to zero in pixels that are not pure, which looks like uniqueness. Weights
 * scatter by the relative residual over the root of the number of frequencies and the sine of the
 * angle between the spectra; where three times that is above {@link #TOLERANCE}, ranges of zero say
 * nothing. Source: D. Donoho, V. Stodden, NIPS 16 (2003); X. Fu et al., IEEE Signal Process. Mag.
 * 36, 59 (2019).
 *
 * @param outward largest part of a spectrum that could be taken out of another, relative to that
 *     spectrum's own size: the overlap that plain factorization cannot divide
 * @param inward the same by which spectra could come closer together: what pixels that are not pure
 *     leave open
 * @param blur part of a spectrum that noise alone can hide or feign
 * @param pair names of the two components with the largest outward range, counted from 1
 */
public record Uniqueness(double outward, double inward, double blur, String pair) {
  /** Ranges below this are no more than noise and round-off of clipping. */
  public static final double TOLERANCE = 0.02;

  private static final double SIGMAS = 3;

  /** Pixels and frequencies whose own weight is below this part of the largest are not asked. */
  private static final double DIM = 0.05;

  /**
   * Part of the smallest ratios that noise may have made, left out; a true zero set is larger than
   * this.
   */
  private static final double OUTLIERS = 0.001;

  /** Judges a factorization. */
  public static Uniqueness of(Factorization factorization) {
    double outward = 0;
    double inward = 0;
    double blur = 0;
    double scatter = SIGMAS * factorization.residual() / Math.sqrt(factorization.cube().channels());
    String pair = "";
    int n = factorization.components();
    for (int a = 0; a < n; a++) {
      for (int b = 0; b < n; b++) {
        if (a == b) {
          continue;
        }
        double[] ha = factorization.spectrum(a);
        double[] hb = factorization.spectrum(b);
        double[] wa = factorization.map(a);
        double[] wb = factorization.map(b);
        double out = smallest(ha, hb) * size(hb) / size(ha);
        double in = smallest(wb, wa) * size(hb) / size(ha);
        if (out > outward) {
          outward = out;
          pair = Math.min(a, b) + 1 + " and " + (Math.max(a, b) + 1);
        }
        inward = Math.max(inward, in);
        blur = Math.max(blur, scatter / sine(ha, hb));
      }
    }
    return new Uniqueness(outward, inward, blur, pair);
  }

  /** Whether no other factorization was found, and noise cannot be why. */
  public boolean unique() {
    return !otherFound() && blur <= TOLERANCE;
  }

  /** Whether another factorization fits as well. */
  public boolean otherFound() {
    return outward > TOLERANCE || inward > TOLERANCE;
  }

  /** Sine of the angle between two spectra; zero, for a spectrum that is empty too. */
  private static double sine(double[] a, double[] b) {
    double product = 0;
    for (int i = 0; i < a.length; i++) {
      product += a[i] * b[i];
    }
    double sizes = size(a) * size(b);
    double cosine = sizes > 0 ? Math.min(1, product / sizes) : 1;
    return Math.sqrt(1 - cosine * cosine);
  }

  /** Smallest ratio above/below over the places where the lower one is there. */
  private static double smallest(double[] above, double[] below) {
    double top = java.util.Arrays.stream(below).max().orElse(0);
    double[] ratios = new double[above.length];
    int n = 0;
    for (int i = 0; i < above.length; i++) {
      if (below[i] > DIM * top && below[i] > 0) {
        ratios[n++] = above[i] / below[i];
      }
    }
    if (n == 0) {
      return 0;
    }
    java.util.Arrays.sort(ratios, 0, n);
    return ratios[(int) (OUTLIERS * n)];
  }

  private static double size(double[] v) {
    double sum = 0;
    for (double x : v) {
      sum += x * x;
    }
    return Math.sqrt(sum);
  }
}
