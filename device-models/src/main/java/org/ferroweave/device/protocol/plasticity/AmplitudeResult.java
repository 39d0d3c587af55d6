package org.ferroweave.device.protocol.plasticity;

import java.util.List;
import org.ferroweave.device.protocol.Curve;
import org.ferroweave.device.protocol.Figure;
import org.ferroweave.device.protocol.ProtocolResult;
import org.ferroweave.device.protocol.Series;
import org.ferroweave.device.protocol.Series.Axis;

/**
 * Result of {@link AmplitudeProtocol}.
 *
 * @param potentiation gain (1) of one potentiating pulse against amplitude over that of the write
 *     pulse (1), rising
 * @param depression the same of one depressing pulse on the potentiated device
 */
public record AmplitudeResult(Curve potentiation, Curve depression) implements ProtocolResult {
  @Override
  public String protocol() {
    return "sadp";
  }

  @Override
  public List<Series> series() {
    return List.of(
        new Series(
            "sadp",
            "Response to one pulse against its amplitude",
            Axis.linear("amplitude over that of the write pulse", "1"),
            Axis.linear("conductance over that before the pulse", "1"),
            List.of(potentiation, depression)));
  }

  @Override
  public List<Figure> figures() {
    return List.of(
        Trend.slope("sadp_slope", potentiation, "gain per amplitude of the write pulse"),
        ratio("sadp_ratio", potentiation),
        ratio("sadp_ratio_depression", depression));
  }

  private static Figure ratio(String quantity, Curve curve) {
    double[] x = curve.x();
    double[] y = curve.y();
    int last = x.length - 1;
    return Figure.of(
        quantity,
        y[last] / y[0],
        "1",
        "gain at " + x[last] + " over that at " + x[0] + " of the write amplitude");
  }
}
