package org.ferroweave.device;

/**
 * One fabricated device: a small mutable state that obeys the laws of its {@link DeviceModel}.
 * Models never record; attach a monitor to a run instead. Not safe for use by several threads.
 */
public interface SynapticDevice {
  /** The model that this device was fabricated from (with this instance's spread not applied). */
  DeviceModel model();

  /**
   * Advances the state by a duration under a constant stimulus. The device chooses its own inner
   * steps so that the error stays below the tolerance its family states.
   *
   * @param stimulus what acts on the device
   * @param duration how long (s), zero or more
   * @throws InputException if the duration is negative or not finite
   * @throws IllegalStateException if the state ceases to be finite; the message names the parameter
   */
  void step(Stimulus stimulus, double duration);

  /**
   * Electronic current (A) through the device at its present state, without displacement current
   * and without changing the state: an ideal, instantaneous read.
   */
  double current(Stimulus stimulus);

  /** Electronic conductance I/V (S) at a read voltage (V, not zero), 300 K, dark; no disturb. */
  default double conductance(double readVoltage) {
    return current(Stimulus.ofVoltage(readVoltage)) / readVoltage;
  }

  /** Time since fabrication or reset (s). */
  double time();

  /**
   * Charge per area (C/m2) that the external circuit has put on the first electrode as displacement
   * (not conduction) at the present state: film field, polarization and ions together.
   */
  double displacement();

  /**
   * Remanent (switched) polarization of the film (C/m2), positive from first to second electrode.
   */
  double polarization();

  /**
   * The hidden state that wanders slowly by itself, whatever the pulses do (trapped charge, say),
   * as its deviation from the mean in units of its equilibrium standard deviation: an
   * Ornstein-Uhlenbeck process of unit variance. It correlates what many pulses do. NaN, the
   * default, where the device has none; else never NaN.
   */
  default double fluctuation() {
    return Double.NaN;
  }

  /** Energy spent since fabrication or reset. */
  EnergyLedger energy();

  /** Back to the state as fabricated, time and energy at zero; the random stream starts anew. */
  void reset();

  /** An independent device with equal state; both go on identically under equal stimuli. */
  SynapticDevice copy();

  /** A snapshot of the state. */
  DeviceState saveState();

  /**
   * Continues from a snapshot taken from a device of the same model and instance.
   *
   * @throws InputException if the snapshot's layout does not fit
   */
  void restoreState(DeviceState state);
}
