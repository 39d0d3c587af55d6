package org.ferroweave.device.optoelectronic;

import org.ferroweave.device.Stimulus;
import org.ferroweave.device.compact.Film;
import org.ferroweave.device.physics.BackToBackDiodes;
import org.ferroweave.device.physics.Constants;
import org.ferroweave.device.physics.HechtCollection;
import org.ferroweave.device.physics.Mixing;
import org.ferroweave.device.physics.PhotoHopping;
import org.ferroweave.device.physics.SchottkyEmission;
import org.ferroweave.device.physics.ThermalEmission;

/**
 * A lit ferroelectric film between two electrodes. Positive directions point from the first (top)
 * to the second (bottom) electrode.
 *
 * <p><b>Electrostatics</b> as in the ferro diode: D = eps_f E + P + Q is continuous, E = [V - Vbi -
 * (P + Q) s]/(t + eps_f s), with s the screening of both contacts and of passive layers. Q = N e a
 * m s_P is the charge of ions on their metastable sites, displaced further along the polarization
 * of their place (s_P is P over its spontaneous value); it turns with P, so that a film switches in
 * the field E (1 + dQ/dP), and an ion moves in e a s_P E.
 *
 * <p><b>Trapped holes</b> h lie before both contacts, half of them each, at a distance 2 l_t from
 * the charge that screens them (over the relative permittivity). D is less by e h/2 at the first
 * contact and more by e h/2 at the second; over equal distances the two drops cancel in the voltage
 * across the device, and the field between the two sheets is the same as without them.
 *
 * <p><b>Pairs.</b> dn/dt = G - n/tau per area; the n/tau that end per time are collected by the
 * field (share eta of {@link HechtCollection}) or recombine, R = (1 - eta) n/tau. Recombining pairs
 * fill traps ({@link TrappedCharge}), which electrons of the current empty again (cross section
 * times electron flux), and move ions ({@link PhotoHopping}).
 *
 * <p><b>Current.</b> Thermionic emission over both barriers in series, phi1 + e s1 D - dphi and
 * phi2 - e s2 D - dphi, each with image-force lowering, where dphi = e^2 h l_t/eps0 is what the
 * trapped holes take off both; and beside it the photocurrent e eta n/tau along the field. The
 * photocurrent is linear in the light, the shifts dphi and e s Q are what remains after it.
 */
final class PhotoJunctionBody extends LitBody {
  private static final double E = Constants.ELEMENTARY_CHARGE;

  /** Index of the share of ions on the metastable site (1). */
  static final int DISPLACED = MOVED;

  private final PhotoJunctionParameters p;
  private final Film film;
  private final double spontaneous;
  private final double permittivity;
  private final double screening;
  private final double effectiveThickness;
  private final double builtIn;
  private final double ionCharge;
  private final double ionsPerArea;
  private final double hopUp;
  private final double hopDown;
  private final double trapShift;
  private final double ionThermal;

  PhotoJunctionBody(PhotoJunctionParameters parameters, double temperature) {
    super(
        temperature,
        parameters.film(),
        parameters.area(),
        parameters.absorber(),
        parameters.traps(),
        1);
    this.p = parameters;
    this.film = p.film();
    spontaneous = film.spontaneous(temperature);
    permittivity = film.permittivity();
    screening = p.screening();
    effectiveThickness = film.thickness() + permittivity * screening;
    builtIn = p.builtIn();
    PhotoJunctionParameters.Ions ions = p.ions();
    ionsPerArea = ions.density() * film.thickness();
    ionCharge = ions.density() * E * ions.hopDistance();
    ionThermal = ions.density() * Constants.BOLTZMANN * temperature;
    hopDown = ThermalEmission.rate(ions.barrier(), ions.attemptFrequency(), temperature);
    hopUp =
        ThermalEmission.rate(
            ions.barrier() + ions.siteEnergy(), ions.attemptFrequency(), temperature);
    trapShift = E * E * p.trapDistance() / Constants.VACUUM_PERMITTIVITY;
  }

  /** Slow variables in the dark, ions in equilibrium without a field. */
  static double[] dark(PhotoJunctionParameters parameters) {
    PhotoJunctionBody body = new PhotoJunctionBody(parameters, Stimulus.ROOM_TEMPERATURE);
    return new double[] {0, 0, body.hopUp / (body.hopUp + body.hopDown)};
  }

  /** Charge per area of the displaced ions (C/m2). */
  private double ionCharge(double polarization, double displaced) {
    return spontaneous == 0 ? 0 : ionCharge * displaced * polarization / spontaneous;
  }

  private double field(double voltage, double polarization, double ions) {
    return (voltage - builtIn - (polarization + ions) * screening) / effectiveThickness;
  }

  @Override
  public void fields(Stimulus stimulus, double[] polarization, double[] slow, double[] local) {
    double q = ionCharge(polarization[0], slow[DISPLACED]);
    double field = field(stimulus.voltage(), polarization[0], q);
    double carried = ionCharge(1, slow[DISPLACED]); // dQ/dP
    local[0] = film.localField(field * (1 + carried), polarization[0]);
  }

  @Override
  public void rates(
      Stimulus stimulus,
      double[] polarization,
      double[] slow,
      double[] local,
      double[] gain,
      double[] loss) {
    double voltage = stimulus.voltage();
    double q = ionCharge(polarization[0], slow[DISPLACED]);
    double field = field(voltage, polarization[0], q);
    double collected = HechtCollection.share(p.mobilityLifetime(), field, film.thickness());
    double electrons = Math.abs(emission(voltage, field, polarization[0] + q, slow[TRAPPED])) / E;
    double recombination =
        pairs(stimulus, slow, collected, p.trapCrossSection() * electrons, gain, loss);
    double light = PhotoHopping.lightRate(p.ions().photoYield(), recombination, ionsPerArea);
    double tilt = Math.exp(ionCharge(polarization[0], 1) * field / (2 * ionThermal));
    gain[DISPLACED] = PhotoHopping.gain(hopUp * tilt, light);
    loss[DISPLACED] = PhotoHopping.loss(hopUp * tilt, hopDown / tilt, light);
  }

  @Override
  double trapScale() {
    return Math.min(p.traps().density(), Constants.BOLTZMANN * temperature() / trapShift);
  }

  @Override
  double movedTolerance() {
    return 1e-5;
  }

  /** Current density of emission over both contacts (A/m2). */
  private double emission(double voltage, double field, double bound, double trapped) {
    double displacement = permittivity * field + bound;
    double shift = trapShift * trapped;
    double lengths = E * displacement / Constants.VACUUM_PERMITTIVITY;
    double top =
        p.topBarrier()
            + p.topScreening() * lengths
            - shift
            - SchottkyEmission.imageLowering(-field, p.opticalPermittivity());
    double bottom =
        p.bottomBarrier()
            - p.bottomScreening() * lengths
            - shift
            - SchottkyEmission.imageLowering(field, p.opticalPermittivity());
    return BackToBackDiodes.current(
        SchottkyEmission.saturationCurrent(top, p.richardson(), temperature()),
        SchottkyEmission.saturationCurrent(bottom, p.richardson(), temperature()),
        voltage,
        temperature());
  }

  @Override
  public double current(Stimulus stimulus, double[] polarization, double[] slow) {
    double voltage = stimulus.voltage();
    double q = ionCharge(polarization[0], slow[DISPLACED]);
    double field = field(voltage, polarization[0], q);
    double photo =
        E
            * slow[PAIRS]
            / p.absorber().lifetime()
            * Math.copySign(
                HechtCollection.share(p.mobilityLifetime(), field, film.thickness()), field);
    return area() * (emission(voltage, field, polarization[0] + q, slow[TRAPPED]) + photo);
  }

  @Override
  public double charge(int terminal, Stimulus stimulus, double[] polarization, double[] slow) {
    if (terminal != 0) {
      return 0;
    }
    double q = ionCharge(polarization[0], slow[DISPLACED]);
    return area()
        * (permittivity * field(stimulus.voltage(), polarization[0], q) + polarization[0] + q);
  }

  /** A pair keeps the gap, a trapped hole the gap less its depth and the energy of its field. */
  @Override
  public double slowHeat(
      Stimulus stimulus,
      double[] polarization0,
      double[] slow0,
      double[] polarization1,
      double[] slow1) {
    double between = (slow0[TRAPPED] + slow1[TRAPPED]) / 2;
    double holes = trapShift * between * (slow1[TRAPPED] - slow0[TRAPPED]);
    double moved = slow1[DISPLACED] - slow0[DISPLACED];
    double work =
        moved * (ionWork(stimulus, polarization0, slow0) + ionWork(stimulus, polarization1, slow1));
    double ions =
        film.thickness() * (ionEnergy(slow1[DISPLACED]) - ionEnergy(slow0[DISPLACED]) - work / 2);
    return -area() * (kept(slow0, slow1) + holes + ions);
  }

  /** Work of the field on all ions that move up together, per volume (J/m3). */
  private double ionWork(Stimulus stimulus, double[] polarization, double[] slow) {
    double q = ionCharge(polarization[0], slow[DISPLACED]);
    return ionCharge(polarization[0], 1) * field(stimulus.voltage(), polarization[0], q);
  }

  /** Free energy of the ions per volume (J/m3): sites and mixing. */
  private double ionEnergy(double displaced) {
    return p.ions().density() * p.ions().siteEnergy() * displaced
        + ionThermal * Mixing.freeEnergy(displaced);
  }
}
