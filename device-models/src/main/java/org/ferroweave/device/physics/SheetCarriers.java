package org.ferroweave.device.physics;

/**
 * Electrons and holes in a thin sheet of a semiconductor (constant two-dimensional density of
 * states, Fermi statistics):
 *
 * <pre>
 *   n(psi) = Nc ln[1 + exp(psi / vt)],   p(psi) = Nv ln[1 + exp((-psi - Eg/e) / vt)]
 *   Nc = me k T / (pi hbar^2),           Nv = mh k T / (pi hbar^2)
 * </pre>
 *
 * <p>psi (V) is the height of the Fermi level over the edge of the conduction band, vt = kT/e. Both
 * bands lie at one potential: valid for sheets thinner than their screening length. Source: T. Ando,
 * A. B. Fowler, F. Stern, Rev. Mod. Phys. 54, 437 (1982), doi 10.1103/RevModPhys.54.437.
 */
public final class SheetCarriers {
  private final double thermal;
  private final double electrons;
  private final double holes;
  private final double gap;

  /**
   * @param electronMass effective mass of electrons over the free one (1)
   * @param holeMass effective mass of holes over the free one (1)
   * @param bandGap band gap (J)
   * @param temperature temperature (K)
   */
  public SheetCarriers(double electronMass, double holeMass, double bandGap, double temperature) {
    double hbar = Constants.PLANCK / (2 * Math.PI);
    double perMass =
        Constants.ELECTRON_MASS * Constants.BOLTZMANN * temperature / (Math.PI * hbar * hbar);
    this.thermal = Constants.thermalVoltage(temperature);
    this.electrons = electronMass * perMass;
    this.holes = holeMass * perMass;
    this.gap = bandGap / Constants.ELEMENTARY_CHARGE;
  }

  /** Electrons per area (1/m2). */
  public double electrons(double psi) {
    return electrons * softplus(psi / thermal);
  }

  /** Holes per area (1/m2). */
  public double holes(double psi) {
    return holes * softplus((-psi - gap) / thermal);
  }

  /** Electrons minus holes per area (1/m2). */
  public double net(double psi) {
    return electrons(psi) - holes(psi);
  }

  /** Derivative of {@link #net}, always positive (1/(V m2)). */
  public double slope(double psi) {
    return (electrons * logistic(psi / thermal) + holes * logistic((-psi - gap) / thermal))
        / thermal;
  }

  private static double softplus(double x) {
    return x > 30 ? x : Math.log1p(Math.exp(x));
  }

  private static double logistic(double x) {
    return 1 / (1 + Math.exp(-x));
  }
}
