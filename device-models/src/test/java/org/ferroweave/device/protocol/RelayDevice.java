package org.ferroweave.device.protocol;

import org.ferroweave.device.RandomStream;
import org.jspecify.annotations.Nullable;

/**
 * A ferroelectric relay: up above its set voltage, down below minus its reset voltage, both drawn
 * anew (normal, 2 V and 1 V, 5 % and 10 %) at each switching, about a mean that differs between
 * devices by 3 %. The displacement is a linear capacitor in parallel to the switched polarization.
 */
final class RelayDevice extends ToyDevice {
  static final double ON = 1e-6;
  static final double OFF = 1e-8;
  static final double POLARIZATION = 0.04;
  static final double CAPACITANCE = 0.01;

  private final @Nullable RandomStream random;
  private final double scale;
  private boolean up;
  private double set;
  private double reset;
  private double voltage;

  RelayDevice(ToyModel model, @Nullable RandomStream random) {
    this(model, random, random == null ? 1 : 1 + 0.03 * random.nextGaussian());
    draw();
  }

  private RelayDevice(ToyModel model, @Nullable RandomStream random, double scale) {
    super(model);
    this.random = random;
    this.scale = scale;
  }

  private void draw() {
    set = 2 * scale * (1 + 0.05 * normal());
    reset = scale * (1 + 0.10 * normal());
  }

  private double normal() {
    return random == null ? 0 : random.nextGaussian();
  }

  @Override
  void advance(double newVoltage, double duration) {
    voltage = newVoltage;
    if (!up && voltage >= set) {
      up = true;
    } else if (up && voltage <= -reset) {
      up = false;
      draw();
    }
  }

  @Override
  double conductance() {
    return up ? ON : OFF;
  }

  @Override
  public double polarization() {
    return up ? POLARIZATION : -POLARIZATION;
  }

  @Override
  public double displacement() {
    return CAPACITANCE * voltage + polarization();
  }

  @Override
  public RelayDevice copy() {
    RandomStream stream = random == null ? null : new RandomStream(random.state());
    RelayDevice copy = new RelayDevice(model, stream, scale);
    copy.up = up;
    copy.set = set;
    copy.reset = reset;
    copy.voltage = voltage;
    copy.time = time;
    return copy;
  }
}
