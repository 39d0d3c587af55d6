package org.ferroweave.device.stacked;

import org.ferroweave.device.Stimulus;
import org.ferroweave.device.compact.Film;
import org.ferroweave.device.compact.SwitchingBody;
import org.ferroweave.device.physics.BackToBackDiodes;
import org.ferroweave.device.physics.Constants;
import org.ferroweave.device.physics.SchottkyEmission;

/**
 * Metal / ferroelectric semiconductor / polar semimetal. The first electrode is the metal, the
 * second the semimetal; polarizations count positive from first to second, that is upwards where
 * the semimetal lies on top.
 *
 * <p><b>Electrostatics.</b> D = eps E + P is continuous; P is the area mean of freely switching and
 * of pinned domains of one film. The voltage is shared by the film, the metal's screening and the
 * band bending of the semimetal ({@link PolarSemimetal}):
 *
 * <pre>  V - Vbi = E t + D s1 + phi(D, Pw),   Vbi = (phi1 - phi2)/e</pre>
 *
 * <p><b>Current.</b> Thermionic emission over both barriers, phi1 + e s1 D and phi2 - e phi(D, Pw),
 * with image-force lowering, in series ({@link BackToBackDiodes}). With P towards the semimetal its
 * bands bend down, electrons gather, and its barrier falls: on. Away from it: off.
 *
 * <p>Left out: tunnelling (the film is tens of nm thick), lateral fields between domains, transport
 * inside the film.
 */
final class JunctionBody extends SwitchingBody {
  private static final int FREE = 0;
  private static final int ELECTRODE = 1;
  private static final int PINNED = 2;

  private final JunctionParameters p;
  private final PolarSemimetal semimetal;
  private final double thickness;
  private final double permittivity;
  private final double builtIn;
  private final double elastance;

  JunctionBody(JunctionParameters parameters, double temperature) {
    super(
        temperature,
        new Film[] {parameters.free(), parameters.electrode(), parameters.pinned()},
        new double[] {
          parameters.area() * parameters.free().thickness() * (1 - parameters.pinnedFraction()),
          parameters.area() * parameters.electrode().thickness(),
          parameters.area() * parameters.pinned().thickness() * parameters.pinnedFraction()
        });
    this.p = parameters;
    this.thickness = p.free().thickness();
    this.permittivity = p.free().permittivity();
    this.semimetal =
        new PolarSemimetal(
            p.electrode().thickness(), p.screeningLength(), p.electrode().permittivity());
    this.builtIn = (p.firstBarrier() - p.secondBarrier()) / Constants.ELEMENTARY_CHARGE;
    this.elastance = thickness / permittivity + p.firstScreening() + semimetal.elastance();
  }

  private double mean(double[] polarization) {
    return (1 - p.pinnedFraction()) * polarization[FREE]
        + p.pinnedFraction() * polarization[PINNED];
  }

  /** D (C/m2): V - Vbi = (D - P) t/eps + D s1 + phi(D, Pw), solved for D. */
  private double displacement(double voltage, double[] polarization) {
    return (voltage
            - builtIn
            + mean(polarization) * thickness / permittivity
            - semimetal.dipole() * polarization[ELECTRODE])
        / elastance;
  }

  @Override
  public void fields(Stimulus stimulus, double[] polarization, double[] slow, double[] local) {
    double displacement = displacement(stimulus.voltage(), polarization);
    double field =
        (displacement - mean(polarization)) / permittivity
            + p.locking().field(polarization[ELECTRODE], thickness);
    local[FREE] = p.free().localField(field, polarization[FREE]);
    local[PINNED] = p.pinned().localField(field, polarization[PINNED]);
    local[ELECTRODE] =
        p.electrode()
            .localField(
                semimetal.field(displacement, polarization[ELECTRODE])
                    + p.locking().field(mean(polarization), p.electrode().thickness()),
                polarization[ELECTRODE]);
  }

  @Override
  public double current(Stimulus stimulus, double[] polarization, double[] slow) {
    double displacement = displacement(stimulus.voltage(), polarization);
    double field = (displacement - mean(polarization)) / permittivity;
    double first =
        p.firstBarrier()
            + Constants.ELEMENTARY_CHARGE * p.firstScreening() * displacement
            - SchottkyEmission.imageLowering(-field, p.opticalPermittivity());
    double second =
        p.secondBarrier()
            - Constants.ELEMENTARY_CHARGE * semimetal.bending(displacement, polarization[ELECTRODE])
            - SchottkyEmission.imageLowering(field, p.opticalPermittivity());
    return p.area()
        * BackToBackDiodes.current(
            SchottkyEmission.saturationCurrent(first, p.richardson(), temperature()),
            SchottkyEmission.saturationCurrent(second, p.richardson(), temperature()),
            stimulus.voltage(),
            temperature());
  }

  @Override
  public double charge(int terminal, Stimulus stimulus, double[] polarization, double[] slow) {
    return terminal == 0 ? p.area() * displacement(stimulus.voltage(), polarization) : 0;
  }

  @Override
  public double area() {
    return p.area();
  }

  @Override
  public double reported(double[] polarization) {
    return mean(polarization);
  }
}
