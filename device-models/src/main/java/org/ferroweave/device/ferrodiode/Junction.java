package org.ferroweave.device.ferrodiode;

import org.ferroweave.device.physics.BackToBackDiodes;
import org.ferroweave.device.physics.Constants;
import org.ferroweave.device.physics.SchottkyEmission;

/**
 * Electrostatics and conduction of one diode: stateless functions of voltage, polarization and
 * ionic charge, with the constants of the instance at one temperature. The equations stand in
 * {@link FerroDiodeBody}.
 */
final class Junction {
  private final FerroDiodeParameters p;
  private final double filmPermittivity;
  private final double screening;
  private final double topShift;
  private final double bottomShift;
  private final double inverseThickness;
  private final double builtIn;
  private final double imageFactor;
  private final double temperature;

  Junction(FerroDiodeParameters parameters, double temperature) {
    this.p = parameters;
    this.temperature = temperature;
    this.imageFactor = SchottkyEmission.imageLowering(1, p.opticalPermittivity());
    this.filmPermittivity = p.film().permittivity();
    this.screening = p.screening();
    double e = Constants.ELEMENTARY_CHARGE;
    this.topShift = e * p.topScreening() / Constants.VACUUM_PERMITTIVITY;
    this.bottomShift = e * p.bottomScreening() / Constants.VACUUM_PERMITTIVITY;
    this.inverseThickness = 1 / (p.film().thickness() + filmPermittivity * screening);
    this.builtIn = p.builtInVoltage();
  }

  /** Film permittivity without switching and ions, eps_f (F/m). */
  double filmPermittivity() {
    return filmPermittivity;
  }

  /** Voltage outside the film per displacement, s (V m2/C). */
  double screening() {
    return screening;
  }

  /** Built-in voltage Vbi (V). */
  double builtIn() {
    return builtIn;
  }

  /**
   * Film field E (V/m), positive from first to second electrode.
   *
   * @param voltage first electrode against second (V)
   * @param polarization switched polarization P (C/m2)
   * @param charge charge per area displaced by the ions, Q (C/m2)
   */
  double filmField(double voltage, double polarization, double charge) {
    return (voltage - builtIn - (polarization + charge) * screening) * inverseThickness;
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
    double top = p.topBarrier() + topShift * displacement - (field < 0 ? lowering : 0);
    double bottom = p.bottomBarrier() - bottomShift * displacement - (field > 0 ? lowering : 0);
    return BackToBackDiodes.current(
        SchottkyEmission.saturationCurrent(top, p.richardson(), temperature),
        SchottkyEmission.saturationCurrent(bottom, p.richardson(), temperature),
        voltage,
        temperature);
  }
}
