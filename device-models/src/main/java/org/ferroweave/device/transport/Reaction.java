package org.ferroweave.device.transport;

/**
 * Creation and destruction of species in cells: electrode reactions in the cells at an electrode,
 * bulk reactions anywhere. Several reactions add up.
 */
@FunctionalInterface
public interface Reaction {
  /**
   * Adds rates.
   *
   * @param cell number of the cell
   * @param time (s)
   * @param x stored fractions of the cell
   * @param potential of the cell (V)
   * @param rate result to add to, dx/dt of each stored species (1/s)
   */
  void add(int cell, double time, double[] x, double potential, double[] rate);

  /** Whether the reaction acts in a cell; elsewhere it is not asked. */
  default boolean actsIn(int cell) {
    return true;
  }
}
