package org.ferroweave.device.ferroionic;

import org.ferroweave.device.physics.Constants;
import org.ferroweave.device.physics.FilamentGrowth;
import org.ferroweave.device.physics.PointContact;
import org.ferroweave.device.physics.TwoSiteHopping;

/**
 * A filament that grows from the second towards the first electrode, described by the gap g before
 * its tip and its radius r. The tip obeys {@link FilamentGrowth} in the field V/(g + a); it is the
 * blunter the further it has receded (radius r + k g). Where tip and electrode touch they form a
 * neck, whose hollow curvature fills it up if it is thick and lets it break if it is thin. Growth
 * goes into the tip while the gap is open and into the flank as it closes:
 *
 * <pre>
 *   dg/dt = -v(sigma(r + k g) (1 - n exp(-g/a))),   n = r / (1.5 r0)
 *   dr/dt = eta v(sigma(r)) a/(g + a)
 * </pre>
 *
 * <p>The current limit of the source lowers V as the conductance rises, and so ends the growth: the
 * larger the limit, the thicker the filament and the longer it takes to dissolve.
 *
 * <p>The ions at hand before the tip are few: in fabricated devices their number wanders around its
 * mean c N by Poisson's square root, as ions hop in and out. The third variable is the logarithm of
 * the supply over its mean. The energy of the few thousand atoms moved is not booked.
 */
final class Filament {
  /** Number of slow variables: gap, radius, logarithm of the supply over its mean. */
  static final int VARIABLES = 3;

  /** Radius of a contact that neither closes nor breaks by itself, over the least radius. */
  private static final double NECK = 1.5;

  /** Gap over which deposition ceases as tip and electrode touch (m). */
  private static final double TOUCH = 3e-11;

  private final FilamentParameters p;
  private final double temperature;
  private final double hopDistance;
  private final double velocity;
  private final double wanderRate;
  private final double barrier;

  Filament(FilamentParameters p, FerroionicParameters.Ions ions, double temperature) {
    this.p = p;
    this.temperature = temperature;
    this.hopDistance = ions.hopDistance();
    double hopRate = TwoSiteHopping.hopRate(p.barrier(), ions.attemptFrequency(), temperature);
    this.velocity = hopDistance * hopRate;
    this.barrier = p.barrier() / (Constants.BOLTZMANN * temperature);
    this.wanderRate = hopRate / p.supplyNumber();
  }

  /** Conductance (S). */
  double conductance(double gap, double radius) {
    return PointContact.conductance(
        Math.max(radius, p.least()), p.fermiWavelength(), Math.max(gap, 0), p.decayLength());
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
   * @param share share of the filament in the current if the source limits it, so that the voltage
   *     falls as the conductance rises, else 0
   * @param gain result: gains, from an index on
   * @param loss result: losses, likewise
   * @param at index of the gap
   */
  void rates(double voltage, double[] slow, double share, double[] gain, double[] loss, int at) {
    double gap = Math.max(slow[at], 0);
    double radius = Math.max(slow[at + 1], p.least());
    double u = reduced(voltage, gap);
    double open = gap + hopDistance;

    double tip = radius + p.taper() * gap;
    double bulk = sigma(tip);
    double neck = radius / (NECK * p.least()) * Math.exp(-gap / hopDistance);
    double sigmaTip = bulk * (1 - neck);
    double sigmaSlope = bulk * (neck / hopDistance - (1 - neck) * p.taper() / tip);
    double supply = p.supply() * Math.exp(slow[at + 2]);
    double in = FilamentGrowth.deposition(u, supply, barrier);
    double out = FilamentGrowth.dissolution(u, sigmaTip, barrier);
    double inSlope = u < barrier ? in : 0; // per u; beyond, the field has no more to give
    double outSlope = sigmaTip - u < barrier ? out : 0;
    double touch = Math.exp(-gap / TOUCH);
    double perGap = -u / open + share * u / p.decayLength();
    double rate = -velocity * (in * (1 - touch) - out);
    double slope =
        -velocity
            * ((inSlope * (1 - touch) + outSlope) * perGap
                + in * touch / TOUCH
                - outSlope * sigmaSlope);
    put(at, rate, slope, slow, gain, loss);

    double flankRate = p.flank() * velocity * hopDistance / open;
    double sigmaFlank = sigma(radius);
    double outFlank = FilamentGrowth.dissolution(u, sigmaFlank, barrier);
    double perRadius = -2 * share * u / radius;
    double room = 1 - radius / p.most();
    double flank = flankRate * (in * room - outFlank);
    double outFlankSlope = sigmaFlank - u < barrier ? outFlank : 0;
    double flankSlope =
        flankRate
            * ((inSlope * room + outFlankSlope) * perRadius
                - in / p.most()
                + outFlankSlope * sigmaFlank / radius);
    put(at + 1, flank, flankSlope, slow, gain, loss);

    loss[at + 2] = wanderRate;
    gain[at + 2] = 0;
  }

  /** Rosenbrock form where the rate falls with its variable; plain where it runs away. */
  private static void put(
      int at, double rate, double slope, double[] slow, double[] gain, double[] loss) {
    loss[at] = Math.max(-slope, 0);
    gain[at] = rate + loss[at] * slow[at];
  }

  /** Allowed error of a variable per step: gap and radius (m), supply (1). */
  double tolerance(int variable) {
    return switch (variable) {
      case 0 -> 0.1 * p.decayLength();
      case 1 -> 0.01 * p.least();
      default -> 0.01;
    };
  }

  /** Standard deviation of a variable in equilibrium. */
  double noise(int variable) {
    return variable == 2 ? 1 / Math.sqrt(p.supply() * p.supplyNumber()) : 0;
  }

  /** Least value of a variable: the law itself keeps the gap above zero, up to the tolerance. */
  double least(int variable) {
    return variable == 1 ? p.least() : Double.NEGATIVE_INFINITY;
  }

  /** Greatest value of a variable: the law itself keeps the radius below its greatest value. */
  double most(int variable) {
    return variable == 0 ? p.largestGap() : Double.POSITIVE_INFINITY;
  }

  /** State as fabricated: gap, least radius, mean supply. */
  static void fabricate(FilamentParameters p, double[] slow, int at) {
    slow[at] = p.initialGap();
    slow[at + 1] = p.least();
    slow[at + 2] = 0;
  }
}
