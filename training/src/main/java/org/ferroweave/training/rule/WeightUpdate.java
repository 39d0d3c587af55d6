package org.ferroweave.training.rule;

/**
 * What training asks of an array at one parameter update. One object per layer, filled anew for
 * every update; its arrays may be longer than what they hold.
 */
public final class WeightUpdate {
  private final int rows;
  private final int columns;
  private float[] change = new float[0];
  private float[] inputs = new float[0];
  private float[] errors = new float[0];
  private int samples;
  private double learningRate;
  private long iteration;

  /**
   * @param rows inputs of the array
   * @param columns outputs of the array
   */
  public WeightUpdate(int rows, int columns) {
    this.rows = rows;
    this.columns = columns;
  }

  /** Inputs of the array. */
  public int rows() {
    return rows;
  }

  /** Outputs of the array. */
  public int columns() {
    return columns;
  }

  /** Change of every weight asked for, {@code [rows * columns]}, row by row. */
  public float[] change() {
    if (change.length == 0) {
      change = new float[rows * columns];
    }
    return change;
  }

  /** Inputs of the layer, {@code [samples * rows]}, sample by sample. */
  public float[] inputs() {
    return inputs;
  }

  /**
   * Derivatives of each sample's loss by the layer's pre-activations, {@code [samples * columns]}.
   */
  public float[] errors() {
    return errors;
  }

  /** Samples held by {@link #inputs()} and {@link #errors()}. */
  public int samples() {
    return samples;
  }

  /** Makes room for a number of samples and returns this. */
  public WeightUpdate resize(int newSamples) {
    samples = newSamples;
    if (inputs.length < newSamples * rows) {
      inputs = new float[newSamples * rows];
    }
    if (errors.length < newSamples * columns) {
      errors = new float[newSamples * columns];
    }
    return this;
  }

  /**
   * Learning rate per sample: the update asked for is {@code -learningRate * sum over samples of x
   * d^T}; the mean over the batch is already in it.
   */
  public double learningRate() {
    return learningRate;
  }

  /** Number of the parameter update, counted from the start of training; keys random numbers. */
  public long iteration() {
    return iteration;
  }

  /** Sets the step and returns this. */
  public WeightUpdate at(long newIteration, double newLearningRate) {
    iteration = newIteration;
    learningRate = newLearningRate;
    return this;
  }
}
