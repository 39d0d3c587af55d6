package org.ferroweave.device.catalog;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import org.ferroweave.device.InputException;
import org.ferroweave.device.NearestName;
import org.ferroweave.device.Provenance;
import org.ferroweave.device.units.Units;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;

/**
 * Reads a {@code parameters:} tree, whose keys may be nested or dotted, into one {@link Statement}
 * per parameter.
 */
final class StatementReader {
  /** Names the facts that were in sight when a number was chosen. */
  static final String TUNED_TO = "tuned-to";

  private static final String VALUE = "value";
  private static final String FROM = "from";
  private static final String PLUS = "plus";
  private static final List<String> PROVENANCES =
      Arrays.stream(Provenance.Kind.values()).map(Provenance.Kind::word).toList();
  private static final int LONGEST_LIST = 12;

  private final ProblemLog log;
  private final @Nullable List<String> known;
  private final Map<String, Statement> facts;
  private final Map<String, Statement> statements = new LinkedHashMap<>();

  /**
   * @param known the parameters that exist, or null if any name is allowed
   */
  StatementReader(ProblemLog log, @Nullable List<String> known) {
    this(log, known, Map.of());
  }

  /**
   * @param known the parameters that exist, or null if any name is allowed
   * @param facts what a parameter may be given {@code from}
   */
  StatementReader(ProblemLog log, @Nullable List<String> known, Map<String, Statement> facts) {
    this.log = log;
    this.known = known;
    this.facts = facts;
  }

  /** The statements by dotted key, in file order; problems go to the log. */
  Map<String, Statement> read(Node parameters, int line) {
    if (parameters instanceof MappingNode mapping) {
      new Fields(mapping, "parameters: ", log)
          .all()
          .forEach((key, field) -> walk(key, field.line(), field.value()));
    } else {
      log.add(line, "parameters is not a mapping; allowed: " + example("film.thickness", "50 nm"));
    }
    return statements;
  }

  private void walk(String name, int line, Node node) {
    if (!(node instanceof MappingNode mapping)) {
      notAMapping(name, line, node);
      return;
    }
    Fields fields = new Fields(mapping, name + ": ", log);
    if (isStatement(name, fields)) {
      if (known != null && !known.contains(name)) {
        unknown(name, line);
      } else {
        statement(name, line, fields);
      }
    } else if (fields.all().isEmpty()) {
      log.add(line, name + " is empty; allowed: " + example(name, "50 nm"));
    } else {
      fields.all().forEach((key, field) -> walk(name + "." + key, field.line(), field.value()));
    }
  }

  private boolean isStatement(String name, Fields fields) {
    if (known != null && known.contains(name)) {
      return true;
    }
    return !isGroup(name)
        && (fields.has(VALUE) || fields.has(FROM) || PROVENANCES.stream().anyMatch(fields::has));
  }

  private boolean isGroup(String name) {
    return known != null && known.stream().anyMatch(other -> other.startsWith(name + "."));
  }

  private void statement(String name, int line, Fields fields) {
    List<String> allowed = new ArrayList<>(List.of(VALUE, FROM, PLUS));
    allowed.addAll(PROVENANCES);
    allowed.add(TUNED_TO);
    fields.allow(allowed);
    Statement fact = null;
    String value;
    if (fields.has(FROM)) {
      fact = fact(name, fields);
      value = fact == null ? null : sum(name, fact, fields);
    } else {
      value = fields.required(VALUE, "a number with its unit");
    }
    boolean inherits = fact != null && !fields.has(PLUS);
    Provenance provenance =
        provenance(name, line, fields, inherits && fact != null ? fact.provenance() : null);
    Statement before = statements.get(name);
    if (before != null) {
      log.add(
          line,
          "duplicate parameter '"
              + name
              + "'; allowed: once (first in line "
              + before.line()
              + ")");
    } else {
      statements.put(
          name,
          new Statement(
              name, value, provenance, log.file(), fields.line(fields.has(FROM) ? FROM : VALUE)));
    }
  }

  /** The provenance that is written, or else the inherited one. */
  private @Nullable Provenance provenance(
      String name, int line, Fields fields, @Nullable Provenance inherited) {
    List<String> tunedTo = fields.words(TUNED_TO, "names of reported figures and behaviours");
    List<String> given = PROVENANCES.stream().filter(fields::has).toList();
    if (given.isEmpty() && inherited != null) {
      return tunedTo.isEmpty()
          ? inherited
          : new Provenance(inherited.kind(), inherited.note(), tunedTo);
    }
    if (given.size() != 1) {
      log.add(
          line,
          name
              + (given.isEmpty() ? " has no provenance" : " has " + String.join(" and ", given))
              + "; allowed: exactly one of "
              + String.join(", ", PROVENANCES));
      return null;
    }
    String note = fields.optional(given.get(0), "the source, formula, figures or reason");
    Provenance.Kind kind = Provenance.Kind.valueOf(given.get(0).toUpperCase(Locale.ROOT));
    return note == null ? null : new Provenance(kind, note, tunedTo);
  }

  /** The fact of the material that a parameter is given from. */
  private @Nullable Statement fact(String name, Fields fields) {
    String from = fields.required(FROM, "a fact of the material");
    if (from == null) {
      return null;
    }
    if (fields.has(VALUE)) {
      log.add(fields.line(VALUE), name + " has value and from; allowed: one of them");
      return null;
    }
    Statement fact = facts.get(from);
    if (fact == null) {
      log.add(
          fields.line(FROM),
          name
              + " is from '"
              + from
              + "'; allowed: "
              + (facts.isEmpty()
                  ? "a fact of the material, which this file does not name"
                  : String.join(", ", facts.keySet())),
          NearestName.of(from, facts.keySet()));
    }
    return fact;
  }

  /** The fact's value with what the device adds to it, as text. */
  private @Nullable String sum(String name, Statement fact, Fields fields) {
    String base = fact.value();
    if (base == null || !fields.has(PLUS)) {
      return base;
    }
    String plus = fields.required(PLUS, "a difference with its unit");
    if (plus == null) {
      return null;
    }
    try {
      return Units.sum(name + ": plus", base, plus);
    } catch (InputException e) {
      log.add(log.file(), fields.line(PLUS), e);
      return null;
    }
  }

  private void notAMapping(String name, int line, Node node) {
    String written = node instanceof ScalarNode scalar ? scalar.getValue() : "";
    if (known != null && isGroup(name)) {
      log.add(line, name + " is '" + written + "'; allowed: " + allowedBeside(name + ".x"));
    } else if (known != null && !known.contains(name)) {
      unknown(name, line);
    } else {
      log.add(
          line,
          name + " is '" + written + "' without provenance; allowed: " + example(name, written));
      statements.putIfAbsent(name, new Statement(name, null, null, log.file(), line));
    }
  }

  private void unknown(String name, int line) {
    List<String> names = known == null ? List.of() : known;
    log.add(
        line,
        "unknown parameter '" + name + "'; allowed: " + allowedBeside(name),
        NearestName.of(name, names));
  }

  /** All names if they are few, else those of the same group, else the groups. */
  private String allowedBeside(String name) {
    List<String> names = known == null ? List.of() : known;
    if (names.size() <= LONGEST_LIST) {
      return String.join(", ", names);
    }
    String group = name.substring(0, name.indexOf('.') + 1);
    List<String> beside = names.stream().filter(n -> n.startsWith(group)).toList();
    if (!group.isEmpty() && !beside.isEmpty()) {
      return String.join(", ", beside);
    }
    TreeSet<String> groups = new TreeSet<>();
    names.forEach(n -> groups.add(n.contains(".") ? n.substring(0, n.indexOf('.')) + ".*" : n));
    return String.join(", ", groups);
  }

  private static String example(String name, String written) {
    String last = name.substring(name.lastIndexOf('.') + 1);
    return last + ": {value: " + written + ", " + String.join("|", PROVENANCES) + ": note}";
  }
}
