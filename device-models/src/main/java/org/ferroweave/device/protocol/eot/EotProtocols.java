package org.ferroweave.device.protocol.eot;

import java.util.List;
import org.ferroweave.device.protocol.Protocol;
import org.ferroweave.device.protocol.ProtocolProvider;

/** The protocol of this package, for the service loader. */
public final class EotProtocols implements ProtocolProvider {
  /** Called by the service loader. */
  public EotProtocols() {}

  @Override
  public List<Protocol> protocols() {
    return List.of(EotProtocol.STANDARD);
  }
}
