package org.ferroweave.array;

import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/**
 * A matrix that multiplies in the analog domain: voltages on the rows give currents on the columns,
 * and the other way round. Its entries live in a {@link SynapseArray}; whoever changes them does so
 * there, and the next product sees it.
 */
public interface AnalogMatrix {
  /** The devices that hold the entries. */
  SynapseArray array();

  /** Inputs of the forward product. */
  default int rows() {
    return array().rows();
  }

  /** Outputs of the forward product. */
  default int columns() {
    return array().columns();
  }

  /**
   * The forward product into a given matrix.
   *
   * @param inputs {@code [batch, rows]}, not changed
   * @param result receives {@code [batch, columns]}; float
   * @throws org.ferroweave.device.InputException if a shape does not fit
   */
  void forward(INDArray inputs, INDArray result);

  /**
   * The product with the transposed matrix into a given matrix.
   *
   * @param errors {@code [batch, columns]}, not changed
   * @param result receives {@code [batch, rows]}; float
   * @throws org.ferroweave.device.InputException if a shape does not fit
   */
  void backward(INDArray errors, INDArray result);

  /** The forward product, {@code [batch, columns]}, in a new matrix. */
  default INDArray forward(INDArray inputs) {
    INDArray result = Nd4j.createUninitialized(DataType.FLOAT, inputs.size(0), columns());
    forward(inputs, result);
    return result;
  }

  /** The product with the transposed matrix, {@code [batch, rows]}, in a new matrix. */
  default INDArray backward(INDArray errors) {
    INDArray result = Nd4j.createUninitialized(DataType.FLOAT, errors.size(0), rows());
    backward(errors, result);
    return result;
  }

  /** The stored weights, {@code [rows, columns]}, up to date; to be read, never to be changed. */
  INDArray weights();

  /** Noisy reads so far: all that a checkpoint must keep of a matrix besides its array. */
  long reads();

  /** Continues the read noise from a number that {@link #reads()} returned. */
  void restoreReads(long reads);
}
