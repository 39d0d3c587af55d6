package org.ferroweave.device.transport.film;

import org.ferroweave.device.physics.Constants;

/**
 * A strip along the boundary of two phases, where hops meet the barrier of the interface.
 *
 * <p>Rates follow exp(-E/kT), so a barrier lower by dE multiplies the conductivity by exp(dE/kT). A
 * path along the boundary passes less favourable places too: if a share s of its gaps keeps the
 * barrier of the material, one over its conductivity is s/bulk + (1 - s)/interface.
 *
 * @param bulk barrier in the material (J)
 * @param lowered barrier at the interface (J)
 * @param layer a layer of the material
 * @param ions what hops
 */
public record PhaseBoundary(double bulk, double lowered, HopLayer layer, MobileIons ions) {
  /** Gain of the rate of a hop, exp(dE/kT) (1). */
  public static double gain(double lowering, double temperature) {
    return Math.exp(lowering / (Constants.BOLTZMANN * temperature));
  }

  /** Gain of a gap at this interface over one of the material (1). */
  public double gain(double temperature) {
    return gain(bulk - lowered, temperature);
  }

  /**
   * Conductivity along the boundary (S/m).
   *
   * @param temperature (K)
   * @param unfavourable share of gaps that keep the barrier of the material, 0 to 1
   */
  public double conductivity(double temperature, double unfavourable) {
    return 1
        / (unfavourable / of(bulk, temperature) + (1 - unfavourable) / of(lowered, temperature));
  }

  /**
   * The share of unfavourable gaps at which the conductivity falls below a value; 0 if it is below
   * without any, 1 if it never falls so low.
   *
   * @param temperature (K)
   * @param conductivity value (S/m)
   */
  public double allowedShare(double temperature, double conductivity) {
    double low = 1 / of(lowered, temperature);
    double high = 1 / of(bulk, temperature);
    if (1 / conductivity <= low) {
      return 0;
    }
    return high <= low ? 1 : Math.min(1, (1 / conductivity - low) / (high - low));
  }

  private double of(double barrier, double temperature) {
    HopLayer gap =
        new HopLayer(
            layer.material(),
            layer.pitch(),
            barrier,
            layer.attemptFrequency(),
            layer.permittivity());
    return new StackConduction(LayerStack.film(gap, 2, ions)).conductivity(0, temperature);
  }
}
