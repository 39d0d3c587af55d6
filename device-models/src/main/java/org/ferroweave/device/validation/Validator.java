package org.ferroweave.device.validation;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import org.ferroweave.device.DeviceModel;
import org.ferroweave.device.Parameter;
import org.ferroweave.device.catalog.Catalog;
import org.ferroweave.device.catalog.Datasheet;
import org.ferroweave.device.protocol.Progress;
import org.ferroweave.device.protocol.Protocol;
import org.ferroweave.device.protocol.Protocols;
import org.jspecify.annotations.Nullable;

/**
 * Simulates every fact of datasheets and says how far it lies from the report. Deterministic:
 * datasheets and seed give the same result on any number of threads.
 */
public final class Validator {
  private final long seed;
  private final Function<Datasheet, DeviceModel> family;
  private final List<? extends Protocol> protocols;

  /**
   * A validator with the families and protocols at hand.
   *
   * @param seed seed of the fabricated devices
   */
  public Validator(long seed) {
    this(seed, Catalog::model, Protocols.all());
  }

  Validator(
      long seed, Function<Datasheet, DeviceModel> family, List<? extends Protocol> protocols) {
    this.seed = seed;
    this.family = family;
    this.protocols = List.copyOf(protocols);
  }

  /** The facts of one device. */
  public DeviceValidation validate(Datasheet datasheet) {
    return validate(List.of(datasheet), 1, ValidationProgress.NONE).get(0);
  }

  /**
   * The facts of devices, in their order.
   *
   * @param datasheets the devices
   * @param threads devices simulated at the same time, 1 or more
   * @param progress told after each protocol, and asked whether to stop
   * @throws CancellationException if asked to stop
   */
  public List<DeviceValidation> validate(
      List<Datasheet> datasheets, int threads, ValidationProgress progress) {
    Share share = new Share(datasheets.size(), progress);
    return inParallel(
        datasheets.stream()
            .<Callable<DeviceValidation>>map(sheet -> () -> validate(sheet, share))
            .toList(),
        threads);
  }

  /**
   * The same validations, their behaviours with the parameters of which a small change turns the
   * outcome ({@link Robustness}). Takes as long as two validations of the behaviours for every
   * assumed parameter.
   *
   * @param validations what was validated
   * @param threads parameters examined at the same time, 1 or more
   * @param progress told after each protocol, and asked whether to stop
   * @throws CancellationException if asked to stop
   */
  public List<DeviceValidation> examine(
      List<DeviceValidation> validations, int threads, ValidationProgress progress) {
    List<Robustness> examinations =
        validations.stream().map(v -> new Robustness(v, family, protocols, seed)).toList();
    int trials = examinations.stream().mapToInt(e -> e.parameters().size()).sum();
    Share share = new Share(Math.max(1, trials), progress);
    List<Callable<Void>> work = new ArrayList<>();
    for (Robustness examination : examinations) {
      for (Parameter parameter : examination.parameters()) {
        work.add(
            () -> {
              examination.examine(parameter, share.of(examination.device()));
              return null;
            });
      }
    }
    inParallel(work, threads);
    return examinations.stream().map(Robustness::result).toList();
  }

  private static <T extends @Nullable Object> List<T> inParallel(
      List<Callable<T>> work, int threads) {
    ExecutorService pool = Executors.newFixedThreadPool(threads);
    try {
      List<Future<T>> futures = new ArrayList<>();
      for (Callable<T> part : work) {
        futures.add(pool.submit(part));
      }
      List<T> all = new ArrayList<>();
      for (Future<T> future : futures) {
        all.add(future.get());
      }
      return all;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CancellationException("validation interrupted");
    } catch (ExecutionException e) {
      if (e.getCause() instanceof RuntimeException cause) {
        throw cause;
      }
      if (e.getCause() instanceof Error cause) {
        throw cause;
      }
      throw new IllegalStateException(e);
    } finally {
      pool.shutdownNow();
    }
  }

  private DeviceValidation validate(Datasheet datasheet, Share share) {
    Progress part = share.of(datasheet.id());
    Measurements measurements = new Measurements(datasheet, family, protocols, seed, part);
    List<CheckedFact> facts = new FactCheck(datasheet, measurements).check();
    part.reached(1);
    return new DeviceValidation(datasheet, facts, measurements.done());
  }

  /** The progress of several devices as one. */
  private static final class Share {
    private final int devices;
    private final ValidationProgress progress;
    private double sum;

    Share(int devices, ValidationProgress progress) {
      this.devices = devices;
      this.progress = progress;
    }

    /** The progress of one device. */
    Progress of(String device) {
      return new Progress() {
        private double reached;

        @Override
        public void reached(double fraction) {
          synchronized (Share.this) {
            if (cancelled()) {
              throw new CancellationException("validation cancelled");
            }
            sum += fraction - reached;
            reached = fraction;
            progress.reached(device, sum / devices);
          }
        }

        @Override
        public boolean cancelled() {
          return progress.cancelled();
        }
      };
    }
  }
}
