package org.ferroweave.device.ferroionic;

import org.ferroweave.device.Stimulus;
import org.ferroweave.device.compact.Body;
import org.ferroweave.device.compact.Film;
import org.ferroweave.device.physics.Constants;
import org.jspecify.annotations.Nullable;

/**
 * Polarization, ions and filament of one instance at one temperature. Slow variables: the shares of
 * ions that have crossed the three bonds of the {@link IonChain}; with a filament also its gap and
 * radius.
 *
 * <p>The polarization switches in the film field E, in which displaced ions take part; the ions hop
 * in the same E, of which the bound charge of the polarization is a part: each acts on the other
 * through the depolarization field.
 *
 * <p>The source limits its current to the compliance: the voltage across the device is the applied
 * one or the one at which contacts and filament together carry the limit, whichever is nearer to
 * zero. The heat of the limiter is booked with that of conduction.
 */
final class FerroionicBody implements Body {
  private static final int FILAMENT = IonChain.BONDS;

  /** Bisections of the load line; the voltage is then known to 1e-12 of the applied one. */
  private static final int BISECTIONS = 40;

  private final FerroionicParameters p;

  /** Voltage step of a numerical derivative (V). */
  private static final double VOLTAGE_STEP = 1e-4;

  private final IonChain ions;
  private final Contacts contacts;
  private final @Nullable Filament filament;
  private final double temperature;
  private final double spontaneous;
  private final double activationScale;
  private final double crossingTolerance;
  private final double[] shifted = new double[IonChain.BONDS];

  FerroionicBody(FerroionicParameters p, double temperature) {
    this.p = p;
    this.temperature = temperature;
    this.ions = new IonChain(p, temperature);
    this.contacts = new Contacts(p, temperature);
    FilamentParameters f = p.filament();
    this.filament = f == null ? null : new Filament(f, p.ions(), temperature);
    this.spontaneous = p.film().spontaneous(temperature);
    this.activationScale = p.film().activationScale(temperature);
    this.crossingTolerance =
        Math.min(1e-3, 2e-3 * Constants.BOLTZMANN * temperature / contacts.shiftPerCrossing(ions));
  }

  @Override
  public int films() {
    return 1;
  }

  @Override
  public int slow() {
    return filament == null ? IonChain.BONDS : IonChain.BONDS + Filament.VARIABLES;
  }

  @Override
  public double spontaneous(int film) {
    return spontaneous;
  }

  @Override
  public double activationScale(int film) {
    return activationScale;
  }

  @Override
  public double volume(int film) {
    return p.area() * p.film().thickness();
  }

  private double filamentConductance(double[] slow) {
    return filament == null ? 0 : filament.conductance(slow[FILAMENT], slow[FILAMENT + 1]);
  }

  /** Current (A) without the limit of the source; the ions must be in place. */
  private double unlimited(double voltage, double polarization, double filamentConductance) {
    return contacts.current(voltage, polarization, ions) + filamentConductance * voltage;
  }

  /** Voltage across the device (V): the applied one, or less if the source limits its current. */
  private double deviceVoltage(double applied, double polarization, double[] slow) {
    double g = filamentConductance(slow);
    if (applied == 0 || Math.abs(unlimited(applied, polarization, g)) <= p.compliance()) {
      return applied;
    }
    double low = 0;
    double high = applied;
    for (int i = 0; i < BISECTIONS; i++) {
      double middle = (low + high) / 2;
      if (Math.abs(unlimited(middle, polarization, g)) <= p.compliance()) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return low;
  }

  @Override
  public void fields(Stimulus stimulus, double[] polarization, double[] slow, double[] local) {
    ions.occupy(slow);
    double voltage = deviceVoltage(stimulus.voltage(), polarization[0], slow);
    double mean = contacts.field(voltage, polarization[0], ions) + contacts.excessField(ions);
    local[0] = p.film().localField(mean, polarization[0]);
  }

  /** The film field in a local field; the ions must be in place. */
  private double filmField(double local, double polarization) {
    return local - p.film().localField(0, polarization) - contacts.excessField(ions);
  }

  @Override
  public void rates(
      Stimulus stimulus,
      double[] polarization,
      double[] slow,
      double[] local,
      double[] gain,
      double[] loss) {
    ions.occupy(slow);
    double field = filmField(local[0], polarization[0]);
    double voltage = contacts.voltage(field, polarization[0], ions);
    boolean limited = Math.abs(voltage) < Math.abs(stimulus.voltage()) * (1 - 1e-9);
    double conductance = filamentConductance(slow);
    ions.drive(field);
    for (int bond = 0; bond < IonChain.BONDS; bond++) {
      double fieldSlope = contacts.fieldPerCrossing(bond, ions);
      if (limited) {
        double yield = voltagePerCrossing(bond, voltage, polarization[0], slow, conductance);
        fieldSlope = Math.min(fieldSlope + contacts.fieldPerVoltage() * yield, 0);
      }
      double net = ions.forward(bond) - ions.backward(bond);
      loss[bond] = ions.slope(bond, fieldSlope);
      gain[bond] = net + loss[bond] * slow[bond];
    }
    if (filament != null) {
      double share = limited ? conductance * Math.abs(voltage) / p.compliance() : 0;
      filament.rates(voltage, slow, share, gain, loss, FILAMENT);
    }
  }

  /** Change of the device voltage per crossing that keeps the current at the source's limit (V). */
  private double voltagePerCrossing(
      int bond, double voltage, double polarization, double[] slow, double conductance) {
    double current = unlimited(voltage, polarization, conductance);
    double step = Math.copySign(VOLTAGE_STEP, voltage);
    double perVolt = (unlimited(voltage + step, polarization, conductance) - current) / step;
    System.arraycopy(slow, 0, shifted, 0, IonChain.BONDS);
    shifted[bond] += crossingTolerance;
    ions.occupy(shifted);
    double moved = unlimited(voltage, polarization, conductance);
    ions.occupy(slow);
    return -(moved - current) / crossingTolerance / perVolt;
  }

  @Override
  public double fieldTolerance(int film) {
    return spontaneous > 0 ? p.film().fieldTolerance() : Double.MAX_VALUE; // nothing switches
  }

  @Override
  public double slowTolerance(int variable) {
    return filament == null || variable < FILAMENT
        ? crossingTolerance
        : filament.tolerance(variable - FILAMENT);
  }

  @Override
  public double slowNoise(int variable) {
    return filament == null || variable < FILAMENT ? 0 : filament.noise(variable - FILAMENT);
  }

  @Override
  public double slowMin(int variable) {
    return filament == null || variable < FILAMENT ? -1 : filament.least(variable - FILAMENT);
  }

  @Override
  public double slowMax(int variable) {
    return filament == null || variable < FILAMENT ? 1 : filament.most(variable - FILAMENT);
  }

  @Override
  public double current(Stimulus stimulus, double[] polarization, double[] slow) {
    ions.occupy(slow);
    double voltage = deviceVoltage(stimulus.voltage(), polarization[0], slow);
    return unlimited(voltage, polarization[0], filamentConductance(slow));
  }

  @Override
  public double charge(int terminal, Stimulus stimulus, double[] polarization, double[] slow) {
    if (terminal != 0) {
      return 0;
    }
    ions.occupy(slow);
    double voltage = deviceVoltage(stimulus.voltage(), polarization[0], slow);
    double field = contacts.field(voltage, polarization[0], ions);
    return p.area() * contacts.displacement(field, polarization[0], ions);
  }

  @Override
  public double area() {
    return p.area();
  }

  /**
   * Work of the film field on the ions less what their free energy gained: with the mean field of
   * both ends of the step, under which the energy of the fields, a quadratic form, is booked
   * without a rest. The few thousand atoms of a filament are not booked.
   */
  @Override
  public double slowHeat(
      Stimulus stimulus,
      double[] polarization0,
      double[] slow0,
      double[] polarization1,
      double[] slow1) {
    double field = ionField(stimulus, polarization0, slow0);
    double free = ions.freeEnergy();
    field = (field + ionField(stimulus, polarization1, slow1)) / 2;
    free = ions.freeEnergy() - free;
    double work = 0;
    for (int bond = 0; bond < IonChain.BONDS; bond++) {
      work += (slow1[bond] - slow0[bond]) * ions.path(bond) * field;
    }
    double thermal = Constants.BOLTZMANN * temperature / Constants.ELEMENTARY_CHARGE;
    return p.area() * ions.charge() * (work - thermal * free);
  }

  /** Film field (V/m); puts the ions in place. */
  private double ionField(Stimulus stimulus, double[] polarization, double[] slow) {
    ions.occupy(slow);
    double voltage = deviceVoltage(stimulus.voltage(), polarization[0], slow);
    return contacts.field(voltage, polarization[0], ions);
  }

  /**
   * Free energy (J) of fields, film and ions under a stimulus; what the source puts in over what
   * became heat.
   */
  double storedEnergy(Stimulus stimulus, double[] polarization, double[] slow) {
    double field = ionField(stimulus, polarization, slow);
    double order = polarization[0];
    Film film = p.film();
    double own = film.thickness() * order * (film.localField(0, 0) + film.localField(0, order)) / 2;
    double thermal = Constants.BOLTZMANN * temperature / Constants.ELEMENTARY_CHARGE;
    return p.area()
        * (contacts.storedEnergy(field, order, ions)
            - own
            + ions.charge() * thermal * ions.freeEnergy());
  }
}
