package org.ferroweave.device.protocol;

import org.ferroweave.device.Stimulus;
import org.ferroweave.device.SynapticDevice;

/** A device under the needles: pulses, rests and ideal reads at one temperature. */
final class ProbeStation {
  private final SynapticDevice device;
  private final PulseSettings settings;
  private final Stimulus rest;
  private final Stimulus read;

  ProbeStation(SynapticDevice device, PulseSettings settings, double temperature) {
    this.device = device;
    this.settings = settings;
    this.rest = Stimulus.REST.withTemperature(temperature);
    this.read = rest.withVoltage(settings.readVoltage());
  }

  SynapticDevice device() {
    return device;
  }

  PulseSettings settings() {
    return settings;
  }

  /** Ideal read: conductance (S) at the read voltage and at the temperature of the protocol. */
  double read() {
    return device.current(read) / settings.readVoltage();
  }

  /**
   * Remanent read: the conductance (S) that a read would find if the device were now left at rest
   * for the pause of the pulse train. Taken on a copy, so that a sweep is not interrupted.
   */
  double settledRead() {
    SynapticDevice left = device.copy();
    left.step(rest, settings.period() - settings.width());
    return left.current(read) / settings.readVoltage();
  }

  /** Electronic current (A) at a voltage (V), state unchanged. */
  double current(double voltage) {
    return device.current(rest.withVoltage(voltage));
  }

  /** Zero volt for a time (s). */
  void rest(double duration) {
    if (duration > 0) {
      device.step(rest, duration);
    }
  }

  /** One pulse without the rest after it. */
  void pulse(Pulse pulse) {
    device.step(rest.withVoltage(pulse.amplitude()), pulse.width());
  }

  /** Pulses at the period of the settings, each with its rest. */
  void train(Pulse pulse, int count) {
    for (int i = 0; i < count; i++) {
      pulse(pulse);
      rest(settings.period() - pulse.width());
    }
  }
}
