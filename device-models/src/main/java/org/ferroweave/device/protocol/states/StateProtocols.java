package org.ferroweave.device.protocol.states;

import java.util.List;
import org.ferroweave.device.protocol.Protocol;
import org.ferroweave.device.protocol.ProtocolProvider;

/** The measurements of this package, for the service loader. */
public final class StateProtocols implements ProtocolProvider {
  /** For the service loader. */
  public StateProtocols() {}

  @Override
  public List<Protocol> protocols() {
    return List.of(
        StatesProtocol.STANDARD, BarrierProtocol.STANDARD, PolarizationsProtocol.STANDARD);
  }
}
