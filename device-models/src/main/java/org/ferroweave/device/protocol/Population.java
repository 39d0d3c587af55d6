package org.ferroweave.device.protocol;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.ferroweave.device.DeviceModel;
import org.ferroweave.device.SynapticDevice;

/** The same measurement on many fabricated instances, in parallel; the order is by instance. */
public final class Population {
  private Population() {}

  /**
   * Measures fabricated devices.
   *
   * @param model their design
   * @param instances how many
   * @param context gives the random stream of each, and is told the progress
   * @param measurement made on each device
   * @param <T> kind of result
   */
  public static <T> List<T> measure(
      DeviceModel model,
      int instances,
      ProtocolContext context,
      Function<SynapticDevice, T> measurement) {
    AtomicInteger done = new AtomicInteger();
    return IntStream.range(0, instances)
        .parallel()
        .mapToObj(
            i -> {
              T result = measurement.apply(model.fabricate(context.instance(i)));
              context.reached(done.incrementAndGet() / (double) instances);
              return result;
            })
        .toList();
  }
}
