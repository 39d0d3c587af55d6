package org.ferroweave.device.ferrodiode;

import org.ferroweave.device.Stimulus;
import org.ferroweave.device.compact.Body;
import org.ferroweave.device.compact.Film;
import org.ferroweave.device.physics.Constants;
import org.ferroweave.device.physics.TwoSiteHopping;

/**
 * A metal / ferroelectric / metal diode. Positive directions point from the first (top) to the
 * second (bottom) electrode.
 *
 * <p><b>Electrostatics.</b> The displacement D = eps_f E + P + Q is continuous through film,
 * screening layers and passive layers, so with s = s1 + s2 + sp (length over permittivity of both
 * contacts' screening and of the passive layers) and the built-in voltage Vbi = (phi1 - phi2)/e
 *
 * <pre>  E = [V - Vbi - (P + Q) s] / (t + eps_f s)</pre>
 *
 * <p>The term in P is the depolarization field, the term in Q the field of the displaced ions. A
 * semimetal contact (graphene) adds the shift of its Fermi level, which is no linear function of D
 * ({@link SemimetalLevel}).
 *
 * <p>Passive layers lie between the switching layers, inside the film: they add to the drop between
 * the contacts, phi1 + e s1 D - e V = phi2 - e s2 D - e (E t + sp D), and shift neither barrier.
 *
 * <p><b>Polarization.</b> P = Ps(T) times the order of the film's elements, which switch in the
 * local field E + E_imprint + k P / eps_f (imprint and coupling to neighbours), with activation
 * fields that follow the coercive field of Landau theory in temperature. Two sublattices of half
 * the volume each, with the field k_s P_other / eps_f between them, make an antiferroelectric where
 * k_s is negative (C. Kittel, Phys. Rev. 82, 729 (1951), doi 10.1103/PhysRev.82.729). Above Tc the
 * switched polarization is zero by definition and the directions are forgotten; the paraelectric
 * response beyond the background permittivity is left out. Merz's law has no thermal
 * back-switching: what no field drives back lasts for ever.
 *
 * <p><b>Ions.</b> Cu (or another defect) hops between two sites ({@link TwoSiteHopping}); the first
 * slow variable is the difference m of the site occupations. The ions' charge Q lags the field by
 * milliseconds and decays after it. It acts twice: as displacement at the contacts it adds to the
 * response of the pulse that drove it (PPF, PPD), and through the depolarization field it opposes
 * that pulse and helps the opposite one (STDP). Its coupling to the wells of the polarization is
 * left out, which holds for a small mobile fraction of the Cu only.
 *
 * <p><b>Traps</b> ({@link TrapImprint}) make the imprint of fabricated devices wander.
 *
 * <p><b>Current.</b> Thermionic emission over both barriers, phi1 + e s1 D and phi2 - e s2 D, with
 * image-force lowering, in series ({@link Junction}).
 */
final class FerroDiodeBody implements Body {
  /** Allowed error of the ions' occupation difference m per inner step. */
  private static final double OCCUPATION_TOLERANCE = 5e-4;

  private final FerroDiodeParameters p;
  private final Film film;
  private final Junction junction;
  private final TrapImprint traps;
  private final double temperature;
  private final double ionSaturation;
  private final double spontaneous;
  private final double activationScale;
  private final double hopRate;
  private final double reducedPerField;
  private final double coupling;
  private final double sublatticeCoupling;
  private final int sublattices;
  private final double trapLoss;
  private double lastOccupation = Double.NaN;
  private double lastMixingEnergy;

  FerroDiodeBody(FerroDiodeParameters parameters, double temperature) {
    this.p = parameters;
    this.film = p.film();
    this.junction = new Junction(p, temperature);
    this.traps = new TrapImprint(p.traps(), junction.bottomShift(), temperature);
    this.temperature = temperature;
    this.ionSaturation = p.ionSaturationCharge();
    this.spontaneous = film.spontaneous(temperature);
    this.activationScale = film.activationScale(temperature);
    this.hopRate = TwoSiteHopping.hopRate(p.hopBarrier(), p.attemptFrequency(), temperature);
    this.coupling = film.coupling() / film.permittivity();
    this.sublatticeCoupling = p.sublatticeCoupling() / film.permittivity();
    this.sublattices = p.sublattices();
    this.trapLoss = 1 / p.traps().exchangeTime();
    this.reducedPerField = TwoSiteHopping.reducedField(1, p.hopDistance(), temperature);
  }

  /** Occupation difference of the ions in the field of a given order, at rest without their own. */
  double equilibrium(double order) {
    return Math.tanh(reduced(junction.filmField(0, spontaneous * order)));
  }

  private double reduced(double field) {
    return reducedPerField * field;
  }

  @Override
  public int films() {
    return sublattices;
  }

  @Override
  public int slow() {
    return traps.isActive() ? 2 : 1;
  }

  @Override
  public double spontaneous(int index) {
    return spontaneous;
  }

  @Override
  public double activationScale(int index) {
    return activationScale;
  }

  @Override
  public double volume(int index) {
    return volume() / sublattices;
  }

  private double volume() {
    return p.area() * film.thickness();
  }

  /** Polarization of the film: the mean of its sublattices (C/m2). */
  @Override
  public double reported(double[] polarization) {
    return sublattices == 1 ? polarization[0] : (polarization[0] + polarization[1]) / 2;
  }

  /** Film field E (V/m). */
  double filmField(Stimulus stimulus, double[] polarization, double[] slow) {
    return junction.filmField(stimulus.voltage(), reported(polarization) + ionSaturation * slow[0]);
  }

  /** Charge per area displaced by the ions (C/m2). */
  double ionCharge(double[] slow) {
    return ionSaturation * slow[0];
  }

  @Override
  public void fields(Stimulus stimulus, double[] polarization, double[] slow, double[] local) {
    double common = filmField(stimulus, polarization, slow) + film.imprintField();
    if (traps.isActive()) {
      common += traps.imprint(slow[1], reported(polarization));
    }
    local[0] = common + coupling * polarization[0];
    if (sublattices == 2) {
      local[0] += sublatticeCoupling * polarization[1];
      local[1] = common + coupling * polarization[1] + sublatticeCoupling * polarization[0];
    }
  }

  @Override
  public double unbookedField(int index, double[] polarization, double[] slow) {
    return traps.isActive() ? traps.imprint(slow[1], reported(polarization)) : 0;
  }

  @Override
  public void rates(
      Stimulus stimulus,
      double[] polarization,
      double[] slow,
      double[] local,
      double[] gain,
      double[] loss) {
    // dm/dt = 2 w (sinh u - m cosh u), where u falls as m rises: linearized in both
    double m = slow[0];
    double bound = reported(polarization) + ionSaturation * m;
    double field = junction.filmField(stimulus.voltage(), bound);
    double up = Math.exp(reduced(field));
    double down = 1 / up;
    double sinh = (up - down) / 2;
    double cosh = (up + down) / 2;
    double rate = 2 * hopRate * (sinh - m * cosh);
    double fieldPerBound = junction.fieldPerBound(junction.filmPermittivity() * field + bound);
    double feedback = -reduced(ionSaturation * fieldPerBound);
    loss[0] = 2 * hopRate * (cosh + feedback * (cosh - m * sinh));
    gain[0] = rate + loss[0] * m;
    if (traps.isActive()) {
      gain[1] = 0;
      loss[1] = trapLoss;
    }
  }

  @Override
  public boolean linearized() {
    return true;
  }

  @Override
  public double fieldTolerance(int index) {
    return film.fieldTolerance();
  }

  @Override
  public double slowTolerance(int variable) {
    return variable == 0 ? OCCUPATION_TOLERANCE : TrapImprint.TOLERANCE;
  }

  @Override
  public double slowNoise(int variable) {
    return variable == 0 ? 0 : 1;
  }

  @Override
  public int fluctuating() {
    return traps.isActive() ? 1 : -1;
  }

  @Override
  public double slowMin(int variable) {
    return variable == 0 ? -1 : Double.NEGATIVE_INFINITY;
  }

  @Override
  public double slowMax(int variable) {
    return variable == 0 ? 1 : Double.POSITIVE_INFINITY;
  }

  private double displacement(Stimulus stimulus, double[] polarization, double[] slow) {
    double bound = reported(polarization) + ionSaturation * slow[0];
    return junction.filmPermittivity() * junction.filmField(stimulus.voltage(), bound) + bound;
  }

  @Override
  public double current(Stimulus stimulus, double[] polarization, double[] slow) {
    double bound = reported(polarization) + ionSaturation * slow[0];
    double field = junction.filmField(stimulus.voltage(), bound);
    return p.area()
        * junction.currentDensity(
            stimulus.voltage(), field, junction.filmPermittivity() * field + bound);
  }

  @Override
  public double charge(int terminal, Stimulus stimulus, double[] polarization, double[] slow) {
    return terminal == 0 ? p.area() * displacement(stimulus, polarization, slow) : 0;
  }

  @Override
  public double area() {
    return p.area();
  }

  @Override
  public double slowHeat(
      Stimulus stimulus,
      double[] polarization0,
      double[] slow0,
      double[] polarization1,
      double[] slow1) {
    double meanField =
        (filmField(stimulus, polarization0, slow0) + filmField(stimulus, polarization1, slow1)) / 2;
    return volume()
        * (meanField * ionSaturation * (slow1[0] - slow0[0])
            + mixingEnergy(slow0[0])
            - mixingEnergy(slow1[0])); // in this order: the next step begins where this one ends
  }

  /** Configurational free energy of the ions (J/m3); the last is remembered. */
  private double mixingEnergy(double occupation) {
    if (occupation != lastOccupation) {
      lastOccupation = occupation;
      lastMixingEnergy =
          p.siteDensity()
              * Constants.BOLTZMANN
              * temperature
              * TwoSiteHopping.freeEnergy(occupation);
    }
    return lastMixingEnergy;
  }

  /**
   * Energy stored in fields, imprint, coupling and ion order (J); a function of the state. Metal
   * contacts only.
   */
  double storedEnergy(Stimulus stimulus, double[] polarization, double[] slow) {
    double field = filmField(stimulus, polarization, slow);
    double d = displacement(stimulus, polarization, slow);
    double layers =
        junction.filmPermittivity() * field * field * film.thickness() / 2
            + junction.screening() * d * d / 2
            + junction.builtIn() * d;
    double bulk = mixingEnergy(slow[0]) - film.imprintField() * reported(polarization);
    for (double one : polarization) {
      bulk -= coupling * one * one / (2 * sublattices);
    }
    if (sublattices == 2) {
      bulk -= sublatticeCoupling * polarization[0] * polarization[1] / 2;
    }
    return p.area() * (layers + film.thickness() * bulk);
  }
}
