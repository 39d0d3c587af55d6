package org.ferroweave.device.transport;

/**
 * Energy of a hopper against its exchange partner in a cell, in units of kT, without the electrical
 * part: what a lattice or a composition prefers.
 */
@FunctionalInterface
public interface SiteEnergy {
  /** No preference. */
  SiteEnergy NONE = (hopper, cell, x) -> 0;

  /**
   * Energy in kT.
   *
   * @param hopper number of the hopper
   * @param cell number of the cell
   * @param x stored fractions of the cell
   */
  double of(int hopper, int cell, double[] x);

  /** Whether {@link #of} depends on the fractions. */
  default boolean composed() {
    return false;
  }
}
