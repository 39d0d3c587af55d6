package org.ferroweave.device.protocol.plasticity;

import java.util.Arrays;
import org.apache.commons.math3.stat.regression.SimpleRegression;
import org.ferroweave.device.protocol.Curve;
import org.ferroweave.device.protocol.Figure;

/** Straight-line slopes of gains, as figures. */
final class Trend {
  private Trend() {}

  /** Slope of the ordinates against the abscissae, with its standard error. */
  static Figure slope(String quantity, Curve curve, String note) {
    return slope(quantity, curve.x(), curve.y(), note);
  }

  /** Slope of the ordinates per factor ten of the abscissae, with its standard error. */
  static Figure slopePerDecade(String quantity, Curve curve, String note) {
    return slope(quantity, Arrays.stream(curve.x()).map(Math::log10).toArray(), curve.y(), note);
  }

  private static Figure slope(String quantity, double[] x, double[] y, String note) {
    SimpleRegression line = new SimpleRegression();
    for (int i = 0; i < x.length; i++) {
      line.addData(x[i], y[i]);
    }
    return new Figure(quantity, line.getSlope(), "1", line.getSlopeStdErr(), note);
  }
}
