package org.ferroweave.device.distil;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.DoubleConsumer;
import org.ferroweave.device.DeviceModel;
import org.ferroweave.device.EnergyLedger;
import org.ferroweave.device.InputException;
import org.ferroweave.device.Operation;
import org.ferroweave.device.RandomStream;
import org.ferroweave.device.Stimulus;
import org.ferroweave.device.SynapticDevice;

/**
 * Runs fabricated instances of a device under a pulse scheme and tabulates what one pulse does.
 *
 * <p>Each instance first finds its window: the settled conductances after {@code windowPulses}
 * depressing and then as many potentiating pulses, the mean of three such cycles. Then it is driven
 * as training drives it: it wanders around a target conductance for some pulses, then around
 * another. Targets are uniform over the window; while it wanders, a pulse has a random polarity or
 * points towards the target, with equal chance. So every level is visited, from both sides and with
 * both contexts. Every pulse gives one sample (conductance before, polarity, context) to (step,
 * heat). Samples are spread over the two levels nearest to the conductance before by linear weights
 * (a first-degree B-spline estimate); mean and variance follow from the weighted sums. A level that
 * no sample reached takes the table value of the nearest level that was reached.
 *
 * <p>What the table cannot hold is how the step depends on the history beyond the polarity of the
 * last pulse; it appears as spread.
 */
public final class Distiller {
  private static final int WINDOW_CYCLES = 3;
  private static final int MEAN_STAY = 24;
  private static final double MIN_WEIGHT = 2;

  private final DeviceModel model;
  private final PulseScheme scheme;
  private final DistilSettings settings;

  /**
   * @param model device design
   * @param scheme pulses and read voltage
   * @param settings how much to sample
   */
  public Distiller(DeviceModel model, PulseScheme scheme, DistilSettings settings) {
    this.model = model;
    this.scheme = scheme;
    this.settings = settings;
  }

  /**
   * Distils.
   *
   * @param progress told the finished fraction (0 to 1), from any thread
   * @throws InputException if the pulses do not raise the conductance
   * @throws IllegalStateException if a device's state ceases to be finite
   */
  public PulseResponse run(DoubleConsumer progress) {
    int n = settings.instances();
    Table[] tables = new Table[n];
    AtomicInteger done = new AtomicInteger();
    RandomStream root = new RandomStream(settings.seed()).split("distil");
    ExecutorService pool = Executors.newFixedThreadPool(settings.threads());
    try {
      List<Callable<Table>> jobs = new ArrayList<>();
      for (int i = 0; i < n; i++) {
        RandomStream stream = root.split(i);
        jobs.add(
            () -> {
              Table table = sample(stream);
              progress.accept(done.incrementAndGet() / (double) n);
              return table;
            });
      }
      List<Future<Table>> futures = pool.invokeAll(jobs);
      for (int i = 0; i < n; i++) {
        tables[i] = futures.get(i).get();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("distillation of " + model.id() + " was interrupted", e);
    } catch (ExecutionException e) {
      if (e.getCause() instanceof RuntimeException cause) {
        throw cause;
      }
      throw new IllegalStateException("distillation of " + model.id() + " failed", e.getCause());
    } finally {
      pool.shutdownNow();
    }
    return assemble(tables);
  }

  private PulseResponse assemble(Table[] tables) {
    int n = tables.length;
    int curve = 4 * settings.levels();
    float[] min = new float[n];
    float[] max = new float[n];
    float[] mean = new float[n * curve];
    float[] spread = new float[n * curve];
    float[] energy = new float[n * curve];
    for (int i = 0; i < n; i++) {
      Table table = tables[i];
      min[i] = (float) table.min;
      max[i] = (float) table.max;
      for (int k = 0; k < curve; k++) {
        mean[i * curve + k] = (float) table.mean[k];
        spread[i * curve + k] = (float) table.spread[k];
        energy[i * curve + k] = (float) table.energy[k];
      }
    }
    return new PulseResponse(
        model.id(), scheme, settings.levels(), min, max, mean, spread, energy, 0);
  }

  private Table sample(RandomStream stream) {
    SynapticDevice device = model.fabricate(stream.split("device"));
    Pulser pulser = new Pulser(device, scheme);
    double min = 0;
    double max = 0;
    for (int cycle = 0; cycle < WINDOW_CYCLES; cycle++) {
      min += pulser.train(PulseResponse.DEPRESSION, settings.windowPulses()) / WINDOW_CYCLES;
      max += pulser.train(PulseResponse.POTENTIATION, settings.windowPulses()) / WINDOW_CYCLES;
    }
    if (!(max > min)) {
      throw new InputException(
          model.id()
              + ": "
              + settings.windowPulses()
              + " pulses of "
              + scheme.potentiation()
              + " V do not raise the conductance ("
              + min
              + " to "
              + max
              + " S); change pulse.potentiation, pulse.depression or pulse.width");
    }
    Table table = new Table(settings.levels(), min, max);
    RandomStream order = stream.split("history");
    int last = PulseResponse.POTENTIATION;
    int left = 0;
    double target = 0;
    double before = pulser.read();
    for (int k = 0; k < settings.pulses(); k++) {
      if (left-- == 0) {
        target = min + (max - min) * order.nextDouble();
        left = MEAN_STAY / 2 + order.nextInt(MEAN_STAY);
      }
      boolean up = order.nextBoolean() ? order.nextBoolean() : before < target;
      int polarity = up ? PulseResponse.POTENTIATION : PulseResponse.DEPRESSION;
      EnergyLedger energyBefore = device.energy();
      double after = pulser.train(polarity, 1);
      EnergyLedger spent = device.energy().minus(energyBefore);
      int context = polarity == last ? PulseResponse.SAME : PulseResponse.REVERSED;
      table.add(
          polarity,
          context,
          before,
          after - before,
          spent.conduction() + spent.switching() + spent.ionic());
      before = after;
      last = polarity;
    }
    table.close();
    return table;
  }

  /** Drives one device with the pulses of a scheme. */
  private static final class Pulser {
    private final SynapticDevice device;
    private final PulseScheme scheme;
    private final Stimulus[] pulse;
    private final Stimulus rest;
    private final Stimulus read;

    Pulser(SynapticDevice device, PulseScheme scheme) {
      this.device = device;
      this.scheme = scheme;
      Operation operation = device.model().operation();
      this.rest = operation.rest().withTemperature(scheme.temperature());
      this.read =
          operation.read().withVoltage(scheme.readVoltage()).withTemperature(scheme.temperature());
      this.pulse =
          new Stimulus[] {
            operation.potentiation().apply(rest, scheme.potentiation()),
            operation.depression().apply(rest, scheme.depression())
          };
    }

    /** Applies pulses; returns the settled conductance (S) at the end of the last period. */
    double train(int polarity, int count) {
      for (int i = 0; i < count; i++) {
        device.step(pulse[polarity], scheme.width());
        device.step(rest, scheme.period() - scheme.width());
      }
      return read();
    }

    /** Conductance (S) at the read voltage and the temperature of the scheme. */
    double read() {
      return device.current(read) / scheme.readVoltage();
    }
  }

  /** Weighted sums per polarity, context and level of one instance; then mean and spread. */
  private static final class Table {
    final double min;
    final double max;
    final int levels;
    final double[] weight;
    final double[] mean;
    final double[] spread;
    final double[] energy;

    Table(int levels, double min, double max) {
      this.levels = levels;
      this.min = min;
      this.max = max;
      this.weight = new double[4 * levels];
      this.mean = new double[4 * levels];
      this.spread = new double[4 * levels];
      this.energy = new double[4 * levels];
    }

    void add(int polarity, int context, double conductance, double step, double heat) {
      double x = Math.min(Math.max((conductance - min) / (max - min), 0), 1) * (levels - 1);
      int k = Math.min((int) x, levels - 2);
      int base = (polarity * 2 + context) * levels + k;
      add(base, 1 - (x - k), step, heat);
      add(base + 1, x - k, step, heat);
    }

    private void add(int index, double w, double step, double heat) {
      weight[index] += w;
      mean[index] += w * step;
      spread[index] += w * step * step;
      energy[index] += w * heat;
    }

    void close() {
      for (int i = 0; i < weight.length; i++) {
        if (weight[i] > 0) {
          mean[i] /= weight[i];
          energy[i] /= weight[i];
          spread[i] = Math.sqrt(Math.max(0, spread[i] / weight[i] - mean[i] * mean[i]));
        }
      }
      for (int curve = 0; curve < 4; curve++) {
        fillGaps(curve * levels);
      }
    }

    private void fillGaps(int base) {
      int[] source = new int[levels];
      boolean any = false;
      for (int k = 0; k < levels; k++) {
        source[k] = nearestReached(base, k);
        any |= source[k] >= 0;
      }
      if (!any) {
        throw new IllegalStateException(
            "distillation: a polarity and context was never sampled; allowed: more pulses");
      }
      for (int k = 0; k < levels; k++) {
        if (source[k] != k) {
          mean[base + k] = mean[base + source[k]];
          spread[base + k] = spread[base + source[k]];
          energy[base + k] = energy[base + source[k]];
        }
      }
    }

    private int nearestReached(int base, int k) {
      for (int distance = 0; distance < levels; distance++) {
        if (k - distance >= 0 && weight[base + k - distance] >= MIN_WEIGHT) {
          return k - distance;
        }
        if (k + distance < levels && weight[base + k + distance] >= MIN_WEIGHT) {
          return k + distance;
        }
      }
      return -1;
    }
  }
}
