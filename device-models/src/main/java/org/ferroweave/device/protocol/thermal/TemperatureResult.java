package org.ferroweave.device.protocol.thermal;

import java.util.List;
import org.ferroweave.device.protocol.Curve;
import org.ferroweave.device.protocol.Figure;
import org.ferroweave.device.protocol.ProtocolResult;
import org.ferroweave.device.protocol.Series;
import org.ferroweave.device.protocol.Series.Axis;

/**
 * Result of {@link TemperatureProtocol}.
 *
 * @param on conductance after set (S) against temperature (K)
 * @param off conductance after reset (S), the same temperatures
 * @param logWindow logarithm of their ratio at the start
 * @param highest highest temperature at which the device was found to operate (K)
 * @param stops whether it was found not to operate above
 */
public record TemperatureResult(
    Curve on, Curve off, double logWindow, double highest, boolean stops)
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
            "Set and reset at rising temperature",
            Axis.linear("temperature", "K"),
            Axis.log("conductance at the read voltage", "S"),
            List.of(on, off)));
  }

  @Override
  public List<Figure> figures() {
    if (!(logWindow > 0)) {
      String why = "set and reset states do not differ at the start";
      return List.of(Figure.of("operating_temperature_max", Double.NaN, "K", why));
    }
    String rule = "ln(on/off) of pulse trains above half of that at the start of the scan";
    return List.of(
        Figure.of(
            "operating_temperature_max",
            highest,
            "K",
            stops ? rule : "at least, by the end of the scan: " + rule));
  }
}
