package org.ferroweave.device.stacked;

import org.ferroweave.device.physics.Constants;

/**
 * Potential of a channel in one sheet behind a ferroelectric film and an insulator:
 *
 * <pre>
 *   D = eps E + P = e [n(psi) - p(psi) - N]
 *   V + P t/eps = S D + psi,   S = t/eps + ti/epsi
 * </pre>
 *
 * <p>V is the gate voltage over flat band, N the donors less acceptors. The left side grows
 * monotonically with psi; Newton's method inside a bracket finds the root, from a start that
 * depends on the arguments alone. The last solution is kept for the getters; not for several
 * threads.
 */
final class GateStack {
  private static final double ACCURACY = 1e-9;
  private static final double LIMIT = 1e4;

  private final double perPolarization;
  private final double permittivity;
  private final double series;
  private final double doping;
  private final Bands carriers;

  private double potential;
  private double displacement;

  /**
   * @param thickness film thickness t (m)
   * @param permittivity film permittivity eps (F/m)
   * @param insulatorElastance ti/epsi (m2/F)
   * @param doping donors less acceptors N (1/m2)
   * @param carriers electrons and holes of the channel
   */
  GateStack(
      double thickness,
      double permittivity,
      double insulatorElastance,
      double doping,
      Bands carriers) {
    this.permittivity = permittivity;
    this.perPolarization = thickness / permittivity;
    this.series = perPolarization + insulatorElastance;
    this.doping = doping;
    this.carriers = carriers;
  }

  /**
   * Solves for the potential of the channel.
   *
   * @param voltage gate over flat band, against the channel (V)
   * @param polarization P of the film (C/m2)
   */
  void solve(double voltage, double polarization) {
    double drive = voltage + polarization * perPolarization;
    double low = -LIMIT;
    double high = LIMIT;
    double psi = carriers.start(drive, series, doping);
    for (int i = 0; i < 200; i++) {
      double residual = psi + series * charge(psi) - drive;
      if (residual > 0) {
        high = psi;
      } else {
        low = psi;
      }
      double slope = 1 + series * Constants.ELEMENTARY_CHARGE * carriers.slope(psi);
      double next = psi - residual / slope;
      if (!(next > low && next < high)) {
        next = (low + high) / 2;
      }
      double change = Math.abs(next - psi);
      psi = next;
      if (change < ACCURACY) {
        break;
      }
    }
    potential = psi;
    displacement = charge(psi);
  }

  private double charge(double psi) {
    return Constants.ELEMENTARY_CHARGE * (carriers.net(psi) - doping);
  }

  /** Fermi level over the conduction band (V), of the last solution. */
  double potential() {
    return potential;
  }

  /** Charge of the gate per area, D (C/m2), of the last solution. */
  double displacement() {
    return displacement;
  }

  /** Field in the film, from gate to channel (V/m), of the last solution. */
  double field(double polarization) {
    return (displacement - polarization) / permittivity;
  }
}
