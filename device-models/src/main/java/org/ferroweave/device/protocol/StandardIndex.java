package org.ferroweave.device.protocol;

import java.util.List;
import java.util.Map;
import org.ferroweave.device.DeviceModel;
import org.ferroweave.device.catalog.ProtocolIndex;

/** The protocols at hand, for the readers of datasheets. */
public final class StandardIndex implements ProtocolIndex {
  /** For the service loader. */
  public StandardIndex() {}

  @Override
  public List<String> names() {
    return Protocols.all().stream().map(Protocol::name).toList();
  }

  @Override
  public Map<String, String> figures(String protocol) {
    return FigureIndex.figures(protocol);
  }

  @Override
  public boolean applies(String protocol, DeviceModel model) {
    return Protocols.byName(protocol).appliesTo(model);
  }
}
