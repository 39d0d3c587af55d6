package org.ferroweave.device.protocol;

import java.util.concurrent.CancellationException;
import org.ferroweave.device.InputException;
import org.ferroweave.device.RandomStream;
import org.ferroweave.device.Stimulus;

/**
 * All that a protocol gets beside the model.
 *
 * @param seed seed of the fabricated instances; equal seeds give equal results
 * @param temperature temperature of the whole protocol (K)
 * @param progress told how far the protocol has come
 */
public record ProtocolContext(long seed, double temperature, Progress progress) {
  public ProtocolContext {
    if (!(temperature > 0) || !Double.isFinite(temperature)) {
      throw new InputException(
          "protocol temperature is " + temperature + " K; allowed: finite and above 0");
    }
  }

  /** A context at 300 K without progress. */
  public static ProtocolContext of(long seed) {
    return new ProtocolContext(seed, Stimulus.ROOM_TEMPERATURE, Progress.NONE);
  }

  /** The same context at another temperature (K). */
  public ProtocolContext withTemperature(double newTemperature) {
    return new ProtocolContext(seed, newTemperature, progress);
  }

  /** The same context for a part of the work: its 0 to 1 is {@code from} to {@code to} here. */
  public ProtocolContext part(double from, double to) {
    Progress outer = progress;
    Progress inner =
        new Progress() {
          @Override
          public void reached(double fraction) {
            outer.reached(from + fraction * (to - from));
          }

          @Override
          public boolean cancelled() {
            return outer.cancelled();
          }
        };
    return new ProtocolContext(seed, temperature, inner);
  }

  /** Random stream of the fabricated instance with this number, the same in all protocols. */
  public RandomStream instance(int index) {
    return new RandomStream(seed).split("device-instance").split(index);
  }

  /**
   * Reports progress.
   *
   * @throws CancellationException if the protocol shall stop
   */
  public void reached(double fraction) {
    synchronized (progress) {
      if (progress.cancelled()) {
        throw new CancellationException("protocol cancelled");
      }
      progress.reached(fraction);
    }
  }
}
