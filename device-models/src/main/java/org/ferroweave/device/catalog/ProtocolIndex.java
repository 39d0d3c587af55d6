package org.ferroweave.device.catalog;

import java.util.List;
import java.util.Map;
import org.ferroweave.device.DeviceModel;

/**
 * Names of the protocols at hand, so that a datasheet that names another is refused. Found by the
 * service loader, since protocols build on devices and not the other way round.
 */
public interface ProtocolIndex {
  /** The names, in the order of a usual characterization. */
  List<String> names();

  /**
   * The figures that a protocol gives on some device, with their SI units; none if the protocol
   * does not tell before it is run.
   */
  default Map<String, String> figures(String protocol) {
    return Map.of();
  }

  /** Whether a protocol makes sense on a device. */
  default boolean applies(String protocol, DeviceModel model) {
    return true;
  }
}
