package org.ferroweave.device.protocol;

import java.util.Arrays;
import org.ferroweave.device.SynapticDevice;
import org.ferroweave.device.extraction.Crossing;
import org.jspecify.annotations.Nullable;

/**
 * Set and reset voltages of one device over cycles of a triangular loop. In each cycle the
 * logarithm of the remanent conductance is followed: what a read would find if the sweep stopped at
 * this stair and the device rested for the pause of the pulse train, so that volatile parts of the
 * response do not count as switching. The set voltage is where it first crosses the middle between
 * its extremes in that cycle on the way from the resetting to the setting end, the reset voltage
 * the same on the way back, linear between stairs. A cycle whose extremes differ by a factor of
 * less than {@link #LEAST_WINDOW} did not switch.
 */
public final class SwitchingVoltages {
  /** Not measured. */
  public static final SwitchingVoltages NONE = new SwitchingVoltages(new double[0], new double[0]);

  /** Ratio of remanent conductances in a cycle below which nothing counts as switched. */
  public static final double LEAST_WINDOW = 1.5;

  private final double[] set;
  private final double[] reset;

  /**
   * Copies the values.
   *
   * @param set set voltages (V); NaN where there was no crossing
   * @param reset reset voltages (V); NaN where there was no crossing
   */
  public SwitchingVoltages(double[] set, double[] reset) {
    this.set = set.clone();
    this.reset = reset.clone();
  }

  /** Whether there is no value at all, not even NaN: nothing was measured. */
  public boolean isEmpty() {
    return set.length == 0;
  }

  /** Set voltage per cycle or device (V), a copy; NaN where there was no crossing. */
  public double[] set() {
    return set.clone();
  }

  /** Reset voltage per cycle or device (V), a copy; NaN where there was no crossing. */
  public double[] reset() {
    return reset.clone();
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof SwitchingVoltages that
        && Arrays.equals(set, that.set)
        && Arrays.equals(reset, that.reset);
  }

  @Override
  public int hashCode() {
    return 31 * Arrays.hashCode(set) + Arrays.hashCode(reset);
  }

  /** Cycles a device; the first half loop, from rest, only brings it to the resetting end. */
  static SwitchingVoltages measure(
      SynapticDevice device,
      PulseSettings settings,
      int cycles,
      int stairs,
      ProtocolContext context) {
    double top = settings.polarity() * settings.sweepVoltage();
    double rate = settings.sweepRate();
    Drive drive = Drive.of(settings.sweepVoltage() / stairs, context.temperature());
    ProbeStation station = new ProbeStation(device, settings, context.temperature());
    Waveform up = Waveform.sweep(rate, -top, top);
    Waveform down = Waveform.sweep(rate, top, -top);
    drive.run(device, Waveform.sweep(rate, 0, top, -top));
    double[] set = new double[cycles];
    double[] reset = new double[cycles];
    for (int k = 0; k < cycles; k++) {
      Branch rising = Branch.measure(drive, station, up);
      double polarizationUp = device.polarization();
      Branch falling = Branch.measure(drive, station, down);
      boolean reversed = polarizationUp * device.polarization() < 0;
      double middle =
          0.5
              * (Math.max(rising.highest(), falling.highest())
                  + Math.min(rising.lowest(), falling.lowest()));
      double window =
          Math.max(rising.highest(), falling.highest())
              - Math.min(rising.lowest(), falling.lowest());
      boolean switched = reversed && window >= Math.log(LEAST_WINDOW);
      set[k] = switched ? rising.crossing(middle, true) : Double.NaN;
      reset[k] = switched ? falling.crossing(middle, false) : Double.NaN;
      context.reached((k + 1) / (double) cycles);
    }
    return new SwitchingVoltages(set, reset);
  }

  /** Half a loop: voltages and logarithms of the read conductance. */
  private static final class Branch {
    private final double[] voltage;
    private final double[] logConductance;

    Branch(double[] voltage, double[] logConductance) {
      this.voltage = voltage;
      this.logConductance = logConductance;
    }

    static Branch measure(Drive drive, ProbeStation station, Waveform sweep) {
      Samples voltage = new Samples();
      Samples logConductance = new Samples();
      drive.run(
          station.device(),
          sweep,
          (time, stimulus, device) -> {
            voltage.add(stimulus.voltage());
            logConductance.add(Math.log(station.settledRead()));
          });
      return new Branch(voltage.toArray(), logConductance.toArray());
    }

    double highest() {
      return Arrays.stream(logConductance).max().orElseThrow();
    }

    double lowest() {
      return Arrays.stream(logConductance).min().orElseThrow();
    }

    double crossing(double level, boolean rising) {
      return Crossing.first(voltage, logConductance, 0, voltage.length, level, rising);
    }
  }
}
