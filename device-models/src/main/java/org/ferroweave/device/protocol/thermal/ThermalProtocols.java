package org.ferroweave.device.protocol.thermal;

import java.util.List;
import org.ferroweave.device.protocol.Protocol;
import org.ferroweave.device.protocol.ProtocolProvider;

/** The protocols of this package, for the service loader. */
public final class ThermalProtocols implements ProtocolProvider {
  /** Called by the service loader. */
  public ThermalProtocols() {}

  @Override
  public List<Protocol> protocols() {
    return List.of(TemperatureProtocol.STANDARD);
  }
}
