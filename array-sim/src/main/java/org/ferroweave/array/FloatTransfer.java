package org.ferroweave.array;

import org.bytedeco.javacpp.FloatPointer;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * Moves floats between ND4J's native memory and Java arrays, where loops vectorize. Always in row
 * order ('c'), whatever the order and strides of the matrix.
 */
final class FloatTransfer {
  private FloatTransfer() {}

  /** Copies all elements in row order. */
  static void read(INDArray source, float[] target) {
    INDArray rows = plain(source) ? source : source.castTo(DataType.FLOAT).dup('c');
    pointer(rows).get(target, 0, Math.toIntExact(source.length()));
  }

  /** Sets all elements from row order. */
  static void write(float[] source, INDArray target) {
    if (plain(target)) {
      pointer(target).put(source, 0, Math.toIntExact(target.length()));
    } else {
      INDArray rows = target.ulike().castTo(DataType.FLOAT).dup('c');
      pointer(rows).put(source, 0, Math.toIntExact(target.length()));
      target.assign(rows);
    }
  }

  /** Whether the elements lie side by side, in row order, from the start of the buffer. */
  static boolean plain(INDArray matrix) {
    return matrix.ordering() == 'c' && !matrix.isView() && matrix.dataType() == DataType.FLOAT;
  }

  private static FloatPointer pointer(INDArray matrix) {
    return (FloatPointer) matrix.data().addressPointer();
  }
}
