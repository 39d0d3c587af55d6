package org.ferroweave.device.dielectric;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.BooleanSupplier;
import java.util.function.DoubleFunction;
import java.util.function.IntConsumer;
import org.ferroweave.device.RandomStream;
import org.ferroweave.device.physics.Constants;

/**
 * Metropolis sampling of {@link DipoleModel} on layers. Within a layer every dipole feels the mean
 * of the layer (the long reach of dipoles); neighbouring layers pull each other parallel with half
 * of the pair coupling, so that equal layers have exactly the energy of the model:
 *
 * <pre>  energy = n v sum over layers of [ w(P_l) + K/2 (P_l - P_(l+1))^2 - E P_l ],  K = a T0 / 4
 * </pre>
 *
 * <p>Permittivity from fluctuations: chi = V / (eps0 kT) (mean of P^2 - square of mean of P), V the
 * volume of all dipoles and P their dipole moment per volume (with the moment itself, M = V P, the
 * prefactor is 1/(eps0 kT V)). The mean of P is that of the phase: zero in the non-polar one, the
 * mean magnitude in the polar one, since turning the whole film over is switching and no part of
 * the permittivity. The two phases are parted at the top of the free energy between them.
 *
 * <p>Every temperature and chain has its own stream of random numbers: the result does not depend
 * on the number of threads. N. Metropolis et al., J. Chem. Phys. 21, 1087 (1953).
 */
public final class DipoleMonteCarlo {
  private static final int NODES = 8192;
  private static final int BATCH = 8;
  private static final double NEIGHBOUR_SHARE = 0.25;

  /** Phase that chains begin in. */
  public enum Start {
    /** All polar. */
    POLAR,
    /** All without order. */
    NON_POLAR,
    /** Half of them each. */
    BOTH;

    private boolean polar(int chain) {
      return this == POLAR || (this == BOTH && chain % 2 == 0);
    }
  }

  private final DipoleModel model;
  private final DipoleSettings settings;
  private final double[] wells;
  private final double[] table;
  private final double step;
  private final double stiffness;

  /** Sampling of a model. */
  public DipoleMonteCarlo(DipoleModel model, DipoleSettings settings) {
    this.model = model;
    this.settings = settings;
    this.wells = model.wells();
    this.table = new double[NODES + 2];
    this.step = 2 * wells[3] / NODES;
    for (int i = 0; i <= NODES; i++) {
      table[i] = model.coupling(Math.min(i * step, 2 * wells[3]) - wells[3]);
    }
    table[NODES + 1] = table[NODES];
    this.stiffness = NEIGHBOUR_SHARE * model.pairCoupling();
  }

  /**
   * Samples at several temperatures.
   *
   * @param temperatures (K)
   * @param start phase that the chains begin in, at each temperature
   * @param threads temperatures at the same time, 1 or more
   * @param done told how many are finished, from any thread
   * @param stop asked now and then whether to stop
   * @throws CancellationException if asked to stop
   */
  public List<DipoleSample> sweep(
      double[] temperatures,
      DoubleFunction<Start> start,
      int threads,
      IntConsumer done,
      BooleanSupplier stop) {
    ExecutorService pool = Executors.newFixedThreadPool(threads);
    try {
      java.util.concurrent.atomic.AtomicInteger finished =
          new java.util.concurrent.atomic.AtomicInteger();
      List<Future<DipoleSample>> futures = new ArrayList<>();
      for (double temperature : temperatures) {
        Callable<DipoleSample> work =
            () -> {
              DipoleSample sample = sample(temperature, 0, start.apply(temperature), stop);
              done.accept(finished.incrementAndGet());
              return sample;
            };
        futures.add(pool.submit(work));
      }
      List<DipoleSample> samples = new ArrayList<>();
      for (Future<DipoleSample> future : futures) {
        samples.add(future.get());
      }
      return samples;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CancellationException("dipoles interrupted");
    } catch (ExecutionException e) {
      if (e.getCause() instanceof RuntimeException cause) {
        throw cause;
      }
      throw new IllegalStateException(e.getCause());
    } finally {
      pool.shutdownNow();
    }
  }

  /**
   * Samples at one temperature.
   *
   * @param temperature (K)
   * @param field field (V/m)
   * @param start phase that the chains begin in
   * @param stop asked now and then whether to stop
   * @throws CancellationException if asked to stop
   */
  public DipoleSample sample(double temperature, double field, Start start, BooleanSupplier stop) {
    List<ChainMoments> chains = new ArrayList<>();
    RandomStream root =
        new RandomStream(settings.seed())
            .split("dipoles")
            .split(Double.doubleToLongBits(temperature));
    double divide = model.divide(temperature);
    for (int c = 0; c < settings.chains(); c++) {
      chains.add(new Chain(temperature, field, root.split(c), start.polar(c)).run(divide, stop));
    }
    return ChainMoments.summary(
        chains,
        temperature,
        settings.total()
            * model.volume()
            / (Constants.VACUUM_PERMITTIVITY * Constants.BOLTZMANN * temperature));
  }

  /** One run. */
  private final class Chain {
    private final RandomStream random;
    private final double scale;
    private final double field;
    private final byte[] state;
    private final double[] layer;
    private final double[] energy;
    private final int n = settings.dipoles();
    private final int[] place = new int[BATCH];
    private final byte[] from = new byte[BATCH];

    Chain(double temperature, double field, RandomStream random, boolean polar) {
      this.random = random;
      this.field = field;
      this.scale = n * model.volume() / (Constants.BOLTZMANN * temperature);
      this.state = new byte[settings.total()];
      this.layer = new double[settings.layers()];
      this.energy = new double[settings.layers()];
      double start = polar ? model.polarization(model.landau().curieTemperature() - 1) : 0;
      double share = start / (0.5 * (wells[2] + wells[3]));
      for (int i = 0; i < state.length; i++) {
        boolean up = random.nextDouble() < 0.5 * (1 + share);
        boolean far = random.nextDouble() < 0.5;
        state[i] = (byte) (up ? (far ? 3 : 2) : (far ? 0 : 1));
        layer[i / n] += wells[state[i]] / n;
      }
      for (int l = 0; l < layer.length; l++) {
        energy[l] = coupling(layer[l]);
      }
    }

    ChainMoments run(double divide, BooleanSupplier stop) {
      for (int s = 0; s < settings.settle(); s++) {
        sweep();
      }
      ChainMoments moments = new ChainMoments(divide);
      for (int s = 0; s < settings.sweeps(); s++) {
        if ((s & 63) == 0 && stop.getAsBoolean()) {
          throw new CancellationException("dipoles stopped");
        }
        sweep();
        double p = 0;
        for (double part : layer) {
          p += part;
        }
        moments.add(p / layer.length);
      }
      return moments;
    }

    private void sweep() {
      int layers = layer.length;
      for (int l = 0; l < layers; l++) {
        double around = layer[l == 0 ? layers - 1 : l - 1] + layer[l == layers - 1 ? 0 : l + 1];
        for (int k = 0; k < n; k += BATCH) {
          propose(l, around);
        }
        resum(l);
      }
    }

    /** Several dipoles of a layer go to other wells at once, or none. */
    private void propose(int l, double around) {
      double moved = 0;
      for (int b = 0; b < BATCH; b++) {
        long bits = random.nextLong();
        int i = l * n + (int) ((bits >>> 32) * n >>> 32);
        byte old = state[i];
        // one of the other three wells
        int next = old + 1 + (int) ((bits & 0xFFFF) * 3 >>> 16) & 3;
        place[b] = i;
        from[b] = old;
        state[i] = (byte) next;
        moved += wells[next] - wells[old];
      }
      double change = moved / n;
      double before = layer[l];
      double after = before + change;
      double then = coupling(after);
      double rise =
          then - energy[l] + stiffness * change * (before + after - around) - field * change;
      if (rise <= 0 || random.nextDouble() < Math.exp(-scale * rise)) {
        layer[l] = after;
        energy[l] = then;
        return;
      }
      for (int b = BATCH - 1; b >= 0; b--) {
        state[place[b]] = from[b];
      }
    }

    /** Keeps rounding from adding up. */
    private void resum(int l) {
      double sum = 0;
      for (int i = l * n; i < (l + 1) * n; i++) {
        sum += wells[state[i]];
      }
      layer[l] = sum / n;
      energy[l] = coupling(layer[l]);
    }
  }

  /** Coupling energy per volume from the table (J/m3). */
  private double coupling(double polarization) {
    double x = Math.min(Math.max((polarization + wells[3]) / step, 0), NODES);
    int i = (int) x;
    return table[i] + (x - i) * (table[i + 1] - table[i]);
  }
}
