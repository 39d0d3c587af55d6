package org.ferroweave.gui;

import java.time.Duration;
import java.util.List;
import org.ferroweave.device.protocol.Figure;

/** Told what {@link CurveService} computes; calls for requests that are no longer wanted cease. */
interface CurveListener {
  /** Work has been asked for. */
  void started();

  /** One plot is ready. */
  void measured(Measurement measurement);

  /** Figures from many devices are ready. */
  void populationMeasured(List<Figure> figures);

  /** All that was asked for is ready. */
  void finished(Duration computing);

  /** Something broke that is not the person's fault. */
  void broke(Throwable error);
}
