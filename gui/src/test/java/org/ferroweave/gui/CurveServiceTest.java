package org.ferroweave.gui;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.ferroweave.device.DeviceModel;
import org.ferroweave.device.catalog.Catalog;
import org.ferroweave.device.protocol.Figure;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class CurveServiceTest {
  private static final DeviceModel MODEL = Catalog.model("au-cips-ti");

  private final BlockingQueue<Runnable> front = new LinkedBlockingQueue<>();
  private final Recorder recorder = new Recorder();
  private final CurveService service =
      new CurveService(Duration.ofMillis(30), front::add, recorder);

  /** Remembers what it is told. */
  private static final class Recorder implements CurveListener {
    private final List<Measurement> measured = new ArrayList<>();
    private int started;
    private int finished;

    @Override
    public void started() {
      started++;
    }

    @Override
    public void measured(Measurement measurement) {
      measured.add(measurement);
    }

    @Override
    public void populationMeasured(List<Figure> figures) {
      throw new AssertionError("nobody asked for these: " + figures);
    }

    @Override
    public void finished(Duration computing) {
      finished++;
    }

    @Override
    public void broke(Throwable error) {
      throw new AssertionError(error);
    }
  }

  /** Plays the part of the user interface thread until the work is done. */
  private void runFront() throws InterruptedException {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
    while (recorder.finished == 0 && System.nanoTime() < end) {
      Runnable next = front.poll(100, TimeUnit.MILLISECONDS);
      if (next != null) {
        next.run();
      }
    }
    assertThat(recorder.finished).isEqualTo(1);
  }

  @AfterEach
  void close() {
    service.close();
  }

  @Test
  void theNewestRequestWins() throws InterruptedException {
    service.requestPlots(MODEL.with("film.thickness", 60e-9));
    service.requestPlots(MODEL.with("film.thickness", 70e-9));
    Thread.sleep(150); // the second one is being computed
    service.requestPlots(MODEL);
    runFront();
    assertThat(recorder.started).isEqualTo(3);
    assertThat(recorder.measured)
        .extracting(Measurement::of)
        .as("results of the others are dropped, even those that were ready")
        .containsExactly(LivePlot.values());
    CurveServiceTest alone = new CurveServiceTest();
    alone.service.requestPlots(MODEL);
    alone.runFront();
    alone.close();
    for (int i = 0; i < LivePlot.values().length; i++) {
      assertThat(recorder.measured.get(i).figures())
          .isEqualTo(alone.recorder.measured.get(i).figures());
    }
  }

  @Test
  void whatCannotBeMeasuredIsSaidAndTheRestGoesOn() throws InterruptedException {
    service.requestPlots(MODEL.with("pulse.count", 1));
    runFront();
    assertThat(recorder.measured).hasSize(LivePlot.values().length);
    assertThat(recorder.measured)
        .filteredOn(m -> m.failure() != null)
        .singleElement()
        .satisfies(
            m -> {
              assertThat(m.of()).isEqualTo(LivePlot.UPDATE);
              assertThat(m.failure()).contains("pulse.count is 1");
            });
  }

  @Test
  void closingStopsTheThreadAndTheNews() throws InterruptedException {
    service.requestPlots(MODEL);
    Thread.sleep(60);
    service.close();
    service.requestPlots(MODEL);
    Thread.sleep(300);
    front.forEach(Runnable::run);
    assertThat(recorder.measured).isEmpty();
    assertThat(recorder.started).isEqualTo(1);
  }
}
