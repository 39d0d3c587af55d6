package org.ferroweave.device.protocol;

import java.util.List;

/** Adds protocols to those at hand; found by the service loader. */
public interface ProtocolProvider {
  /** The protocols, each in its standard form. */
  List<Protocol> protocols();
}
