package org.ferroweave.device.physics;

/**
 * Locking of the dipoles of two ferroelectric films, or of two components of the polarization of
 * one film: parallel alignment lowers the energy per area by
 *
 * <pre>  u = -kappa P1 P2,   kappa = Vl / sqrt(Ps1 Ps2)</pre>
 *
 * <p>Vl is the locking voltage (V): in films of equal spontaneous polarization Ps the saturated
 * partner acts on a film like a voltage Vl across it. Both fields follow from the one energy, so
 * that what one film gains the other pays:
 *
 * <pre>  E1 = -(1/t1) du/dP1 = kappa P2 / t1,   E2 = -(1/t2) du/dP2 = kappa P1 / t2</pre>
 *
 * <p>Mean field: each film feels the mean polarization of its partner. The strength is that of an
 * interface, so in a thick film the field is small. Source: the coupling term of two Landau
 * energies in the Landau-Khalatnikov analysis of stacked ferroelectrics, Y. Huang et al., Nanoscale
 * 17, 22763 (2025), doi 10.1039/d5nr02639c, sec. 3.4.
 *
 * @param kappa energy per area and product of polarizations (V m2/C)
 */
public record DipoleLocking(double kappa) {
  /**
   * Locking of two films.
   *
   * @param voltage locking voltage Vl (V)
   * @param first spontaneous polarization of the first film at the reference (C/m2)
   * @param second spontaneous polarization of the second film at the reference (C/m2)
   */
  public static DipoleLocking of(double voltage, double first, double second) {
    return new DipoleLocking(voltage / Math.sqrt(first * second));
  }

  /** Energy per area (J/m2) of two polarizations (C/m2). */
  public double energy(double first, double second) {
    return -kappa * first * second;
  }

  /**
   * Field on a film (V/m).
   *
   * @param partner polarization of the other film (C/m2)
   * @param thickness thickness of the film that feels the field (m)
   */
  public double field(double partner, double thickness) {
    return kappa * partner / thickness;
  }
}
