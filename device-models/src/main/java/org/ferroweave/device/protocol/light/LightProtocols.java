package org.ferroweave.device.protocol.light;

import java.util.List;
import org.ferroweave.device.protocol.Protocol;
import org.ferroweave.device.protocol.ProtocolProvider;

/** The measurements with light, for the service loader. */
public final class LightProtocols implements ProtocolProvider {
  /** For the service loader. */
  public LightProtocols() {}

  @Override
  public List<Protocol> protocols() {
    return List.of(
        PhotoresponseProtocol.STANDARD,
        PolarityProtocol.STANDARD,
        LearningProtocol.STANDARD,
        OpticalPlasticityProtocol.STANDARD,
        RetinaProtocol.STANDARD,
        OpticalPavlovProtocol.STANDARD);
  }
}
