package org.ferroweave.training.run;

import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import java.util.function.DoubleConsumer;
import org.ferroweave.device.DeviceModel;
import org.ferroweave.device.distil.DistilSettings;
import org.ferroweave.device.distil.Distiller;
import org.ferroweave.device.distil.PulseResponse;
import org.ferroweave.device.distil.PulseScheme;
import org.ferroweave.device.protocol.PulseSettings;

/**
 * Distils a device as runs do: under the pulses that its datasheet names, with the standard sample.
 * Model, temperature and seed decide the response; threads change nothing but the time.
 */
public final class StandardDistillation {
  private final Distiller distiller;

  /**
   * @param model device design
   * @param temperature temperature (K)
   * @param seed seed of fabrication and switching
   * @param threads worker threads
   * @throws org.ferroweave.device.InputException if the pulses or the temperature cannot be used
   */
  public StandardDistillation(DeviceModel model, double temperature, long seed, int threads) {
    PulseSettings pulses = PulseSettings.of(model);
    PulseScheme scheme =
        new PulseScheme(
            pulses.potentiation(),
            pulses.depression(),
            pulses.width(),
            pulses.period(),
            pulses.readVoltage(),
            temperature);
    distiller =
        new Distiller(model, scheme, DistilSettings.standard(pulses.count(), seed, threads));
  }

  /**
   * Distils; once cancelled, no further device is sampled.
   *
   * @param progress told the finished fraction (0 to 1), from any thread
   * @param cancelled asked after each device, from any thread
   * @throws CancellationException if cancelled
   * @throws org.ferroweave.device.InputException if the pulses do not raise the conductance
   */
  public PulseResponse run(DoubleConsumer progress, BooleanSupplier cancelled) {
    Thread caller = Thread.currentThread();
    AtomicBoolean stopped = new AtomicBoolean();
    try {
      return distiller.run(
          fraction -> {
            if (cancelled.getAsBoolean()) {
              if (stopped.compareAndSet(false, true)) {
                caller.interrupt(); // the distiller then begins no further device
              }
              throw new CancellationException("distillation cancelled");
            }
            progress.accept(fraction);
          });
    } catch (RuntimeException e) {
      if (stopped.get()) {
        Thread.interrupted(); // the flag was ours
        CancellationException cancellation = new CancellationException("distillation cancelled");
        cancellation.initCause(e);
        throw cancellation;
      }
      throw e;
    }
  }
}
