package org.ferroweave.cli;

import java.util.List;
import org.ferroweave.device.protocol.Series;
import org.ferroweave.report.Axis;
import org.ferroweave.report.Curve;
import org.ferroweave.report.Plot;

/** Curves of protocols as plots. */
final class SeriesFigures {
  private SeriesFigures() {}

  /** The series as a plot with the same name. */
  static Plot plot(Series series) {
    List<Curve> curves =
        series.curves().stream()
            .map(
                curve ->
                    switch (curve.style()) {
                      case LINE -> Curve.line(curve.name(), curve.x(), curve.y());
                      case POINTS -> Curve.points(curve.name(), curve.x(), curve.y());
                    })
            .toList();
    return new Plot(series.id(), series.title(), axis(series.x()), axis(series.y()), curves, "");
  }

  private static Axis axis(Series.Axis axis) {
    return new Axis(axis.label(), axis.unit(), axis.log());
  }
}
