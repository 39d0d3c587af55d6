package org.ferroweave.device.physics;

/**
 * Thermal escape over a barrier, of a carrier from a trap or of an ion from its site:
 *
 * <pre>  rate = nu exp(-Eb/(k T))</pre>
 *
 * <p>and, between two states that differ by an energy, the pair of rates that keeps detailed
 * balance: forward/backward = exp(u) with u = (energy gained forward)/(k T), where neither exceeds
 * the attempt frequency. Valid for barriers above a few kT. Source: W. Shockley, W. T. Read, Phys.
 * Rev. 87, 835 (1952), doi 10.1103/PhysRev.87.835; G. H. Vineyard, J. Phys. Chem. Solids 3, 121
 * (1957), doi 10.1016/0022-3697(57)90059-8.
 */
public final class ThermalEmission {
  private ThermalEmission() {}

  /**
   * Escape rate (1/s).
   *
   * @param barrier barrier or trap depth (J)
   * @param attemptFrequency attempt frequency (1/s)
   * @param temperature temperature (K)
   */
  public static double rate(double barrier, double attemptFrequency, double temperature) {
    return attemptFrequency * Math.exp(-barrier / (Constants.BOLTZMANN * temperature));
  }

  /**
   * Share of the time spent in the forward state in equilibrium, 1/(1 + exp(-u)).
   *
   * @param gain energy gained forward over kT, u (1)
   */
  public static double occupation(double gain) {
    return gain >= 0 ? 1 / (1 + Math.exp(-gain)) : Math.exp(gain) / (1 + Math.exp(gain));
  }
}
