package org.ferroweave.training.layer;

import org.bytedeco.javacpp.FloatPointer;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * Moves weights between DL4J and arrays. DL4J keeps a weight matrix {@code [inputs, outputs]}
 * column by column ('f' order) inside the network's flat parameter vector; an array keeps
 * crosspoint {@code (r, c)} at {@code r * columns + c}. DL4J's order is kept on its side, so that
 * flat parameters of an analog and a plain dense layer are interchangeable. Copies whole blocks and
 * transposes by tiles.
 */
final class WeightView {
  private static final int TILE = 32;

  private final int rows;
  private final int columns;
  private final float[] columnMajor;

  WeightView(int rows, int columns) {
    this.rows = rows;
    this.columns = columns;
    this.columnMajor = new float[rows * columns];
  }

  /** Reads a weight matrix into {@code [rows * columns]}, row by row. */
  void read(INDArray weights, float[] rowMajor) {
    pointer(weights).get(columnMajor, 0, columnMajor.length);
    for (int c0 = 0; c0 < columns; c0 += TILE) {
      int c1 = Math.min(c0 + TILE, columns);
      for (int r0 = 0; r0 < rows; r0 += TILE) {
        int r1 = Math.min(r0 + TILE, rows);
        for (int r = r0; r < r1; r++) {
          for (int c = c0; c < c1; c++) {
            rowMajor[r * columns + c] = columnMajor[c * rows + r];
          }
        }
      }
    }
  }

  /** Writes {@code [rows * columns]}, row by row, into a weight matrix. */
  void write(float[] rowMajor, INDArray weights) {
    for (int r0 = 0; r0 < rows; r0 += TILE) {
      int r1 = Math.min(r0 + TILE, rows);
      for (int c0 = 0; c0 < columns; c0 += TILE) {
        int c1 = Math.min(c0 + TILE, columns);
        for (int c = c0; c < c1; c++) {
          for (int r = r0; r < r1; r++) {
            columnMajor[c * rows + r] = rowMajor[r * columns + c];
          }
        }
      }
    }
    pointer(weights).put(columnMajor, 0, columnMajor.length);
  }

  /** Reads samples {@code [n, width]} in any order into {@code [n * width]}, sample by sample. */
  static void readSamples(INDArray samples, float[] target) {
    INDArray rowMajor = samples;
    if (samples.ordering() != 'c' || !contiguousRows(samples)) {
      rowMajor = samples.dup('c');
    }
    new FloatPointer(rowMajor.data().addressPointer())
        .get(target, 0, Math.toIntExact(samples.length()));
  }

  private static boolean contiguousRows(INDArray samples) {
    return samples.rank() == 2
        && samples.stride(1) == 1
        && (samples.stride(0) == samples.size(1) || samples.size(0) == 1);
  }

  private FloatPointer pointer(INDArray weights) {
    if (weights.dataType() != DataType.FLOAT
        || weights.rank() != 2
        || weights.size(0) != rows
        || weights.size(1) != columns
        || (rows > 1 && weights.stride(0) != 1)
        || (columns > 1 && weights.stride(1) != rows)) {
      throw new IllegalStateException(
          "weights of an analog layer are "
              + weights.shapeInfoToString()
              + "; expected FLOAT, "
              + rows
              + " x "
              + columns
              + ", 'f' order without gaps");
    }
    return new FloatPointer(weights.data().addressPointer());
  }
}
