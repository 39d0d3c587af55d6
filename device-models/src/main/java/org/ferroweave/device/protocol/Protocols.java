package org.ferroweave.device.protocol;

import java.util.List;
import org.ferroweave.device.InputException;
import org.ferroweave.device.NearestName;

/** The protocols at hand, each in its standard form. */
public final class Protocols {
  private static final List<Protocol> ALL =
      List.of(
          IvProtocol.STANDARD,
          PolarizationProtocol.STANDARD,
          UpdateProtocol.STANDARD,
          PairedPulseProtocol.FACILITATION,
          PairedPulseProtocol.DEPRESSION,
          StdpProtocol.STANDARD,
          RetentionProtocol.STANDARD);

  private Protocols() {}

  /** All protocols, in the order of a usual characterization. */
  public static List<Protocol> all() {
    return ALL;
  }

  /**
   * The protocol of a name.
   *
   * @throws InputException if there is none; the hint is the nearest name
   */
  public static Protocol byName(String name) {
    for (Protocol protocol : ALL) {
      if (protocol.name().equals(name)) {
        return protocol;
      }
    }
    List<String> names = ALL.stream().map(Protocol::name).toList();
    String nearest = NearestName.of(name, names);
    throw new InputException(
        "unknown protocol '" + name + "'; allowed: " + String.join(", ", names),
        nearest == null ? null : "you meant '" + nearest + "'");
  }
}
