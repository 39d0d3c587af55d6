package org.ferroweave.device.protocol;

import org.ferroweave.device.Stimulus;

/** A {@link LeakyDevice} that gate and light drive alike (1 V as 1 W/m2), its electrodes do not. */
final class GatedDevice extends ToyDevice {
  private final LeakyDevice inner;

  GatedDevice(ToyModel model, double gain, double tau) {
    this(model, new LeakyDevice(model, gain, tau));
  }

  private GatedDevice(ToyModel model, LeakyDevice inner) {
    super(model);
    this.inner = inner;
  }

  @Override
  public void step(Stimulus stimulus, double duration) {
    inner.advance(stimulus.gate() + stimulus.light().irradiance(), duration);
    time += duration;
  }

  @Override
  void advance(double voltage, double duration) {
    throw new UnsupportedOperationException();
  }

  @Override
  double conductance() {
    return inner.conductance();
  }

  @Override
  public GatedDevice copy() {
    GatedDevice copy = new GatedDevice(model, inner.copy());
    copy.time = time;
    return copy;
  }
}
