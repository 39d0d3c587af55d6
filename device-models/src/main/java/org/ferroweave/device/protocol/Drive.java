package org.ferroweave.device.protocol;

import org.ferroweave.device.InputException;
import org.ferroweave.device.Stimulus;
import org.ferroweave.device.SynapticDevice;
import org.ferroweave.device.Terminal;

/**
 * Applies a waveform to a device at one terminal. A constant segment is one step; a ramp becomes a
 * staircase whose stairs stand at the middle voltage of their step, so that the state at the end of
 * the ramp is right to second order in the stair height. The value of the waveform replaces that of
 * the base stimulus at the terminal.
 *
 * @param resolution greatest height of a stair (V), above 0
 * @param samplingInterval longest time between two samples (s), above 0; infinite for no limit
 * @param terminal where the waveform acts
 * @param base what else acts during the run: the other terminals and the temperature
 */
public record Drive(double resolution, double samplingInterval, Terminal terminal, Stimulus base) {
  /** Rounding slack when a ramp is divided into stairs. */
  private static final double SLACK = 1e-9;

  public Drive {
    if (!(resolution > 0) || !Double.isFinite(resolution)) {
      throw new InputException(
          "drive resolution is " + resolution + " V; allowed: finite and above 0");
    }
    if (!(samplingInterval > 0)) {
      throw new InputException(
          "drive sampling interval is " + samplingInterval + " s; allowed: above 0");
    }
  }

  /**
   * A drive in the dark without a limit on the time between samples.
   *
   * @param resolution greatest height of a stair (V)
   * @param temperature temperature (K)
   */
  public static Drive of(double resolution, double temperature) {
    return new Drive(
        resolution,
        Double.POSITIVE_INFINITY,
        Terminal.VOLTAGE,
        Stimulus.REST.withTemperature(temperature));
  }

  /** The same drive with a limit on the time between samples (s). */
  public Drive withSamplingInterval(double interval) {
    return new Drive(resolution, interval, terminal, base);
  }

  /** The same drive at another terminal. */
  public Drive at(Terminal newTerminal) {
    return new Drive(resolution, samplingInterval, newTerminal, base);
  }

  /** The same drive with something else acting at the other terminals. */
  public Drive withBase(Stimulus newBase) {
    return new Drive(resolution, samplingInterval, terminal, newBase);
  }

  /**
   * Runs a device through a waveform.
   *
   * @param device changed by the run
   * @param waveform what is applied
   * @param monitors called after each step, in order
   */
  public void run(SynapticDevice device, Waveform waveform, Monitor... monitors) {
    for (int i = 0; i < waveform.segments(); i++) {
      int steps = steps(waveform, i);
      double start = waveform.startTime(i);
      double duration = waveform.duration(i);
      double from = waveform.startVoltage(i);
      double rise = waveform.endVoltage(i) - from;
      Stimulus stimulus = terminal.apply(base, from);
      for (int k = 0; k < steps; k++) {
        if (rise != 0) {
          stimulus = terminal.apply(base, from + rise * (k + 0.5) / steps);
        }
        device.step(stimulus, duration / steps);
        double time = start + duration * (k + 1) / steps;
        for (Monitor monitor : monitors) {
          monitor.sample(time, stimulus, device);
        }
      }
    }
  }

  private int steps(Waveform waveform, int segment) {
    double height = Math.abs(waveform.endVoltage(segment) - waveform.startVoltage(segment));
    double stairs = Math.ceil(height / resolution - SLACK);
    double samples = Math.ceil(waveform.duration(segment) / samplingInterval - SLACK);
    double steps = Math.max(1, Math.max(stairs, samples));
    if (steps > Integer.MAX_VALUE) {
      throw new InputException(
          "drive needs " + steps + " steps for one segment; allowed: up to " + Integer.MAX_VALUE);
    }
    return (int) steps;
  }
}
