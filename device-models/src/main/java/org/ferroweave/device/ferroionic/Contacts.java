package org.ferroweave.device.ferroionic;

import org.ferroweave.device.physics.BackToBackDiodes;
import org.ferroweave.device.physics.Constants;
import org.ferroweave.device.physics.SchottkyEmission;

/**
 * Electrostatics and emission of both contacts. The film between the ions at both contacts has the
 * length h = t - 2d; they stand a distance d from their metal. With the displacement D = eps E + P
 * + Q (P switched polarization, Q charge displaced by ions, E field of the film), the screening s =
 * s1 + s2 + sp (length over permittivity), and the charges q1 and q2 of the ions at the contacts,
 * the energy per area and the voltage dU/dD that belongs to it are
 *
 * <pre>
 *   U = h eps E^2/2 + 2d eps F^2/2 + s D^2/2 + D (phi1 - phi2)/e,   eps F = eps E + Q
 *   V = h E + 2d F + s D + (phi1 - phi2)/e
 *   barrier1 = phi1 + e s1 D - e q1 d/eps,   barrier2 = phi2 - e s2 D - e q2 d/eps
 * </pre>
 *
 * <p>F is the field before the metal, where no ion is displaced; P fills the film up to the metal
 * and feels the mean (h E + 2d F)/t. Work on an ion or on P is -dU at constant D: what the rates of
 * {@link IonChain} and of the film take. Emptied sites count as spread evenly over the film.
 *
 * <p>Charge of positive ions at a contact lowers its barrier for electrons; the field of all
 * displaced ions opposes the drive. Current: thermionic emission over both barriers in series. So a
 * displacement first raises the current (the emitting contact limits) and, once its inner field
 * exceeds what the voltage applies, lowers it (the collecting contact limits, as in a p-n
 * junction).
 */
final class Contacts {
  private final FerroionicParameters p;
  private final double temperature;
  private final double permittivity;
  private final double screening;
  private final double ionDipole;
  private final double builtIn;
  private final double effectiveThickness;
  private final double topShift;
  private final double bottomShift;

  Contacts(FerroionicParameters p, double temperature) {
    this.p = p;
    this.temperature = temperature;
    this.permittivity = p.film().permittivity();
    this.screening = p.screening();
    this.ionDipole = p.contactIons().distance() / permittivity;
    double e = Constants.ELEMENTARY_CHARGE;
    this.builtIn = (p.top().barrier() - p.bottom().barrier()) / e;
    this.effectiveThickness = p.film().thickness() + permittivity * screening;
    this.topShift = e * p.top().screening() / Constants.VACUUM_PERMITTIVITY;
    this.bottomShift = e * p.bottom().screening() / Constants.VACUUM_PERMITTIVITY;
  }

  /** Voltage that polarization, ions and contacts take from the film (V). */
  private double inner(double polarization, IonChain ions) {
    return builtIn
        + (polarization + ions.displaced()) * screening
        + 2 * ionDipole * ions.displaced();
  }

  /** Film field E (V/m) at a voltage across the device (V). */
  double field(double voltage, double polarization, IonChain ions) {
    return (voltage - inner(polarization, ions)) / effectiveThickness;
  }

  /** The voltage across the device (V) that belongs to a film field (V/m). */
  double voltage(double field, double polarization, IonChain ions) {
    return field * effectiveThickness + inner(polarization, ions);
  }

  /** Change of the film field per share of ions that crosses a bond (V/m), at constant voltage. */
  double fieldPerCrossing(int bond, IonChain ions) {
    return -ions.displacedPerCrossing(bond) * (screening + 2 * ionDipole) / effectiveThickness;
  }

  /** How much the mean field that the polarization feels exceeds the film field (V/m). */
  double excessField(IonChain ions) {
    return 2 * ionDipole * ions.displaced() / p.film().thickness();
  }

  /**
   * Energy U per area stored by a film field (V/m), polarization and ions (J/m2), without that of
   * the film itself and without {@link IonChain#freeEnergy}.
   */
  double storedEnergy(double field, double polarization, IonChain ions) {
    double ion = ions.displaced();
    double d = displacement(field, polarization, ions);
    double gap = permittivity * field + ion;
    return p.ionLength() * permittivity * field * field / 2
        + ionDipole * gap * gap
        + screening * d * d / 2
        + builtIn * d;
  }

  /** Change of the film field per voltage across the device (1/m). */
  double fieldPerVoltage() {
    return 1 / effectiveThickness;
  }

  /** Displacement D (C/m2) at a film field (V/m). */
  double displacement(double field, double polarization, IonChain ions) {
    return permittivity * field + polarization + ions.displaced();
  }

  /** Current through the contacts (A), positive from first to second. */
  double current(double voltage, double polarization, IonChain ions) {
    double field = field(voltage, polarization, ions);
    double d = displacement(field, polarization, ions);
    double e = Constants.ELEMENTARY_CHARGE;
    double top =
        p.top().barrier()
            + topShift * d
            - e * ionDipole * ions.contactCharge(0)
            - SchottkyEmission.imageLowering(-field, p.opticalPermittivity());
    double bottom =
        p.bottom().barrier()
            - bottomShift * d
            - e * ionDipole * ions.contactCharge(1)
            - SchottkyEmission.imageLowering(field, p.opticalPermittivity());
    return p.area()
        * BackToBackDiodes.current(
            SchottkyEmission.saturationCurrent(top, p.richardson(), temperature),
            SchottkyEmission.saturationCurrent(bottom, p.richardson(), temperature),
            voltage,
            temperature);
  }

  /** Barrier shift (J) per share of ions that comes to a contact, for error control. */
  double shiftPerCrossing(IonChain ions) {
    double e = Constants.ELEMENTARY_CHARGE;
    return ions.charge() * (e * ionDipole + Math.max(topShift, bottomShift));
  }
}
