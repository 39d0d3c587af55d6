package org.ferroweave.device.protocol.ionic;

import java.util.List;
import org.ferroweave.device.protocol.Figure;
import org.ferroweave.device.protocol.ProtocolResult;
import org.ferroweave.device.protocol.Series;

/**
 * Curves and figures of one of these protocols.
 *
 * @param protocol name of the protocol
 * @param series curves
 * @param figures figures of merit
 */
public record Measured(String protocol, List<Series> series, List<Figure> figures)
    implements ProtocolResult {
  public Measured {
    series = List.copyOf(series);
    figures = List.copyOf(figures);
  }
}
