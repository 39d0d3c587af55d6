package org.ferroweave.device.protocol;

import org.ferroweave.device.RandomStream;
import org.jspecify.annotations.Nullable;

/**
 * Exponential update: each pulse of a width moves the conductance by a fixed fraction of the way to
 * its bound, {@code exp(-rate)} of it being left, with normal noise per step if fabricated. Over N
 * pulses the curvature of the update law is {@code u = N rate}.
 */
final class SoftBoundDevice extends ToyDevice {
  static final double LOW = 1e-9;
  static final double HIGH = 1e-7;

  private final @Nullable RandomStream random;
  private final double rate;
  private final double noise;
  private double x;

  /**
   * @param rate rate per pulse
   * @param noise standard deviation of the step as a fraction of the window
   */
  SoftBoundDevice(ToyModel model, @Nullable RandomStream random, double rate, double noise) {
    super(model);
    this.random = random;
    this.rate = rate;
    this.noise = noise;
  }

  @Override
  void advance(double voltage, double duration) {
    if (voltage == 0) {
      return;
    }
    double bound = voltage > 0 ? 1 : 0;
    x = bound + (x - bound) * Math.exp(-rate);
    if (random != null) {
      x += noise * random.nextGaussian();
    }
  }

  @Override
  double conductance() {
    return LOW + (HIGH - LOW) * x;
  }

  @Override
  public SoftBoundDevice copy() {
    RandomStream stream = random == null ? null : new RandomStream(random.state());
    SoftBoundDevice copy = new SoftBoundDevice(model, stream, rate, noise);
    copy.x = x;
    copy.time = time;
    return copy;
  }
}
