package org.ferroweave.device.physics;

/**
 * Ions with a stable and a metastable site, hopping by heat and by light. With m the share of ions
 * on the metastable site, which lies higher by dE and is left over the barrier Eb,
 *
 * <pre>
 *   dm/dt = k_up (1 - m) - k_down m + (q/2) (1 - 2 m)
 *   k_down = nu exp(-Eb/(k T)),   k_up = k_down exp(-dE/(k T)),   q = y R / N
 * </pre>
 *
 * <p>In the dark this is detailed balance, m = 1/(1 + exp(dE/kT)), and nothing drifts. Light adds
 * hops without heat: a recombining pair hands its energy to an ion next to it (recombination-
 * enhanced motion), and since the gap exceeds every barrier, the ion lands on either site with
 * equal chance. R is the recombination rate per volume or area, N the density of ions in the same
 * measure, y the yield (at most 1: no more hops than recombining pairs). Sources: J. D. Weeks, J.
 * C. Tully, L. C. Kimerling, Phys. Rev. B 12, 3286 (1975), doi 10.1103/PhysRevB.12.3286; L. C.
 * Kimerling, Solid-State Electron. 21, 1391 (1978), doi 10.1016/0038-1101(78)90215-0. That hops by
 * light end on both sites alike is the simplest case, energy released far above Eb.
 */
public final class PhotoHopping {
  private PhotoHopping() {}

  /**
   * Hops by light per ion and time, q (1/s).
   *
   * @param yield hops per recombining pair, 0 to 1 (1)
   * @param recombination recombining pairs per area and time (1/(m2 s))
   * @param ions ions per area (1/m2)
   */
  public static double lightRate(double yield, double recombination, double ions) {
    return yield * recombination / ions;
  }

  /**
   * Gain of dm/dt = gain - loss m (1/s).
   *
   * @param up thermal rate to the metastable site (1/s)
   * @param light hops by light per ion (1/s)
   */
  public static double gain(double up, double light) {
    return up + light / 2;
  }

  /**
   * Loss of dm/dt = gain - loss m (1/s).
   *
   * @param up thermal rate to the metastable site (1/s)
   * @param down thermal rate back (1/s)
   * @param light hops by light per ion (1/s)
   */
  public static double loss(double up, double down, double light) {
    return up + down + light;
  }
}
