package org.ferroweave.device.fefet;

import org.ferroweave.device.Stimulus;
import org.ferroweave.device.compact.Film;
import org.ferroweave.device.compact.FilmBody;
import org.ferroweave.device.physics.BorderTraps;
import org.ferroweave.device.physics.GaussLegendre;

/**
 * A transistor whose gate stack holds a ferroelectric of domains. Positive directions point from
 * the gate to the channel, so positive polarization attracts electrons.
 *
 * <p><b>Electrostatics.</b> The displacement D (per channel area) is continuous through film and
 * insulator and ends on the charge sheet; with the film's area a times that of the channel,
 * permittivity eps_f and thickness t_f,
 *
 * <pre>
 *   Vg - Vfb = E_f t_f + D t_i/eps_i + psi,     D/a = eps_f E_f + P
 *   D = D_channel(psi) - sigma_fixed + e N_t f
 * </pre>
 *
 * <p>with D less by e N_t f between the traps and the channel, a distance d_t.
 *
 * <p>Where the channel has no charge to offer, D is small and the film stands in its own
 * depolarization field -P/eps_f: polarization then follows the charge, not the voltage. Film and
 * traps see the mean of both channel ends.
 *
 * <p><b>Traps.</b> The one slow variable is the filled part f of the {@link BorderTraps}, which lie
 * in the layer next to the channel (insulator, or film where there is none); their level shifts
 * with the field between them and the channel. The rate is written as loss -d/df, in which the
 * electrostatic pull-back of trapped charge enters. An electron that falls from the Fermi level of
 * the channel to that of the traps leaves the difference as heat.
 */
final class FefetBody extends FilmBody {
  /** Voltage errors that are allowed per inner step (V). */
  static final double VOLTAGE_TOLERANCE = 4e-4;

  private final FefetParameters parameters;
  private final Channel channel;
  private final Film film;
  private final TrapParameters traps;
  private final double filmElastance;
  private final double stack;
  private final double polarizationDrive;
  private final boolean bare;
  private final double trapElastance;
  private final double trapStack;
  private final double trapTolerance;
  private final double fieldTolerance;

  private double sourcePsi;
  private double drainPsi;
  private double displacement;

  FefetBody(FefetParameters parameters, double temperature) {
    super(
        temperature,
        parameters.film(),
        parameters.film().thickness()
            * parameters.channel().area()
            * parameters.stack().areaRatio());
    this.parameters = parameters;
    this.channel = new Channel(parameters.channel(), temperature);
    this.film = parameters.film();
    this.traps = parameters.traps();
    this.filmElastance = film.thickness() / (film.permittivity() * parameters.stack().areaRatio());
    this.stack = filmElastance + parameters.stack().insulatorElastance();
    this.polarizationDrive = film.thickness() / film.permittivity();
    this.bare = parameters.stack().insulatorThickness() == 0;
    this.trapElastance =
        traps.distance()
            / (bare
                ? film.permittivity() * parameters.stack().areaRatio()
                : parameters.stack().insulatorPermittivity());
    this.trapStack = stack - trapElastance;
    this.trapTolerance =
        Math.min(1e-3, VOLTAGE_TOLERANCE / (traps.fullCharge() * stack + VOLTAGE_TOLERANCE));
    this.fieldTolerance = Math.max(film.fieldTolerance(), VOLTAGE_TOLERANCE / film.thickness());
  }

  @Override
  public int slow() {
    return 1;
  }

  /** Solves both channel ends; the results stand in the scratch fields. */
  private void solve(Stimulus stimulus, double polarization, double filled) {
    double drive =
        stimulus.gate()
            - parameters.stack().flatBand()
            + polarizationDrive * polarization
            + stack * parameters.channel().fixedCharge()
            - trapStack * traps.fullCharge() * filled;
    sourcePsi = SurfacePotential.solve(channel, drive, 0, stack);
    drainPsi =
        stimulus.voltage() == 0
            ? sourcePsi
            : SurfacePotential.solve(channel, drive, stimulus.voltage(), stack);
    double charge =
        (channel.charge(sourcePsi, 0) + channel.charge(drainPsi, stimulus.voltage())) / 2;
    displacement = charge - parameters.channel().fixedCharge() + traps.fullCharge() * filled;
  }

  /** Field in the film (V/m) where the displacement is that of the gate less so much (C/m2). */
  private double filmField(double polarization, double less) {
    return ((displacement - less) / parameters.stack().areaRatio() - polarization)
        / film.permittivity();
  }

  /** Charge of the filled traps, without sign (C/m2). */
  private double trapped(double filled) {
    return traps.fullCharge() * filled;
  }

  /** Field between traps and channel (V/m), after {@link #solve}. */
  private double trapField(double polarization, double filled) {
    return bare
        ? filmField(polarization, trapped(filled))
        : (displacement - trapped(filled)) / parameters.stack().insulatorPermittivity();
  }

  /** Fermi level of the channel over the middle of the trap band (V), after {@link #solve}. */
  private double trapLevel(Stimulus stimulus, double polarization, double filled) {
    return channel.thermalVoltage()
            * (channel.electronLevel(sourcePsi, 0)
                + channel.electronLevel(drainPsi, stimulus.voltage()))
            / 2
        + traps.depth()
        + traps.distance() * trapField(polarization, filled);
  }

  @Override
  public void fields(Stimulus stimulus, double[] polarization, double[] slow, double[] local) {
    solve(stimulus, polarization[0], slow[0]);
    double share = bare ? traps.distance() / film.thickness() : 0; // of the film, behind the traps
    double field = filmField(polarization[0], share * trapped(slow[0]));
    local[0] = film.localField(field, polarization[0]);
  }

  @Override
  public void rates(
      Stimulus stimulus,
      double[] polarization,
      double[] slow,
      double[] local,
      double[] gain,
      double[] loss) {
    double full = traps.fullCharge();
    if (full == 0) {
      gain[0] = 0;
      loss[0] = 0;
      return;
    }
    solve(stimulus, polarization[0], slow[0]);
    double kt = channel.thermalVoltage();
    double level = trapLevel(stimulus, polarization[0], slow[0]);
    double field = trapField(polarization[0], slow[0]);
    double rate = BorderTraps.rate(field, traps.restRate(), traps.fieldScale());
    double equilibrium = BorderTraps.equilibrium(level, traps.width(), kt);
    // trapped charge lowers psi and with it D: both shift the level
    double capacitance =
        (channel.capacitance(sourcePsi, 0) + channel.capacitance(drainPsi, stimulus.voltage())) / 2;
    double psiSlope = -trapStack * full / (1 + stack * capacitance);
    double levelSlope = psiSlope * (1 + trapElastance * capacitance);
    double slope = BorderTraps.equilibriumSlope(level, traps.width(), kt) * levelSlope;
    loss[0] = rate * (1 - Math.min(slope, 0));
    gain[0] = rate * (equilibrium - slow[0]) + loss[0] * slow[0];
  }

  @Override
  public double fieldTolerance(int index) {
    return fieldTolerance;
  }

  @Override
  public double slowTolerance(int variable) {
    return trapTolerance;
  }

  @Override
  public double slowMin(int variable) {
    return 0;
  }

  @Override
  public double slowMax(int variable) {
    return 1;
  }

  @Override
  public double current(Stimulus stimulus, double[] polarization, double[] slow) {
    solve(stimulus, polarization[0], slow[0]);
    return channel.current(sourcePsi, drainPsi, stimulus.voltage(), stack);
  }

  /** The drain supplies the electrons of its end, and half of those in the traps. */
  @Override
  public double charge(int terminal, Stimulus stimulus, double[] polarization, double[] slow) {
    solve(stimulus, polarization[0], slow[0]);
    double area = parameters.channel().area();
    return terminal == 1
        ? area * displacement
        : -area / 2 * (channel.carriers(drainPsi, stimulus.voltage()) + trapped(slow[0]));
  }

  @Override
  public double area() {
    return parameters.channel().area();
  }

  @Override
  public double slowHeat(
      Stimulus stimulus,
      double[] polarization0,
      double[] slow0,
      double[] polarization1,
      double[] slow1) {
    double caught = slow1[0] - slow0[0];
    if (caught == 0 || traps.fullCharge() == 0) {
      return 0;
    }
    solve(stimulus, polarization0[0], slow0[0]);
    double level = trapLevel(stimulus, polarization0[0], slow0[0]);
    solve(stimulus, polarization1[0], slow1[0]);
    level = (level + trapLevel(stimulus, polarization1[0], slow1[0])) / 2;
    double own = 0;
    for (int i = 0; i < GaussLegendre.THREE.points(); i++) {
      double filled = slow0[0] + GaussLegendre.THREE.node(i) * caught;
      own +=
          GaussLegendre.THREE.weight(i)
              * BorderTraps.level(filled, traps.width(), channel.thermalVoltage());
    }
    return parameters.channel().area() * traps.fullCharge() * caught * (level - own);
  }
}
