package org.ferroweave.device.protocol;

import org.ferroweave.device.DeviceModel;
import org.ferroweave.device.DeviceState;
import org.ferroweave.device.EnergyLedger;
import org.ferroweave.device.Stimulus;
import org.ferroweave.device.SynapticDevice;

/** What all toy devices share: an ohmic read of a conductance, time, and no energy. */
abstract class ToyDevice implements SynapticDevice {
  final ToyModel model;
  double time;

  ToyDevice(ToyModel model) {
    this.model = model;
  }

  /** Advances the state; the base class counts the time. */
  abstract void advance(double voltage, double duration);

  abstract double conductance();

  @Override
  public DeviceModel model() {
    return model;
  }

  @Override
  public void step(Stimulus stimulus, double duration) {
    advance(stimulus.voltage(), duration);
    time += duration;
  }

  @Override
  public double current(Stimulus stimulus) {
    return conductance() * stimulus.voltage();
  }

  @Override
  public double time() {
    return time;
  }

  @Override
  public double displacement() {
    return 0;
  }

  @Override
  public double polarization() {
    return 0;
  }

  @Override
  public EnergyLedger energy() {
    return EnergyLedger.ZERO;
  }

  @Override
  public void reset() {
    throw new UnsupportedOperationException();
  }

  @Override
  public DeviceState saveState() {
    throw new UnsupportedOperationException();
  }

  @Override
  public void restoreState(DeviceState state) {
    throw new UnsupportedOperationException();
  }
}
