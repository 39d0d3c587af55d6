package org.ferroweave.device.probe.spectra;

import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.EigenDecomposition;
import org.apache.commons.math3.linear.RealMatrix;

/** The arrays of one factorization. */
final class NmfWork {
  private final int pixels;
  private final int channels;
  private final int rank;
  private final double[] data;
  private final double squaredNorm;

  /** Leading singular vectors over frequency [rank][channel], and the data along them. */
  private final double[][] basis;

  private final double[] projected;

  /** Weights [pixel * rank + component] and spectra [component][channel]. */
  private final double[] w;

  private double[][] h;
  private final double[] cross;
  private final double[][] gramW;
  private final double[][] gramH;

  NmfWork(SpectralCube cube, int rank) {
    this.pixels = cube.pixels();
    this.channels = cube.channels();
    this.rank = rank;
    if (rank > Math.min(pixels, channels)) {
      throw new IllegalArgumentException(
          rank + " components of " + pixels + " pixels x " + channels + " frequencies");
    }
    this.data = cube.values();
    double[] gram = gram(data, channels);
    double trace = 0;
    for (int f = 0; f < channels; f++) {
      trace += gram[f * channels + f];
    }
    this.squaredNorm = trace;
    this.basis = leading(gram);
    this.projected = new double[pixels * rank];
    times(basis, projected);
    this.w = new double[pixels * rank];
    this.h = new double[rank][channels];
    this.cross = new double[pixels * rank];
    this.gramW = new double[rank][rank];
    this.gramH = new double[rank][rank];
  }

  /** X^T X, four pixels at a time so that each sum is loaded once for four products. */
  static double[] gram(double[] data, int n) {
    double[] g = new double[n * n];
    int rows = data.length / n;
    int p = 0;
    for (; p + 3 < rows; p += 4) {
      int a = p * n;
      int b = a + n;
      int c = b + n;
      int d = c + n;
      for (int i = 0; i < n; i++) {
        double va = data[a + i];
        double vb = data[b + i];
        double vc = data[c + i];
        double vd = data[d + i];
        int row = i * n;
        for (int j = i; j < n; j++) {
          g[row + j] += va * data[a + j] + vb * data[b + j] + vc * data[c + j] + vd * data[d + j];
        }
      }
    }
    for (; p < rows; p++) {
      for (int i = 0; i < n; i++) {
        for (int j = i; j < n; j++) {
          g[i * n + j] += data[p * n + i] * data[p * n + j];
        }
      }
    }
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < i; j++) {
        g[i * n + j] = g[j * n + i];
      }
    }
    return g;
  }

  private double[][] leading(double[] gram) {
    RealMatrix matrix = new Array2DRowRealMatrix(channels, channels);
    for (int i = 0; i < channels; i++) {
      for (int j = 0; j < channels; j++) {
        matrix.setEntry(i, j, gram[i * channels + j]);
      }
    }
    EigenDecomposition eigen = new EigenDecomposition(matrix);
    double[][] vectors = new double[rank][];
    for (int k = 0; k < rank; k++) {
      vectors[k] = eigen.getEigenvector(k).toArray(); // in falling order
    }
    return vectors;
  }

  /** out[pixel][k] = sum over channels of data times factors[k]. */
  private void times(double[][] factors, double[] out) {
    for (int p = 0; p < pixels; p++) {
      for (int k = 0; k < rank; k++) {
        double[] factor = factors[k];
        double s0 = 0;
        double s1 = 0;
        int from = p * channels;
        int f = 0;
        for (; f + 1 < channels; f += 2) {
          s0 += data[from + f] * factor[f];
          s1 += data[from + f + 1] * factor[f + 1];
        }
        if (f < channels) {
          s0 += data[from + f] * factor[f];
        }
        out[p * rank + k] = s0 + s1;
      }
    }
  }

  /** Spectra of the pixels that lie farthest apart, by successive projections. */
  void startFromPurest() {
    double[][] found = PurestPixels.find(projected, pixels, rank);
    start(fromBasis(found));
  }

  /** Starts from these spectra; the weights follow by least squares, clipped. */
  void start(double[][] spectra) {
    for (int k = 0; k < rank; k++) {
      h[k] = spectra[k].clone();
    }
    normalize();
    java.util.Arrays.fill(w, 0);
    for (int i = 0; i < 10; i++) {
      updateWeights(false);
    }
  }

  /** One sweep on the projected data; returns the relative change of the spectra. */
  double sweep() {
    updateSpectra(false);
    double change = lastChange;
    normalize();
    updateWeights(false);
    return change;
  }

  /** One sweep on the full data. */
  void fullSweep() {
    updateSpectra(true);
    normalize();
    updateWeights(true);
  }

  private double lastChange;

  private void updateSpectra(boolean full) {
    gramWeights();
    double[][] right = full ? weightsTimesData() : weightsTimesProjection();
    double moved = 0;
    double size = 0;
    for (int a = 0; a < rank; a++) {
      double diagonal = gramW[a][a];
      if (!(diagonal > 0)) {
        continue;
      }
      double[] row = h[a];
      for (int f = 0; f < channels; f++) {
        double sum = right[a][f];
        for (int b = 0; b < rank; b++) {
          if (b != a) {
            sum -= gramW[a][b] * h[b][f];
          }
        }
        double now = Math.max(0, sum / diagonal);
        moved += (now - row[f]) * (now - row[f]);
        size += now * now;
        row[f] = now;
      }
    }
    lastChange = size > 0 ? Math.sqrt(moved / size) : 0;
  }

  /** W^T X from the projection: (W^T Y) V^T. */
  private double[][] weightsTimesProjection() {
    double[][] small = new double[rank][rank];
    for (int p = 0; p < pixels; p++) {
      for (int a = 0; a < rank; a++) {
        double value = w[p * rank + a];
        for (int k = 0; k < rank; k++) {
          small[a][k] += value * projected[p * rank + k];
        }
      }
    }
    double[][] right = new double[rank][channels];
    for (int a = 0; a < rank; a++) {
      for (int k = 0; k < rank; k++) {
        for (int f = 0; f < channels; f++) {
          right[a][f] += small[a][k] * basis[k][f];
        }
      }
    }
    return right;
  }

  private double[][] weightsTimesData() {
    double[][] right = new double[rank][channels];
    for (int p = 0; p < pixels; p++) {
      for (int a = 0; a < rank; a++) {
        double value = w[p * rank + a];
        double[] row = right[a];
        int from = p * channels;
        for (int f = 0; f < channels; f++) {
          row[f] += value * data[from + f];
        }
      }
    }
    return right;
  }

  private void updateWeights(boolean full) {
    gramSpectra();
    if (full) {
      times(h, cross);
    } else {
      double[][] small = new double[rank][rank];
      for (int a = 0; a < rank; a++) {
        for (int k = 0; k < rank; k++) {
          small[k][a] = dot(basis[k], h[a]);
        }
      }
      for (int p = 0; p < pixels; p++) {
        for (int a = 0; a < rank; a++) {
          double sum = 0;
          for (int k = 0; k < rank; k++) {
            sum += projected[p * rank + k] * small[k][a];
          }
          cross[p * rank + a] = sum;
        }
      }
    }
    for (int p = 0; p < pixels; p++) {
      int at = p * rank;
      for (int a = 0; a < rank; a++) {
        double diagonal = gramH[a][a];
        if (diagonal > 0) {
          double sum = cross[at + a];
          for (int b = 0; b < rank; b++) {
            sum -= b == a ? 0 : gramH[a][b] * w[at + b];
          }
          w[at + a] = Math.max(0, sum / diagonal);
        }
      }
    }
  }

  private void gramWeights() {
    for (double[] row : gramW) {
      java.util.Arrays.fill(row, 0);
    }
    for (int p = 0; p < pixels; p++) {
      for (int a = 0; a < rank; a++) {
        double value = w[p * rank + a];
        for (int b = a; b < rank; b++) {
          gramW[a][b] += value * w[p * rank + b];
        }
      }
    }
    for (int a = 0; a < rank; a++) {
      for (int b = 0; b < a; b++) {
        gramW[a][b] = gramW[b][a];
      }
    }
  }

  private void gramSpectra() {
    for (int a = 0; a < rank; a++) {
      for (int b = a; b < rank; b++) {
        gramH[a][b] = dot(h[a], h[b]);
        gramH[b][a] = gramH[a][b];
      }
    }
  }

  /** Rows of H to length one; their size goes to the weights. */
  private void normalize() {
    for (int a = 0; a < rank; a++) {
      double size = Math.sqrt(dot(h[a], h[a]));
      if (size > 0) {
        for (int f = 0; f < channels; f++) {
          h[a][f] /= size;
        }
        for (int p = 0; p < pixels; p++) {
          w[p * rank + a] *= size;
        }
      }
    }
  }

  /**
   * Moves the spectra to the smallest volume that holds the data; the weights follow.
   *
   * @param weight weight of the volume in units of the noise
   * @return whether it came to rest
   */
  boolean shrink(double weight) {
    double variance = squaredResidual() / ((double) pixels * channels);
    double lambda = weight * pixels * Math.max(variance, 1e-12 * squaredNorm / data.length);
    double[][] t = new double[rank][rank];
    for (int a = 0; a < rank; a++) {
      for (int k = 0; k < rank; k++) {
        t[a][k] = dot(h[a], basis[k]);
      }
    }
    gramWeights();
    double gain = 0;
    for (int a = 0; a < rank; a++) {
      gain += gramW[a][a] / rank;
    }
    boolean rest = new MinimumVolume(projected, pixels, rank, basis, gain, lambda).minimize(t);
    start(fromBasis(t));
    for (int i = 0; i < 50; i++) {
      updateWeights(i == 49);
    }
    return rest;
  }

  /** Spectra from their parts along the singular vectors, clipped. */
  private double[][] fromBasis(double[][] parts) {
    double[][] spectra = new double[rank][channels];
    for (int a = 0; a < rank; a++) {
      for (int f = 0; f < channels; f++) {
        double sum = 0;
        for (int k = 0; k < rank; k++) {
          sum += parts[a][k] * basis[k][f];
        }
        spectra[a][f] = Math.max(0, sum);
      }
    }
    return spectra;
  }

  /** |S - W H|^2, summed on the full data. */
  double squaredResidual() {
    double[] row = new double[channels];
    double total = 0;
    for (int p = 0; p < pixels; p++) {
      System.arraycopy(data, p * channels, row, 0, channels);
      for (int a = 0; a < rank; a++) {
        double value = w[p * rank + a];
        double[] spectrum = h[a];
        for (int f = 0; f < channels; f++) {
          row[f] -= value * spectrum[f];
        }
      }
      for (double left : row) {
        total += left * left;
      }
    }
    return total;
  }

  Factorization result(SpectralCube cube, int sweeps, boolean converged) {
    double residual = Math.sqrt(squaredResidual() / squaredNorm);
    double[][] maps = new double[rank][pixels];
    for (int p = 0; p < pixels; p++) {
      for (int a = 0; a < rank; a++) {
        maps[a][p] = w[p * rank + a];
      }
    }
    return Factorization.ordered(cube, h, maps, residual, sweeps, converged);
  }

  private static double dot(double[] a, double[] b) {
    double sum = 0;
    for (int i = 0; i < a.length; i++) {
      sum += a[i] * b[i];
    }
    return sum;
  }
}
