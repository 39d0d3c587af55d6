package org.ferroweave.device.protocol;

/**
 * A leaky integrator, {@code dx/dt = gain V - x/tau}, solved exactly per step; the conductance is
 * {@code base + x}. All answers are known: paired pulses and spike pairs decay with tau.
 */
final class LeakyDevice extends ToyDevice {
  static final double BASE = 1e-9;

  private final double gain;
  private final double tau;
  private double x;
  int steps;

  LeakyDevice(ToyModel model, double gain, double tau) {
    super(model);
    this.gain = gain;
    this.tau = tau;
  }

  double state() {
    return x;
  }

  @Override
  void advance(double voltage, double duration) {
    double target = gain * voltage * tau;
    x = target + (x - target) * Math.exp(-duration / tau);
    steps++;
  }

  @Override
  double conductance() {
    return BASE + x;
  }

  @Override
  public LeakyDevice copy() {
    LeakyDevice copy = new LeakyDevice(model, gain, tau);
    copy.x = x;
    copy.time = time;
    copy.steps = steps;
    return copy;
  }
}
