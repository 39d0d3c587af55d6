package org.ferroweave.device.probe.strain;

/**
 * Thermally activated diffusion, D(T) = D_ref exp[-(E/R)(1/T - 1/T_ref)].
 *
 * @param reference diffusion coefficient at the reference temperature (m2/s)
 * @param energy activation energy (J/mol)
 * @param referenceTemperature reference temperature (K)
 */
public record ActivatedDiffusivity(double reference, double energy, double referenceTemperature) {
  /** Refuses values that are not positive and finite (the energy may be zero). */
  public ActivatedDiffusivity {
    if (!(reference > 0) || !(energy >= 0) || !(referenceTemperature > 0)) {
      throw new IllegalArgumentException(
          "diffusivity "
              + reference
              + " m2/s, energy "
              + energy
              + " J/mol, reference temperature "
              + referenceTemperature
              + " K; allowed: above zero (energy: zero or above)");
    }
  }

  /** Diffusion coefficient (m2/s) at a temperature (K). */
  public double at(double temperature) {
    double slope = energy / VegardStrain.GAS_CONSTANT;
    return reference * Math.exp(-slope * (1 / temperature - 1 / referenceTemperature));
  }
}
