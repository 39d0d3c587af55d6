package org.ferroweave.device.stacked;

import org.ferroweave.device.physics.Constants;

/**
 * Potentials of the stack gate / first film / insulator / second film, whose two faces hold the
 * carriers of the channel. The displacement is continuous but for the charges at the faces,
 *
 * <pre>
 *   D   = eps1 E1 + P1                     first film and insulator
 *   D2  = D + sigma - e rho(psi_t)         second film, below the charge of its upper face
 *   D2  = eps2 (psi_t - psi_b)/t2 + P2
 *   0   = D2 - e rho(psi_b)                below the lower face there is no field
 *   U   = V + P1 t1/eps1 = S D + psi_t,    S = t1/eps1 + ti/epsi
 * </pre>
 *
 * <p>V is the gate voltage over flat band, sigma the fixed charge of the interface, e rho(psi) the
 * electrons less holes and donors of a face. All but psi_b is eliminated; what remains grows
 * monotonically with psi_b, and Newton's method inside a bracket finds its root, from a start that
 * depends on the arguments alone. The last solution is kept for the getters; not for several
 * threads.
 */
final class StackElectrostatics {
  private static final double ACCURACY = 1e-9;
  private static final double LIMIT = 1e4;

  private final double capacitance1;
  private final double series;
  private final double perDisplacement2;
  private final double interfaceCharge;
  private final double donors;
  private final Bands carriers;
  private final double thickness1;
  private final double thickness2;
  private final double permittivity1;

  private double lower = 0;
  private double upper;
  private double displacement;

  /**
   * @param p parameters of the instance
   * @param temperature temperature (K)
   */
  StackElectrostatics(StackParameters p, double temperature) {
    this.thickness1 = p.first().thickness();
    this.thickness2 = p.second().thickness();
    this.permittivity1 = p.first().permittivity();
    this.capacitance1 = permittivity1 / thickness1;
    this.series = 1 / capacitance1 + p.insulatorElastance();
    this.perDisplacement2 = thickness2 / p.second().permittivity();
    this.interfaceCharge = p.interfaceCharge();
    this.donors = p.donors() / 2;
    this.carriers = new Bands(p.electronMass(), p.holeMass(), p.bandGap(), temperature);
  }

  /**
   * Solves for the potentials.
   *
   * @param voltage gate over flat band, against the channel (V)
   * @param first P1 (C/m2)
   * @param second P2 (C/m2)
   */
  void solve(double voltage, double first, double second) {
    double drive = voltage + first / capacitance1;
    double low = -LIMIT;
    double high = LIMIT;
    double top = carriers.start(drive + series * interfaceCharge, series, donors);
    double psi = carriers.start(top + second * perDisplacement2, perDisplacement2, donors);
    for (int i = 0; i < 200; i++) {
      double face = charge(psi);
      upper = psi + (face - second) * perDisplacement2;
      displacement = face + charge(upper) - interfaceCharge;
      double residual = upper + series * displacement - drive;
      if (residual > 0) {
        high = psi;
      } else {
        low = psi;
      }
      double slopeLower = Constants.ELEMENTARY_CHARGE * carriers.slope(psi);
      double slopeUpper = 1 + slopeLower * perDisplacement2;
      double slope =
          slopeUpper
              + series
                  * (slopeLower + Constants.ELEMENTARY_CHARGE * carriers.slope(upper) * slopeUpper);
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
    lower = psi;
    double face = charge(psi);
    upper = psi + (face - second) * perDisplacement2;
    displacement = face + charge(upper) - interfaceCharge;
  }

  private double charge(double psi) {
    return Constants.ELEMENTARY_CHARGE * (carriers.net(psi) - donors);
  }

  /** Field in the first film, from gate to channel (V/m), of the last solution. */
  double firstField(double first) {
    return (displacement - first) / permittivity1;
  }

  /** Field in the second film, away from the gate (V/m), of the last solution. */
  double secondField() {
    return (upper - lower) / thickness2;
  }

  /** Charge of the gate per area, D (C/m2), of the last solution. */
  double displacement() {
    return displacement;
  }

  /** Electrons of both faces per area (1/m2), of the last solution. */
  double electrons() {
    return carriers.electrons(lower) + carriers.electrons(upper);
  }

  /** Holes of both faces per area (1/m2), of the last solution. */
  double holes() {
    return carriers.holes(lower) + carriers.holes(upper);
  }

  /** Fermi level over the band edge of the upper face (V), of the last solution. */
  double upper() {
    return upper;
  }
}
