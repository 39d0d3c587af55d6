package org.ferroweave.gui;

import java.util.Arrays;
import java.util.DoubleSummaryStatistics;
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
   * @param yLabel label of the vertical axis, shorter than that of the series
   * @param axes series that gives name and axes
   * @param curves what is drawn
   */
  static Plot plot(String title, String yLabel, Series axes, List<Curve> curves) {
    Axis y = new Axis(yLabel, axes.y().unit(), axes.y().log());
    return new Plot(axes.id(), title, axis(axes.x()), y, curves, "");
  }

  /**
   * The curves of a series under these names. Lines beside points are fits: they are dashed and end
   * where they leave the range of the points.
   */
  static List<Curve> curves(Series series, List<String> names) {
    DoubleSummaryStatistics points =
        series.curves().stream()
            .filter(c -> c.style() == Style.POINTS)
            .flatMapToDouble(c -> Arrays.stream(c.y()))
            .filter(Double::isFinite)
            .summaryStatistics();
    return IntStream.range(0, Math.min(names.size(), series.curves().size()))
        .mapToObj(i -> curve(series.curves().get(i), names.get(i), points))
        .toList();
  }

  private static Curve curve(
      org.ferroweave.device.protocol.Curve curve, String name, DoubleSummaryStatistics points) {
    double[] x = curve.x();
    double[] y = curve.y();
    if (curve.style() == Style.POINTS) {
      return Curve.points(name, x, y);
    }
    if (points.getCount() == 0) {
      return Curve.line(name, x, y);
    }
    double slack = 0.03 * (points.getMax() - points.getMin());
    for (int i = 0; i < y.length; i++) {
      if (y[i] > points.getMax() + slack || y[i] < points.getMin() - slack) {
        y[i] = Double.NaN;
      }
    }
    return Curve.dashed(name, x, y);
  }

  private static Axis axis(Series.Axis axis) {
    return new Axis(axis.label(), axis.unit(), axis.log());
  }
}
