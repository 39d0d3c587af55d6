package org.ferroweave.device.protocol;

/** Switches at any voltage; each switching on leaves a window smaller by {@code exp(-1/life)}. */
final class WearingDevice extends ToyDevice {
  static final double OFF = 1e-9;
  static final double ON = 1e-6;

  private final double life;
  private double switchings;
  private boolean on;

  WearingDevice(ToyModel model, double life) {
    super(model);
    this.life = life;
  }

  @Override
  void advance(double voltage, double duration) {
    if (voltage > 0 && !on) {
      switchings++;
    }
    on = voltage == 0 ? on : voltage > 0;
  }

  @Override
  double conductance() {
    return on ? OFF + (ON - OFF) * Math.exp(-switchings / life) : OFF;
  }

  @Override
  public WearingDevice copy() {
    WearingDevice copy = new WearingDevice(model, life);
    copy.switchings = switchings;
    copy.on = on;
    copy.time = time;
    return copy;
  }
}
