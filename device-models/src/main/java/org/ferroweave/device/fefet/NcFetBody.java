package org.ferroweave.device.fefet;

import org.ferroweave.device.Stimulus;
import org.ferroweave.device.compact.Body;

/**
 * A transistor whose gate stack holds one homogeneous Landau dipole. Its displacement D is its
 * order parameter, and with the voltage V_f(D) = t_f E(D) of the film alone
 *
 * <pre>
 *   Vg - Vfb = t_f E(D) + D t_i/eps_i + psi + rho t_f dD/dt,   D = D_channel(psi) - sigma_fixed
 * </pre>
 *
 * <p>(Landau-Khalatnikov with damping rho). The slow variable is psi, of which D is a rising
 * function. While t_f dE/dD + t_i/eps_i + dpsi/dD is positive everywhere, insulator and channel
 * stabilize the negative capacitance and there is one rest state for each gate voltage, hence no
 * hysteresis; where it is negative the state jumps and a loop opens. The film carries the
 * displacement of the source end.
 */
final class NcFetBody implements Body {
  /** Greatest size of a surface potential (V): only trial steps ever come near. */
  private static final double LIMIT = 100;

  private final NcFetParameters parameters;
  private final Channel channel;
  private final double temperature;
  private final double insulator;
  private final double thickness;

  NcFetBody(NcFetParameters parameters, double temperature) {
    this.parameters = parameters;
    this.channel = new Channel(parameters.channel(), temperature);
    this.temperature = temperature;
    this.insulator = parameters.stack().insulatorElastance();
    this.thickness = parameters.thickness();
  }

  @Override
  public int films() {
    return 0;
  }

  @Override
  public int slow() {
    return 1;
  }

  @Override
  public double spontaneous(int film) {
    throw new IndexOutOfBoundsException("no film of domains");
  }

  @Override
  public double activationScale(int film) {
    throw new IndexOutOfBoundsException("no film of domains");
  }

  @Override
  public double volume(int film) {
    throw new IndexOutOfBoundsException("no film of domains");
  }

  @Override
  public double fieldTolerance(int film) {
    throw new IndexOutOfBoundsException("no film of domains");
  }

  @Override
  public void fields(Stimulus stimulus, double[] polarization, double[] slow, double[] local) {
    // no film of domains
  }

  private double displacement(double psi) {
    return channel.charge(psi, 0) - parameters.channel().fixedCharge();
  }

  @Override
  public void rates(
      Stimulus stimulus,
      double[] polarization,
      double[] slow,
      double[] local,
      double[] gain,
      double[] loss) {
    double psi = slow[0];
    double d = displacement(psi);
    double capacitance = channel.capacitance(psi, 0);
    double rest =
        stimulus.gate()
            - parameters.stack().flatBand()
            - thickness * parameters.landau().field(d, temperature)
            - d * insulator
            - psi;
    double elastance = thickness * parameters.landau().stiffness(d, temperature) + insulator;
    double pace = 1 / (parameters.damping() * thickness * capacitance);
    // Where the film is unstable the state runs away; no loss then, and the error control follows.
    loss[0] = pace * Math.max(0, 1 + elastance * capacitance);
    gain[0] = pace * rest + loss[0] * psi;
  }

  @Override
  public double slowTolerance(int variable) {
    return FefetBody.VOLTAGE_TOLERANCE / 4;
  }

  @Override
  public double slowMin(int variable) {
    return -LIMIT;
  }

  @Override
  public double slowMax(int variable) {
    return LIMIT;
  }

  @Override
  public double current(Stimulus stimulus, double[] polarization, double[] slow) {
    double psi = slow[0];
    double drain =
        stimulus.voltage() == 0
            ? psi
            : SurfacePotential.solve(
                channel, psi + insulator * channel.charge(psi, 0), stimulus.voltage(), insulator);
    return channel.current(psi, drain, stimulus.voltage(), insulator);
  }

  /** The film faces the source end: what it displaces comes from there. */
  @Override
  public double charge(int terminal, Stimulus stimulus, double[] polarization, double[] slow) {
    return terminal == 1 ? parameters.channel().area() * displacement(slow[0]) : 0;
  }

  @Override
  public double area() {
    return parameters.channel().area();
  }

  /** The work of the gate less what film, insulator and channel store: heat of the damping. */
  @Override
  public double slowHeat(
      Stimulus stimulus,
      double[] polarization0,
      double[] slow0,
      double[] polarization1,
      double[] slow1) {
    double voltage = stimulus.gate() - parameters.stack().flatBand();
    double work = voltage * (displacement(slow1[0]) - displacement(slow0[0]));
    return parameters.channel().area() * (work - (stored(slow1[0]) - stored(slow0[0])));
  }

  /** Energy per area (J/m2): film, insulator, and the integral of psi dD of the channel. */
  private double stored(double psi) {
    double d = displacement(psi);
    return thickness * parameters.landau().energy(d, temperature)
        + insulator * d * d / 2
        + psi * channel.charge(psi, 0)
        - channel.energy(psi);
  }
}
