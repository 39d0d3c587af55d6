package org.ferroweave.device.protocol;

import org.ferroweave.device.Stimulus;
import org.ferroweave.device.SynapticDevice;

/** A device under the needles: pulses, rests and ideal reads at one temperature. */
public final class ProbeStation {
  private final SynapticDevice device;
  private final PulseSettings settings;
  private final Stimulus rest;
  private final Stimulus read;

  /**
   * Puts a device under the needles; its state is left as it is.
   *
   * @param device changed by what is done at the station
   * @param settings how it is pulsed and read
   * @param temperature temperature of everything that is done (K)
   */
  public ProbeStation(SynapticDevice device, PulseSettings settings, double temperature) {
    this.device = device;
    this.settings = settings;
    this.rest = settings.operation().rest().withTemperature(temperature);
    this.read =
        settings
            .operation()
            .read()
            .withVoltage(settings.readVoltage())
            .withTemperature(temperature);
  }

  /** The device. */
  public SynapticDevice device() {
    return device;
  }

  /** How it is pulsed and read. */
  public PulseSettings settings() {
    return settings;
  }

  /** Ideal read: conductance (S) at the read voltage and at the temperature of the protocol. */
  public double read() {
    return device.current(read) / settings.readVoltage();
  }

  /**
   * Remanent read: the conductance (S) that a read would find if the device were now left at rest
   * for the pause of the pulse train. Taken on a copy, so that a sweep is not interrupted.
   */
  public double settledRead() {
    SynapticDevice left = device.copy();
    left.step(rest, settings.period() - settings.width());
    return left.current(read) / settings.readVoltage();
  }

  /** Electronic current (A) at a voltage (V) under the read's gate bias, state unchanged. */
  public double current(double voltage) {
    return device.current(read.withVoltage(voltage));
  }

  /** Electronic current (A) while a pulse acts, state unchanged. */
  public double current(Pulse pulse) {
    return device.current(pulse.terminal().apply(rest, pulse.amplitude()));
  }

  /** An equal station with a copy of the device as it stands now. */
  public ProbeStation fork() {
    return new ProbeStation(device.copy(), settings, rest.temperature());
  }

  /** What acts between pulses. */
  public Stimulus rest() {
    return rest;
  }

  /** What acts while the device is read. */
  public Stimulus readStimulus() {
    return read;
  }

  /** Any stimulus for a time (s). */
  public void hold(Stimulus stimulus, double duration) {
    if (duration > 0) {
      device.step(stimulus, duration);
    }
  }

  /** Rest for a time (s). */
  public void rest(double duration) {
    if (duration > 0) {
      device.step(rest, duration);
    }
  }

  /** One pulse without the rest after it. */
  public void pulse(Pulse pulse) {
    device.step(pulse.terminal().apply(rest, pulse.amplitude()), pulse.width());
  }

  /** Pulses at the period of the settings, each with its rest. */
  public void train(Pulse pulse, int count) {
    for (int i = 0; i < count; i++) {
      pulse(pulse);
      rest(settings.period() - pulse.width());
    }
  }
}
