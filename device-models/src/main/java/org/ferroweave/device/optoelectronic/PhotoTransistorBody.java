package org.ferroweave.device.optoelectronic;

import org.ferroweave.device.Stimulus;
import org.ferroweave.device.compact.Film;
import org.ferroweave.device.physics.Constants;
import org.ferroweave.device.physics.Mixing;
import org.ferroweave.device.physics.ThermalEmission;

/**
 * A transistor whose channel absorbs and whose gate holds a ferroelectric film. Positive directions
 * point from the gate to the channel ("up"); polarization up gathers electrons in the channel.
 *
 * <p><b>Why light reverses the polarization.</b> Polarization down repels the electrons; it is
 * compensated by ionized donors at the interface, the channel is depleted, the film feels little
 * field and the state lasts in the dark. Light makes pairs in the channel. Donors catch the
 * electrons; the compensation goes and the depolarization field grows, until holes of the channel
 * hold the Fermi level at the valence band, a gap away. In this field the polarization turns up,
 * until it compensates the caught electrons instead. After the light the donors give the electrons
 * back: those that the turned polarization holds stay in the channel, which conducts. Photons below
 * the gap make no pairs, and nothing of this happens.
 *
 * <p><b>Equations.</b> {@link GateStack} gives channel and fields. Donors: x empty per area,
 *
 * <pre>  dx/dt = e_n (X - x) - c_n x - y R x/X,   c_n/e_n = exp((E_F - E_d)/(k T))</pre>
 *
 * <p>with e_n = nu exp(-Eb/(k T)) and c_n no greater than nu: detailed balance in the dark. Pairs:
 * dn/dt = G - n/tau; R = n/tau recombine. Some leave a trapped hole ({@link TrappedCharge}), whose
 * electron stays in the band and conducts until the hole is freed: the photocurrent that fades.
 *
 * <p><b>Current</b>, linear range: [e mu (n_e + n + h) W/L + leakage] V. Light moves the charge of
 * n and h in pairs, so they do not enter the electrostatics.
 */
final class PhotoTransistorBody extends LitBody {
  private static final double E = Constants.ELEMENTARY_CHARGE;

  /** Error of the field over that of a film alone: light moves it by volts at once. */
  private static final double TOLERANCE = 5;

  /** Index of the empty donors per area (1/m2). */
  static final int DONORS = MOVED;

  private final PhotoTransistorParameters p;
  private final Film film;
  private final double donorEmission;
  private final GateStack stack;

  PhotoTransistorBody(PhotoTransistorParameters parameters, double temperature) {
    super(
        temperature,
        parameters.film(),
        parameters.channel().area(),
        parameters.absorber(),
        parameters.traps(),
        parameters.surface().donors());
    this.p = parameters;
    this.film = p.film();
    donorEmission =
        ThermalEmission.rate(p.surface().barrier(), p.surface().attemptFrequency(), temperature);
    stack = new GateStack(p, temperature);
  }

  private void solve(Stimulus stimulus, double polarization, double donors) {
    stack.solve(
        stimulus.gate() - p.builtIn() - stimulus.voltage() / 2,
        polarization + p.surface().fixedCharge() + E * donors);
  }

  @Override
  public void fields(Stimulus stimulus, double[] polarization, double[] slow, double[] local) {
    solve(stimulus, polarization[0], slow[DONORS]);
    local[0] = film.localField(stack.field(), polarization[0]);
  }

  @Override
  public void rates(
      Stimulus stimulus,
      double[] polarization,
      double[] slow,
      double[] local,
      double[] gain,
      double[] loss) {
    double recombination = pairs(stimulus, slow, 0, 0, gain, loss);
    solve(stimulus, polarization[0], slow[DONORS]);
    donors(slow[DONORS], recombination, gain, loss);
  }

  /** Exponential Rosenbrock form: the donors act on their own occupation through the potential. */
  private void donors(double empty, double recombination, double[] gain, double[] loss) {
    PhotoTransistorParameters.Interface surface = p.surface();
    double thermal = Constants.thermalVoltage(temperature());
    double filling = (stack.interfacePotential() + surface.level() / E) / thermal;
    double emission = donorEmission;
    double capture = donorEmission * Math.exp(filling);
    double full = surface.donors() - empty;
    double steepness; // -d(rate)/d(filling)
    if (capture > surface.attemptFrequency()) {
      capture = surface.attemptFrequency();
      emission = capture * Math.exp(-filling);
      steepness = emission * full;
    } else {
      steepness = capture * empty;
    }
    double light = surface.yield() * recombination / surface.donors();
    double rate = emission * full - (capture + light) * empty;
    loss[DONORS] = emission + capture + light + steepness * E * stack.interfaceResponse() / thermal;
    gain[DONORS] = rate + loss[DONORS] * empty;
  }

  @Override
  public double fieldTolerance(int index) {
    return TOLERANCE * film.fieldTolerance();
  }

  @Override
  double movedTolerance() {
    return film.permittivity() * fieldTolerance(0) / E;
  }

  @Override
  public double current(Stimulus stimulus, double[] polarization, double[] slow) {
    solve(stimulus, polarization[0], slow[DONORS]);
    PhotoTransistorParameters.Channel channel = p.channel();
    double sheet = E * channel.mobility() * (stack.electrons() + slow[PAIRS] + slow[TRAPPED]);
    return (sheet * channel.width() / channel.length() + channel.leakage()) * stimulus.voltage();
  }

  @Override
  public double charge(int terminal, Stimulus stimulus, double[] polarization, double[] slow) {
    solve(stimulus, polarization[0], slow[DONORS]);
    double gate = area() * (film.permittivity() * stack.field() + polarization[0]);
    return terminal == 1 ? gate : -gate / 2; // source and drain share the charge of the channel
  }

  /**
   * A pair keeps the gap, a trapped hole the gap less its depth. An electron that leaves a donor
   * falls to the Fermi level of the channel, or is lifted there from below by a pair.
   */
  @Override
  public double slowHeat(
      Stimulus stimulus,
      double[] polarization0,
      double[] slow0,
      double[] polarization1,
      double[] slow1) {
    double taken = kept(slow0, slow1);
    double emptied = slow1[DONORS] - slow0[DONORS];
    if (emptied != 0) {
      double potential =
          (interfacePotential(stimulus, polarization0, slow0)
                  + interfacePotential(stimulus, polarization1, slow1))
              / 2;
      taken += (E * potential + p.surface().level()) * emptied;
      taken += mixingEnergy(slow1[DONORS]) - mixingEnergy(slow0[DONORS]);
    }
    return -area() * taken;
  }

  private double interfacePotential(Stimulus stimulus, double[] polarization, double[] slow) {
    solve(stimulus, polarization[0], slow[DONORS]);
    return stack.interfacePotential();
  }

  /** Free energy of the places of the empty donors (J/m2). */
  private double mixingEnergy(double empty) {
    double donors = p.surface().donors();
    return donors * Constants.BOLTZMANN * temperature() * Mixing.freeEnergy(empty / donors);
  }
}
