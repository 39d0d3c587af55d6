package org.ferroweave.device.protocol.plasticity;

import java.util.List;
import org.ferroweave.device.protocol.Curve;
import org.ferroweave.device.protocol.Figure;
import org.ferroweave.device.protocol.ProtocolResult;
import org.ferroweave.device.protocol.Series;
import org.ferroweave.device.protocol.Series.Axis;

/**
 * Result of {@link TemperatureProtocol}.
 *
 * @param onOff conductance after the potentiating over that after the depressing train (1) against
 *     temperature (K), rising temperature
 * @param edge highest temperature of operation (K), the last of the scan if the device operates
 *     throughout; NaN if the trains do not raise and lower the conductance at the first
 * @param resolution width to which the edge is known (K)
 */
public record TemperatureResult(Curve onOff, double edge, double resolution)
    implements ProtocolResult {
  @Override
  public String protocol() {
    return "temperature";
  }

  @Override
  public List<Series> series() {
    return List.of(
        new Series(
            "temperature",
            "Window of pulse trains against temperature",
            Axis.linear("temperature", "K"),
            Axis.log("conductance after potentiation over that after depression", "1"),
            List.of(onOff)));
  }

  @Override
  public List<Figure> figures() {
    double[] temperature = onOff.x();
    double[] ratio = onOff.y();
    int last = temperature.length - 1;
    return List.of(
        Figure.of("operating_temperature_max", edge, "K", note(temperature[0], temperature[last])),
        Figure.of("on_off_coldest", ratio[0], "1", "at " + temperature[0] + " K"),
        Figure.of("on_off_hottest", ratio[last], "1", "at " + temperature[last] + " K"));
  }

  private String note(double first, double last) {
    if (Double.isNaN(edge)) {
      return "the trains do not raise and lower the conductance at " + first + " K";
    }
    String rule = "ln(on/off) above half of that at " + first + " K";
    return edge == last
        ? "at least, by the end of the scan: " + rule
        : rule + ", to " + resolution + " K";
  }
}
