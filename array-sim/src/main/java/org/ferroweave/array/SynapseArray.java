package org.ferroweave.array;

/**
 * A block of signed weights held by pairs of devices. Rows are inputs (word lines), columns are
 * outputs (bit lines); crosspoint {@code (r, c)} has index {@code r * columns() + c}.
 *
 * <p>A weight is {@code scale * (G+ - G-) / window}, with the mean window of the device population;
 * the largest weight that the mean device pair can hold is {@link #weightLimit()}.
 */
public interface SynapseArray {
  /** Inputs. */
  int rows();

  /** Outputs. */
  int columns();

  /** How the weights stand for conductances. */
  WeightMapping mapping();

  /** The weight of a mean device pair at opposite ends of its window. */
  default double weightLimit() {
    return mapping().weightLimit();
  }

  /**
   * Mean absolute change of weight that one pulse causes in mid-window, averaged over polarities
   * and devices: the natural unit of update rules.
   */
  double weightStep();

  /**
   * Copies the stored weights, without read noise.
   *
   * @param target {@code [rows * columns]}
   */
  void weights(float[] target);

  /**
   * Copies the conductances of the devices (S), without read noise.
   *
   * @param plus receives G+, {@code [rows * columns]}
   * @param minus receives G-, {@code [rows * columns]}
   */
  void conductances(float[] plus, float[] minus);

  /**
   * A number that grows whenever a conductance may have changed, so that what was computed from the
   * conductances can be kept as long as it stays the same.
   */
  long revision();

  /**
   * Programs the conductances directly towards weights, as an ideal write-and-verify before
   * training would; what lies outside a device's window is clipped.
   *
   * @param weights {@code [rows * columns]}
   */
  void program(float[] weights);

  /**
   * Applies signed numbers of pulses: positive raise the weight, negative lower it.
   *
   * @param counts {@code [rows * columns]}; pulses per crosspoint
   */
  void pulse(int[] counts);

  /** Applies a signed number of pulses to one crosspoint. */
  void pulse(int row, int column, int count);

  /** Pulses applied and energy spent since construction. */
  PulseLedger ledger();

  /** A snapshot of everything that changes: conductances, random streams, ledger. */
  ArrayState saveState();

  /** Continues bit for bit from a snapshot of an equal array. */
  void restoreState(ArrayState state);
}
