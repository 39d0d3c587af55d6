package org.ferroweave.cli;

import java.util.concurrent.CancellationException;
import org.ferroweave.cli.DeviceOptions.ChosenDevice;
import org.ferroweave.device.distil.DistilSettings;
import org.ferroweave.device.distil.Distiller;
import org.ferroweave.device.distil.PulseResponse;
import org.ferroweave.device.distil.PulseScheme;
import org.ferroweave.device.protocol.PulseSettings;

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
    PulseSettings pulses = PulseSettings.of(device.model());
    PulseScheme scheme =
        new PulseScheme(
            pulses.potentiation(),
            pulses.depression(),
            pulses.width(),
            pulses.period(),
            pulses.readVoltage(),
            device.temperature());
    DistilSettings settings = DistilSettings.standard(pulses.count(), seed, threads);
    return new Distiller(device.model(), scheme, settings)
        .run(
            fraction -> {
              if (interruption.asked()) {
                throw new CancellationException("distillation cancelled");
              }
              line.reached(fraction);
            });
  }
}
