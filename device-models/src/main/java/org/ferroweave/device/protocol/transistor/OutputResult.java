package org.ferroweave.device.protocol.transistor;

import java.util.List;
import org.ferroweave.device.protocol.Curve;
import org.ferroweave.device.protocol.Figure;
import org.ferroweave.device.protocol.ProtocolResult;
import org.ferroweave.device.protocol.Series;
import org.ferroweave.device.protocol.Series.Axis;

/**
 * Result of {@link OutputProtocol}.
 *
 * @param curves drain current (A) against drain voltage (V), one curve per gate voltage, the
 *     largest gate voltage last
 */
public record OutputResult(List<Curve> curves) implements ProtocolResult {
  public OutputResult {
    curves = List.copyOf(curves);
  }

  @Override
  public String protocol() {
    return "output";
  }

  @Override
  public List<Series> series() {
    return List.of(
        new Series(
            "output",
            "Drain current against drain voltage",
            Axis.linear("drain voltage", "V"),
            Axis.linear("drain current", "A"),
            curves));
  }

  @Override
  public List<Figure> figures() {
    Curve strongest = curves.get(curves.size() - 1);
    double[] v = strongest.x();
    double[] i = strongest.y();
    int last = v.length - 1;
    double slope = (i[last] - i[last - 1]) / (v[last] - v[last - 1]);
    return List.of(
        Figure.of("output_current", i[last], "A", "at the end of the sweep, largest gate voltage"),
        Figure.of("on_resistance", v[0] / i[0], "ohm", "first stair, largest gate voltage"),
        Figure.of(
            "output_saturation",
            1 - slope / (i[0] / v[0]),
            "1",
            "1 - slope at the end over slope at the beginning, largest gate voltage"));
  }
}
