package org.ferroweave.device.ferrodiode;

import org.ferroweave.device.DeviceModel;
import org.ferroweave.device.DeviceState;
import org.ferroweave.device.EnergyLedger;
import org.ferroweave.device.InputException;
import org.ferroweave.device.Stimulus;
import org.ferroweave.device.SynapticDevice;
import org.ferroweave.device.ferroelectric.DomainEnsemble;
import org.ferroweave.device.physics.Constants;
import org.ferroweave.device.physics.TwoSiteHopping;

/**
 * A metal / ferroelectric / metal diode. Positive directions point from the first (top) to the
 * second (bottom) electrode.
 *
 * <p><b>Electrostatics.</b> The displacement D = eps_f E + P + Q is continuous through film,
 * screening layers and passive layers, so with s = s1 + s2 + sp (length over permittivity of both
 * contacts' screening and of the passive layers) and the built-in voltage Vbi = (phi1 - phi2)/e
 *
 * <pre>  E = [V - Vbi - (P + Q) s] / (t + eps_f s)</pre>
 *
 * <p>The term in P is the depolarization field, the term in Q the field of the displaced ions.
 *
 * <p>Passive layers lie between the switching layers, inside the film: they add to the drop between
 * the contacts, phi1 + e s1 D - e V = phi2 - e s2 D - e (E t + sp D), and shift neither barrier.
 *
 * <p><b>Polarization.</b> P = Ps(T) times the order of a {@link DomainEnsemble} that switches in
 * the local field E + E_imprint + k P / eps_f (imprint and coupling to neighbours), with activation
 * fields that follow the coercive field of Landau theory in temperature. Above Tc the switched
 * polarization is zero by definition and the directions are forgotten; the paraelectric response
 * beyond the background permittivity is left out. Merz's law has no thermal back-switching, so a
 * state without field lasts for ever: retention loss is not in this model.
 *
 * <p><b>Ions.</b> Cu hops between two sites ({@link TwoSiteHopping}); its charge Q lags the field
 * by milliseconds and decays after it. It acts twice: as displacement at the contacts it adds to
 * the response of the pulse that drove it (PPF, PPD), and through the depolarization field it
 * opposes that pulse and helps the opposite one (STDP). Its coupling to the wells of the
 * polarization is left out, which holds for a small mobile fraction of the Cu only.
 *
 * <p><b>Current.</b> Thermionic emission over both barriers, phi1 + e s1 D and phi2 - e s2 D, with
 * image-force lowering, in series ({@link BackToBackDiodes}).
 *
 * <p><b>Numerics.</b> Exponential mid-point rule, second order, with step control on the film field
 * ({@link #FIELD_TOLERANCE}); ions and mean-field elements are advanced exactly in the mid-point
 * field, discrete flips at the time at which their hazard budget runs out.
 */
final class FerroDiode implements SynapticDevice {
  /** Allowed error of the film field per inner step, relative to the typical switching field. */
  static final double FIELD_TOLERANCE = 2e-4;

  /** Inner steps after which a single {@link #step} gives up (the stimulus is then named). */
  private static final int MAX_STEPS = 20_000_000;

  private static final double FIRST_STEP = 1e-6;
  private static final int SCALARS = 9;

  private final FerroDiodeModel model;
  private final FerroDiodeParameters p;
  private final DomainEnsemble ensemble;

  private final Junction junction;
  private final double ionSaturation;
  private final double fieldTolerance;

  private double occupation;
  private double voltage;
  private double time;
  private double sourceWork;
  private double conductionHeat;
  private double switchingHeat;
  private double ionicHeat;
  private double nextStep = FIRST_STEP;

  private double temperature;
  private double spontaneous;
  private double activationScale;
  private double hopRate;

  private DeviceState fabricated;

  /**
   * Fabricates: sets the initial order and lets the film rest for {@link
   * FerroDiodeModel#REST_TIME}, so that what relaxes by itself has done so.
   */
  FerroDiode(FerroDiodeModel model, FerroDiodeParameters parameters, DomainEnsemble ensemble) {
    this.model = model;
    this.p = parameters;
    this.ensemble = ensemble;
    this.junction = new Junction(p);
    this.ionSaturation = p.ionSaturationCharge();
    // A field near which elements switch within a microsecond to a second.
    this.fieldTolerance = FIELD_TOLERANCE * p.switching().activationField() / 20;
    this.temperature = Double.NaN;
    setTemperature(Stimulus.ROOM_TEMPERATURE);
    ensemble.setOrder(p.initialOrder());
    occupation =
        Math.tanh(
            TwoSiteHopping.reducedField(
                junction.filmField(0, polarization(), 0), p.hopDistance(), temperature));
    this.fabricated = saveState();
    step(Stimulus.REST, FerroDiodeModel.REST_TIME);
    time = 0;
    sourceWork = 0;
    conductionHeat = 0;
    switchingHeat = 0;
    ionicHeat = 0;
    nextStep = FIRST_STEP;
    this.fabricated = saveState();
  }

  private FerroDiode(FerroDiode other) {
    this.model = other.model;
    this.p = other.p;
    this.ensemble = other.ensemble.copy();
    this.junction = other.junction;
    this.ionSaturation = other.ionSaturation;
    this.fieldTolerance = other.fieldTolerance;
    this.temperature = Double.NaN;
    setTemperature(other.temperature);
    this.occupation = other.occupation;
    this.voltage = other.voltage;
    this.time = other.time;
    this.sourceWork = other.sourceWork;
    this.conductionHeat = other.conductionHeat;
    this.switchingHeat = other.switchingHeat;
    this.ionicHeat = other.ionicHeat;
    this.nextStep = other.nextStep;
    this.fabricated = other.fabricated;
  }

  @Override
  public DeviceModel model() {
    return model;
  }

  @Override
  public void step(Stimulus stimulus, double duration) {
    if (!(duration >= 0) || !Double.isFinite(duration)) {
      throw new InputException(
          model.id() + ": step duration is " + duration + " s; allowed: finite, 0 or more");
    }
    setTemperature(stimulus.temperature());
    if (spontaneous == 0 && duration > 0) {
      ensemble.disorder(); // above Tc nothing is remembered; cooling finds domains of both signs
    }
    setVoltage(stimulus.voltage());
    double remaining = duration;
    int steps = 0;
    while (remaining > 0) {
      double taken = innerStep(remaining);
      remaining = taken >= remaining ? 0 : remaining - taken;
      if (++steps > MAX_STEPS) {
        throw new IllegalStateException(
            model.id()
                + ": no end after "
                + MAX_STEPS
                + " inner steps at voltage "
                + voltage
                + " V, temperature "
                + temperature
                + " K, duration "
                + duration
                + " s");
      }
    }
    time += duration;
  }

  /** One accepted step of the exponential mid-point rule; returns its length (s). */
  private double innerStep(double limit) {
    double polarization0 = polarization();
    double occupation0 = occupation;
    double charge0 = ionSaturation * occupation0;
    double field0 = junction.filmField(voltage, polarization0, charge0);
    double length = Math.min(nextStep, limit);
    while (true) {
      double half = length / 2;
      double local0 = localField(field0, polarization0);
      double polarizationHalf = spontaneous * ensemble.predict(local0, activationScale, half);
      double chargeHalf = ionSaturation * hop(occupation0, field0, half);
      double fieldHalf = junction.filmField(voltage, polarizationHalf, chargeHalf);
      double localHalf = localField(fieldHalf, polarizationHalf);
      double chargeSmooth = ionSaturation * hop(occupation0, fieldHalf, length);
      double polarizationSmooth =
          spontaneous * ensemble.predict(localHalf, activationScale, length);
      double fieldSmooth = junction.filmField(voltage, polarizationSmooth, chargeSmooth);
      double error = Math.abs(fieldHalf - (field0 + fieldSmooth) / 2) / fieldTolerance;
      if (!(error < Double.POSITIVE_INFINITY)) {
        throw notFinite("film field");
      }
      double factor = error == 0 ? 4 : Math.min(4, Math.max(0.2, 0.8 / Math.sqrt(error)));
      if (error > 1 && length > 1e-15) {
        length *= factor;
        continue;
      }
      double taken = length;
      if (spontaneous > 0) {
        taken = ensemble.horizon(localHalf, activationScale, length);
        ensemble.advance(localHalf, activationScale, taken);
      }
      occupation = hop(occupation0, fieldHalf, taken);
      if (taken == length) {
        nextStep = Math.max(length * factor, nextStep < limit ? 0 : nextStep);
      }
      account(polarization0, occupation0, field0, fieldHalf, polarizationHalf, chargeHalf, taken);
      return taken;
    }
  }

  /** Books the energies of one step from the state before it to the present state. */
  private void account(
      double polarization0,
      double occupation0,
      double field0,
      double fieldHalf,
      double polarizationHalf,
      double chargeHalf,
      double duration) {
    double polarization1 = polarization();
    double charge0 = ionSaturation * occupation0;
    double charge1 = ionSaturation * occupation;
    double field1 = junction.filmField(voltage, polarization1, charge1);
    double volume = p.area() * p.thickness();
    double meanField = (field0 + field1) / 2;
    double displacementStep =
        junction.filmPermittivity() * (field1 - field0)
            + polarization1
            - polarization0
            + charge1
            - charge0;
    double displacementHalf =
        junction.filmPermittivity() * fieldHalf + polarizationHalf + chargeHalf;
    double currentHalf =
        p.area() * junction.currentDensity(voltage, fieldHalf, displacementHalf, temperature);
    double heat = voltage * currentHalf * duration;
    conductionHeat += heat;
    sourceWork += heat + p.area() * voltage * displacementStep;
    switchingHeat +=
        volume
            * (polarization1 - polarization0)
            * localField(meanField, (polarization0 + polarization1) / 2);
    ionicHeat +=
        volume
            * (meanField * (charge1 - charge0)
                - p.siteDensity()
                    * Constants.BOLTZMANN
                    * temperature
                    * (TwoSiteHopping.freeEnergy(occupation)
                        - TwoSiteHopping.freeEnergy(occupation0)));
    if (!Double.isFinite(sourceWork)) {
      throw notFinite("current");
    }
  }

  private IllegalStateException notFinite(String what) {
    return new IllegalStateException(
        model.id()
            + ": "
            + what
            + " is not finite at voltage "
            + voltage
            + " V, temperature "
            + temperature
            + " K; the stimulus or film.thickness ("
            + p.thickness()
            + " m) lies outside the model's range");
  }

  private double hop(double from, double field, double duration) {
    double u = TwoSiteHopping.reducedField(field, p.hopDistance(), temperature);
    return TwoSiteHopping.advance(from, u, hopRate, duration);
  }

  private double localField(double field, double polarization) {
    return field + p.imprintField() + p.coupling() * polarization / junction.filmPermittivity();
  }

  /** Changes the voltage; the fields follow at once, and the source does the reversible work. */
  private void setVoltage(double newVoltage) {
    if (newVoltage == voltage) {
      return;
    }
    double displacementStep =
        junction.filmPermittivity() * (newVoltage - voltage) / junction.effectiveThickness();
    sourceWork += p.area() * displacementStep * (voltage + newVoltage) / 2;
    voltage = newVoltage;
    nextStep = FIRST_STEP;
  }

  private void setTemperature(double newTemperature) {
    if (newTemperature == temperature) {
      return;
    }
    temperature = newTemperature;
    spontaneous = p.landau().spontaneousPolarization(newTemperature);
    activationScale =
        p.landau().coerciveField(newTemperature)
            / p.landau().coerciveField(p.referenceTemperature());
    hopRate = TwoSiteHopping.hopRate(p.hopBarrier(), p.attemptFrequency(), newTemperature);
    nextStep = FIRST_STEP;
  }

  @Override
  public double current(Stimulus stimulus) {
    double savedTemperature = temperature;
    double savedStep = nextStep;
    setTemperature(stimulus.temperature());
    double charge = ionSaturation * occupation;
    double field = junction.filmField(stimulus.voltage(), polarization(), charge);
    double displacement = junction.filmPermittivity() * field + polarization() + charge;
    double current =
        p.area() * junction.currentDensity(stimulus.voltage(), field, displacement, temperature);
    if (!Double.isFinite(current)) {
      throw notFinite("current");
    }
    if (savedTemperature != temperature) {
      setTemperature(savedTemperature);
      nextStep = savedStep;
    }
    return current;
  }

  @Override
  public double time() {
    return time;
  }

  @Override
  public double displacement() {
    double charge = ionSaturation * occupation;
    return junction.filmPermittivity() * junction.filmField(voltage, polarization(), charge)
        + polarization()
        + charge;
  }

  @Override
  public double polarization() {
    return spontaneous * ensemble.order();
  }

  /** Film field at the present voltage and state (V/m). */
  double filmField() {
    return junction.filmField(voltage, polarization(), ionSaturation * occupation);
  }

  /** Charge per area displaced by the ions (C/m2). */
  double ionCharge() {
    return ionSaturation * occupation;
  }

  /** Energy stored in fields, imprint, coupling and ion order (J); a function of the state. */
  double storedEnergy() {
    double field = filmField();
    double displacement = displacement();
    double polarization = polarization();
    double layers =
        junction.filmPermittivity() * field * field * p.thickness() / 2
            + junction.screening() * displacement * displacement / 2
            + junction.builtIn() * displacement;
    double bulk =
        -p.imprintField() * polarization
            - p.coupling() * polarization * polarization / (2 * junction.filmPermittivity())
            + p.siteDensity()
                * Constants.BOLTZMANN
                * temperature
                * TwoSiteHopping.freeEnergy(occupation);
    return p.area() * (layers + p.thickness() * bulk);
  }

  @Override
  public EnergyLedger energy() {
    return new EnergyLedger(sourceWork, conductionHeat, switchingHeat, ionicHeat);
  }

  @Override
  public void reset() {
    restoreState(fabricated);
  }

  @Override
  public SynapticDevice copy() {
    return new FerroDiode(this);
  }

  @Override
  public DeviceState saveState() {
    double[] values = new double[SCALARS + ensemble.stateSize()];
    values[0] = occupation;
    values[1] = voltage;
    values[2] = time;
    values[3] = sourceWork;
    values[4] = conductionHeat;
    values[5] = switchingHeat;
    values[6] = ionicHeat;
    values[7] = nextStep;
    values[8] = temperature;
    ensemble.save(values, SCALARS);
    return new DeviceState(values, new long[] {ensemble.randomState()});
  }

  @Override
  public void restoreState(DeviceState state) {
    double[] values = state.values();
    long[] words = state.words();
    if (values.length != SCALARS + ensemble.stateSize() || words.length != 1) {
      throw new InputException(
          model.id()
              + ": state of "
              + values.length
              + " values and "
              + words.length
              + " words; allowed: "
              + (SCALARS + ensemble.stateSize())
              + " and 1");
    }
    setTemperature(values[8]);
    occupation = values[0];
    voltage = values[1];
    time = values[2];
    sourceWork = values[3];
    conductionHeat = values[4];
    switchingHeat = values[5];
    ionicHeat = values[6];
    nextStep = values[7];
    ensemble.load(values, SCALARS);
    ensemble.setRandomState(words[0]);
  }
}
