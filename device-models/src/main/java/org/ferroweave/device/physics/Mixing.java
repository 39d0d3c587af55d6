package org.ferroweave.device.physics;

/**
 * Configurational free energy of a share x of N places that are taken, per place and kT:
 *
 * <pre>  f = x ln x + (1 - x) ln(1 - x)</pre>
 *
 * <p>Its derivative ln[x/(1 - x)] is what detailed balance adds to the energies of both kinds of
 * places. Zero where all places are alike. Source: C. Kittel, H. Kroemer, Thermal Physics (1980),
 * ch. 3.
 */
public final class Mixing {
  private Mixing() {}

  /** Free energy per place over kT; the share is between 0 and 1. */
  public static double freeEnergy(double share) {
    return term(share) + term(1 - share);
  }

  private static double term(double x) {
    return x > 0 ? x * Math.log(x) : 0;
  }
}
