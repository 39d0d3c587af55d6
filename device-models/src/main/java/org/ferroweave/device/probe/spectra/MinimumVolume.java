package org.ferroweave.device.probe.spectra;

import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.LUDecomposition;
import org.apache.commons.math3.linear.MatrixUtils;
import org.apache.commons.math3.linear.RealMatrix;

/**
 * The spectra that lie closest together and still hold the data between them.
 *
 * <pre>
 *   minimize over T   sum over pixels  min over w &gt;= 0  |y - T^T w|^2
 *                   + g |negative part of N V|^2  +  lambda log det(N N^T)
 * </pre>
 *
 * <p>y data of a pixel along the leading singular vectors, T spectra along the same [component][k],
 * N the rows of T scaled to length one, V the singular vectors, g the squared size of the weights
 * of a spectrum (what clipping it would add to the residual; without this term, spectra of opposite
 * sign would have no volume and hold everything). lambda = weight x pixels x variance of the noise,
 * so that a face of the cone gives way to the noise of the pixels on it, and no more. Where each
 * component is alone in some pixels this is unique, however much the spectra overlap. Gradient by
 * the envelope theorem, minimum by BFGS in the few numbers of T. Source: X. Fu, K. Huang, N. D.
 * Sidiropoulos, W.-K. Ma, IEEE Signal Process. Mag. 36, 59 (2019).
 */
final class MinimumVolume {
  private static final int STEPS = 200;
  private static final double REST = 1e-7;
  private static final int PASSES = 60;
  private static final double FLOOR = 1e-9;

  private final double[] data;
  private final int pixels;
  private final int rank;
  private final double[][] basis;
  private final double gain;
  private final double scale;
  private final double[][] gradient;

  /**
   * @param data pixels along the singular vectors [pixel * rank + k]
   * @param pixels how many
   * @param rank components
   * @param basis singular vectors [k][channel]
   * @param gain squared size of the weights of a spectrum
   * @param lambda weight of the volume, in squared units of the data
   */
  MinimumVolume(double[] data, int pixels, int rank, double[][] basis, double gain, double lambda) {
    this.data = data;
    this.pixels = pixels;
    this.rank = rank;
    this.basis = basis;
    this.gain = gain;
    this.scale = 1 / Math.max(lambda, Double.MIN_NORMAL);
    this.gradient = new double[rank][rank];
  }

  /**
   * Improves T in place.
   *
   * @param t spectra along the singular vectors [component][k]
   * @return whether it came to rest
   */
  boolean minimize(double[][] t) {
    int n = rank * rank;
    double[] x = flat(t);
    normalize(x);
    double[] g = new double[n];
    double value = evaluate(x, g);
    double[][] inverse = MatrixUtils.createRealIdentityMatrix(n).getData();
    double first = 0.05 / Math.max(norm(g), 1e-300);
    for (double[] row : inverse) {
      for (int j = 0; j < n; j++) {
        row[j] *= first;
      }
    }
    boolean rest = false;
    for (int step = 0; step < STEPS && !rest; step++) {
      double[] direction = product(inverse, g);
      double slope = -dot(direction, g);
      double length = 1;
      double[] next = x;
      double[] nextG = new double[n];
      double nextValue = value;
      boolean lower = false;
      for (int halving = 0; halving < 30 && !lower; halving++, length /= 2) {
        next = x.clone();
        for (int i = 0; i < n; i++) {
          next[i] -= length * direction[i];
        }
        nextValue = evaluate(next, nextG);
        lower = nextValue <= value + 1e-4 * length * slope;
      }
      if (!lower) {
        rest = true; // no way down that arithmetic can tell
        break;
      }
      update(inverse, x, next, g, nextG);
      rest = value - nextValue < REST * (1 + Math.abs(value));
      value = nextValue;
      x = next;
      g = nextG;
    }
    normalize(x);
    for (int a = 0; a < rank; a++) {
      System.arraycopy(x, a * rank, t[a], 0, rank);
    }
    return rest;
  }

  /** Value over lambda, and its gradient. */
  private double evaluate(double[] x, double[] g) {
    double[][] t = new double[rank][];
    double[] length = new double[rank];
    for (int a = 0; a < rank; a++) {
      t[a] = java.util.Arrays.copyOfRange(x, a * rank, (a + 1) * rank);
      length[a] = norm(t[a]);
      for (int k = 0; k < rank; k++) {
        t[a][k] /= length[a];
      }
    }
    RealMatrix n = new Array2DRowRealMatrix(t);
    RealMatrix gram =
        n.multiply(n.transpose())
            .add(MatrixUtils.createRealIdentityMatrix(rank).scalarMultiply(FLOOR));
    LUDecomposition lu = new LUDecomposition(gram);
    double determinant = lu.getDeterminant();
    if (!(determinant > 0)) {
      return Double.POSITIVE_INFINITY;
    }
    double misfit = misfit(t, gram.getData()) + negativity(t);
    RealMatrix volume = lu.getSolver().getInverse().multiply(n).scalarMultiply(2);
    for (int a = 0; a < rank; a++) {
      double along = 0;
      for (int k = 0; k < rank; k++) {
        gradient[a][k] = gradient[a][k] * scale + volume.getEntry(a, k);
        along += gradient[a][k] * t[a][k];
      }
      for (int k = 0; k < rank; k++) {
        g[a * rank + k] = (gradient[a][k] - along * t[a][k]) / length[a];
      }
    }
    return misfit * scale + Math.log(determinant);
  }

  /** Sum of squares that non-negative weights leave, and its gradient with respect to T. */
  private double misfit(double[][] t, double[][] gram) {
    for (double[] row : gradient) {
      java.util.Arrays.fill(row, 0);
    }
    double[][] inverse = MatrixUtils.inverse(new Array2DRowRealMatrix(gram)).getData();
    double[] w = new double[rank];
    double[] c = new double[rank];
    double[] left = new double[rank];
    double total = 0;
    for (int p = 0; p < pixels; p++) {
      int at = p * rank;
      for (int a = 0; a < rank; a++) {
        c[a] = 0;
        for (int k = 0; k < rank; k++) {
          c[a] += data[at + k] * t[a][k];
        }
      }
      if (free(inverse, c, w)) {
        continue; // inside: nothing is left
      }
      clip(gram, c, w);
      for (int k = 0; k < rank; k++) {
        left[k] = data[at + k];
        for (int a = 0; a < rank; a++) {
          left[k] -= w[a] * t[a][k];
        }
        total += left[k] * left[k];
      }
      for (int a = 0; a < rank; a++) {
        for (int k = 0; k < rank; k++) {
          gradient[a][k] -= 2 * w[a] * left[k];
        }
      }
    }
    return total;
  }

  /** What clipping the spectra would cost; adds to the gradient. */
  private double negativity(double[][] t) {
    double total = 0;
    for (int a = 0; a < rank; a++) {
      for (int f = 0; f < basis[0].length; f++) {
        double value = 0;
        for (int k = 0; k < rank; k++) {
          value += t[a][k] * basis[k][f];
        }
        if (value < 0) {
          total += gain * value * value;
          for (int k = 0; k < rank; k++) {
            gradient[a][k] += 2 * gain * value * basis[k][f];
          }
        }
      }
    }
    return total;
  }

  /** Weights without bounds; whether all are zero or above. */
  private boolean free(double[][] inverse, double[] c, double[] w) {
    boolean inside = true;
    for (int a = 0; a < rank; a++) {
      w[a] = 0;
      for (int b = 0; b < rank; b++) {
        w[a] += inverse[a][b] * c[b];
      }
      inside &= w[a] >= 0;
    }
    return inside;
  }

  /** Weights with bounds, by coordinate descent. */
  private void clip(double[][] gram, double[] c, double[] w) {
    for (int a = 0; a < rank; a++) {
      w[a] = Math.max(0, w[a]);
    }
    for (int pass = 0; pass < PASSES; pass++) {
      double moved = 0;
      double size = 0;
      for (int a = 0; a < rank; a++) {
        double sum = c[a];
        for (int b = 0; b < rank; b++) {
          sum -= b == a ? 0 : gram[a][b] * w[b];
        }
        double now = Math.max(0, sum / gram[a][a]);
        moved = Math.max(moved, Math.abs(now - w[a]));
        size = Math.max(size, now);
        w[a] = now;
      }
      if (moved <= 1e-9 * size) {
        return;
      }
    }
  }

  private static void update(
      double[][] inverse, double[] x, double[] next, double[] g, double[] nextG) {
    int n = x.length;
    double[] s = new double[n];
    double[] y = new double[n];
    for (int i = 0; i < n; i++) {
      s[i] = next[i] - x[i];
      y[i] = nextG[i] - g[i];
    }
    double sy = dot(s, y);
    if (!(sy > 1e-12 * norm(s) * norm(y))) {
      return;
    }
    double[] hy = product(inverse, y);
    double yhy = dot(y, hy);
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < n; j++) {
        inverse[i][j] += (1 + yhy / sy) * s[i] * s[j] / sy - (hy[i] * s[j] + s[i] * hy[j]) / sy;
      }
    }
  }

  private void normalize(double[] x) {
    for (int a = 0; a < rank; a++) {
      double length = 0;
      for (int k = 0; k < rank; k++) {
        length += x[a * rank + k] * x[a * rank + k];
      }
      length = Math.sqrt(length);
      for (int k = 0; k < rank; k++) {
        x[a * rank + k] /= length;
      }
    }
  }

  private double[] flat(double[][] t) {
    double[] x = new double[rank * rank];
    for (int a = 0; a < rank; a++) {
      System.arraycopy(t[a], 0, x, a * rank, rank);
    }
    return x;
  }

  private static double[] product(double[][] matrix, double[] v) {
    double[] out = new double[v.length];
    for (int i = 0; i < v.length; i++) {
      out[i] = dot(matrix[i], v);
    }
    return out;
  }

  private static double dot(double[] a, double[] b) {
    double sum = 0;
    for (int i = 0; i < a.length; i++) {
      sum += a[i] * b[i];
    }
    return sum;
  }

  private static double norm(double[] v) {
    return Math.sqrt(dot(v, v));
  }
}
