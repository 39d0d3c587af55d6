package org.ferroweave.device.compact;

import org.ferroweave.device.DeviceModel;
import org.ferroweave.device.DeviceState;
import org.ferroweave.device.EnergyLedger;
import org.ferroweave.device.InputException;
import org.ferroweave.device.Operation;
import org.ferroweave.device.RandomStream;
import org.ferroweave.device.Stimulus;
import org.ferroweave.device.SynapticDevice;
import org.ferroweave.device.ferroelectric.DomainEnsemble;
import org.jspecify.annotations.Nullable;

/**
 * A device of any family on the shared integrator.
 *
 * <p><b>Numerics.</b> Exponential mid-point rule, second order: fields, gains and losses are taken
 * at the start to reach the middle, and in the middle to cross the step; films and linear
 * relaxations are exact under frozen coefficients, discrete flips happen at the time at which their
 * hazard budget runs out. The step is controlled on the local fields (middle against mean of both
 * ends) and on the slow variables (start coefficients against middle ones).
 *
 * <p><b>Noise.</b> A slow variable with {@link Body#slowNoise} gets, after each accepted step, the
 * exact Ornstein-Uhlenbeck increment for the loss that the step was taken with, so that its
 * stationary spread does not depend on the steps.
 *
 * <p><b>Energy.</b> Source work is V dQ of both terminals plus V I dt; conduction is V I dt;
 * switching is local field times dP times volume; the heat of slow variables is the body's.
 */
public final class CompactDevice implements SynapticDevice {
  /** Inner steps after which a single {@link #step} gives up (the stimulus is then named). */
  private static final int MAX_STEPS = 20_000_000;

  /** Shortest inner step (s): below it the error control gives way. */
  private static final double SHORTEST = 1e-16;

  private static final int SCALARS = 9;

  private final DeviceModel model;
  private final Body.Factory laws;
  private final DomainEnsemble[] films;
  private final @Nullable RandomStream noise;
  private Body body;
  private double temperature;

  private final double[] slow;
  private Stimulus applied = Stimulus.REST;
  private double time;
  private double sourceWork;
  private double conductionHeat;
  private double switchingHeat;
  private double slowHeat;
  private double nextStep = Double.POSITIVE_INFINITY;
  private DeviceState fabricated;

  // scratch of the inner step
  private final double[] polarization;
  private final double[] polarizationHalf;
  private final double[] polarizationFull;
  private final double[] slowStart;
  private final double[] slowHalf;
  private final double[] slowFull;
  private final double[] field0;
  private final double[] fieldHalf;
  private final double[] fieldFull;
  private final double[] gain;
  private final double[] loss;
  private final double[] gainHalf;
  private final double[] lossHalf;

  /** Fabricates: sets the initial state and lets the device settle at rest. */
  CompactDevice(DeviceModel model, Instance instance) {
    this(
        model,
        instance.laws(),
        instance.films().toArray(new DomainEnsemble[0]),
        instance.initialSlow(),
        instance.noise() == null ? null : new RandomStream(instance.noise().state()),
        Stimulus.ROOM_TEMPERATURE);
    if (films.length != body.films() || slow.length != body.slow()) {
      throw new IllegalStateException(
          model.id() + ": instance and body differ in the number of films or slow variables");
    }
    double[] order = instance.initialOrder();
    for (int i = 0; i < films.length; i++) {
      films[i].setOrder(order[i]);
    }
    this.fabricated = saveState();
    if (instance.settleTime() > 0) {
      step(model.operation().rest(), instance.settleTime());
    }
    time = 0;
    sourceWork = 0;
    conductionHeat = 0;
    switchingHeat = 0;
    slowHeat = 0;
    nextStep = Double.POSITIVE_INFINITY;
    this.fabricated = saveState();
  }

  private CompactDevice(
      DeviceModel model,
      Body.Factory laws,
      DomainEnsemble[] films,
      double[] slow,
      @Nullable RandomStream noise,
      double temperature) {
    this.model = model;
    this.laws = laws;
    this.films = films;
    this.slow = slow;
    this.noise = noise;
    this.temperature = temperature;
    this.body = laws.at(temperature);
    this.fabricated = new DeviceState(new double[0], new long[0]);
    int n = films.length;
    int m = slow.length;
    polarization = new double[n];
    polarizationHalf = new double[n];
    polarizationFull = new double[n];
    field0 = new double[n];
    fieldHalf = new double[n];
    fieldFull = new double[n];
    slowStart = new double[m];
    slowHalf = new double[m];
    slowFull = new double[m];
    gain = new double[m];
    loss = new double[m];
    gainHalf = new double[m];
    lossHalf = new double[m];
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
    if (duration > 0) {
      for (int i = 0; i < films.length; i++) {
        if (body.spontaneous(i) == 0) {
          films[i].disorder(); // above Tc nothing is remembered
        }
      }
    }
    apply(stimulus);
    double remaining = duration;
    int steps = 0;
    while (remaining > 0) {
      double taken = innerStep(remaining);
      remaining = taken >= remaining ? 0 : remaining - taken;
      if (++steps > MAX_STEPS) {
        throw new IllegalStateException(
            model.id() + ": no end after " + MAX_STEPS + " inner steps" + where(duration));
      }
    }
    time += duration;
  }

  /** Changes the stimulus; fields follow at once, and the source does the reversible work. */
  private void apply(Stimulus stimulus) {
    if (stimulus.equals(applied)) {
      return;
    }
    polarizations(polarization);
    for (int terminal = 0; terminal < 2; terminal++) {
      double v0 = terminal == 0 ? applied.voltage() : applied.gate();
      double v1 = terminal == 0 ? stimulus.voltage() : stimulus.gate();
      if (v0 != 0 || v1 != 0) {
        double step =
            body.charge(terminal, stimulus, polarization, slow)
                - body.charge(terminal, applied, polarization, slow);
        sourceWork += step * (v0 + v1) / 2;
      }
    }
    applied = stimulus;
    nextStep = Double.POSITIVE_INFINITY;
  }

  private double innerStep(double limit) {
    polarizations(polarization);
    System.arraycopy(slow, 0, slowStart, 0, slow.length);
    body.fields(applied, polarization, slow, field0);
    body.rates(applied, polarization, slow, field0, gain, loss);
    double length = Math.min(nextStep, limit);
    while (true) {
      predict(field0, length / 2, polarizationHalf);
      relax(gain, loss, length / 2, slowHalf);
      body.fields(applied, polarizationHalf, slowHalf, fieldHalf);
      body.rates(applied, polarizationHalf, slowHalf, fieldHalf, gainHalf, lossHalf);
      predict(fieldHalf, length, polarizationFull);
      relax(gainHalf, lossHalf, length, slowFull);
      body.fields(applied, polarizationFull, slowFull, fieldFull);
      double error = error(length);
      if (!(error < Double.POSITIVE_INFINITY)) {
        throw notFinite();
      }
      double factor = error == 0 ? 4 : Math.min(4, Math.max(0.1, 0.8 / Math.sqrt(error)));
      if (error > 1 && length > SHORTEST) {
        length *= factor;
        continue;
      }
      double taken = length;
      for (int i = 0; i < films.length; i++) {
        if (body.spontaneous(i) > 0) {
          taken = Math.min(taken, films[i].horizon(fieldHalf[i], body.activationScale(i), taken));
        }
      }
      for (int i = 0; i < films.length; i++) {
        if (body.spontaneous(i) > 0) {
          films[i].advance(fieldHalf[i], body.activationScale(i), taken);
        }
      }
      if (taken < length) {
        relax(gainHalf, lossHalf, taken, slowFull);
      } else {
        nextStep = Math.max(length * factor, nextStep < limit ? 0 : nextStep);
      }
      System.arraycopy(slowFull, 0, slow, 0, slow.length);
      if (noise != null) {
        fluctuate(noise, taken);
      }
      account(taken);
      return taken;
    }
  }

  /** Adds the random part of an accepted step of the given duration. */
  private void fluctuate(RandomStream random, double duration) {
    for (int i = 0; i < slow.length; i++) {
      double deviation = body.slowNoise(i);
      if (deviation > 0) {
        double share = -Math.expm1(-2 * Math.max(lossHalf[i], 0) * duration);
        slow[i] = clamp(i, slow[i] + deviation * Math.sqrt(share) * random.nextGaussian());
      }
    }
  }

  /** Error of a trial step in units of what is allowed. */
  private double error(double length) {
    double worst = 0;
    for (int i = 0; i < films.length; i++) {
      double e = Math.abs(fieldHalf[i] - (field0[i] + fieldFull[i]) / 2) / body.fieldTolerance(i);
      worst = e > worst || Double.isNaN(e) ? e : worst;
    }
    for (int i = 0; i < slow.length; i++) {
      double start = clamp(i, relaxed(slowStart[i], gain[i], loss[i], length));
      double e = Math.abs(start - slowFull[i]) / body.slowTolerance(i);
      worst = e > worst || Double.isNaN(e) ? e : worst;
    }
    return Double.isNaN(worst) ? Double.POSITIVE_INFINITY : worst;
  }

  private void predict(double[] field, double duration, double[] result) {
    for (int i = 0; i < films.length; i++) {
      double spontaneous = body.spontaneous(i);
      result[i] =
          spontaneous == 0
              ? 0
              : spontaneous * films[i].predict(field[i], body.activationScale(i), duration);
    }
  }

  private void relax(double[] gains, double[] losses, double duration, double[] result) {
    for (int i = 0; i < result.length; i++) {
      result[i] = clamp(i, relaxed(slowStart[i], gains[i], losses[i], duration));
    }
  }

  private double clamp(int variable, double value) {
    return Math.min(Math.max(value, body.slowMin(variable)), body.slowMax(variable));
  }

  /** x after a time under dx/dt = gain - loss x. */
  static double relaxed(double x, double gain, double loss, double duration) {
    double z = loss * duration;
    if (Math.abs(z) < 1e-8) {
      return x + (gain - loss * x) * duration * (1 - z / 2);
    }
    return x + (gain / loss - x) * -Math.expm1(-z);
  }

  private void polarizations(double[] result) {
    for (int i = 0; i < films.length; i++) {
      result[i] = body.spontaneous(i) * films[i].order();
    }
  }

  /** Books the energies of one step; {@code polarization} and {@code slowStart} hold its start. */
  private void account(double duration) {
    polarizations(polarizationFull);
    body.fields(applied, polarizationFull, slow, fieldFull);
    double heat =
        applied.voltage() == 0
            ? 0
            : applied.voltage() * body.current(applied, polarizationHalf, slowHalf) * duration;
    conductionHeat += heat;
    double work = heat;
    for (int terminal = 0; terminal < 2; terminal++) {
      double v = terminal == 0 ? applied.voltage() : applied.gate();
      if (v != 0) {
        work +=
            v
                * (body.charge(terminal, applied, polarizationFull, slow)
                    - body.charge(terminal, applied, polarization, slowStart));
      }
    }
    sourceWork += work;
    for (int i = 0; i < films.length; i++) {
      switchingHeat +=
          body.volume(i) * (polarizationFull[i] - polarization[i]) * (field0[i] + fieldFull[i]) / 2;
    }
    slowHeat += body.slowHeat(applied, polarization, slowStart, polarizationFull, slow);
    if (!Double.isFinite(sourceWork)) {
      throw notFinite();
    }
  }

  private IllegalStateException notFinite() {
    StringBuilder state = new StringBuilder();
    for (double x : slowStart) {
      state.append(' ').append(x);
    }
    return new IllegalStateException(
        model.id() + ": state or current is not finite" + where(0) + "; slow variables" + state);
  }

  private String where(double duration) {
    return " at voltage "
        + applied.voltage()
        + " V, gate "
        + applied.gate()
        + " V, irradiance "
        + applied.light().irradiance()
        + " W/m2, temperature "
        + temperature
        + " K"
        + (duration > 0 ? ", duration " + duration + " s" : "");
  }

  private void setTemperature(double newTemperature) {
    if (newTemperature != temperature) {
      temperature = newTemperature;
      body = laws.at(newTemperature);
      nextStep = Double.POSITIVE_INFINITY;
    }
  }

  @Override
  public double current(Stimulus stimulus) {
    Body laws = stimulus.temperature() == temperature ? body : this.laws.at(stimulus.temperature());
    for (int i = 0; i < films.length; i++) {
      polarizationFull[i] = laws.spontaneous(i) * films[i].order();
    }
    double current = laws.current(stimulus, polarizationFull, slow);
    if (!Double.isFinite(current)) {
      throw new IllegalStateException(model.id() + ": current is not finite at " + stimulus);
    }
    return current;
  }

  /** Conductance (S) at a read voltage, under the gate bias and light of the model's operation. */
  @Override
  public double conductance(double readVoltage) {
    Operation operation = model.operation();
    return current(operation.read().withVoltage(readVoltage)) / readVoltage;
  }

  @Override
  public double time() {
    return time;
  }

  @Override
  public double displacement() {
    polarizations(polarizationFull);
    return body.charge(0, applied, polarizationFull, slow) / body.area();
  }

  @Override
  public double polarization() {
    polarizations(polarizationFull);
    return body.reported(polarizationFull);
  }

  /** A slow variable by its index in the body, for tests and monitors. */
  public double slow(int variable) {
    return slow[variable];
  }

  /** The physics at the present temperature, for tests and monitors. */
  public Body body() {
    return body;
  }

  /** What acts, or acted last. */
  public Stimulus applied() {
    return applied;
  }

  /** All slow variables, a copy. */
  public double[] slow() {
    return slow.clone();
  }

  /** Switched polarization of each film (C/m2), a copy. */
  public double[] polarizations() {
    double[] result = new double[films.length];
    polarizations(result);
    return result;
  }

  /** Switched polarization of a film (C/m2). */
  public double polarization(int film) {
    return body.spontaneous(film) * films[film].order();
  }

  @Override
  public EnergyLedger energy() {
    return new EnergyLedger(sourceWork, conductionHeat, switchingHeat, slowHeat);
  }

  @Override
  public void reset() {
    restoreState(fabricated);
  }

  @Override
  public SynapticDevice copy() {
    DomainEnsemble[] copies = new DomainEnsemble[films.length];
    for (int i = 0; i < films.length; i++) {
      copies[i] = films[i].copy();
    }
    RandomStream noiseCopy = noise == null ? null : new RandomStream(noise.state());
    CompactDevice copy =
        new CompactDevice(model, laws, copies, slow.clone(), noiseCopy, temperature);
    copy.fabricated = fabricated;
    copy.applied = applied;
    copy.time = time;
    copy.sourceWork = sourceWork;
    copy.conductionHeat = conductionHeat;
    copy.switchingHeat = switchingHeat;
    copy.slowHeat = slowHeat;
    copy.nextStep = nextStep;
    return copy;
  }

  @Override
  public DeviceState saveState() {
    int size = SCALARS + 2 + slow.length;
    for (DomainEnsemble film : films) {
      size += film.stateSize();
    }
    double[] values = new double[size];
    values[0] = time;
    values[1] = sourceWork;
    values[2] = conductionHeat;
    values[3] = switchingHeat;
    values[4] = slowHeat;
    values[5] = nextStep;
    values[6] = temperature;
    values[7] = applied.voltage();
    values[8] = applied.gate();
    values[9] = applied.light().wavelength();
    values[10] = applied.light().irradiance();
    int k = SCALARS + 2;
    System.arraycopy(slow, 0, values, k, slow.length);
    k += slow.length;
    long[] words = new long[words()];
    for (int i = 0; i < films.length; i++) {
      films[i].save(values, k);
      k += films[i].stateSize();
      words[i] = films[i].randomState();
    }
    if (noise != null) {
      words[films.length] = noise.state();
    }
    return new DeviceState(values, words);
  }

  /** Random-stream states in a snapshot: one per film, one more of the noise. */
  private int words() {
    return films.length + (noise == null ? 0 : 1);
  }

  @Override
  public void restoreState(DeviceState state) {
    double[] values = state.values();
    long[] words = state.words();
    int size = SCALARS + 2 + slow.length;
    for (DomainEnsemble film : films) {
      size += film.stateSize();
    }
    if (values.length != size || words.length != words()) {
      throw new InputException(
          model.id()
              + ": saved state has "
              + values.length
              + " values and "
              + words.length
              + " words; allowed: "
              + size
              + " and "
              + words()
              + " as this device has");
    }
    time = values[0];
    sourceWork = values[1];
    conductionHeat = values[2];
    switchingHeat = values[3];
    slowHeat = values[4];
    setTemperature(values[6]);
    nextStep = values[5];
    applied =
        new Stimulus(
            values[7],
            values[8],
            new org.ferroweave.device.Illumination(values[9], values[10]),
            values[6]);
    int k = SCALARS + 2;
    System.arraycopy(values, k, slow, 0, slow.length);
    k += slow.length;
    for (int i = 0; i < films.length; i++) {
      films[i].load(values, k);
      films[i].setRandomState(words[i]);
      k += films[i].stateSize();
    }
    if (noise != null) {
      noise.restore(words[films.length]);
    }
  }
}
