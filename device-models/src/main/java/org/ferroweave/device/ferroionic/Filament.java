package org.ferroweave.device.ferroionic;

import org.ferroweave.device.physics.FilamentGrowth;
import org.ferroweave.device.physics.PointContact;
import org.ferroweave.device.physics.TwoSiteHopping;

/**
 * A filament that grows from the second towards the first electrode, with two variables: the gap g
 * before its tip and its radius r. The tip obeys {@link FilamentGrowth} in the field V/(g + a); it is
 * the blunter the further it has receded (radius r + k g). Growth goes into the tip while the gap is
 * open and into the flank as it closes:
 *
 * <pre>
 *   dg/dt = -v(sigma(r + k g)),   dr/dt = eta v(sigma(r)) a/(g + a)
 * </pre>
 *
 * <p>The current limit of the source lowers V as the conductance rises, and so ends the growth: the
 * larger the limit, the thicker the filament and the slower it dissolves. The energy of the few
 * thousand atoms moved is not booked.
 */
final class Filament {
  private final FilamentParameters p;
  private final double temperature;
  private final double hopDistance;
  private final double velocity;

  Filament(FilamentParameters p, FerroionicParameters.Ions ions, double temperature) {
    this.p = p;
    this.temperature = temperature;
    this.hopDistance = ions.hopDistance();
    this.velocity =
        hopDistance
            * TwoSiteHopping.hopRate(p.barrier(), ions.attemptFrequency(), temperature);
  }

  /** Conductance (S). */
  double conductance(double gap, double radius) {
    return PointContact.conductance(radius, p.fermiWavelength(), gap, p.decayLength());
  }

  private double reduced(double voltage, double gap) {
    return TwoSiteHopping.reducedField(voltage / (gap + hopDistance), hopDistance, temperature);
  }

  private double sigma(double radius) {
    return FilamentGrowth.capillarity(p.tension(), p.atomicVolume(), radius, temperature);
  }

  /**
   * Rates of gap and radius.
   *
   * @param voltage voltage across the filament (V)
   * @param gap g (m)
   * @param radius r (m)
   * @param limited whether the source limits the current, so that the voltage falls as the
   *     conductance rises
   * @param gain result: gains of gap (at the index) and radius (next)
   * @param loss result: losses, likewise
   * @param at index of the gap
   */
  void rates(
      double voltage,
      double gap,
      double radius,
      boolean limited,
      double[] gain,
      double[] loss,
      int at) {
    double u = reduced(voltage, gap);
    double open = gap + hopDistance;

    double tip = radius + p.taper() * gap;
    double sigmaTip = sigma(tip);
    double in = FilamentGrowth.deposition(u, p.supply());
    double out = FilamentGrowth.dissolution(u, sigmaTip);
    double perGap = -u / open + (limited ? u / p.decayLength() : 0);
    double rate = -velocity * (in - out);
    double slope =
        -velocity * ((in + out) * perGap + out * sigmaTip * p.taper() / tip);
    loss[at] = -slope;
    gain[at] = rate - slope * gap;

    double share = p.flank() * velocity * hopDistance / open;
    double sigmaFlank = sigma(radius);
    double outFlank = FilamentGrowth.dissolution(u, sigmaFlank);
    double perRadius = limited ? -2 * u / radius : 0;
    double flank = share * (in - outFlank);
    double flankSlope =
        share * ((in + outFlank) * perRadius + outFlank * sigmaFlank / radius);
    loss[at + 1] = -flankSlope;
    gain[at + 1] = flank - flankSlope * radius;
  }

  FilamentParameters parameters() {
    return p;
  }
}
