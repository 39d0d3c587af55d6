package org.ferroweave.device.ferroionic;

import org.ferroweave.device.physics.IonHopping;
import org.ferroweave.device.physics.TwoSiteHopping;

/**
 * Exchange of ions between a half of the film and a contact, a path l apart along the field. The
 * last hop to the contact, over the barrier W, is the slow one; it takes f a of the path, where a
 * is the hop length and f the field there over the mean field. On the rest of the path, N - 1 = (l
 * - f a)/a layers, ions hop fast, so that they stand there in equilibrium and pile up before the
 * contact or keep away from it. With rates k+ to the contact and k- back, for a field E towards it,
 *
 * <pre>
 *   k+ = w exp(u) S(x),   k- = w exp(-u) S(-x),   w = nu exp(-W/kT)
 *   u = e f a E/(2kT),    x = e (l - f a) E/(kT),   v = x/(N - 1)
 *   S(x) = N (1 - exp(-v)) / (1 - exp(-v N))
 *   k+/k- = exp(2u + x) = exp(e l E/(kT))
 * </pre>
 *
 * <p>S/N is the share of independent ions on N layers that stand in the one before the contact. The
 * ratio holds at any field: it is the work of the film field on an ion that goes the whole path,
 * the same path over which that ion displaces charge (detailed balance). Crowding on the path is
 * left out. Fills in its rates for one field at a time.
 *
 * <p><b>The ratio is physics, the two rates are a choice.</b> Only the factors exp(u) and exp(-u)
 * are those of a hop over a barrier that the field tilts (Mott and Gurney). An ion that leaves a
 * contact knows nothing of the length of the path behind it, and of N even layers a share 1/N
 * stands before the contact, so a master equation of the layers gives k- = w exp(-u) and k+ = w
 * exp(u) S/N. Here both carry S instead: k+ without a field is w, N times that, and k- has the
 * factor S(-x), which depends on the whole half of the film. With the 227 layers of the lateral
 * Au/CuInP2S6/Au synapse it is 29 at -10 MV/m and 1.5e-12 at +10 MV/m; with the 38 of the vertical
 * one 8 and 8e-4. The barrier W is thus a parameter of this law and no barrier of a single hop. The
 * rates of the layers would need their free energy -kT ln Z(E) and its polarization in the fields.
 *
 * <p>Source of the tilt alone: N. F. Mott, R. W. Gurney, Electronic Processes in Ionic Crystals
 * (Oxford, 1940), ch. 2.
 */
final class ContactHop {
  private static final double SMALL = 1e-5;

  private final double hopRate;
  private final double hopPerField;
  private final double pathPerField;
  private final double layerPerField;
  private double towards;
  private double away;
  private double towardsSlope;
  private double awaySlope;

  /**
   * Law of a contact.
   *
   * @param hopRate w (1/s)
   * @param path l (m)
   * @param hopDistance a (m)
   * @param fieldFactor f (1); f a may not exceed l
   * @param temperature temperature (K)
   */
  ContactHop(
      double hopRate, double path, double hopDistance, double fieldFactor, double temperature) {
    double last = fieldFactor * hopDistance;
    double rest = path - last;
    this.hopRate = hopRate;
    this.hopPerField = TwoSiteHopping.reducedField(1, last, temperature);
    this.pathPerField = 2 * TwoSiteHopping.reducedField(1, rest, temperature);
    this.layerPerField =
        rest > 0 ? 2 * TwoSiteHopping.reducedField(1, hopDistance, temperature) : 0;
  }

  /** Finds the rates in a field towards the contact (V/m). */
  void in(double field) {
    double u = hopPerField * field;
    double x = pathPerField * field;
    double v = layerPerField * field;
    towards = hopRate * Math.exp(u) * IonHopping.bernoulli(-x - v) / IonHopping.bernoulli(-v);
    away = hopRate * Math.exp(-u) * IonHopping.bernoulli(x + v) / IonHopping.bernoulli(v);
    double pileSlope =
        Math.abs(x) < SMALL
            ? pathPerField / 2
            : (IonHopping.bernoulli(v) - IonHopping.bernoulli(x + v)) / field;
    towardsSlope = towards * (hopPerField + pileSlope);
    awaySlope = away * (pileSlope - hopPerField - pathPerField);
  }

  /** Rate k+ to the contact (1/s). */
  double towards() {
    return towards;
  }

  /** Rate k- from the contact (1/s). */
  double away() {
    return away;
  }

  /** Change of k+ per field (m/(V s)), not below 0. */
  double towardsSlope() {
    return towardsSlope;
  }

  /** Change of k- per field (m/(V s)), not above 0. */
  double awaySlope() {
    return awaySlope;
  }
}
