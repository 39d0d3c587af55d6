package org.ferroweave.device.calibration;

import org.ferroweave.device.DeviceModel;
import org.ferroweave.device.DeviceState;
import org.ferroweave.device.EnergyLedger;
import org.ferroweave.device.RandomStream;
import org.ferroweave.device.Stimulus;
import org.ferroweave.device.SynapticDevice;
import org.jspecify.annotations.Nullable;

/**
 * Conductance base (1 + x), times ratio while the relay is on; dx/dt = voltage - x/decay. The relay
 * sets above 2 V and resets below -1 V, thresholds drawn anew after each switching.
 */
final class ToySynapse implements SynapticDevice {
  private final DeviceModel model;
  private final double decay;
  private final double base;
  private final double ratio;
  private final double noise;
  private final @Nullable RandomStream random;
  private double x;
  private double time;
  private boolean on;
  private double threshold;

  ToySynapse(
      DeviceModel model,
      double decay,
      double base,
      double ratio,
      double noise,
      @Nullable RandomStream random) {
    this.model = model;
    this.decay = decay;
    this.base = base;
    this.ratio = ratio;
    this.noise = noise;
    this.random = random;
    draw();
  }

  private void draw() {
    double z = random == null ? 0 : random.nextGaussian();
    threshold = (on ? -1 : 2) * (1 + noise * z);
  }

  @Override
  public DeviceModel model() {
    return model;
  }

  @Override
  public void step(Stimulus stimulus, double duration) {
    double voltage = stimulus.voltage();
    double end = voltage * decay;
    x = end + (x - end) * Math.exp(-duration / decay);
    if (on ? voltage < threshold : voltage > threshold) {
      on = !on;
      draw();
    }
    time += duration;
  }

  @Override
  public double current(Stimulus stimulus) {
    return base * (1 + x) * (on ? ratio : 1) * stimulus.voltage();
  }

  @Override
  public double time() {
    return time;
  }

  @Override
  public double displacement() {
    return on ? 0.01 : -0.01;
  }

  @Override
  public double polarization() {
    return displacement();
  }

  @Override
  public EnergyLedger energy() {
    return EnergyLedger.ZERO;
  }

  @Override
  public SynapticDevice copy() {
    RandomStream stream = random == null ? null : new RandomStream(random.state());
    ToySynapse copy = new ToySynapse(model, decay, base, ratio, noise, stream);
    if (stream != null && random != null) {
      stream.restore(random.state());
    }
    copy.x = x;
    copy.time = time;
    copy.on = on;
    copy.threshold = threshold;
    return copy;
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
