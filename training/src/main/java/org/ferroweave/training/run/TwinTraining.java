package org.ferroweave.training.run;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.ferroweave.datasets.TrainTest;

/**
 * The two networks of a run, kept at the same iteration. Each network is always worked by the same
 * thread, its own or a shared one, so the number of threads changes nothing but the time.
 */
final class TwinTraining implements AutoCloseable {
  private final String configDigest;
  private final String responseDigest;
  private final RunSchedule schedule;
  private final BatchOrder order;
  private final int images;
  private final int batchSize;
  private final NetworkTrainer digital;
  private final NetworkTrainer analog;
  private final ExecutorService digitalThread;
  private final ExecutorService analogThread;
  private final double secondsBefore;
  private final long begin = System.nanoTime();
  private long iteration;

  TwinTraining(
      TrainingSettings settings,
      TrainTest data,
      MultiLayerNetwork digitalNetwork,
      MultiLayerNetwork analogNetwork,
      RunState state) {
    configDigest = state.configDigest();
    responseDigest = state.responseDigest();
    images = data.train().count();
    batchSize = settings.batchSize();
    schedule =
        new RunSchedule(
            (images + batchSize - 1) / batchSize,
            settings.epochs(),
            settings.evaluationsPerEpoch());
    order = new BatchOrder(images, settings.seed());
    digital = new NetworkTrainer(MetricsRow.FLOAT, digitalNetwork, data, batchSize);
    analog = new NetworkTrainer(MetricsRow.ANALOG, analogNetwork, data, batchSize);
    digital.restoreLoss(state.floatLossSum(), state.lossImages(), state.floatSeconds());
    analog.restoreLoss(state.analogLossSum(), state.lossImages(), state.analogSeconds());
    iteration = state.iteration();
    secondsBefore = state.seconds();
    digitalThread = thread("float network");
    analogThread = settings.threads() == 1 ? digitalThread : thread("analog network");
  }

  private static ExecutorService thread(String name) {
    return Executors.newSingleThreadExecutor(
        task -> {
          Thread thread = new Thread(task, name);
          thread.setDaemon(true);
          return thread;
        });
  }

  RunSchedule schedule() {
    return schedule;
  }

  long iteration() {
    return iteration;
  }

  /** Batches of the present epoch that are done; all of them at its end, 0 only at the start. */
  int batchesDone() {
    int done = (int) (iteration % schedule.batches());
    return done == 0 && iteration > 0 ? schedule.batches() : done;
  }

  /** The present epoch, from 1. */
  int epoch() {
    return (int) Math.max((iteration - 1) / schedule.batches(), 0) + 1;
  }

  /** Trains both networks on the next piece of the schedule. */
  void trainPiece() {
    int epoch = (int) (iteration / schedule.batches());
    int from = (int) (iteration % schedule.batches());
    int to = schedule.pieceEnd(from);
    int[] shuffled = order.epoch(epoch);
    long before = iteration;
    both(
        trainer -> {
          trainer.network().setEpochCount(epoch);
          trainer.train(shuffled, from, to, before);
        });
    iteration += to - from;
  }

  /** Evaluates both networks into rows. */
  MetricsRow[] evaluate() {
    long seen = (long) (epoch() - 1) * images + Math.min((long) batchesDone() * batchSize, images);
    Future<MetricsRow> first =
        digitalThread.submit(() -> digital.evaluate(epoch(), iteration, seen));
    Future<MetricsRow> second =
        analogThread.submit(() -> analog.evaluate(epoch(), iteration, seen));
    return new MetricsRow[] {wait(first), wait(second)};
  }

  private void both(Consumer<NetworkTrainer> work) {
    Future<?> first = digitalThread.submit(() -> work.accept(digital));
    Future<?> second = analogThread.submit(() -> work.accept(analog));
    try {
      wait(first);
    } finally {
      wait(second);
    }
  }

  private static <T> T wait(Future<T> work) {
    boolean interrupted = false;
    try {
      while (true) {
        try {
          return work.get();
        } catch (InterruptedException e) {
          interrupted = true; // a piece is short; cancelling is asked of the listener
        }
      }
    } catch (ExecutionException e) {
      if (e.getCause() instanceof RuntimeException cause) {
        throw cause;
      }
      throw new IllegalStateException(e.getCause());
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }

  double seconds() {
    return secondsBefore + (System.nanoTime() - begin) * 1e-9;
  }

  RunState state() {
    return new RunState(
        iteration,
        digital.lossSum(),
        analog.lossSum(),
        digital.lossImages(),
        seconds(),
        digital.seconds(),
        analog.seconds(),
        configDigest,
        responseDigest);
  }

  Checkpoint checkpoint(MetricsLog log) {
    return new Checkpoint(
        state(), digital.network(), analog.network(), log.metrics(), log.timing());
  }

  @Override
  public void close() {
    digitalThread.shutdown();
    analogThread.shutdown();
  }
}
