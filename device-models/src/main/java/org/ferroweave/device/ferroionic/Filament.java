package org.ferroweave.device.ferroionic;

import org.ferroweave.device.physics.FilamentGrowth;
import org.ferroweave.device.physics.PointContact;
import org.ferroweave.device.physics.TwoSiteHopping;

/**
 * A filament that grows from the second towards the first electrode, described by the gap g
 * before its tip and its radius r. The tip obeys {@link FilamentGrowth} in the field V/(g + a); it is
 * the blunter the further it has receded (radius r + k g). Growth goes into the tip while the gap is
 * open and into the flank as it closes:
 *
 * <pre>
 *   dg/dt = -v(sigma(r + k g)),   dr/dt = eta v(sigma(r)) a/(g + a)
 * </pre>
 *
 * <p>The ions at hand before the tip are few: in fabricated devices their number wanders around its
 * mean c N by Poisson's square root, as ions hop in and out. The third variable is the logarithm of
 * the supply over its mean.
 *
 * <p>The current limit of the source lowers V as the conductance rises, and so ends the growth: the
 * larger the limit, the thicker the filament and the slower it dissolves. The energy of the few
 * thousand atoms moved is not booked.
 */
final class Filament {
  /** Number of slow variables: gap, radius, logarithm of the supply over its mean. */
  static final int VARIABLES = 3;

  private final FilamentParameters p;
  private final double temperature;
  private final double hopDistance;
  private final double velocity;
  private final double wanderRate;

  Filament(FilamentParameters p, FerroionicParameters.Ions ions, double temperature) {
    this.p = p;
    this.temperature = temperature;
    this.hopDistance = ions.hopDistance();
    double hopRate = TwoSiteHopping.hopRate(p.barrier(), ions.attemptFrequency(), temperature);
    this.velocity = hopDistance * hopRate;
    this.wanderRate = hopRate / p.supplyNumber();
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
   * Rates of gap, radius and wandering supply.
   *
   * @param voltage voltage across the filament (V)
   * @param slow slow variables of the device
   * @param limited whether the source limits the current, so that the voltage falls as the
   *     conductance rises
   * @param gain result: gains, from an index on
   * @param loss result: losses, likewise
   * @param at index of the gap
   */
  void rates(
      double voltage, double[] slow, boolean limited, double[] gain, double[] loss, int at) {
    double gap = slow[at];
    double radius = slow[at + 1];
    double u = reduced(voltage, gap);
    double open = gap + hopDistance;

    double tip = radius + p.taper() * gap;
    double sigmaTip = sigma(tip);
    double in = FilamentGrowth.deposition(u, p.supply() * Math.exp(slow[at + 2]));
    double out = FilamentGrowth.dissolution(u, sigmaTip);
    double perGap = -u / open + (limited ? u / p.decayLength() : 0);
    double rate = -velocity * (in - out);
    double slope = -velocity * ((in + out) * perGap + out * sigmaTip * p.taper() / tip);
    loss[at] = -slope;
    gain[at] = rate - slope * gap;

    double share = p.flank() * velocity * hopDistance / open;
    double sigmaFlank = sigma(radius);
    double outFlank = FilamentGrowth.dissolution(u, sigmaFlank);
    double perRadius = limited ? -2 * u / radius : 0;
    double flank = share * (in - outFlank);
    double flankSlope = share * ((in + outFlank) * perRadius + outFlank * sigmaFlank / radius);
    loss[at + 1] = -flankSlope;
    gain[at + 1] = flank - flankSlope * radius;

    loss[at + 2] = wanderRate;
    gain[at + 2] = 0;
  }

  /** Allowed error of a variable per step: gap and radius (m), supply (1). */
  double tolerance(int variable) {
    return switch (variable) {
      case 0 -> 0.02 * p.decayLength();
      case 1 -> 0.01 * p.least();
      default -> 0.01;
    };
  }

  /** Standard deviation of a variable in equilibrium. */
  double noise(int variable) {
    return variable == 2 ? 1 / Math.sqrt(p.supply() * p.supplyNumber()) : 0;
  }

  /** Least value of a variable. */
  double least(int variable) {
    return switch (variable) {
      case 0 -> 0;
      case 1 -> p.least();
      default -> Double.NEGATIVE_INFINITY;
    };
  }

  /** Greatest value of a variable. */
  double most(int variable) {
    return switch (variable) {
      case 0 -> p.largestGap();
      case 1 -> p.most();
      default -> Double.POSITIVE_INFINITY;
    };
  }

  /** State as fabricated: gap, least radius, mean supply. */
  static void fabricate(FilamentParameters p, double[] slow, int at) {
    slow[at] = p.initialGap();
    slow[at + 1] = p.least();
    slow[at + 2] = 0;
  }
}
