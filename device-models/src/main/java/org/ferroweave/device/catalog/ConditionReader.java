package org.ferroweave.device.catalog;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.ferroweave.device.DeviceModel;
import org.ferroweave.device.InputException;
import org.ferroweave.device.NearestName;
import org.ferroweave.device.Parameter;
import org.ferroweave.device.ParameterSpec;
import org.ferroweave.device.units.ParameterText;
import org.ferroweave.device.units.Units;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;

/**
 * Reads how a fact is simulated: by which protocol, and which parameters of the device are changed
 * for it, {@code by: transfer, at: {sweep.gate: 10 V, temperature: 350 K}}.
 */
final class ConditionReader {
  /** The condition that is no parameter: the temperature of the protocol (K). */
  static final String TEMPERATURE = "temperature";

  private static final int LONGEST_LIST = 12;

  /** Loaded when the first fact names a protocol. */
  private static final class Holder {
    static final List<ProtocolIndex> INDICES =
        ServiceLoader.load(ProtocolIndex.class, ProtocolIndex.class.getClassLoader()).stream()
            .map(ServiceLoader.Provider::get)
            .toList();
    static final List<String> PROTOCOLS =
        INDICES.stream().flatMap(index -> index.names().stream()).toList();

    /** The figures that a protocol is known to give, with their SI units. */
    static Map<String, String> figures(String protocol) {
      return INDICES.stream()
          .map(index -> index.figures(protocol))
          .filter(figures -> !figures.isEmpty())
          .findFirst()
          .orElse(Map.of());
    }
  }

  private final ProblemLog log;
  private final @Nullable Map<String, ParameterSpec> specs;

  /**
   * @param family family of the device, or null if it is not known; keys are then not checked
   */
  ConditionReader(@Nullable DeviceFamily family, ProblemLog log) {
    this.log = log;
    if (family == null) {
      specs = null;
    } else {
      specs = new LinkedHashMap<>();
      family.allParameters().forEach(spec -> specs.put(spec.name(), spec));
    }
  }

  /** Conditions on a device whose parameters are known. */
  ConditionReader(List<Parameter> parameters, ProblemLog log) {
    this.log = log;
    specs = new LinkedHashMap<>();
    parameters.forEach(parameter -> specs.put(parameter.name(), parameter.spec()));
  }

  /** Name of the protocol under a key, empty if there is none; an unknown one is a problem. */
  String protocol(Fields fields, String key, String place) {
    String name = fields.optional(key, "the name of a protocol");
    if (name == null) {
      return "";
    }
    List<String> names = Holder.PROTOCOLS;
    if (!names.contains(name)) {
      log.add(
          fields.line(key),
          place + ": unknown protocol '" + name + "'; allowed: " + String.join(", ", names),
          NearestName.of(name, names));
    }
    return name;
  }

  /**
   * Checks that a protocol gives a figure, and in a unit. One whose figures are known only when it
   * runs is not checked here but then.
   *
   * @param line line of the figure's name
   * @param protocol the protocol; empty: any will do
   * @param changed whether parameters are changed for it
   * @param unit SI unit in which the datasheet speaks of the figure, or null if it does not matter
   * @param unitLine line of the value or bound
   */
  void figure(
      String place,
      String figure,
      int line,
      String protocol,
      boolean changed,
      @Nullable String unit,
      int unitLine) {
    if (!protocol.isEmpty() && Holder.PROTOCOLS.contains(protocol) && !changed) {
      uses.add(new Use(place, line, protocol));
    }
    Map<String, Set<String>> units = new TreeMap<>();
    for (String name : protocol.isEmpty() ? Holder.PROTOCOLS : List.of(protocol)) {
      Map<String, String> known = Holder.figures(name);
      if (known.isEmpty() && !protocol.isEmpty()) {
        return;
      }
      known.forEach((f, u) -> units.computeIfAbsent(f, k -> new TreeSet<>()).add(u));
    }
    Set<String> given = units.get(figure);
    String who = protocol.isEmpty() ? "no protocol gives" : "protocol " + protocol + " gives no";
    if (given == null) {
      String nearest = NearestName.of(figure, units.keySet());
      log.add(
          line,
          place
              + ": "
              + who
              + " figure '"
              + figure
              + "'; allowed: "
              + (protocol.isEmpty()
                  ? "names in the column figure of 'characterize'"
                  : String.join(", ", units.keySet())),
          nearest);
    } else if (unit != null && !given.contains(unit)) {
      log.add(
          unitLine,
          place
              + " is in "
              + Units.kind(unit)
              + "; allowed: "
              + given.stream().map(Units::kind).collect(Collectors.joining(" or "))
              + ", as "
              + (protocol.isEmpty() ? "protocols give " : "protocol " + protocol + " gives ")
              + figure);
    }
  }

  private record Use(String place, int line, String protocol) {}

  private final List<Use> uses = new ArrayList<>();

  /**
   * Checks that the protocols named so far, of figures without changed parameters, make sense on
   * the device; where that cannot be said before it is measured, nothing is.
   */
  void checkApplies(DeviceModel model) {
    for (Use use : uses) {
      if (!applies(use.protocol(), model)) {
        log.add(
            use.line(),
            use.place()
                + ": protocol "
                + use.protocol()
                + " does not apply to the family "
                + model.family()
                + "; allowed: "
                + Holder.PROTOCOLS.stream()
                    .filter(name -> applies(name, model))
                    .collect(Collectors.joining(", ")));
      }
    }
  }

  private static boolean applies(String protocol, DeviceModel model) {
    try {
      return Holder.INDICES.stream()
          .filter(index -> index.names().contains(protocol))
          .allMatch(index -> index.applies(protocol, model));
    } catch (InputException e) {
      return true; // the device lacks what the question needs; the measurement will say so
    }
  }

  /** The conditions under a key in SI, none if it is not there; problems go to the log. */
  Map<String, Double> conditions(Fields fields, String key, String place) {
    Map<String, Double> conditions = new LinkedHashMap<>();
    Node node = fields.node(key);
    if (node instanceof MappingNode mapping) {
      String where = place + ": " + key + ": ";
      new Fields(mapping, where, log)
          .all()
          .forEach((name, field) -> condition(where, name, field, conditions));
    } else if (node != null) {
      log.add(
          fields.line(key),
          place + ": " + key + " is no mapping; allowed: {parameter: value, temperature: 300 K}");
    }
    return conditions;
  }

  private void condition(
      String where, String name, Fields.Field field, Map<String, Double> conditions) {
    if (!(field.value() instanceof ScalarNode scalar)) {
      log.add(field.line(), where + name + " is no value; allowed: dotted keys, 'sweep.gate: 5 V'");
      return;
    }
    try {
      if (name.equals(TEMPERATURE)) {
        double kelvin = Units.parse(where + name, scalar.getValue(), "K");
        if (kelvin > 0) {
          conditions.put(name, kelvin);
        } else {
          log.add(field.line(), where + name + " is " + kelvin + " K; allowed: above 0 K");
        }
      } else if (specs == null) {
        conditions.put(name, Units.quantity(where + name, scalar.getValue()).value());
      } else {
        ParameterSpec spec = specs.get(name);
        if (spec == null) {
          unknown(where, name, field.line(), specs);
        } else {
          conditions.put(name, ParameterText.read(where, spec, scalar.getValue()));
        }
      }
    } catch (InputException e) {
      log.add(log.file(), field.line(), e);
    }
  }

  private void unknown(String where, String name, int line, Map<String, ParameterSpec> known) {
    List<String> names = new ArrayList<>(known.keySet());
    names.add(TEMPERATURE);
    log.add(
        line,
        where + "unknown parameter '" + name + "'; allowed: " + allowed(name, names),
        NearestName.of(name, names));
  }

  /** All names if they are few, else those of the same group. */
  private static String allowed(String name, List<String> names) {
    String group = name.substring(0, name.indexOf('.') + 1);
    List<String> beside =
        names.size() <= LONGEST_LIST
            ? names
            : names.stream().filter(n -> !group.isEmpty() && n.startsWith(group)).toList();
    return beside.isEmpty()
        ? "temperature, or a parameter of the device"
        : String.join(", ", beside);
  }
}
