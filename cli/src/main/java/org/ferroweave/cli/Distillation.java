package org.ferroweave.cli;

import java.util.concurrent.CancellationException;
import org.ferroweave.cli.DeviceOptions.ChosenDevice;
import org.ferroweave.device.distil.PulseResponse;
import org.ferroweave.training.run.StandardDistillation;

/** Distils a device under the pulses that its datasheet names. */
final class Distillation {
  private Distillation() {}

  /**
   * Distils.
   *
   * @param device device and temperature
   * @param seed seed of fabrication and switching
   * @param threads worker threads; change nothing but the time
   * @param line told of progress within its present stage
   * @param interruption asked after each instance
   * @throws CancellationException if interrupted
   */
  static PulseResponse run(
      ChosenDevice device, long seed, int threads, ProgressLine line, Interruption interruption) {
    return new StandardDistillation(device.model(), device.temperature(), seed, threads)
        .run(line::reached, interruption::asked);
  }
}
