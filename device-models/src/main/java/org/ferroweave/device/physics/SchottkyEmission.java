package org.ferroweave.device.physics;

/**
 * Thermionic emission over a contact barrier with image-force lowering (Richardson-Schottky):
 *
 * <pre>  Js = A* T^2 exp[-(phi - dphi)/(kT)],   dphi = e sqrt(e E / (4 pi eps0 eps_opt))</pre>
 *
 * <p>E is the field at the contact that pulls electrons into the film (no lowering for the opposite
 * sign), eps_opt the optical permittivity. Valid for barriers well above kT and films thick enough
 * that tunnelling through the barrier is negligible (a few nm). Source: S. M. Sze, K. K. Ng,
 * Physics of Semiconductor Devices, 3rd ed. (Wiley, 2007), ch. 3.
 */
public final class SchottkyEmission {
  private SchottkyEmission() {}

  /**
   * Image-force lowering (J) at a field that pulls electrons into the film (V/m); 0 if negative.
   */
  public static double imageLowering(double pullingField, double opticalPermittivity) {
    if (pullingField <= 0) {
      return 0;
    }
    return Constants.ELEMENTARY_CHARGE
        * Math.sqrt(
            Constants.ELEMENTARY_CHARGE
                * pullingField
                / (4 * Math.PI * Constants.VACUUM_PERMITTIVITY * opticalPermittivity));
  }

  /**
   * Saturation current density (A/m2). A barrier that charge and image force have pulled below zero
   * no longer holds electrons back: it counts as zero, and A* T^2 is the most that a contact emits.
   *
   * @param barrier effective barrier, already lowered (J)
   * @param richardson effective Richardson constant (A/(m2 K2))
   * @param temperature temperature (K)
   */
  public static double saturationCurrent(double barrier, double richardson, double temperature) {
    return richardson
        * temperature
        * temperature
        * Math.exp(-Math.max(barrier, 0) / (Constants.BOLTZMANN * temperature));
  }
}
