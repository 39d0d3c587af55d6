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

/**
 * A device of any family: its state, the physics of its body at the present temperature, and the
 * shared {@link Integrator}, where numerics and energy book-keeping are described.
 */
public final class CompactDevice implements SynapticDevice {
  /** Inner steps after which a single {@link #step} gives up (the stimulus is then named). */
  private static final int MAX_STEPS = 20_000_000;

  /** Every so many inner steps the whole rest is tried at once. */
  private static final int BOLD = 32;

  private final DeviceModel model;
  private final Body.Factory laws;
  private final CompactState state;
  private final Integrator integrator;
  private final double[] polarization;
  private Body body;
  private DeviceState fabricated;

  /** Fabricates: sets the initial state and lets the device settle at rest. */
  CompactDevice(DeviceModel model, Instance instance) {
    this(model, instance.laws(), start(instance));
    if (state.films.length != body.films() || state.slow.length != body.slow()) {
      throw new IllegalStateException(
          model.id() + ": instance and body differ in the number of films or slow variables");
    }
    double[] order = instance.initialOrder();
    for (int i = 0; i < state.films.length; i++) {
      state.films[i].setOrder(order[i]);
    }
    if (instance.settleTime() > 0) {
      step(model.operation().rest(), instance.settleTime());
    }
    state.startBooks();
    this.fabricated = state.save();
  }

  private CompactDevice(DeviceModel model, Body.Factory laws, CompactState state) {
    this.model = model;
    this.laws = laws;
    this.state = state;
    this.body = laws.at(state.temperature);
    this.integrator = new Integrator(state, body);
    this.polarization = new double[state.films.length];
    this.fabricated = new DeviceState(new double[0], new long[0]);
  }

  private static CompactState start(Instance instance) {
    RandomStream noise = instance.noise();
    return new CompactState(
        instance.films().toArray(new DomainEnsemble[0]),
        instance.initialSlow(),
        noise == null ? null : new RandomStream(noise.state()),
        Stimulus.ROOM_TEMPERATURE);
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
    if (stimulus.temperature() != state.temperature) {
      state.temperature = stimulus.temperature();
      newBody();
    }
    if (duration > 0) {
      integrator.disorder();
    }
    integrator.apply(stimulus);
    try {
      run(duration);
    } catch (ArithmeticException e) {
      throw new IllegalStateException(model.id() + ": " + e.getMessage() + ", at " + stimulus, e);
    }
    state.time += duration;
  }

  private void run(double duration) {
    double remaining = duration;
    int steps = 0;
    while (remaining > 0) {
      boolean bold = steps % BOLD == BOLD - 1;
      double taken = integrator.step(remaining, bold);
      remaining = taken >= remaining ? 0 : remaining - taken;
      if (++steps > MAX_STEPS) {
        throw new ArithmeticException(
            "no end after " + MAX_STEPS + " inner steps of " + duration + " s");
      }
    }
  }

  private void newBody() {
    body = laws.at(state.temperature);
    integrator.setBody(body);
  }

  @Override
  public double current(Stimulus stimulus) {
    Body present = body;
    if (stimulus.temperature() != state.temperature) {
      present = laws.at(stimulus.temperature());
    }
    for (int i = 0; i < polarization.length; i++) {
      polarization[i] = present.spontaneous(i) * state.films[i].order();
    }
    double current = present.current(stimulus, polarization, state.slow);
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
    return state.time;
  }

  @Override
  public double displacement() {
    integrator.polarizations(polarization);
    return body.charge(0, state.applied, polarization, state.slow) / body.area();
  }

  @Override
  public double polarization() {
    integrator.polarizations(polarization);
    return body.reported(polarization);
  }

  /** A slow variable by its index in the body, for tests and monitors. */
  public double slow(int variable) {
    return state.slow[variable];
  }

  /** The physics at the present temperature, for tests and monitors. */
  public Body body() {
    return body;
  }

  /** What acts, or acted last. */
  public Stimulus applied() {
    return state.applied;
  }

  /** All slow variables, a copy. */
  public double[] slow() {
    return state.slow.clone();
  }

  /** Switched polarization of each film (C/m2), a copy. */
  public double[] polarizations() {
    integrator.polarizations(polarization);
    return polarization.clone();
  }

  /** Switched polarization of a film (C/m2). */
  public double polarization(int film) {
    return body.spontaneous(film) * state.films[film].order();
  }

  /** {@link Body#fluctuating}; NaN in the mean device, which has no noise. */
  @Override
  public double fluctuation() {
    int variable = body.fluctuating();
    return variable < 0 || state.noise == null
        ? Double.NaN
        : state.slow[variable] / body.slowNoise(variable);
  }

  @Override
  public EnergyLedger energy() {
    return state.energy();
  }

  @Override
  public void reset() {
    restoreState(fabricated);
  }

  @Override
  public SynapticDevice copy() {
    CompactDevice copy = new CompactDevice(model, laws, state.copy());
    copy.fabricated = fabricated;
    return copy;
  }

  @Override
  public DeviceState saveState() {
    return state.save();
  }

  @Override
  public void restoreState(DeviceState saved) {
    double before = state.temperature;
    state.restore(model.id(), saved);
    if (state.temperature != before) {
      newBody();
    }
  }
}
