package org.ferroweave.device.transport;

/**
 * Linear system whose matrix has small square blocks on three diagonals; solved by block
 * elimination with row pivoting inside the blocks, in a time linear in the number of blocks. Keeps
 * its workspace: fill {@link #lower}, {@link #diagonal}, {@link #upper}, {@link #factor}, then
 * {@link #solve} many times.
 */
final class BlockTridiagonal {
  final int blocks;
  final int size;

  /** Blocks, {@code [block * size * size + row * size + column]}. */
  final double[] lower;

  final double[] diagonal;
  final double[] upper;

  private final int[] pivot;

  BlockTridiagonal(int blocks, int size) {
    this.blocks = blocks;
    this.size = size;
    this.lower = new double[blocks * size * size];
    this.diagonal = new double[blocks * size * size];
    this.upper = new double[blocks * size * size];
    this.pivot = new int[blocks * size];
  }

  /**
   * Factorizes in place. Afterwards {@link #upper} holds the eliminated upper blocks.
   *
   * @return whether no diagonal block was singular
   */
  boolean factor() {
    int nn = size * size;
    for (int b = 0; b < blocks; b++) {
      int at = b * nn;
      if (b > 0) {
        subtractProduct(diagonal, at, lower, at, upper, at - nn);
      }
      if (!decompose(at, b * size)) {
        return false;
      }
      if (b < blocks - 1) {
        for (int column = 0; column < size; column++) {
          solveBlock(at, b * size, upper, at + column, size);
        }
      }
    }
    return true;
  }

  /** Solves for a right side in place, {@code [block * size + row]}. */
  void solve(double[] x) {
    int nn = size * size;
    for (int b = 0; b < blocks; b++) {
      int at = b * size;
      if (b > 0) {
        for (int row = 0; row < size; row++) {
          double sum = x[at + row];
          for (int k = 0; k < size; k++) {
            sum -= lower[b * nn + row * size + k] * x[at - size + k];
          }
          x[at + row] = sum;
        }
      }
      solveBlock(b * nn, at, x, at, 1);
    }
    for (int b = blocks - 2; b >= 0; b--) {
      int at = b * size;
      for (int row = 0; row < size; row++) {
        double sum = x[at + row];
        for (int k = 0; k < size; k++) {
          sum -= upper[b * nn + row * size + k] * x[at + size + k];
        }
        x[at + row] = sum;
      }
    }
  }

  private void subtractProduct(double[] c, int cAt, double[] a, int aAt, double[] b, int bAt) {
    for (int row = 0; row < size; row++) {
      for (int k = 0; k < size; k++) {
        double factor = a[aAt + row * size + k];
        if (factor != 0) {
          for (int column = 0; column < size; column++) {
            c[cAt + row * size + column] -= factor * b[bAt + k * size + column];
          }
        }
      }
    }
  }

  private boolean decompose(int at, int pivotAt) {
    double[] a = diagonal;
    for (int k = 0; k < size; k++) {
      int best = k;
      for (int row = k + 1; row < size; row++) {
        if (Math.abs(a[at + row * size + k]) > Math.abs(a[at + best * size + k])) {
          best = row;
        }
      }
      pivot[pivotAt + k] = best;
      double value = a[at + best * size + k];
      if (value == 0 || !Double.isFinite(value)) {
        return false;
      }
      if (best != k) {
        for (int column = 0; column < size; column++) {
          double swap = a[at + k * size + column];
          a[at + k * size + column] = a[at + best * size + column];
          a[at + best * size + column] = swap;
        }
      }
      for (int row = k + 1; row < size; row++) {
        double factor = a[at + row * size + k] / value;
        a[at + row * size + k] = factor;
        for (int column = k + 1; column < size; column++) {
          a[at + row * size + column] -= factor * a[at + k * size + column];
        }
      }
    }
    return true;
  }

  private void solveBlock(int at, int pivotAt, double[] x, int xAt, int stride) {
    double[] a = diagonal;
    // whole rows were swapped, factors too: first all swaps, then forward, then backward
    for (int k = 0; k < size; k++) {
      int other = pivot[pivotAt + k];
      if (other != k) {
        double swap = x[xAt + k * stride];
        x[xAt + k * stride] = x[xAt + other * stride];
        x[xAt + other * stride] = swap;
      }
    }
    for (int row = 1; row < size; row++) {
      double sum = x[xAt + row * stride];
      for (int k = 0; k < row; k++) {
        sum -= a[at + row * size + k] * x[xAt + k * stride];
      }
      x[xAt + row * stride] = sum;
    }
    for (int row = size - 1; row >= 0; row--) {
      double sum = x[xAt + row * stride];
      for (int k = row + 1; k < size; k++) {
        sum -= a[at + row * size + k] * x[xAt + k * stride];
      }
      x[xAt + row * stride] = sum / a[at + row * size + row];
    }
  }
}
