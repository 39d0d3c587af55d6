package org.ferroweave.array;

import org.ferroweave.device.RandomStream;
import org.ferroweave.device.distil.ClosedFormDevice;
import org.ferroweave.device.distil.ClosedFormResponses;
import org.ferroweave.device.distil.PulseResponse;
import org.ferroweave.device.distil.PulseScheme;

/** Pulses, devices and random data that the tests share. */
final class Fixtures {
  static final PulseScheme SCHEME = new PulseScheme(2, -2, 1e-6, 1e-5, 0.1, 300);
  static final double MIN = 1e-7;
  static final double MAX = 9e-7;
  static final int PULSES = 100;

  private Fixtures() {}

  static ClosedFormDevice device() {
    return ClosedFormDevice.noiseless(SCHEME, MIN, MAX, PULSES);
  }

  static ClosedFormDevice spreadDevice() {
    return device().withSpread(0.003, 0.1, 0.2, 16);
  }

  static PulseResponse softBounds() {
    return ClosedFormResponses.softBounds(device(), new RandomStream(5));
  }

  static PulseResponse spreadSoftBounds() {
    return ClosedFormResponses.softBounds(spreadDevice(), new RandomStream(5));
  }

  /** Physical devices that obey {@link #softBounds()}. */
  static ThresholdModel physicalSoftBounds(double stepNoise, double startSpread) {
    double rate = -Math.log1p(-2.0 / PULSES) / SCHEME.width();
    return new ThresholdModel(MIN, MAX, rate, stepNoise, startSpread);
  }

  /** Uniform in [-limit, limit). */
  static float[] uniform(int length, double limit, long seed) {
    RandomStream random = new RandomStream(seed);
    float[] values = new float[length];
    for (int i = 0; i < length; i++) {
      values[i] = (float) ((2 * random.nextDouble() - 1) * limit);
    }
    return values;
  }

  /** Uniform in -most to most, about a third of them 0. */
  static int[] counts(int length, int most, long seed) {
    RandomStream random = new RandomStream(seed);
    int[] counts = new int[length];
    for (int i = 0; i < length; i++) {
      counts[i] = random.nextInt(3) == 0 ? 0 : random.nextInt(2 * most + 1) - most;
    }
    return counts;
  }
}
