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
import org.ferroweave.device.RandomStream;
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
 * <p>Where the device has a slow state z ({@link SynapticDevice#fluctuation()}), z is known before
 * each pulse, and the table gets a {@link HiddenState}: the samples are also spread over two nodes
 * of z, and in each cell the step is a straight line in the fading history of polarities. The
 * memory of z follows from the mean square of its change; the fading is the one that leaves the
 * least squared residual. The window is then the farthest that cycles reach while z wanders for ten
 * of its relaxation times, more pulses are recorded (150 relaxation times, at most ten times as
 * many as without), and a cell that the instance hardly reached takes the mean of all instances, as
 * a fraction of the window. Such devices are driven as arrays use them, programmed and then
 * trained: towards the target until it is passed, then by pulses of random polarity with a bias
 * that is uniform from stay to stay, so that they also dwell at the ends of the window.
 *
 * <p>What the table cannot hold is how the step depends on the history beyond the polarity of the
 * last pulse; it appears as spread.
 */
public final class Distiller {
  private static final int WINDOW_CYCLES = 3;
  private static final int MEAN_STAY = 24;

  /** Nodes of a slow state; its memory is found on the way. */
  private static final HiddenState NODES = new HiddenState(0, 0.75, 7, 0);

  /** Steps in which the fading of the history is found, and instances that are asked. */
  private static final int FADINGS = 20;

  private static final int FADING_INSTANCES = 16;

  /** Relaxation times of the slow state that the cycles for the window last. */
  private static final double WINDOW_MEMORIES = 10;

  /** Relaxation times of the slow state that are recorded per instance. */
  private static final double SAMPLE_MEMORIES = 150;

  /** Most pulses per instance for a slow state, in units of those of the settings. */
  private static final int MOST_PULSES = 10;

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
    Sample[] samples = new Sample[n];
    AtomicInteger done = new AtomicInteger();
    RandomStream root = new RandomStream(settings.seed()).split("distil");
    ExecutorService pool = Executors.newFixedThreadPool(settings.threads());
    try {
      List<Callable<Sample>> jobs = new ArrayList<>();
      for (int i = 0; i < n; i++) {
        RandomStream stream = root.split(i);
        jobs.add(
            () -> {
              Sample sample = sample(stream);
              progress.accept(done.incrementAndGet() / (double) n);
              return sample;
            });
      }
      List<Future<Sample>> futures = pool.invokeAll(jobs);
      for (int i = 0; i < n; i++) {
        samples[i] = futures.get(i).get();
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
    return assemble(samples);
  }

  private PulseResponse assemble(Sample[] samples) {
    HiddenState hidden = hiddenState(samples);
    int n = samples.length;
    int size = 4 * hidden.nodes() * settings.levels();
    float[] min = new float[n];
    float[] max = new float[n];
    float[] mean = new float[n * size];
    float[] spread = new float[n * size];
    float[] energy = new float[n * size];
    HiddenSums[] sums = hidden.exists() ? closed(samples, hidden) : new HiddenSums[n];
    for (int i = 0; i < n; i++) {
      min[i] = (float) samples[i].min();
      max[i] = (float) samples[i].max();
      StepSums plain = samples[i].plain();
      copy(hidden.exists() ? sums[i].mean : plain.mean, mean, i * size);
      copy(hidden.exists() ? sums[i].spread : plain.spread, spread, i * size);
      copy(hidden.exists() ? sums[i].energy : plain.energy, energy, i * size);
    }
    return new PulseResponse(
        model.id(), scheme, settings.levels(), min, max, mean, spread, energy, 0, hidden);
  }

  private static void copy(double[] from, float[] to, int offset) {
    for (int k = 0; k < from.length; k++) {
      to[offset + k] = (float) from[k];
    }
  }

  /** The tables of all instances, gaps filled from the population. */
  private HiddenSums[] closed(Sample[] samples, HiddenState hidden) {
    HiddenSums population = new HiddenSums(settings.levels(), hidden, 0, 1);
    HiddenSums[] sums = new HiddenSums[samples.length];
    for (int i = 0; i < samples.length; i++) {
      sums[i] = new HiddenSums(settings.levels(), hidden, samples[i].min(), samples[i].max());
      sums[i].add(samples[i].pulses());
      population.pool(sums[i]);
    }
    population.close(population);
    for (HiddenSums own : sums) {
      own.close(population);
    }
    return sums;
  }

  /** Memory of the slow state, and the fading that leaves the least residual. */
  private HiddenState hiddenState(Sample[] samples) {
    double squares = 0;
    long pulses = 0;
    for (Sample sample : samples) {
      if (sample.pulses().size() == 0) {
        return HiddenState.NONE;
      }
      squares += sample.squares();
      pulses += sample.count();
    }
    double memory = Math.min(Math.max(0, 1 - squares / (2 * pulses)), Math.nextDown(1.0));
    HiddenState best = NODES;
    double least = Double.POSITIVE_INFINITY;
    for (int k = 0; k < FADINGS; k++) {
      double fading = k / (double) FADINGS;
      HiddenState hidden = new HiddenState(memory, NODES.spacing(), NODES.nodes(), fading);
      double residual = residual(samples, hidden);
      if (residual < least) {
        least = residual;
        best = hidden;
      }
    }
    return best;
  }

  /** Squared steps that a hidden state does not explain, in units of the windows. */
  private double residual(Sample[] samples, HiddenState hidden) {
    double sum = 0;
    for (int i = 0; i < Math.min(samples.length, FADING_INSTANCES); i++) {
      Sample sample = samples[i];
      double window = sample.max() - sample.min();
      HiddenSums sums = new HiddenSums(settings.levels(), hidden, sample.min(), sample.max());
      sums.add(sample.pulses());
      sum += sums.residual() / (window * window);
    }
    return sum;
  }

  private Sample sample(RandomStream stream) {
    SynapticDevice device = model.fabricate(stream.split("device"));
    Pulser pulser = new Pulser(device, scheme);
    double[] window = new double[2];
    if (pulser.isSlow()) {
      findWideWindow(pulser, window);
    } else {
      findWindow(pulser, window);
    }
    double min = window[0];
    double max = window[1];
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
    StepSums plain = new StepSums(settings.levels(), min, max);
    int pulses = pulses(pulser);
    PulseRecord record = new PulseRecord(pulser.isSlow() ? pulses : 0);
    RandomStream order = stream.split("history");
    int last = PulseResponse.POTENTIATION;
    int left = 0;
    double target = 0;
    double bias = 0;
    boolean approaching = false;
    boolean from = false;
    double before = pulser.read();
    for (int k = 0; k < pulses; k++) {
      if (left-- == 0) {
        target = min + (max - min) * order.nextDouble();
        left = MEAN_STAY / 2 + order.nextInt(MEAN_STAY);
        if (pulser.isSlow()) {
          bias = order.nextDouble();
          approaching = true;
          from = before < target;
        }
      }
      boolean up;
      if (pulser.isSlow()) {
        approaching &= before < target == from;
        up = approaching ? before < target : order.nextDouble() < bias;
      } else {
        up = order.nextBoolean() ? order.nextBoolean() : before < target;
      }
      int polarity = up ? PulseResponse.POTENTIATION : PulseResponse.DEPRESSION;
      EnergyLedger energyBefore = device.energy();
      double z = pulser.slow();
      double after = pulser.train(polarity, 1);
      EnergyLedger spent = device.energy().minus(energyBefore);
      double heat = spent.conduction() + spent.switching() + spent.ionic();
      if (pulser.isSlow()) {
        record.add(polarity, before, z, after - before, heat);
      } else {
        int context = polarity == last ? PulseResponse.SAME : PulseResponse.REVERSED;
        plain.add(polarity, context, before, after - before, heat);
      }
      before = after;
      last = polarity;
    }
    if (!pulser.isSlow()) {
      plain.close();
    }
    return new Sample(min, max, plain, record, pulser.squares(), pulser.pulses());
  }

  private void findWindow(Pulser pulser, double[] window) {
    int pulses = settings.windowPulses();
    for (int cycle = 0; cycle < WINDOW_CYCLES; cycle++) {
      window[0] += pulser.train(PulseResponse.DEPRESSION, pulses) / WINDOW_CYCLES;
      window[1] += pulser.train(PulseResponse.POTENTIATION, pulses) / WINDOW_CYCLES;
    }
  }

  /** The farthest that cycles reach while the slow state wanders through its range. */
  private void findWideWindow(Pulser pulser, double[] window) {
    int pulses = settings.windowPulses();
    window[0] = Double.POSITIVE_INFINITY;
    window[1] = Double.NEGATIVE_INFINITY;
    long most = (long) MOST_PULSES * settings.pulses();
    for (int cycle = 0;
        cycle < WINDOW_CYCLES
            || pulser.pulses() < Math.min(WINDOW_MEMORIES / pulser.renewal(), most);
        cycle++) {
      window[0] = Math.min(window[0], pulser.train(PulseResponse.DEPRESSION, pulses));
      window[1] = Math.max(window[1], pulser.train(PulseResponse.POTENTIATION, pulses));
    }
  }

  /** Pulses to record: more where a slow state must be seen all over its range. */
  private int pulses(Pulser pulser) {
    if (!pulser.isSlow()) {
      return settings.pulses();
    }
    double wanted = SAMPLE_MEMORIES / pulser.renewal();
    double most = (double) MOST_PULSES * settings.pulses();
    return (int) Math.min(Math.max(wanted, settings.pulses()), Math.min(most, 100_000_000));
  }

  /**
   * What one instance gave: its window; its table, or where it has a slow state the recorded
   * pulses, the squared changes of that state and of how many pulses.
   */
  private record Sample(
      double min, double max, StepSums plain, PulseRecord pulses, double squares, long count) {}
}
