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
 * <p>The contacts' places lie at the ends of the film between them, of length h; the mean places of
 * the halves lie a span L apart, so that crossing the middle takes an ion L far and crossing a
 * contact bond (h - L)/2. This path l says both what charge it displaces, e l/h, and what work the
 * film field does on it, e l E; forward and backward rate of every bond keep the ratio exp(e l
 * E/kT) times that of {@link #freeEnergy}. So no heat is ever negative, and none is lost.
 *
 * <p>Fields are positive towards the second contact and drive ions there. Immutable but for what
 * {@link #occupy} and {@link #drive} fill in.
 */
final class IonChain {
  /** Number of bonds, the slow variables of the chain. */
  static final int BONDS = 3;

  private static final int PLACES = 4;

  private static final double SMALL = 1e-5;

  private final double hopPerField;
  private final double hops;
  private final double filmRate;
  private final double binding;
  private final double bindingFactor;
  private final double cooperation;
  private final double capacity;
  private final double charge;
  private final double span;
  private final double contactPath;
  private final double length;
  private final ContactHop towardsSecond;
  private final ContactHop towardsFirst;
  private final double[] occupation = new double[PLACES];
  private double filmForward;
  private double filmBackward;
  private double filmForwardSlope;
  private double filmBackwardSlope;

  /**
   * @param p parameters
   * @param temperature temperature (K)
   */
  IonChain(FerroionicParameters p, double temperature) {
    FerroionicParameters.Ions ions = p.ions();
    FerroionicParameters.ContactIons contact = p.contactIons();
    this.hopPerField = TwoSiteHopping.reducedField(1, ions.hopDistance(), temperature);
    this.hops = Math.max(1, ions.span() / ions.hopDistance());
    this.filmRate = TwoSiteHopping.hopRate(ions.hopBarrier(), ions.attemptFrequency(), temperature);
    double thermal = Constants.BOLTZMANN * temperature;
    this.binding = contact.binding() / thermal;
    this.bindingFactor = Math.exp(-binding);
    this.cooperation = contact.cooperation() / thermal;
    this.capacity = contact.capacity() / (ions.density() * p.film().thickness());
    this.charge = p.ionCharge();
    this.span = ions.span();
    this.length = p.ionLength();
    this.contactPath = (length - span) / 2;
    double rate = TwoSiteHopping.hopRate(contact.barrier(), ions.attemptFrequency(), temperature);
    this.towardsSecond =
        new ContactHop(rate, contactPath, ions.hopDistance(), contact.fieldFactor(), temperature);
    this.towardsFirst =
        new ContactHop(rate, contactPath, ions.hopDistance(), contact.fieldFactor(), temperature);
  }

  /** Fills in the occupations after what has crossed the bonds; all ions start in the film. */
  void occupy(double[] crossed) {
    occupation[0] = Math.max(-crossed[0], 0);
    occupation[1] = Math.max(0.5 + crossed[0] - crossed[1], 0);
    occupation[2] = Math.max(0.5 + crossed[1] - crossed[2], 0);
    occupation[3] = Math.max(crossed[2], 0);
  }

  /** Finds the rates per ion in a film field (V/m). */
  void drive(double field) {
    towardsSecond.in(field);
    towardsFirst.in(-field);
    double u = hopPerField * field;
    filmForward = filmRate * IonHopping.share(u, hops);
    filmBackward = filmRate * IonHopping.share(-u, hops);
    double steepness = steepness(u);
    filmForwardSlope = filmForward * hopPerField * steepness;
    filmBackwardSlope = filmBackward * hopPerField * (steepness - 2 * hops);
  }

  /** Change of the logarithm of the forward share per reduced field. */
  private double steepness(double u) {
    if (hops == 1) {
      return 1;
    }
    double y = 2 * u * hops;
    double mobility = Math.abs(u) < SMALL ? u / 3 : 1 / Math.tanh(u) - 1 / u;
    double drift = Math.abs(y) < SMALL ? 0.5 : (1 - IonHopping.bernoulli(y)) / y;
    return mobility + 2 * hops * drift;
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
        * (occupation[3] - occupation[0] + span / length * (occupation[2] - occupation[1]))
        / 2;
  }

  /** Way of an ion along the field as it crosses a bond (m). */
  double path(int bond) {
    return bond == 1 ? span : contactPath;
  }

  /** Displaced charge per share of ions that crosses a bond (C/m2). */
  double displacedPerCrossing(int bond) {
    return charge * path(bond) / length;
  }

  /** Charge per share of ions (C/m2). */
  double charge() {
    return charge;
  }

  /** Rate of crossings towards the second contact (1/s). */
  double forward(int bond) {
    return switch (bond) {
      case 0 -> towardsFirst.away() * escape(occupation[0]) * occupation[0];
      case 1 -> filmForward * occupation[1];
      default -> towardsSecond.towards() * occupation[2] * free(occupation[3]);
    };
  }

  /** Rate of crossings towards the first contact (1/s). */
  double backward(int bond) {
    return switch (bond) {
      case 0 -> towardsFirst.towards() * occupation[1] * free(occupation[0]);
      case 1 -> filmBackward * occupation[2];
      default -> towardsSecond.away() * escape(occupation[3]) * occupation[3];
    };
  }

  /**
   * How much the net rate falls per share that has crossed (1/s): less ions on one side, more on
   * the other, and a smaller field.
   *
   * @param bond bond
   * @param fieldSlope change of the field per share that crosses this bond, not above 0 (V/m)
   */
  double slope(int bond, double fieldSlope) {
    return switch (bond) {
      case 0 -> contactSlope(towardsFirst, occupation[0], occupation[1], fieldSlope);
      case 1 ->
          filmForward
              + filmBackward
              - fieldSlope * (filmForwardSlope * occupation[1] - filmBackwardSlope * occupation[2]);
      default -> contactSlope(towardsSecond, occupation[3], occupation[2], fieldSlope);
    };
  }

  private double contactSlope(ContactHop hop, double held, double film, double fieldSlope) {
    double escape = escape(held);
    double free = free(held);
    double perField = hop.towardsSlope() * film * free - hop.awaySlope() * escape * held;
    return hop.towards() * (free + film / capacity) + hop.away() * escape - fieldSlope * perField;
  }

  /**
   * Free energy of mixing and binding per ion, in units of kT, up to a constant: ideal in the film,
   * of a lattice gas with binding at the contacts.
   */
  double freeEnergy() {
    return mixing(occupation[1])
        - occupation[1]
        + mixing(occupation[2])
        - occupation[2]
        + held(occupation[0])
        + held(occupation[3]);
  }

  private double held(double share) {
    double empty = free(share);
    return mixing(share)
        + capacity * mixing(empty)
        - share * (binding + cooperation * share / (2 * capacity));
  }

  private static double mixing(double x) {
    return x > 0 ? x * Math.log(x) : 0;
  }

  /** Factor on the rate of leaving a contact: binding, and what the neighbours there add to it. */
  private double escape(double share) {
    return bindingFactor * Math.exp(-cooperation * Math.min(share / capacity, 1));
  }

  private double free(double share) {
    return Math.max(1 - share / capacity, 0);
  }
}
