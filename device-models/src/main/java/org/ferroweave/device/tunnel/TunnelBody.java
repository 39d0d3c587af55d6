package org.ferroweave.device.tunnel;

import org.ferroweave.device.Stimulus;
import org.ferroweave.device.compact.SwitchingBody;
import org.ferroweave.device.physics.Constants;
import org.ferroweave.device.physics.GrapheneCharge;
import org.ferroweave.device.physics.ThomasFermiScreening;
import org.ferroweave.device.physics.TrapezoidBarrier;
import org.ferroweave.device.physics.TsuEsaki;

/**
 * Graphene / ferroelectric / metal tunnel junction. Positive directions point from the graphene
 * (first, top electrode) to the metal (second).
 *
 * <p><b>Electrostatics.</b> The displacement D = eps_f E + P is the charge per area on the graphene
 * and, with the opposite sign, on the metal. It moves the Fermi level u of the graphene against its
 * Dirac point ({@link GrapheneCharge}) and drops s2 D in the metal ({@link ThomasFermiScreening}):
 *
 * <pre>
 *   D = e [n(u0) - n(u)]            phi1 = phi10 + u0 - u      phi2 = phi20 - e s2 D
 *   phi1 + e E t = phi2 + eV        (potential around the junction)
 * </pre>
 *
 * <p>One equation for u, u + e^2 (s2 + t/eps_f) n(u) = R(V, P), monotonic and convex on either side
 * of the Dirac point: Newton's method from the zero-temperature solution converges from one side.
 * Because graphene screens by moving its Fermi level, its barrier follows the polarization by
 * tenths of an eV: the giant electroresistance of such junctions.
 *
 * <p><b>Current.</b> {@link TsuEsaki} through the trapezoid phi1, phi2 + eV. Barriers that charge
 * has pulled below zero count as zero. Image forces are left out: they lower both states alike.
 *
 * <p><b>Left out.</b> Ions, traps and wear: a written state decays by depolarization alone, and
 * cycles repeat themselves. The series resistance of the electrodes: current and energy of write
 * pulses are upper bounds.
 */
final class TunnelBody extends SwitchingBody {
  private static final int MOST_ITERATIONS = 60;

  private final TunnelParameters p;
  private final double permittivity;
  private final double metalDrop;
  private final double doping;
  private final double stiffness;
  private final double quadratic;

  TunnelBody(TunnelParameters parameters, double temperature) {
    super(temperature, parameters.film(), parameters.area() * parameters.film().thickness());
    this.p = parameters;
    this.permittivity = p.film().permittivity();
    this.metalDrop = ThomasFermiScreening.drop(p.bottomScreening());
    this.doping = GrapheneCharge.density(p.level(), p.velocity(), temperature);
    double e = Constants.ELEMENTARY_CHARGE;
    this.stiffness = e * e * (metalDrop + p.film().thickness() / permittivity);
    double wave = Constants.REDUCED_PLANCK * p.velocity();
    this.quadratic = stiffness / (Math.PI * wave * wave);
  }

  /** Fermi level of the graphene above its Dirac point (J). */
  double grapheneLevel(double voltage, double polarization) {
    double e = Constants.ELEMENTARY_CHARGE;
    double right =
        p.topBarrier()
            - p.bottomBarrier()
            + p.level()
            + stiffness * doping
            - e * voltage
            - e * polarization * p.film().thickness() / permittivity;
    double target = Math.abs(right);
    double u = 2 * target / (1 + Math.sqrt(1 + 4 * quadratic * target));
    for (int i = 0; i < MOST_ITERATIONS; i++) {
      double f = u + stiffness * GrapheneCharge.density(u, p.velocity(), temperature()) - target;
      double step = f / (1 + stiffness * GrapheneCharge.slope(u, p.velocity(), temperature()));
      u -= step;
      if (Math.abs(step) <= 1e-13 * Constants.BOLTZMANN * temperature() + 1e-15 * u) {
        break;
      }
    }
    return right < 0 ? -u : u;
  }

  private double charge(double level) {
    return Constants.ELEMENTARY_CHARGE
        * (doping - GrapheneCharge.density(level, p.velocity(), temperature()));
  }

  /** Displacement D (C/m2), the charge per area on the graphene. */
  double displacement(double voltage, double polarization) {
    return charge(grapheneLevel(voltage, polarization));
  }

  /** The barrier at a voltage (V) and polarization (C/m2), from the Fermi level of the graphene. */
  TrapezoidBarrier barrier(double voltage, double polarization) {
    double e = Constants.ELEMENTARY_CHARGE;
    double level = grapheneLevel(voltage, polarization);
    double first = p.topBarrier() + p.level() - level;
    double second = p.bottomBarrier() - e * metalDrop * charge(level);
    return new TrapezoidBarrier(
        Math.max(0, first), Math.max(0, second) + e * voltage, p.film().thickness(), p.mass());
  }

  @Override
  public void fields(Stimulus stimulus, double[] polarization, double[] slow, double[] local) {
    double field =
        (displacement(stimulus.voltage(), polarization[0]) - polarization[0]) / permittivity;
    local[0] = p.film().localField(field, polarization[0]);
  }

  @Override
  public double current(Stimulus stimulus, double[] polarization, double[] slow) {
    double voltage = stimulus.voltage();
    return p.area() * TsuEsaki.current(barrier(voltage, polarization[0]), voltage, temperature());
  }

  @Override
  public double charge(int terminal, Stimulus stimulus, double[] polarization, double[] slow) {
    return terminal == 0 ? p.area() * displacement(stimulus.voltage(), polarization[0]) : 0;
  }

  @Override
  public double area() {
    return p.area();
  }
}
