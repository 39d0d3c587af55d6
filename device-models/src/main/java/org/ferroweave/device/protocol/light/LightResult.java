package org.ferroweave.device.protocol.light;

import java.util.List;
import org.ferroweave.device.protocol.Figure;
import org.ferroweave.device.protocol.ProtocolResult;
import org.ferroweave.device.protocol.Series;

/**
 * Curves and figures of a measurement with light.
 *
 * @param protocol name of the protocol
 * @param series curves
 * @param figures figures of merit
 */
public record LightResult(String protocol, List<Series> series, List<Figure> figures)
    implements ProtocolResult {
  public LightResult {
    series = List.copyOf(series);
    figures = List.copyOf(figures);
  }
}
