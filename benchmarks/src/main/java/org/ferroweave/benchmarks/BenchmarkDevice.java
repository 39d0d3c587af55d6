package org.ferroweave.benchmarks;

import org.ferroweave.array.DistilledArray;
import org.ferroweave.array.PairUpdate;
import org.ferroweave.array.WeightMapping;
import org.ferroweave.device.DeviceModel;
import org.ferroweave.device.RandomStream;
import org.ferroweave.device.Stimulus;
import org.ferroweave.device.catalog.Catalog;
import org.ferroweave.device.distil.DistilSettings;
import org.ferroweave.device.distil.Distiller;
import org.ferroweave.device.distil.PulseResponse;
import org.ferroweave.device.distil.PulseScheme;
import org.ferroweave.device.protocol.PulseSettings;
import org.jspecify.annotations.Nullable;
import org.nd4j.linalg.factory.Nd4j;

/** The device that all benchmarks share: {@code au-cips-ti} as in the catalogue. */
final class BenchmarkDevice {
  /** Seed of everything random in the benchmarks. */
  static final long SEED = 1;

  /** Weight of a device pair at its farthest, as the training command has it. */
  static final double WEIGHT_LIMIT = 0.6;

  /** Enough to fill the tables; how many instances there are does not change the times. */
  private static final int INSTANCES = 8;

  private static final int LEVELS = 48;
  private static final int PULSES = 1500;

  private static @Nullable PulseResponse response;

  private BenchmarkDevice() {}

  static DeviceModel model() {
    return Catalog.model("au-cips-ti");
  }

  /** Pulses of the datasheet at room temperature. */
  static PulseScheme scheme() {
    PulseSettings pulses = PulseSettings.of(model());
    return new PulseScheme(
        pulses.potentiation(),
        pulses.depression(),
        pulses.width(),
        pulses.period(),
        pulses.readVoltage(),
        Stimulus.ROOM_TEMPERATURE);
  }

  /** A distilled population, smaller than a run would take; distilled when first asked for. */
  static synchronized PulseResponse response() {
    PulseResponse known = response;
    if (known == null) {
      int window = PulseSettings.of(model()).count();
      DistilSettings settings = new DistilSettings(INSTANCES, LEVELS, PULSES, window, SEED, 1);
      known = new Distiller(model(), scheme(), settings).run(fraction -> {});
      response = known;
    }
    return known;
  }

  /** An array of pairs that follow the response. */
  static DistilledArray array(PulseResponse response, int rows, int columns) {
    WeightMapping mapping = WeightMapping.of(response, WEIGHT_LIMIT, PairUpdate.BOTH);
    return new DistilledArray(response, mapping, rows, columns, new RandomStream(SEED));
  }

  /** Keeps ND4J and BLAS at one thread, as training does. */
  static void singleThreadedMath() {
    Nd4j.getEnvironment().setMaxThreads(1);
    Nd4j.getEnvironment().setMaxMasterThreads(1);
    Nd4j.factory().blas().setMaxThreads(1);
  }
}
