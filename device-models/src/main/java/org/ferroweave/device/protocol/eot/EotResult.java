package org.ferroweave.device.protocol.eot;

import java.util.List;
import org.ferroweave.device.protocol.Curve;
import org.ferroweave.device.protocol.Figure;
import org.ferroweave.device.protocol.ProtocolResult;
import org.ferroweave.device.protocol.Series;
import org.ferroweave.device.protocol.Series.Axis;

/** Result of {@link EotProtocol}. */
public final class EotResult implements ProtocolResult {
  private final double[] eot;
  private final double[] window;

  /**
   * Copies the samples.
   *
   * @param eot equivalent oxide thicknesses, rising (m)
   * @param window windows, positive where the loop runs counterclockwise, negative where clockwise
   *     (V); 0 where it cannot be resolved, NaN where the branches have no current in common
   */
  public EotResult(double[] eot, double[] window) {
    this.eot = eot.clone();
    this.window = window.clone();
  }

  /** Equivalent oxide thicknesses (m), a copy. */
  public double[] eot() {
    return eot.clone();
  }

  /** Windows (V), positive counterclockwise, a copy. */
  public double[] window() {
    return window.clone();
  }

  @Override
  public String protocol() {
    return "eot";
  }

  @Override
  public List<Series> series() {
    double[] slope = window.clone();
    for (int i = 0; i < slope.length; i++) {
      slope[i] /= eot[i];
    }
    Axis thickness = Axis.log("equivalent oxide thickness", "m");
    double[] ends = {eot[0], eot[eot.length - 1]};
    Curve zero = Curve.line("no hysteresis", ends, new double[2]);
    return List.of(
        new Series(
            "eot",
            "Window against equivalent oxide thickness",
            thickness,
            Axis.linear("window, counterclockwise positive", "V"),
            List.of(Curve.line("window", eot, window), zero)),
        new Series(
            "eot-field",
            "Window over equivalent oxide thickness",
            thickness,
            Axis.linear("window over EOT, counterclockwise positive", "V/m"),
            List.of(Curve.line("window over EOT", eot, slope), zero)));
  }

  @Override
  public List<Figure> figures() {
    int last = eot.length - 1;
    return List.of(
        Figure.of("flips", flips(), "1", "changes of the loop direction over the range of EOT"),
        Figure.of(
            "flip_eot",
            flip(),
            "m",
            Double.isNaN(flip())
                ? "the loop direction does not change once"
                : "EOT at which the loop direction changes"),
        Figure.of("window_thin", window[0], "V", "at the least EOT, counterclockwise positive"),
        Figure.of(
            "window_thick", window[last], "V", "at the greatest EOT, counterclockwise positive"));
  }

  private int flips() {
    int flips = 0;
    double before = 0;
    for (double each : window) {
      flips += before * each < 0 ? 1 : 0;
      before = each == 0 || Double.isNaN(each) ? before : each;
    }
    return flips;
  }

  /** Where the window passes zero, linear between points; NaN unless it does so exactly once. */
  private double flip() {
    if (flips() != 1) {
      return Double.NaN;
    }
    int last = -1;
    for (int i = 0; i < window.length; i++) {
      if (last >= 0 && window[last] * window[i] < 0) {
        double part = window[last] / (window[last] - window[i]);
        return eot[last] + (eot[i] - eot[last]) * part;
      }
      last = window[i] == 0 || Double.isNaN(window[i]) ? last : i;
    }
    return Double.NaN;
  }
}
