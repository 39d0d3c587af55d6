package org.ferroweave.device.fesfet;

import org.ferroweave.device.Stimulus;
import org.ferroweave.device.compact.Body;
import org.ferroweave.device.compact.Film;
import org.ferroweave.device.physics.BackToBackDiodes;
import org.ferroweave.device.physics.Constants;
import org.ferroweave.device.physics.SchottkyEmission;

/**
 * Physics of a ferroelectric-semiconductor transistor. Out of plane, positive points away from the
 * gate (up); in plane, from drain to source.
 *
 * <p><b>Switching.</b> Each slice of the film switches in its own field, the in-plane polarization
 * of the film (order m) in that of the drain; the two are interlocked by one energy:
 *
 * <pre>  E_k  = Ez_k + F m + imprint + coupling,      Ez from {@link ChannelPoisson}
 *  E_in = cos Vd/L + F (Ps/Pin) mean(P_k)/Ps</pre>
 *
 * <p>Poisson's equation is solved in the middle of the channel, at Vd/2.
 *
 * <p><b>Current.</b> Electrons of all depths in parallel, gradual channel: I = (W/L) mu times the
 * integral of Qe(Vg - V) over V from source to drain (two-point Gauss), in series with the emission
 * over the contact barriers, which the in-plane bound charge at the contacts shifts by e s P: a
 * polarization from drain to source lowers the barrier of the source, raises that of the drain. The
 * series is taken as 1/I = 1/Ichannel + 1/Iemission at the full voltage each: exact in both limits
 * and at low voltage. Holes screen but do not conduct (contacts that block them).
 *
 * <p><b>Traps</b> in the insulator at the contacts charge to a share of the drain voltage, du/dt =
 * (chi Vd - u)/tau, and shift the barriers like the bound charge does: the short-term part of the
 * response to drain pulses.
 */
final class FesFetBody implements Body {
  /**
   * Allowed error of a local field over the activation field. Compared with ten times less, windows
   * and pulse energies of the catalogue change by less than 0.2 %.
   */
  private static final double TOLERANCE = 2e-4;

  private static final double GAUSS = 0.5 / Math.sqrt(3);

  private final FesFetParameters p;
  private final Film film;
  private final double temperature;
  private final ChannelPoisson poisson;
  private final double spontaneous;
  private final double scale;
  private final double area;
  private final double inPlane;
  private final double counterLocking;

  FesFetBody(FesFetParameters parameters, double temperature) {
    this.p = parameters;
    this.film = p.film();
    this.temperature = temperature;
    this.poisson = new ChannelPoisson(p, temperature);
    this.spontaneous = film.spontaneous(temperature);
    this.scale = film.activationScale(temperature);
    this.area = p.channel().width() * p.channel().length();
    double saturated = film.spontaneous(film.referenceTemperature());
    this.inPlane = p.inPlane().polarization() * spontaneous / saturated;
    this.counterLocking = p.inPlane().lockingField() * saturated / p.inPlane().polarization();
  }

  @Override
  public int films() {
    return p.slices() + 1;
  }

  @Override
  public int slow() {
    return 1;
  }

  @Override
  public double spontaneous(int film) {
    return film < p.slices() ? spontaneous : inPlane;
  }

  @Override
  public double activationScale(int film) {
    return scale;
  }

  @Override
  public double volume(int film) {
    return area * this.film.thickness() / (film < p.slices() ? p.slices() : 1);
  }

  private void solve(Stimulus stimulus, double channel, double[] polarization) {
    poisson.solve(stimulus.gate() - channel - p.dielectric().flatBand(), polarization);
  }

  @Override
  public void fields(Stimulus stimulus, double[] polarization, double[] slow, double[] local) {
    solve(stimulus, stimulus.voltage() / 2, polarization);
    if (spontaneous == 0) {
      java.util.Arrays.fill(local, 0);
      return;
    }
    int slices = p.slices();
    double locking = p.inPlane().lockingField() * polarization[slices] / inPlane;
    for (int k = 0; k < slices; k++) {
      local[k] = film.localField(poisson.field(k), polarization[k]) + locking;
    }
    local[slices] =
        p.inPlane().cosine() * stimulus.voltage() / p.channel().length()
            + counterLocking * reported(polarization) / spontaneous;
  }

  @Override
  public void rates(
      Stimulus stimulus,
      double[] polarization,
      double[] slow,
      double[] local,
      double[] gain,
      double[] loss) {
    loss[0] = 1 / p.contact().trapTime();
    gain[0] = loss[0] * p.contact().trapShare() * stimulus.voltage();
  }

  @Override
  public double fieldTolerance(int film) {
    return TOLERANCE
        * (film < p.slices()
            ? this.film.switching().activationField()
            : p.inPlane().switching().activationField());
  }

  @Override
  public double slowTolerance(int variable) {
    return 1e-3 * Constants.thermalVoltage(temperature);
  }

  @Override
  public double current(Stimulus stimulus, double[] polarization, double[] slow) {
    double v = stimulus.voltage();
    if (v == 0) {
      return 0;
    }
    solve(stimulus, v * (0.5 - GAUSS), polarization);
    double sheet = poisson.electronSheet();
    solve(stimulus, v * (0.5 + GAUSS), polarization);
    sheet = (sheet + poisson.electronSheet()) / 2;
    FesFetParameters.Channel c = p.channel();
    double channel = c.width() / c.length() * c.mobility() * sheet * v;
    double emission = emission(v, polarization, slow[0]);
    return channel * (emission / (channel + emission)) + c.leakage() * v;
  }

  /** Current of the two contacts without the channel (A). */
  private double emission(double voltage, double[] polarization, double trapped) {
    FesFetParameters.Contact c = p.contact();
    double bound = p.inPlane().cosine() * polarization[p.slices()];
    double shift =
        Constants.ELEMENTARY_CHARGE
            * (c.screeningLength() / Constants.VACUUM_PERMITTIVITY * bound + trapped);
    double drain =
        SchottkyEmission.saturationCurrent(c.barrier() + shift, c.richardson(), temperature);
    double source =
        SchottkyEmission.saturationCurrent(c.barrier() - shift, c.richardson(), temperature);
    return p.channel().width()
        * c.length()
        * BackToBackDiodes.current(drain, source, voltage, temperature);
  }

  @Override
  public double charge(int terminal, Stimulus stimulus, double[] polarization, double[] slow) {
    solve(stimulus, stimulus.voltage() / 2, polarization);
    double gate = area * poisson.gateCharge();
    if (terminal == 1) {
      return gate;
    }
    double section = p.channel().width() * film.thickness();
    return section * p.inPlane().cosine() * polarization[p.slices()] - gate / 2;
  }

  @Override
  public double area() {
    return area;
  }

  @Override
  public double reported(double[] polarization) {
    double sum = 0;
    for (int k = 0; k < p.slices(); k++) {
      sum += polarization[k];
    }
    return sum / p.slices();
  }

  /**
   * Zero: the traps shift barriers, but their charge enters neither a field of the films nor that
   * of an electrode, so no energy goes into them.
   */
  @Override
  public double slowHeat(
      Stimulus stimulus,
      double[] polarization0,
      double[] slow0,
      double[] polarization1,
      double[] slow1) {
    return 0;
  }
}
