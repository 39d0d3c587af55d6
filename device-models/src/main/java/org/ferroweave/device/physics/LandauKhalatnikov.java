package org.ferroweave.device.physics;

/**
 * Homogeneous relaxation of a polarization in its Landau energy (Landau and Khalatnikov):
 *
 * <pre>  gamma dP/dt = E - df/dP</pre>
 *
 * <p>with the kinetic coefficient gamma (V m/C s = ohm m) and the field E that acts. A slow loop
 * switches at the intrinsic coercive field, where the polar state ceases to be a minimum; nothing
 * nucleates earlier, so the law describes a film of one domain. Source: L. D. Landau, I. M.
 * Khalatnikov, Dokl. Akad. Nauk SSSR 96, 469 (1954); for films: S. Salahuddin, S. Datta, Nano Lett.
 * 8, 405 (2008), doi 10.1021/nl071804g.
 */
public final class LandauKhalatnikov {
  private final FirstOrderLandau landau;
  private final double temperature;
  private final double damping;

  /**
   * @param landau free energy of the film
   * @param temperature temperature (K)
   * @param damping kinetic coefficient gamma, above 0 (ohm m)
   */
  public LandauKhalatnikov(FirstOrderLandau landau, double temperature, double damping) {
    this.landau = landau;
    this.temperature = temperature;
    this.damping = damping;
  }

  /**
   * Rate of change dP/dt (C/(m2 s)).
   *
   * @param polarization P (C/m2)
   * @param field field that acts beside the film's own Landau force (V/m)
   */
  public double rate(double polarization, double field) {
    return (field - landau.field(polarization, temperature)) / damping;
  }

  /**
   * Polarization (C/m2) after a time under constant field: linearly implicit steps, each short
   * against the relaxation, so that no step overshoots a minimum.
   *
   * @param polarization P at the start (C/m2)
   * @param field field that acts (V/m)
   * @param time elapsed time (s)
   * @param steps number of equal steps, 1 or more
   */
  public double advance(double polarization, double field, double time, int steps) {
    double p = polarization;
    double dt = time / steps;
    for (int i = 0; i < steps; i++) {
      p += dt * rate(p, field) / (1 + dt * Math.max(stiffness(p), 0) / damping);
    }
    return p;
  }

  /** Second derivative of the free energy, d2f/dP2 (V m/C), at a polarization (C/m2). */
  public double stiffness(double polarization) {
    double h = 1e-5 * Math.max(Math.abs(polarization), 1e-3);
    return (landau.field(polarization + h, temperature)
            - landau.field(polarization - h, temperature))
        / (2 * h);
  }
}
