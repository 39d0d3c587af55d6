package org.ferroweave.device.probe.spectra;

/**
 * The successive projection algorithm: of all pixels, the one with the largest spectrum, then the
 * one with the largest part at right angles to those found. Applied to spectra divided by their
 * size, so that a bright pixel is not taken for a pure one, and each find is the mean over the
 * pixels nearest to it, which keeps noise out. Source: N. Gillis, S. A. Vavasis, IEEE Trans.
 * Pattern Anal. Mach. Intell. 36, 698 (2014).
 */
final class PurestPixels {
  /** Pixels dimmer than this part of the brightest are too noisy to be called pure. */
  private static final double DIM = 0.2;

  private static final int AVERAGED = 25;

  private PurestPixels() {}

  /**
   * Directions of the purest pixels.
   *
   * @param projected data [pixel * rank + k] along the leading singular vectors
   * @param pixels how many
   * @param rank how many to find, and length of each
   * @return [found][k], each of length one
   */
  static double[][] find(double[] projected, int pixels, int rank) {
    double[] unit = unit(projected, pixels, rank);
    double[] left = unit.clone();
    double[][] found = new double[rank][rank];
    for (int k = 0; k < rank; k++) {
      int best = longest(left, pixels, rank, k == 0 ? lowestLead(unit, pixels, rank) : -1);
      found[k] = around(unit, pixels, rank, best);
      double[] direction = residual(found, k, rank);
      if (direction == null) {
        found[k] = new double[rank];
        found[k][k] = 1;
        continue;
      }
      for (int p = 0; p < pixels; p++) {
        double along = 0;
        for (int j = 0; j < rank; j++) {
          along += left[p * rank + j] * direction[j];
        }
        for (int j = 0; j < rank; j++) {
          left[p * rank + j] -= along * direction[j];
        }
      }
    }
    return found;
  }

  private static double[] unit(double[] projected, int pixels, int rank) {
    double[] unit = new double[projected.length];
    double brightest = 0;
    for (int p = 0; p < pixels; p++) {
      brightest = Math.max(brightest, size(projected, p, rank));
    }
    for (int p = 0; p < pixels; p++) {
      double size = size(projected, p, rank);
      if (size >= DIM * brightest && size > 0) {
        for (int j = 0; j < rank; j++) {
          unit[p * rank + j] = projected[p * rank + j] / size;
        }
      }
    }
    return unit;
  }

  /** All are of length one: the first is that which is least like the mean spectrum. */
  private static int lowestLead(double[] unit, int pixels, int rank) {
    int best = -1;
    for (int p = 0; p < pixels; p++) {
      if (size(unit, p, rank) > 0
          && (best < 0 || Math.abs(unit[p * rank]) < Math.abs(unit[best * rank]))) {
        best = p;
      }
    }
    return best;
  }

  private static int longest(double[] left, int pixels, int rank, int given) {
    if (given >= 0) {
      return given;
    }
    int best = 0;
    double most = -1;
    for (int p = 0; p < pixels; p++) {
      double size = size(left, p, rank);
      if (size > most) {
        most = size;
        best = p;
      }
    }
    return best;
  }

  /** Mean of the pixels nearest to one. */
  private static double[] around(double[] unit, int pixels, int rank, int centre) {
    int count = Math.min(AVERAGED, Math.max(1, pixels / 100));
    int[] nearest = new int[count];
    double[] distance = new double[count];
    java.util.Arrays.fill(distance, Double.POSITIVE_INFINITY);
    for (int p = 0; p < pixels; p++) {
      double d = 0;
      for (int j = 0; j < rank; j++) {
        double step = unit[p * rank + j] - unit[centre * rank + j];
        d += step * step;
      }
      int at = count - 1;
      if (d < distance[at]) {
        while (at > 0 && distance[at - 1] > d) {
          distance[at] = distance[at - 1];
          nearest[at] = nearest[at - 1];
          at--;
        }
        distance[at] = d;
        nearest[at] = p;
      }
    }
    double[] mean = new double[rank];
    for (int p : nearest) {
      for (int j = 0; j < rank; j++) {
        mean[j] += unit[p * rank + j] / count;
      }
    }
    double size = 0;
    for (double value : mean) {
      size += value * value;
    }
    for (int j = 0; j < rank; j++) {
      mean[j] /= size > 0 ? Math.sqrt(size) : 1;
    }
    return mean;
  }

  /** The part of the newest find at right angles to the others, of length one; null if none. */
  private static double @org.jspecify.annotations.Nullable [] residual(
      double[][] found, int k, int rank) {
    double[][] directions = new double[k + 1][];
    for (int i = 0; i <= k; i++) {
      double[] v = found[i].clone();
      for (int j = 0; j < i; j++) {
        double along = 0;
        for (int m = 0; m < rank; m++) {
          along += v[m] * directions[j][m];
        }
        for (int m = 0; m < rank; m++) {
          v[m] -= along * directions[j][m];
        }
      }
      double size = 0;
      for (double value : v) {
        size += value * value;
      }
      if (size < 1e-18) {
        return null;
      }
      for (int m = 0; m < rank; m++) {
        v[m] /= Math.sqrt(size);
      }
      directions[i] = v;
    }
    return directions[k];
  }

  private static double size(double[] v, int p, int rank) {
    double sum = 0;
    for (int j = 0; j < rank; j++) {
      sum += v[p * rank + j] * v[p * rank + j];
    }
    return Math.sqrt(sum);
  }
}
