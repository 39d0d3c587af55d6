package org.ferroweave.device.protocol.transistor;

import java.util.List;
import org.ferroweave.device.protocol.Protocol;
import org.ferroweave.device.protocol.ProtocolProvider;

/** The protocols of this package. */
public final class TransistorProtocols implements ProtocolProvider {
  /** For the service loader. */
  public TransistorProtocols() {}

  @Override
  public List<Protocol> protocols() {
    return List.of(TransferProtocol.STANDARD, OutputProtocol.STANDARD, ResponseProtocol.STANDARD);
  }
}
