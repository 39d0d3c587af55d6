package org.ferroweave.device.protocol.states;

import java.util.List;
import org.ferroweave.device.protocol.Curve;
import org.ferroweave.device.protocol.Figure;
import org.ferroweave.device.protocol.ProtocolResult;
import org.ferroweave.device.protocol.Series;
import org.ferroweave.device.protocol.Series.Axis;

/**
 * Result of {@link BarrierProtocol}.
 *
 * @param on ln(I/T^2) against 1/(kT) in the on state
 * @param off the same in the off state
 * @param onBarrier effective barrier in the on state (J)
 * @param offBarrier effective barrier in the off state (J)
 * @param voltage voltage of the reads (V)
 */
public record BarrierResult(
    Curve on, Curve off, double onBarrier, double offBarrier, double voltage)
    implements ProtocolResult {

  @Override
  public String protocol() {
    return "barrier";
  }

  @Override
  public List<Series> series() {
    return List.of(
        new Series(
            "barrier",
            "Richardson plot at " + voltage + " V",
            Axis.linear("1/(kT)", "1/J"),
            Axis.linear("ln(I/T^2)", "1"),
            List.of(on, off)));
  }

  @Override
  public List<Figure> figures() {
    String note = "slope of ln(I/T^2) against -1/(kT) at " + voltage + " V";
    return List.of(
        Figure.of("barrier_on", onBarrier, "J", note),
        Figure.of("barrier_off", offBarrier, "J", note),
        Figure.of("barrier_increase_off", offBarrier - onBarrier, "J", "off less on; " + note));
  }
}
