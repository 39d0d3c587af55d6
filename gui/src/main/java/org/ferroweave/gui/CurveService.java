package org.ferroweave.gui;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.Executor;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.ferroweave.device.DeviceModel;
import org.ferroweave.device.InputException;
import org.ferroweave.device.Stimulus;
import org.ferroweave.device.protocol.Figure;
import org.ferroweave.device.protocol.Progress;
import org.ferroweave.device.protocol.Protocol;
import org.ferroweave.device.protocol.ProtocolContext;
import org.ferroweave.device.protocol.ProtocolResult;
import org.jspecify.annotations.Nullable;

/**
 * Computes curves on one background thread. A request waits for a short time in which a newer one
 * may replace it; a newer one also stops the one that is being computed, whose remaining results
 * are dropped. Methods are called on the thread on which the listener is told.
 */
final class CurveService implements AutoCloseable {
  /** Name of the background thread. */
  static final String THREAD = "workbench-curves";

  private static final long SEED = 1;

  private final AtomicLong newest = new AtomicLong();
  private final ScheduledThreadPoolExecutor worker;
  private final Executor front;
  private final CurveListener listener;
  private final Duration pause;
  private @Nullable Future<?> pending;

  /**
   * Starts without work.
   *
   * @param pause how long a request waits for a newer one
   * @param front runs what it is given, one at a time and in order, on the caller's thread
   * @param listener told there
   */
  CurveService(Duration pause, Executor front, CurveListener listener) {
    this.pause = pause;
    this.front = front;
    this.listener = listener;
    this.worker =
        new ScheduledThreadPoolExecutor(
            1,
            job -> {
              Thread thread = new Thread(job, THREAD);
              thread.setDaemon(true);
              return thread;
            });
    worker.setRemoveOnCancelPolicy(true);
  }

  /** Asks for all plots of a model, instead of whatever was asked for before. */
  void requestPlots(DeviceModel model) {
    submit(pause, request -> plots(model, request));
  }

  /** Asks for the figures that need many fabricated devices, instead of what was asked before. */
  void requestPopulation(DeviceModel model) {
    submit(Duration.ZERO, request -> population(model, request));
  }

  /** Stops; nothing is told any more. */
  @Override
  public void close() {
    newest.incrementAndGet();
    worker.shutdownNow();
  }

  private void submit(Duration delay, Consumer<Request> work) {
    if (worker.isShutdown()) {
      return;
    }
    Request request = new Request(newest.incrementAndGet());
    if (pending != null) {
      pending.cancel(false);
    }
    pending = worker.schedule(() -> run(request, work), delay.toMillis(), TimeUnit.MILLISECONDS);
    listener.started();
  }

  private void run(Request request, Consumer<Request> work) {
    long start = System.nanoTime();
    try {
      work.accept(request);
      Duration computing = Duration.ofNanos(System.nanoTime() - start);
      request.tell(() -> listener.finished(computing));
    } catch (CancellationException e) {
      // A newer request took over; it tells the rest.
    } catch (RuntimeException | Error e) {
      request.tell(() -> listener.broke(e));
    }
  }

  private void plots(DeviceModel model, Request request) {
    for (LivePlot plot : LivePlot.values()) {
      Measurement measurement = measure(plot, model, request);
      request.tell(() -> listener.measured(measurement));
    }
  }

  private static Measurement measure(LivePlot plot, DeviceModel model, Request request) {
    try {
      List<ProtocolResult> results = new ArrayList<>();
      List<Figure> figures = new ArrayList<>();
      for (Protocol protocol : plot.protocols()) {
        ProtocolResult result = protocol.run(model, request.context());
        results.add(result);
        result.figures().stream().filter(LivePlot::ofMeanDevice).forEach(figures::add);
      }
      return new Measurement(plot, plot.plot(results), figures, null);
    } catch (RuntimeException e) {
      request.check();
      if (!(e instanceof InputException || e instanceof IllegalStateException)) {
        Log.error("cannot compute " + plot, e);
      }
      return Measurement.failed(plot, String.valueOf(e.getMessage()));
    }
  }

  private void population(DeviceModel model, Request request) {
    List<Figure> figures = new ArrayList<>();
    for (Protocol protocol : LivePlot.POPULATION) {
      figures.addAll(protocol.run(model, request.context()).figures());
    }
    request.tell(() -> listener.populationMeasured(List.copyOf(figures)));
  }

  /** One request; it is void as soon as there is a newer one. */
  private final class Request implements Progress {
    private final long number;

    Request(long number) {
      this.number = number;
    }

    ProtocolContext context() {
      check();
      return new ProtocolContext(SEED, Stimulus.ROOM_TEMPERATURE, this);
    }

    void check() {
      if (cancelled()) {
        throw new CancellationException("a newer request took over");
      }
    }

    void tell(Runnable news) {
      front.execute(
          () -> {
            if (!cancelled()) {
              news.run();
            }
          });
    }

    @Override
    public void reached(double fraction) {}

    @Override
    public boolean cancelled() {
      return newest.get() != number;
    }
  }
}
