package org.ferroweave.device.stacked;

import org.ferroweave.device.Stimulus;
import org.ferroweave.device.compact.Film;
import org.ferroweave.device.compact.SwitchingBody;
import org.ferroweave.device.physics.Constants;
import org.ferroweave.device.physics.GaussLegendre;

/**
 * A transistor whose gate insulator (first film) and channel (second film) are ferroelectric. Both
 * polarizations count positive from the gate towards the channel.
 *
 * <p><b>Fields.</b> Those of {@link StackElectrostatics} at the middle of the channel, plus imprint
 * and neighbours of each film, plus the locking field of the other film. All are derivatives of one
 * energy of (P1, P2, V), so that t1 dE1/dP2 = t2 dE2/dP1.
 *
 * <p><b>Current.</b> Gradual channel with constant mobility, I = (W/L) mu e integral of n(Vg - v)
 * dv over the channel potential v from source to drain (Gauss, four points), plus a leakage. Only
 * electrons carry current: the contacts of an n-type channel block holes, which screen
 * nevertheless.
 *
 * <p>Left out: ions of the first film, charge trapping, spread of potentials along the channel in
 * the switching fields.
 */
final class StackBody extends SwitchingBody {
  private static final GaussLegendre ALONG = GaussLegendre.FOUR;

  private final StackParameters p;
  private final StackElectrostatics stack;

  StackBody(StackParameters parameters, double temperature) {
    this(parameters, temperature, new Film[] {parameters.first(), parameters.second()});
  }

  private StackBody(StackParameters parameters, double temperature, Film[] films) {
    super(temperature, films, volumes(parameters.area(), films));
    this.p = parameters;
    this.stack = new StackElectrostatics(p, temperature);
  }

  private void solve(Stimulus stimulus, double channel, double[] polarization) {
    stack.solve(stimulus.gate() - p.flatBand() - channel, polarization[0], polarization[1]);
  }

  @Override
  public void fields(Stimulus stimulus, double[] polarization, double[] slow, double[] local) {
    solve(stimulus, stimulus.voltage() / 2, polarization);
    local[0] =
        film(0).localField(stack.firstField(polarization[0]), polarization[0])
            + p.locking().field(polarization[1], film(0).thickness());
    local[1] =
        film(1).localField(stack.secondField(), polarization[1])
            + p.locking().field(polarization[0], film(1).thickness());
  }

  @Override
  public double fieldTolerance(int film) {
    return 5 * film(film).fieldTolerance(); // reversals are avalanches: rates to 0.05 per cent
  }

  @Override
  public double current(Stimulus stimulus, double[] polarization, double[] slow) {
    double voltage = stimulus.voltage();
    double mean = 0;
    for (int i = 0; i < ALONG.points(); i++) {
      solve(stimulus, ALONG.node(i) * voltage, polarization);
      mean += ALONG.weight(i) * stack.electrons();
    }
    return voltage
        * (p.width() / p.length() * p.mobility() * Constants.ELEMENTARY_CHARGE * mean
            + p.leakage());
  }

  @Override
  public double charge(int terminal, Stimulus stimulus, double[] polarization, double[] slow) {
    solve(stimulus, stimulus.voltage() / 2, polarization);
    double gate = p.area() * stack.displacement();
    return terminal == 1 ? gate : -gate / 2; // source and drain share the charge of the channel
  }

  @Override
  public double area() {
    return p.area();
  }
}
