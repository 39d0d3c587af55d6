package org.ferroweave.device.protocol;

import java.util.List;
import org.ferroweave.device.catalog.ProtocolIndex;

/** The protocols at hand, for the readers of datasheets. */
public final class StandardIndex implements ProtocolIndex {
  /** For the service loader. */
  public StandardIndex() {}

  @Override
  public List<String> names() {
    return Protocols.all().stream().map(Protocol::name).toList();
  }
}
