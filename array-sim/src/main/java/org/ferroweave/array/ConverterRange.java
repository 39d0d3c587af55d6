package org.ferroweave.array;

/** Where a converter's full scale comes from. */
public enum ConverterRange {
  /** A given value, the same for all time; signals beyond it are clipped. */
  FIXED,

  /** The largest absolute value of the batch; nothing is clipped. */
  BATCH_MAX,

  /**
   * The largest absolute value of each vector of the batch, as the digital periphery of a real
   * array would scale one vector after the other; nothing is clipped.
   */
  VECTOR_MAX
}
