package org.ferroweave.gui;

import java.util.List;
import org.ferroweave.device.protocol.Figure;
import org.ferroweave.report.Plot;
import org.jspecify.annotations.Nullable;

/**
 * What was computed for one plot.
 *
 * @param of the plot
 * @param plot its curves, or null if they could not be had
 * @param figures figures of merit of the mean device
 * @param failure why there are no curves, or null
 */
record Measurement(
    LivePlot of, @Nullable Plot plot, List<Figure> figures, @Nullable String failure) {
  Measurement {
    figures = List.copyOf(figures);
  }

  static Measurement failed(LivePlot of, String failure) {
    return new Measurement(of, null, List.of(), failure);
  }
}
