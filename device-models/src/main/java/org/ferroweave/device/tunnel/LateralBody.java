package org.ferroweave.device.tunnel;

import org.ferroweave.device.Stimulus;
import org.ferroweave.device.compact.SwitchingBody;
import org.ferroweave.device.physics.Constants;
import org.ferroweave.device.physics.ThomasFermiScreening;
import org.ferroweave.device.physics.TrapezoidBarrier;
import org.ferroweave.device.physics.TsuEsaki;

/**
 * A p-type ferroelectric semiconductor film polarized in its plane, written along the plane and
 * read by tunnelling across it. The write voltage (the stimulus' gate) drives one write electrode
 * against the other; the tunnelling electrode over the edge of the film is the first electrode, the
 * film the second. P is positive towards the edge that is read.
 *
 * <p><b>Write.</b> Between the write electrodes a distance L apart, with the drops s D at both
 * edges, D = eps E + P and
 *
 * <pre>  E = (Vw - 2 s P) / (L + 2 eps s),   s = l/(eps0 eps_r)</pre>
 *
 * <p><b>Read.</b> The bound charge at the edge bends the bands of the film there by -e s D: valence
 * and conduction edge and the barrier seen from the film move together, against the Fermi level.
 * With the valence edge above the Fermi level the film is a metal to the tunnelling electrode;
 * below it only thermal holes are left, and the current falls by exp(-depth/kT) ({@link
 * TsuEsaki#currentIntoBands}). That is the electroresistance.
 *
 * <p><b>Left out.</b> Conduction along the film during a write pulse, capacitance of the tunnelling
 * electrode, its field in the film, and the lateral extent of the band bending: the electrode sees
 * the edge alone.
 */
final class LateralBody extends SwitchingBody {
  private final LateralParameters p;
  private final double permittivity;
  private final double drop;

  LateralBody(LateralParameters parameters, double temperature) {
    super(temperature, parameters.film(), parameters.length() * parameters.edge());
    this.p = parameters;
    this.permittivity = p.film().permittivity();
    this.drop = ThomasFermiScreening.drop(p.edgeScreening());
  }

  /** Field along the film (V/m). */
  private double field(double voltage, double polarization) {
    return (voltage - 2 * drop * polarization) / (p.length() + 2 * permittivity * drop);
  }

  private double displacement(double voltage, double polarization) {
    return permittivity * field(voltage, polarization) + polarization;
  }

  /** Band bending at the edge that is read (J), positive upwards. */
  double bending(double voltage, double polarization) {
    return -Constants.ELEMENTARY_CHARGE * drop * displacement(voltage, polarization);
  }

  @Override
  public void fields(Stimulus stimulus, double[] polarization, double[] slow, double[] local) {
    local[0] = p.film().localField(field(stimulus.gate(), polarization[0]), polarization[0]);
  }

  @Override
  public double current(Stimulus stimulus, double[] polarization, double[] slow) {
    double bending = bending(stimulus.gate(), polarization[0]);
    double voltage = stimulus.voltage();
    TrapezoidBarrier barrier =
        new TrapezoidBarrier(
            p.topHeight(),
            Math.max(0, p.filmHeight() + bending) + Constants.ELEMENTARY_CHARGE * voltage,
            p.barrier(),
            p.mass());
    double valence = p.valence() + bending;
    return p.area()
        * TsuEsaki.currentIntoBands(barrier, voltage, temperature(), valence, valence + p.gap());
  }

  @Override
  public double charge(int terminal, Stimulus stimulus, double[] polarization, double[] slow) {
    return terminal == 1 ? p.edge() * displacement(stimulus.gate(), polarization[0]) : 0;
  }

  @Override
  public double area() {
    return p.area();
  }
}
