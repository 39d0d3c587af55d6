package org.ferroweave.device.dielectric;

import org.ferroweave.device.InputException;

/**
 * How dipoles are sampled.
 *
 * @param layers layers of the lattice, 2 or more, the last next to the first
 * @param dipoles dipoles per layer, 16 or more
 * @param chains independent runs, 2 or more, half of them from a polar start; their scatter is the
 *     error
 * @param sweeps steps per dipole and chain that are counted
 * @param settle steps per dipole and chain before
 * @param seed seed
 */
public record DipoleSettings(
    int layers, int dipoles, int chains, int sweeps, int settle, long seed) {
  /** Many dipoles, as a macroscopic film: they stay in the phase that they begin in. */
  public static final DipoleSettings LARGE = new DipoleSettings(4, 2048, 8, 1500, 300, 1);

  /** Few enough that both phases take turns near the transition. */
  public static final DipoleSettings SMALL = new DipoleSettings(4, 512, 8, 4000, 400, 1);

  /** Validates. */
  public DipoleSettings {
    if (layers < 2 || dipoles < 16 || chains < 2 || sweeps < 10 || settle < 0) {
      throw new InputException(
          "dipoles: "
              + layers
              + " layers of "
              + dipoles
              + ", "
              + chains
              + " chains of "
              + sweeps
              + " sweeps after "
              + settle
              + "; allowed: from 2, 16, 2, 10, 0");
    }
  }

  /** The same with another seed. */
  public DipoleSettings withSeed(long other) {
    return new DipoleSettings(layers, dipoles, chains, sweeps, settle, other);
  }

  /** Number of dipoles. */
  public int total() {
    return layers * dipoles;
  }
}
