package org.ferroweave.device.stacked;

import org.ferroweave.device.physics.Constants;
import org.ferroweave.device.physics.SheetCarriers;

/**
 * Electrons and holes of one face of a channel in equilibrium ({@link SheetCarriers} of both
 * bands):
 *
 * <pre>n = Nc ln[1 + exp(psi/vt)],   p = Nv ln[1 + exp((-psi - Eg/e)/vt)]</pre>
 *
 * <p>psi (V) is the height of the Fermi level over the edge of the conduction band, vt = kT/e.
 */
final class Bands {
  private final double thermal;
  private final double electrons;
  private final double holes;
  private final double gap;

  /**
   * @param electronMass density-of-states mass of electrons over the free one (1)
   * @param holeMass density-of-states mass of holes over the free one (1)
   * @param bandGap band gap (J)
   * @param temperature temperature (K)
   */
  Bands(double electronMass, double holeMass, double bandGap, double temperature) {
    this.thermal = Constants.thermalVoltage(temperature);
    this.electrons =
        SheetCarriers.effectiveDensity(electronMass * Constants.ELECTRON_MASS, temperature);
    this.holes = SheetCarriers.effectiveDensity(holeMass * Constants.ELECTRON_MASS, temperature);
    this.gap = bandGap / Constants.ELEMENTARY_CHARGE;
  }

  /** Electrons per area (1/m2). */
  double electrons(double psi) {
    return electrons * SheetCarriers.occupation(psi / thermal);
  }

  /** Holes per area (1/m2). */
  double holes(double psi) {
    return holes * SheetCarriers.occupation((-psi - gap) / thermal);
  }

  /** Electrons minus holes per area (1/m2). */
  double net(double psi) {
    return electrons(psi) - holes(psi);
  }

  /** Derivative of {@link #net}, always positive (1/(V m2)). */
  double slope(double psi) {
    return (electrons * SheetCarriers.slope(psi / thermal)
            + holes * SheetCarriers.slope((-psi - gap) / thermal))
        / thermal;
  }

  /**
   * Nearly the root psi of psi + s e (n - p - N) = u, with the densities at zero temperature: a
   * start for iterations that depends on nothing but its arguments.
   *
   * @param drive u (V)
   * @param elastance s, above 0 (m2/F)
   * @param doping donors less acceptors N (1/m2)
   */
  double start(double drive, double elastance, double doping) {
    double scale = elastance * Constants.ELEMENTARY_CHARGE;
    double empty = drive + scale * doping;
    if (empty >= 0) {
      return empty / (1 + scale * electrons / thermal);
    }
    return empty >= -gap ? empty : (empty + gap) / (1 + scale * holes / thermal) - gap;
  }
}
