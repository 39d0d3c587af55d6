package org.ferroweave.device.stacked;

import org.ferroweave.device.Stimulus;
import org.ferroweave.device.compact.Body;
import org.ferroweave.device.compact.Film;
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
final class JunctionBody implements Body {
  private static final int FREE = 0;
  private static final int ELECTRODE = 1;
  private static final int PINNED = 2;

  private final JunctionParameters p;
  private final double temperature;
  private final PolarSemimetal semimetal;
  private final Film[] films;
  private final double[] spontaneous = new double[3];
  private final double[] activationScale = new double[3];
  private final double[] volume = new double[3];
  private final double thickness;
  private final double permittivity;
  private final double builtIn;
  private final double elastance;

  JunctionBody(JunctionParameters parameters, double temperature) {
    this.p = parameters;
    this.temperature = temperature;
    this.films = new Film[] {p.free(), p.electrode(), p.pinned()};
    double[] share = {1 - p.pinnedFraction(), 1, p.pinnedFraction()};
    for (int i = 0; i < films.length; i++) {
      spontaneous[i] = films[i].spontaneous(temperature);
      activationScale[i] = films[i].activationScale(temperature);
      volume[i] = p.area() * films[i].thickness() * share[i];
    }
    this.thickness = p.free().thickness();
    this.permittivity = p.free().permittivity();
    this.semimetal =
        new PolarSemimetal(
            p.electrode().thickness(), p.screeningLength(), p.electrode().permittivity());
    this.builtIn = (p.firstBarrier() - p.secondBarrier()) / Constants.ELEMENTARY_CHARGE;
    this.elastance = thickness / permittivity + p.firstScreening() + semimetal.elastance();
  }

  @Override
  public int films() {
    return 3;
  }

  @Override
  public int slow() {
    return 0;
  }

  @Override
  public double spontaneous(int film) {
    return spontaneous[film];
  }

  @Override
  public double activationScale(int film) {
    return activationScale[film];
  }

  @Override
  public double volume(int film) {
    return volume[film];
  }

  private double film(double[] polarization) {
    return (1 - p.pinnedFraction()) * polarization[FREE]
        + p.pinnedFraction() * polarization[PINNED];
  }

  /** D (C/m2): V - Vbi = (D - P) t/eps + D s1 + phi(D, Pw), solved for D. */
  private double displacement(double voltage, double[] polarization) {
    return (voltage
            - builtIn
            + film(polarization) * thickness / permittivity
            - semimetal.dipole() * polarization[ELECTRODE])
        / elastance;
  }

  @Override
  public void fields(Stimulus stimulus, double[] polarization, double[] slow, double[] local) {
    double displacement = displacement(stimulus.voltage(), polarization);
    double field =
        (displacement - film(polarization)) / permittivity
            + p.locking().field(polarization[ELECTRODE], thickness);
    local[FREE] = p.free().localField(field, polarization[FREE]);
    local[PINNED] = p.pinned().localField(field, polarization[PINNED]);
    local[ELECTRODE] =
        p.electrode()
            .localField(
                semimetal.field(displacement, polarization[ELECTRODE])
                    + p.locking().field(film(polarization), p.electrode().thickness()),
                polarization[ELECTRODE]);
  }

  @Override
  public void rates(
      Stimulus stimulus,
      double[] polarization,
      double[] slow,
      double[] local,
      double[] gain,
      double[] loss) {
    // no slow variables
  }

  @Override
  public double fieldTolerance(int film) {
    return films[film].fieldTolerance();
  }

  @Override
  public double slowTolerance(int variable) {
    return 1;
  }

  @Override
  public double current(Stimulus stimulus, double[] polarization, double[] slow) {
    double displacement = displacement(stimulus.voltage(), polarization);
    double field = (displacement - film(polarization)) / permittivity;
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
            SchottkyEmission.saturationCurrent(first, p.richardson(), temperature),
            SchottkyEmission.saturationCurrent(second, p.richardson(), temperature),
            stimulus.voltage(),
            temperature);
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
    return film(polarization);
  }
}
