package org.ferroweave.device.transport;

import java.util.Arrays;

/**
 * Where a run stands: time, fractions and potential of every cell, and the step that the solver
 * would try next. Copying it and going on from the copy gives the same result bit for bit.
 *
 * @param time (s)
 * @param fraction stored site fractions, {@code [cell * species + species]}
 * @param potential of every cell (V)
 * @param step next step to try (s), 0 if not known
 */
public record TransportState(double time, double[] fraction, double[] potential, double step) {
  /** Copies the arrays. */
  public TransportState {
    fraction = fraction.clone();
    potential = potential.clone();
  }

  /** A copy of the fractions, {@code [cell * species + species]}. */
  @Override
  public double[] fraction() {
    return fraction.clone();
  }

  /** A copy of the potential (V). */
  @Override
  public double[] potential() {
    return potential.clone();
  }

  /**
   * Profile of one species.
   *
   * @param species its number
   * @return fraction per cell
   */
  public double[] profile(int species) {
    int cells = potential.length;
    int stored = fraction.length / cells;
    double[] profile = new double[cells];
    for (int i = 0; i < cells; i++) {
      profile[i] = fraction[i * stored + species];
    }
    return profile;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof TransportState state
        && time == state.time
        && step == state.step
        && Arrays.equals(fraction, state.fraction)
        && Arrays.equals(potential, state.potential);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(fraction) * 31 + Double.hashCode(time);
  }

  @Override
  public String toString() {
    return "TransportState[time=" + time + " s, " + potential.length + " cells]";
  }
}
