package org.ferroweave.device.ferroionic;

import org.ferroweave.device.physics.Constants;
import org.ferroweave.device.physics.IonHopping;
import org.ferroweave.device.physics.TwoSiteHopping;

/**
 * The mobile ions in four places in a row: first contact, first and second half of the film, second
 * contact. The state is what has crossed the three bonds between them, as a share of all ions, so
 * that the number of ions is conserved whatever the integration error: what leaves one place
 * arrives at the next. Places at a contact are limited (no double occupation), and ions there may
 * hold each other (binding that grows with the share of places taken, as in the isotherm of Fowler
 * and Guggenheim): few ions then leave soon, many stay.
 *
 * <p>Fields are positive towards the second contact and drive ions there. Immutable but for the
 * occupations, which {@link #occupy} fills in.
 */
final class IonChain {
  /** Number of bonds, the slow variables of the chain. */
  static final int BONDS = 3;

  private static final int PLACES = 4;

  private final double temperature;
  private final double hopDistance;
  private final double hops;
  private final double filmRate;
  private final double contactRate;
  private final double fieldFactor;
  private final double bindingFactor;
  private final double cooperation;
  private final double capacity;
  private final double charge;
  private final double filmLever;
  private final double[] occupation = new double[PLACES];

  /**
   * @param p parameters
   * @param temperature temperature (K)
   */
  IonChain(FerroionicParameters p, double temperature) {
    FerroionicParameters.Ions ions = p.ions();
    FerroionicParameters.ContactIons contact = p.contactIons();
    this.temperature = temperature;
    this.hopDistance = ions.hopDistance();
    this.hops = Math.max(1, ions.span() / ions.hopDistance());
    this.filmRate = TwoSiteHopping.hopRate(ions.hopBarrier(), ions.attemptFrequency(), temperature);
    this.contactRate =
        TwoSiteHopping.hopRate(contact.barrier(), ions.attemptFrequency(), temperature);
    this.fieldFactor = contact.fieldFactor();
    this.bindingFactor = Math.exp(-contact.binding() / (Constants.BOLTZMANN * temperature));
    this.cooperation = contact.cooperation() / (Constants.BOLTZMANN * temperature);
    this.capacity = contact.capacity() / (ions.density() * p.film().thickness());
    this.charge = p.ionCharge();
    this.filmLever = ions.span() / p.film().thickness();
  }

  /** Fills in the occupations after what has crossed the bonds; all ions start in the film. */
  void occupy(double[] crossed) {
    occupation[0] = Math.max(-crossed[0], 0);
    occupation[1] = Math.max(0.5 + crossed[0] - crossed[1], 0);
    occupation[2] = Math.max(0.5 + crossed[1] - crossed[2], 0);
    occupation[3] = Math.max(crossed[2], 0);
  }

  /** Share of all ions at a place, 0 (first contact) to 3 (second). */
  double occupation(int place) {
    return occupation[place];
  }

  /** Charge per area of the ions at a contact (C/m2): 0 first, 1 second. */
  double contactCharge(int contact) {
    return charge * occupation[contact * (PLACES - 1)];
  }

  /** Charge that the ions have displaced, per area, positive towards the second contact (C/m2). */
  double displaced() {
    return charge
        * (occupation[3] - occupation[0] + filmLever * (occupation[2] - occupation[1]))
        / 2;
  }

  /** Displaced charge per share of ions that crosses a bond (C/m2). */
  double displacedPerCrossing(int bond) {
    return charge * (bond == 1 ? filmLever : (1 - filmLever) / 2);
  }

  /** Charge per share of ions (C/m2). */
  double charge() {
    return charge;
  }

  private double reduced(int bond, double field) {
    double local = bond == 1 ? field : field * fieldFactor;
    return TwoSiteHopping.reducedField(local, hopDistance, temperature);
  }

  /** Rate of crossings towards the second contact (1/s). */
  double forward(int bond, double field) {
    double u = reduced(bond, field);
    return switch (bond) {
      case 0 -> contactRate * escape(occupation[0]) * Math.exp(u) * occupation[0];
      case 1 -> filmRate * IonHopping.share(u, hops) * occupation[1];
      default -> contactRate * Math.exp(u) * occupation[2] * free(occupation[3]);
    };
  }

  /** Rate of crossings towards the first contact (1/s). */
  double backward(int bond, double field) {
    double u = reduced(bond, field);
    return switch (bond) {
      case 0 -> contactRate * Math.exp(-u) * occupation[1] * free(occupation[0]);
      case 1 -> filmRate * IonHopping.share(-u, hops) * occupation[2];
      default -> contactRate * escape(occupation[3]) * Math.exp(-u) * occupation[3];
    };
  }

  /**
   * How much the net rate falls per share that has crossed (1/s): less ions on one side, more on
   * the other, and a smaller field.
   *
   * @param bond bond
   * @param field field (V/m)
   * @param fieldSlope change of the field per share that crosses this bond, not above 0 (V/m)
   */
  double slope(int bond, double field, double fieldSlope) {
    double u = reduced(bond, field);
    double perField =
        TwoSiteHopping.reducedField(bond == 1 ? 1 : fieldFactor, hopDistance, temperature);
    double feedback = -fieldSlope * perField * (forward(bond, field) + backward(bond, field));
    return feedback
        + switch (bond) {
          case 0 ->
              contactRate
                  * (escape(occupation[0]) * Math.exp(u)
                      + Math.exp(-u) * (free(occupation[0]) + occupation[1] / capacity));
          case 1 -> filmRate * (IonHopping.share(u, hops) + IonHopping.share(-u, hops));
          default ->
              contactRate
                  * (escape(occupation[3]) * Math.exp(-u)
                      + Math.exp(u) * (free(occupation[3]) + occupation[2] / capacity));
        };
  }

  /** Factor on the rate of leaving a contact: binding, and what the neighbours there add to it. */
  private double escape(double share) {
    return bindingFactor * Math.exp(-cooperation * Math.min(share / capacity, 1));
  }

  private double free(double share) {
    return Math.max(1 - share / capacity, 0);
  }
}
