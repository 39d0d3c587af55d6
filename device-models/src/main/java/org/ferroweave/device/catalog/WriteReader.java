package org.ferroweave.device.catalog;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.ferroweave.device.NearestName;
import org.ferroweave.device.ParameterSpec;
import org.ferroweave.device.Terminal;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.nodes.MappingNode;

/**
 * Reads {@code write:}, the terminals of the write pulses, and refuses those that a device of the
 * family cannot be written at: a gate that it does not have, light where the pulse is a voltage.
 */
final class WriteReader {
  private static final String WRITE = "write";
  private static final String POTENTIATION = "potentiation";
  private static final String DEPRESSION = "depression";
  private static final String GATE = "read.gate";
  private static final List<String> WORDS =
      Arrays.stream(Terminal.values()).map(Terminal::word).toList();

  /** What people call the two electrodes between which a voltage acts. */
  private static final List<String> ELECTRODES =
      List.of("drain", "source", "top", "bottom", "electrode", "channel", "two-terminal");

  private final @Nullable DeviceFamily family;
  private final ProblemLog log;

  /**
   * @param family family of the device, or null if it is not known; then every terminal goes
   */
  WriteReader(@Nullable DeviceFamily family, ProblemLog log) {
    this.family = family;
    this.log = log;
  }

  /** The terminals; both pulses between the electrodes if nothing is said. */
  WriteTerminals read(Fields top) {
    if (top.node(WRITE) instanceof MappingNode mapping) {
      Fields fields =
          new Fields(mapping, WRITE + ".", log).allow(List.of(POTENTIATION, DEPRESSION));
      Terminal up = terminal(fields, POTENTIATION, WRITE + "." + POTENTIATION, POTENTIATION);
      Terminal down = terminal(fields, DEPRESSION, WRITE + "." + DEPRESSION, DEPRESSION);
      return up == null || down == null ? WriteTerminals.VOLTAGE : new WriteTerminals(up, down);
    }
    if (!top.has(WRITE)) {
      if (family != null && !fits(WriteTerminals.VOLTAGE, family)) {
        log.add(
            top.line("family"),
            "write is missing; allowed: terminals of the pulses of the family " + family.name(),
            usual(family));
      }
      return WriteTerminals.VOLTAGE;
    }
    Terminal both = terminal(top, WRITE, WRITE, POTENTIATION);
    if (both == null) {
      return WriteTerminals.VOLTAGE;
    }
    if (family != null && !allowed(family, DEPRESSION).contains(both)) {
      refuse(top.line(WRITE), WRITE, both, DEPRESSION, family);
    }
    return new WriteTerminals(both, both);
  }

  private @Nullable Terminal terminal(Fields fields, String key, String place, String pulse) {
    String word = fields.required(key, String.join(", ", WORDS));
    if (word == null) {
      return null;
    }
    if (!WORDS.contains(word)) {
      log.add(
          fields.line(key),
          place + " is '" + word + "'; allowed: " + String.join(", ", WORDS),
          hint(word));
      return null;
    }
    Terminal terminal = Terminal.valueOf(word.toUpperCase(Locale.ROOT));
    if (family != null && !allowed(family, pulse).contains(terminal)) {
      refuse(fields.line(key), place, terminal, pulse, family);
      return null;
    }
    return terminal;
  }

  private String hint(String word) {
    if (ELECTRODES.contains(word.toLowerCase(Locale.ROOT))) {
      return "write: voltage (the first electrode, or drain, against the second)";
    }
    String nearest = NearestName.of(word, WORDS);
    return nearest != null ? nearest : family == null ? "write: voltage" : usual(family);
  }

  private void refuse(int line, String place, Terminal given, String pulse, DeviceFamily of) {
    String why =
        given == Terminal.GATE && unit(of, pulse).equals(given.unit())
            ? ", but devices of the family " + of.name() + " have no gate"
            : ", but pulse."
                + pulse
                + " of the family "
                + of.name()
                + " is in "
                + unit(of, pulse)
                + ", not in "
                + given.unit();
    log.add(
        line,
        place
            + " is '"
            + given.word()
            + "'"
            + why
            + "; allowed: "
            + String.join(", ", allowed(of, pulse).stream().map(Terminal::word).toList()),
        usual(of));
  }

  /** The terminals at which a family's pulses can act: those of the unit of the amplitude. */
  private static List<Terminal> allowed(DeviceFamily family, String pulse) {
    String unit = unit(family, pulse);
    return Arrays.stream(Terminal.values())
        .filter(terminal -> terminal.unit().equals(unit))
        .filter(terminal -> terminal != Terminal.GATE || hasGate(family))
        .toList();
  }

  private static boolean fits(WriteTerminals terminals, DeviceFamily family) {
    return allowed(family, POTENTIATION).contains(terminals.potentiation())
        && allowed(family, DEPRESSION).contains(terminals.depression());
  }

  private static boolean hasGate(DeviceFamily family) {
    return family.allParameters().stream().anyMatch(spec -> spec.name().equals(GATE));
  }

  /** Unit of a pulse's amplitude; that of a voltage where the family has no such pulse. */
  private static String unit(DeviceFamily family, String pulse) {
    return family.allParameters().stream()
        .filter(spec -> spec.name().equals("pulse." + pulse))
        .map(ParameterSpec::unit)
        .findFirst()
        .orElse(Terminal.VOLTAGE.unit());
  }

  /**
   * The line of a datasheet that most devices of a family have: a gate writes where there is one.
   */
  static String usual(DeviceFamily family) {
    List<Terminal> up = allowed(family, POTENTIATION);
    List<Terminal> down = allowed(family, DEPRESSION);
    String first = up.get(up.size() - 1).word();
    String second = down.get(down.size() - 1).word();
    return WRITE
        + ": "
        + (first.equals(second)
            ? first
            : "{" + POTENTIATION + ": " + first + ", " + DEPRESSION + ": " + second + "}");
  }
}
