package org.ferroweave.device.protocol;

import java.util.List;
import java.util.stream.Collectors;
import org.ferroweave.device.InputException;

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
    String names = ALL.stream().map(Protocol::name).collect(Collectors.joining(", "));
    String nearest = ALL.get(0).name();
    for (Protocol protocol : ALL) {
      if (distance(name, protocol.name()) < distance(name, nearest)) {
        nearest = protocol.name();
      }
    }
    throw new InputException(
        "unknown protocol '" + name + "'; allowed: " + names, "you meant '" + nearest + "'");
  }

  /** Levenshtein distance. */
  private static int distance(String a, String b) {
    int[] previous = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      previous[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      int[] row = new int[b.length() + 1];
      row[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int swap = previous[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        row[j] = Math.min(swap, 1 + Math.min(previous[j], row[j - 1]));
      }
      previous = row;
    }
    return previous[b.length()];
  }
}
