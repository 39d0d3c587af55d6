package org.ferroweave.device.protocol.ionic;

import java.util.List;
import org.ferroweave.device.protocol.Protocol;
import org.ferroweave.device.protocol.ProtocolProvider;

/** The protocols of this package, for the service loader. */
public final class IonicProtocols implements ProtocolProvider {
  /** For the service loader. */
  public IonicProtocols() {}

  @Override
  public List<Protocol> protocols() {
    return List.of(
        AdspProtocol.STANDARD,
        ReservoirProtocol.STANDARD,
        PavlovProtocol.STANDARD,
        MemoryTransitionProtocol.STANDARD,
        TrainProtocol.STANDARD,
        ComplianceProtocol.STANDARD,
        ThresholdProtocol.STANDARD,
        FormingProtocol.STANDARD,
        SwitchingTimeProtocol.STANDARD);
  }
}
