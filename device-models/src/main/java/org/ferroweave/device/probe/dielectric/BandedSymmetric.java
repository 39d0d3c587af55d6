package org.ferroweave.device.probe.dielectric;

/**
 * A complex symmetric (not Hermitian) band matrix, factorized as L D L^T in place. Diagonally
 * dominant in its real part, so no pivoting is needed.
 */
final class BandedSymmetric {
  private final int size;
  private final int band;

  /** Row i, column i - band + c at [i * (band + 1) + c]; the diagonal at c = band. */
  private final double[] re;

  private final double[] im;
  private final double[] rowRe;
  private final double[] rowIm;
  private final double[] solvedRe;
  private final double[] solvedIm;

  BandedSymmetric(int size, int band) {
    this.size = size;
    this.band = band;
    this.re = new double[size * (band + 1)];
    this.im = new double[size * (band + 1)];
    this.rowRe = new double[band + 1];
    this.rowIm = new double[band + 1];
    this.solvedRe = new double[size];
    this.solvedIm = new double[size];
  }

  void clear() {
    java.util.Arrays.fill(re, 0);
    java.util.Arrays.fill(im, 0);
  }

  /** Adds to the element in a row and a column not right of the diagonal. */
  void add(int row, int column, double real, double imaginary) {
    int at = row * (band + 1) + column - row + band;
    re[at] += real;
    im[at] += imaginary;
  }

  void factorize() {
    int width = band + 1;
    for (int i = 0; i < size; i++) {
      int first = Math.max(0, i - band);
      int base = i * width - i + band;
      for (int j = first; j < i; j++) {
        int other = j * width - j + band;
        double sr = re[base + j];
        double si = im[base + j];
        for (int k = Math.max(first, j - band); k < j; k++) {
          double ar = rowRe[k - i + band];
          double ai = rowIm[k - i + band];
          double br = re[other + k];
          double bi = im[other + k];
          sr -= ar * br - ai * bi;
          si -= ar * bi + ai * br;
        }
        rowRe[j - i + band] = sr; // L_ij D_j
        rowIm[j - i + band] = si;
      }
      double dr = re[base + i];
      double di = im[base + i];
      for (int j = first; j < i; j++) {
        double ar = rowRe[j - i + band];
        double ai = rowIm[j - i + band];
        int diagonal = j * width + band; // holds 1 / D_j
        double lr = ar * re[diagonal] - ai * im[diagonal];
        double li = ar * im[diagonal] + ai * re[diagonal];
        re[base + j] = lr;
        im[base + j] = li;
        dr -= ar * lr - ai * li;
        di -= ar * li + ai * lr;
      }
      double norm = dr * dr + di * di;
      re[base + i] = dr / norm;
      im[base + i] = -di / norm;
    }
  }

  /**
   * s^T A^-1 s after factorization.
   *
   * @param from first row where s may differ from zero
   * @param sRe real part of s from that row on
   * @param sIm imaginary part
   * @param out real and imaginary part
   */
  void quadratic(int from, double[] sRe, double[] sIm, double[] out) {
    int width = band + 1;
    double totalRe = 0;
    double totalIm = 0;
    for (int i = from; i < size; i++) {
      double yr = i - from < sRe.length ? sRe[i - from] : 0;
      double yi = i - from < sIm.length ? sIm[i - from] : 0;
      int base = i * width - i + band;
      for (int k = Math.max(from, i - band); k < i; k++) {
        double lr = re[base + k];
        double li = im[base + k];
        yr -= lr * solvedRe[k] - li * solvedIm[k];
        yi -= lr * solvedIm[k] + li * solvedRe[k];
      }
      solvedRe[i] = yr;
      solvedIm[i] = yi;
      double squareRe = yr * yr - yi * yi;
      double squareIm = 2 * yr * yi;
      totalRe += squareRe * re[base + i] - squareIm * im[base + i];
      totalIm += squareRe * im[base + i] + squareIm * re[base + i];
    }
    out[0] = totalRe;
    out[1] = totalIm;
  }
}
