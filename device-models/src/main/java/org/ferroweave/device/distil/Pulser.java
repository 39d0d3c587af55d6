package org.ferroweave.device.distil;

import org.ferroweave.device.Operation;
import org.ferroweave.device.Stimulus;
import org.ferroweave.device.SynapticDevice;

/** Drives one device with the pulses of a scheme, and watches its slow state. */
final class Pulser {
  private final SynapticDevice device;
  private final PulseScheme scheme;
  private final Stimulus[] pulse;
  private final Stimulus rest;
  private final Stimulus read;
  private double slow;
  private double squares;
  private long pulses;

  Pulser(SynapticDevice device, PulseScheme scheme) {
    this.device = device;
    this.scheme = scheme;
    this.slow = device.fluctuation();
    Operation operation = device.model().operation();
    this.rest = operation.rest().withTemperature(scheme.temperature());
    this.read =
        operation.read().withVoltage(scheme.readVoltage()).withTemperature(scheme.temperature());
    this.pulse =
        new Stimulus[] {
          operation.potentiation().apply(rest, scheme.potentiation()),
          operation.depression().apply(rest, scheme.depression())
        };
  }

  /** Applies pulses; returns the settled conductance (S) at the end of the last period. */
  double train(int polarity, int count) {
    for (int i = 0; i < count; i++) {
      device.step(pulse[polarity], scheme.width());
      device.step(rest, scheme.period() - scheme.width());
      double before = slow;
      slow = device.fluctuation();
      squares += (slow - before) * (slow - before);
      pulses++;
    }
    return read();
  }

  /** Conductance (S) at the read voltage and the temperature of the scheme. */
  double read() {
    return device.current(read) / scheme.readVoltage();
  }

  /** Whether the device has a slow state. */
  boolean isSlow() {
    return !Double.isNaN(slow);
  }

  /** The slow state, in standard deviations. */
  double slow() {
    return slow;
  }

  /** Sum of the squared changes of the slow state by all pulses so far. */
  double squares() {
    return squares;
  }

  /** Pulses so far. */
  long pulses() {
    return pulses;
  }

  /**
   * Share of the slow state that a pulse's period makes anew, 1 - memory. The variance of z is 1 by
   * definition, so that its mean squared change is twice that.
   */
  double renewal() {
    return squares / (2 * pulses);
  }
}
