package org.ferroweave.gui;

import java.util.List;
import java.util.stream.IntStream;
import org.ferroweave.device.protocol.Curve.Style;
import org.ferroweave.device.protocol.ProtocolResult;
import org.ferroweave.device.protocol.Series;
import org.ferroweave.report.Axis;
import org.ferroweave.report.Curve;
import org.ferroweave.report.Plot;

/** Curves of protocols as plots. */
final class SeriesPlots {
  private SeriesPlots() {}

  /** The series of this name in a result. */
  static Series series(ProtocolResult result, String id) {
    return result.series().stream().filter(s -> s.id().equals(id)).findFirst().orElseThrow();
  }

  /**
   * A plot of curves on the axes of a series.
   *
   * @param title heading
   * @param axes series that gives name and axes
   * @param curves what is drawn
   */
  static Plot plot(String title, Series axes, List<Curve> curves) {
    return new Plot(axes.id(), title, axis(axes.x()), axis(axes.y()), curves, "");
  }

  /** The curves of a series under these names; lines beside points are fits and dashed. */
  static List<Curve> curves(Series series, List<String> names) {
    boolean measured = series.curves().stream().anyMatch(c -> c.style() == Style.POINTS);
    return IntStream.range(0, Math.min(names.size(), series.curves().size()))
        .mapToObj(i -> curve(series.curves().get(i), names.get(i), measured))
        .toList();
  }

  private static Curve curve(
      org.ferroweave.device.protocol.Curve curve, String name, boolean lineIsFit) {
    return switch (curve.style()) {
      case POINTS -> Curve.points(name, curve.x(), curve.y());
      case LINE ->
          lineIsFit
              ? Curve.dashed(name, curve.x(), curve.y())
              : Curve.line(name, curve.x(), curve.y());
    };
  }

  private static Axis axis(Series.Axis axis) {
    return new Axis(axis.label(), axis.unit(), axis.log());
  }
}
