package org.ferroweave.device.protocol;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.ServiceLoader;
import java.util.Set;
import org.ferroweave.device.DeviceModel;
import org.ferroweave.device.InputException;
import org.ferroweave.device.NearestName;

/** The protocols at hand, each in its standard form. */
public final class Protocols {
  private static final List<Protocol> STANDARD =
      List.of(
          IvProtocol.STANDARD,
          PolarizationProtocol.STANDARD,
          UpdateProtocol.STANDARD,
          PairedPulseProtocol.FACILITATION,
          PairedPulseProtocol.DEPRESSION,
          StdpProtocol.STANDARD,
          RetentionProtocol.STANDARD);
  private static final List<Protocol> ALL = load();

  private Protocols() {}

  private static List<Protocol> load() {
    List<Protocol> all = new ArrayList<>(STANDARD);
    for (ProtocolProvider provider : ServiceLoader.load(ProtocolProvider.class)) {
      all.addAll(provider.protocols());
    }
    Set<String> names = new HashSet<>();
    for (Protocol protocol : all) {
      if (!names.add(protocol.name())) {
        throw new IllegalStateException("two protocols are named " + protocol.name());
      }
    }
    return List.copyOf(all);
  }

  /** All protocols, in the order of a usual characterization. */
  public static List<Protocol> all() {
    return ALL;
  }

  /** The protocols that make sense on a device, in the order of a usual characterization. */
  public static List<Protocol> of(DeviceModel model) {
    return ALL.stream().filter(protocol -> protocol.appliesTo(model)).toList();
  }

  /**
   * The protocol of a name.
   *
   * @throws InputException if there is none; the hint is the nearest name
   */
  public static Protocol byName(String name) {
    return byName(name, new String[0]);
  }

  /**
   * The protocol of a name, where other words are allowed too.
   *
   * @param words other words that a message names as allowed, for example {@code all}
   * @throws InputException if there is none; the hint is the nearest name
   */
  public static Protocol byName(String name, String... words) {
    for (Protocol protocol : ALL) {
      if (protocol.name().equals(name)) {
        return protocol;
      }
    }
    List<String> names = new ArrayList<>(ALL.stream().map(Protocol::name).toList());
    names.addAll(List.of(words));
    String nearest = NearestName.of(name, names);
    throw new InputException(
        "unknown protocol '" + name + "'; allowed: " + String.join(", ", names),
        nearest == null ? null : "you meant '" + nearest + "'");
  }
}
