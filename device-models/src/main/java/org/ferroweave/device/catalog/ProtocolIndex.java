package org.ferroweave.device.catalog;

import java.util.List;

/**
 * Names of the protocols at hand, so that a datasheet that names another is refused. Found by the
 * service loader, since protocols build on devices and not the other way round.
 */
public interface ProtocolIndex {
  /** The names, in the order of a usual characterization. */
  List<String> names();
}
