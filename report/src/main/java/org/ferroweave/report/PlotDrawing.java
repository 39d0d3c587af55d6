package org.ferroweave.report;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A plot laid out for a surface of given size, for front ends that draw on their own {@link
 * Canvas}; the look is that of the files of {@link PlotWriter}.
 */
public final class PlotDrawing {
  private static final double LEAST_WIDTH = 160;
  private static final double LEAST_DATA_HEIGHT = 40;

  private final Plot plot;
  private final CurveChart chart;

  /**
   * Lays the plot out; a surface that is too small for axes gets a larger drawing, to be clipped.
   *
   * @param plot what to draw
   * @param width of the surface (px)
   * @param height of the surface (px)
   */
  public PlotDrawing(Plot plot, double width, double height) {
    this.plot = plot;
    double wide = Math.max(LEAST_WIDTH, width);
    double frame =
        new CurveChart(plot, false, new Chart.Size(wide, LEAST_DATA_HEIGHT)).height()
            - LEAST_DATA_HEIGHT;
    double dataHeight = Math.max(LEAST_DATA_HEIGHT, height - frame);
    this.chart = new CurveChart(plot, false, new Chart.Size(wide, Math.floor(dataHeight)));
  }

  /** Draws everything, background included. */
  public void paint(Canvas canvas) {
    chart.paint(canvas);
  }

  /**
   * The data point that is shown nearest to a place.
   *
   * @param x place (px)
   * @param y place (px)
   * @param reach greatest distance (px)
   */
  public Optional<Hit> nearest(double x, double y, double reach) {
    double least = reach * reach;
    @Nullable Hit hit = null;
    for (int k = 0; k < plot.curves().size(); k++) {
      Curve curve = plot.curves().get(k);
      for (int i = 0; i < curve.size(); i++) {
        if (plot.shows(curve, i)) {
          double px = chart.atX(curve.x(i));
          double py = chart.atY(curve.y(i));
          double distance = (px - x) * (px - x) + (py - y) * (py - y);
          if (distance <= least) {
            least = distance;
            hit = new Hit(curve.name(), Ink.series(k), curve.x(i), curve.y(i), px, py);
          }
        }
      }
    }
    return Optional.ofNullable(hit);
  }

  /**
   * A data point and where it is drawn.
   *
   * @param curve name of its curve
   * @param ink colour of its curve
   * @param x abscissa, in the unit of the plot's axis
   * @param y ordinate, in the unit of the plot's axis
   * @param atX place on the surface (px)
   * @param atY place on the surface (px)
   */
  public record Hit(String curve, Ink ink, double x, double y, double atX, double atY) {}
}
