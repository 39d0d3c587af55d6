package org.ferroweave.device.stacked;

import org.ferroweave.device.Stimulus;
import org.ferroweave.device.compact.Film;
import org.ferroweave.device.compact.SwitchingBody;
import org.ferroweave.device.physics.BackToBackDiodes;
import org.ferroweave.device.physics.Constants;
import org.ferroweave.device.physics.GaussLegendre;
import org.ferroweave.device.physics.SchottkyEmission;

/**
 * A transistor with an out-of-plane polarization P1 in its gate stack and an in-plane polarization
 * P2 that is written across the channel by the drain or across the film by a lateral gate. P1
 * counts positive from the gate to the channel, P2 from the first electrode (drain, lateral gate)
 * to the second (source).
 *
 * <p><b>Fields.</b> Out of plane those of {@link GateStack} at the share of the gate voltage that
 * acts across the stack; in the plane
 *
 * <pre>  E2 = (ag Vg + ad Vd - 2 s P2) / L</pre>
 *
 * <p>with the shares ag, ad of gate and drain voltage over the span L, and the screening s of both
 * contacts. To each come imprint, neighbours, and the locking field of the other component.
 *
 * <p><b>Current.</b> Electrons and holes in parallel. Each passes the channel (sheet density times
 * mobility) and two contacts in series: barriers phi for electrons and Eg - phi for holes, shifted
 * by -/+ e s P2 at source and drain, and lowered by the image force in the field D/epsc that the
 * gate stack draws carriers to the contact with; thermionic emission ({@link BackToBackDiodes}).
 * Channel and contacts combine as 1/I = 1/Ichannel + 1/Icontacts, which is exact where one of them
 * limits.
 *
 * <p>Left out: tunnelling at the contacts, ions, traps.
 */
final class CrossedBody extends SwitchingBody {
  private static final GaussLegendre ALONG = GaussLegendre.FOUR;

  private final CrossedParameters p;
  private final Bands carriers;
  private final GateStack stack;

  CrossedBody(CrossedParameters parameters, double temperature) {
    this(parameters, temperature, new Film[] {parameters.vertical(), parameters.inPlane()});
  }

  private CrossedBody(CrossedParameters parameters, double temperature, Film[] films) {
    super(temperature, films, volumes(parameters.area(), films));
    this.p = parameters;
    this.carriers = new Bands(p.electronMass(), p.holeMass(), p.bandGap(), temperature);
    this.stack =
        new GateStack(
            p.vertical().thickness(),
            p.vertical().permittivity(),
            p.insulatorElastance(),
            p.doping(),
            carriers);
  }

  private void solve(Stimulus stimulus, double channel, double polarization) {
    stack.solve(p.verticalShare() * stimulus.gate() - p.flatBand() - channel, polarization);
  }

  private double inPlaneField(Stimulus stimulus, double polarization) {
    return (p.gateShare() * stimulus.gate()
            + p.drainShare() * stimulus.voltage()
            - 2 * p.contactElastance() * polarization)
        / p.span();
  }

  @Override
  public void fields(Stimulus stimulus, double[] polarization, double[] slow, double[] local) {
    solve(stimulus, stimulus.voltage() / 2, polarization[0]);
    local[0] =
        film(0).localField(stack.field(polarization[0]), polarization[0])
            + p.locking().field(polarization[1], film(0).thickness());
    local[1] =
        film(1).localField(inPlaneField(stimulus, polarization[1]), polarization[1])
            + p.locking().field(polarization[0], film(1).thickness());
  }

  @Override
  public double current(Stimulus stimulus, double[] polarization, double[] slow) {
    double voltage = stimulus.voltage();
    double electrons = 0;
    double holes = 0;
    for (int i = 0; i < ALONG.points(); i++) {
      solve(stimulus, ALONG.node(i) * voltage, polarization[0]);
      electrons += ALONG.weight(i) * carriers.electrons(stack.potential());
      holes += ALONG.weight(i) * carriers.holes(stack.potential());
    }
    double sheet = p.width() / p.length() * p.mobility() * Constants.ELEMENTARY_CHARGE * voltage;
    double shift = Constants.ELEMENTARY_CHARGE * p.contactElastance() * polarization[1];
    solve(stimulus, voltage / 2, polarization[0]);
    double pull = stack.displacement() / p.channelPermittivity();
    double electronBarrier =
        p.electronBarrier() - SchottkyEmission.imageLowering(pull, p.opticalPermittivity());
    double holeBarrier =
        p.bandGap()
            - p.electronBarrier()
            - SchottkyEmission.imageLowering(-pull, p.opticalPermittivity());
    double throughElectrons = contacts(electronBarrier + shift, electronBarrier - shift, voltage);
    double throughHoles = contacts(holeBarrier + shift, holeBarrier - shift, voltage);
    return series(sheet * electrons, throughElectrons)
        + series(sheet * holes, throughHoles)
        + voltage * p.leakage();
  }

  /** Current of both contacts, the second of which limits at large positive voltage (A). */
  private double contacts(double first, double second, double voltage) {
    return p.contactArea()
        * BackToBackDiodes.current(
            SchottkyEmission.saturationCurrent(first, p.richardson(), temperature()),
            SchottkyEmission.saturationCurrent(second, p.richardson(), temperature()),
            voltage,
            temperature());
  }

  /** Two currents of one sign in series; zero if one is. */
  private static double series(double channel, double contacts) {
    return channel == 0 || contacts == 0 ? 0 : 1 / (1 / channel + 1 / contacts);
  }

  @Override
  public double charge(int terminal, Stimulus stimulus, double[] polarization, double[] slow) {
    solve(stimulus, stimulus.voltage() / 2, polarization[0]);
    double inPlane =
        p.area()
            * film(1).thickness()
            / p.span()
            * (film(1).permittivity() * inPlaneField(stimulus, polarization[1]) + polarization[1]);
    double vertical = p.area() * stack.displacement();
    return terminal == 1
        ? p.verticalShare() * vertical + p.gateShare() * inPlane
        : p.drainShare() * inPlane - vertical / 2;
  }

  @Override
  public double area() {
    return p.area();
  }
}
