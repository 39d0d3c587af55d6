package org.ferroweave.device.protocol;

import java.util.Arrays;
import org.ferroweave.device.SynapticDevice;
import org.ferroweave.device.extraction.Crossing;

/**
 * Set and reset voltages of one device over cycles of a triangular loop. In each cycle the
 * logarithm of the conductance at the read voltage is followed; it is read after every stair of the
 * sweep. The set voltage is where it first crosses the middle between its extremes in that cycle on
 * the way from the resetting to the setting end, the reset voltage the same on the way back, linear
 * between stairs.
 *
 * @param set set voltage per cycle (V); NaN where there was no crossing
 * @param reset reset voltage per cycle (V); NaN where there was no crossing
 */
public record SwitchingVoltages(double[] set, double[] reset) {
  public SwitchingVoltages {
    set = set.clone();
    reset = reset.clone();
  }

  @Override
  public double[] set() {
    return set.clone();
  }

  @Override
  public double[] reset() {
    return reset.clone();
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
      Branch falling = Branch.measure(drive, station, down);
      double middle =
          0.5
              * (Math.max(rising.highest(), falling.highest())
                  + Math.min(rising.lowest(), falling.lowest()));
      set[k] = rising.crossing(middle, true);
      reset[k] = falling.crossing(middle, false);
      context.reached((k + 1) / (double) cycles);
    }
    return new SwitchingVoltages(set, reset);
  }

  /** Half a loop: voltages and logarithms of the read conductance. */
  private record Branch(double[] voltage, double[] logConductance) {
    static Branch measure(Drive drive, ProbeStation station, Waveform sweep) {
      Samples voltage = new Samples();
      Samples logConductance = new Samples();
      drive.run(
          station.device(),
          sweep,
          (time, stimulus, device) -> {
            voltage.add(stimulus.voltage());
            logConductance.add(Math.log(station.read()));
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
