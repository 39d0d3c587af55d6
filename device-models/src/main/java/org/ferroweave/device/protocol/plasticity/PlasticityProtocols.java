package org.ferroweave.device.protocol.plasticity;

import java.util.List;
import org.ferroweave.device.protocol.Protocol;
import org.ferroweave.device.protocol.ProtocolProvider;

/** The protocols of this package, for the service loader. */
public final class PlasticityProtocols implements ProtocolProvider {
  /** Called by the service loader. */
  public PlasticityProtocols() {}

  @Override
  public List<Protocol> protocols() {
    return List.of(
        EpscProtocol.STANDARD,
        RateProtocol.STANDARD,
        AmplitudeProtocol.STANDARD,
        NumberProtocol.STANDARD,
        LevelsProtocol.STANDARD,
        EnduranceProtocol.STANDARD,
        TemperatureProtocol.STANDARD);
  }
}
