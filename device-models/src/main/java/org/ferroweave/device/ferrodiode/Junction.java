package org.ferroweave.device.ferrodiode;

import org.ferroweave.device.physics.BackToBackDiodes;
import org.ferroweave.device.physics.Constants;
import org.ferroweave.device.physics.SchottkyEmission;
import org.jspecify.annotations.Nullable;

/**
 * Electrostatics and conduction of one diode: stateless functions of voltage, polarization and
 * ionic charge, with the constants of the instance at one temperature. The equations stand in
 * {@link FerroDiodeBody}.
 */
final class Junction {
  private static final int MOST_ITERATIONS = 100;
  private static final double PRECISION = 1e-13;

  private final FerroDiodeParameters p;
  private final double filmPermittivity;
  private final double screening;
  private final double topShift;
  private final double bottomShift;
  private final double filmDrop;
  private final double inverseThickness;
  private final double builtIn;
  private final double imageFactor;
  private final double temperature;
  private final @Nullable SemimetalLevel top;
  private final @Nullable SemimetalLevel bottom;

  Junction(FerroDiodeParameters parameters, double temperature) {
    this.p = parameters;
    this.temperature = temperature;
    this.imageFactor = SchottkyEmission.imageLowering(1, p.opticalPermittivity());
    this.filmPermittivity = p.film().permittivity();
    this.screening = p.screening();
    double e = Constants.ELEMENTARY_CHARGE;
    this.topShift = e * p.top().screening() / Constants.VACUUM_PERMITTIVITY;
    this.bottomShift = e * p.bottom().screening() / Constants.VACUUM_PERMITTIVITY;
    this.filmDrop = p.film().thickness() / filmPermittivity;
    this.inverseThickness = 1 / (p.film().thickness() + filmPermittivity * screening);
    this.builtIn = p.builtInVoltage();
    this.top = level(p.top(), temperature);
    this.bottom = level(p.bottom(), temperature);
  }

  private static @Nullable SemimetalLevel level(
      FerroDiodeParameters.Contact contact, double temperature) {
    return contact.isSemimetal()
        ? new SemimetalLevel(contact.velocity(), contact.doping(), temperature)
        : null;
  }

  /** Whether the field is a linear function of voltage and charge: no contact is a semimetal. */
  boolean isLinear() {
    return top == null && bottom == null;
  }

  /** Film permittivity without switching and ions, eps_f (F/m). */
  double filmPermittivity() {
    return filmPermittivity;
  }

  /** Voltage outside the film per displacement, s, of the linear part (V m2/C). */
  double screening() {
    return screening;
  }

  /** Built-in voltage Vbi (V). */
  double builtIn() {
    return builtIn;
  }

  /** Shift of the second contact's barrier per displacement, linear part (J m2/C). */
  double bottomShift() {
    return bottomShift;
  }

  /**
   * Film field E (V/m), positive from first to second electrode.
   *
   * @param voltage first electrode against second (V)
   * @param bound charge per area that is bound in the film, polarization and displaced ions, P + Q
   *     (C/m2)
   */
  double filmField(double voltage, double bound) {
    if (isLinear()) {
      return (voltage - builtIn - bound * screening) * inverseThickness;
    }
    return (displacement(voltage, bound) - bound) / filmPermittivity;
  }

  /**
   * Displacement with semimetal contacts (C/m2): the root of drop(D) = V between 0 and the root
   * without their levels, which all oppose D. Newton, kept in that interval.
   */
  private double displacement(double voltage, double bound) {
    double linear = (voltage - builtIn + bound * filmDrop) / (filmDrop + screening);
    double low = Math.min(0, linear);
    double high = Math.max(0, linear);
    double d = linear / 2;
    for (int i = 0; i < MOST_ITERATIONS; i++) {
      double excess = d * (filmDrop + screening) - bound * filmDrop + levels(d) + builtIn - voltage;
      if (excess > 0) {
        high = d;
      } else {
        low = d;
      }
      double next = d - excess / (filmDrop + screening + levelSlopes(d));
      if (!(next > low && next < high)) {
        next = (low + high) / 2;
      }
      double step = Math.abs(next - d);
      d = next;
      if (step <= PRECISION * Math.abs(linear)) {
        break;
      }
    }
    return d;
  }

  /** Voltage over the levels of both semimetals (V). */
  private double levels(double d) {
    return topLevel(d) + bottomLevel(d);
  }

  private double topLevel(double d) {
    return top == null ? 0 : -top.rise(-d);
  }

  private double bottomLevel(double d) {
    return bottom == null ? 0 : bottom.rise(d);
  }

  private double levelSlopes(double d) {
    return (top == null ? 0 : top.slope(-d)) + (bottom == null ? 0 : bottom.slope(d));
  }

  /** Change of the film field with bound charge (V m/C), below 0. */
  double fieldPerBound(double displacement) {
    if (isLinear()) {
      return -screening * inverseThickness;
    }
    double outside = screening + levelSlopes(displacement);
    return -outside / (p.film().thickness() + filmPermittivity * outside);
  }

  /**
   * Electronic current density (A/m2), positive from first to second electrode.
   *
   * @param voltage first electrode against second (V)
   * @param field film field E (V/m)
   * @param displacement displacement D (C/m2)
   */
  double currentDensity(double voltage, double field, double displacement) {
    double lowering = imageFactor * Math.sqrt(Math.abs(field));
    double first = p.top().barrier() + topShift * displacement - (field < 0 ? lowering : 0);
    double second = p.bottom().barrier() - bottomShift * displacement - (field > 0 ? lowering : 0);
    if (!isLinear()) {
      first += Constants.ELEMENTARY_CHARGE * topLevel(displacement);
      second -= Constants.ELEMENTARY_CHARGE * bottomLevel(displacement);
    }
    return BackToBackDiodes.current(
        SchottkyEmission.saturationCurrent(first, p.richardson(), temperature),
        SchottkyEmission.saturationCurrent(second, p.richardson(), temperature),
        voltage,
        temperature);
  }
}
