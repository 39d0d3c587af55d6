package org.ferroweave.device.catalog;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.ferroweave.device.InputException;
import org.ferroweave.device.ReportedFigure;
import org.ferroweave.device.units.Quantity;
import org.ferroweave.device.units.Units;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/** Reads the {@code behaviours:} list of a datasheet. */
final class BehaviourReader {
  private static final List<String> KEYS =
      List.of(
          "behaviour",
          "statement",
          "of",
          "source",
          "confidence",
          "use",
          "holds",
          FigureReader.NOT_MODELLED,
          FigureReader.REPEATS);
  private static final List<String> CRITERION_KEYS =
      List.of("figure", "by", "at", "over", "over-by", "over-at", "min", "max");
  private static final String NAME_RULE = "lower-case letters, digits and _";

  private final ConditionReader conditions;
  private final ProblemLog log;
  private final Map<String, Integer> lines = new LinkedHashMap<>();
  private final Map<String, Integer> repeatLines = new LinkedHashMap<>();
  private final Set<List<String>> predictions = new LinkedHashSet<>();

  BehaviourReader(ConditionReader conditions, ProblemLog log) {
    this.conditions = conditions;
    this.log = log;
  }

  /** The complete behaviours in file order; problems go to the log. */
  List<ReportedBehaviour> read(@Nullable Node list, int line) {
    List<ReportedBehaviour> behaviours = new ArrayList<>();
    Set<List<String>> names = new LinkedHashSet<>();
    for (Fields fields : mappings(list, line, "behaviours", "behaviour", KEYS)) {
      ReportedBehaviour behaviour = behaviour(fields);
      if (behaviour == null) {
        continue;
      }
      if (names.add(List.of(behaviour.name(), behaviour.of()))) {
        behaviours.add(behaviour);
      } else {
        log.add(
            fields.line("behaviour"),
            "duplicate behaviour '" + behaviour.name() + "'; allowed: once");
      }
    }
    return behaviours;
  }

  /** Whether a behaviour that was read is stated to be a prediction. */
  boolean isStatedPrediction(ReportedBehaviour behaviour) {
    return predictions.contains(List.of(behaviour.name(), behaviour.of()));
  }

  /** Line of {@code repeats:} by the name of the fact. */
  Map<String, Integer> repeatLines() {
    return repeatLines;
  }

  /** Names of facts say which one is meant, so a behaviour and a figure cannot share one. */
  void checkNames(List<ReportedFigure> figures) {
    for (String quantity :
        new LinkedHashSet<>(figures.stream().map(ReportedFigure::quantity).toList())) {
      Integer line = lines.get(quantity);
      if (line != null) {
        log.add(
            line,
            "behaviour '"
                + quantity
                + "' has the name of a figure under 'reported:'; allowed: a name of its own",
            quantity + "_seen");
      }
    }
  }

  private @Nullable ReportedBehaviour behaviour(Fields fields) {
    String name = name(fields, "behaviour", "behaviour");
    String place = name == null ? "behaviour" : name;
    String statement = fields.required("statement", "what is reported, in one line");
    String of = FigureReader.of(fields, log);
    String source = fields.required("source", "the paper that reports it");
    String confidence = fields.oneOf("confidence", FigureReader.CONFIDENCES);
    String notModelled = fields.optional(FigureReader.NOT_MODELLED, "the reason");
    if (fields.has("holds") == (notModelled != null)) {
      log.add(
          fields.line("behaviour"),
          place
              + (notModelled == null ? " has neither holds nor" : " has both holds and")
              + " not-modelled; allowed: exactly one of them");
    }
    String use = fields.has("use") ? fields.oneOf("use", FigureReader.USES) : null;
    String repeats = fields.optional(FigureReader.REPEATS, "the name of another fact");
    if (name != null) {
      lines.putIfAbsent(name, fields.line("behaviour"));
      if (repeats != null) {
        repeatLines.putIfAbsent(name, fields.line(FigureReader.REPEATS));
      }
    }
    List<Criterion> criteria = new ArrayList<>();
    for (Fields criterion :
        mappings(fields.node("holds"), fields.line("holds"), "holds", "holds", CRITERION_KEYS)) {
      Criterion read = criterion(place + ": holds", criterion);
      if (read != null) {
        criteria.add(read);
      }
    }
    if (fields.node("holds") instanceof SequenceNode list && list.getValue().isEmpty()) {
      log.add(fields.line("holds"), place + " has no criterion; allowed: at least one");
    }
    if (name == null || statement == null || source == null || confidence == null) {
      return null;
    }
    if (FigureReader.PREDICTION.equals(use)) {
      predictions.add(List.of(name, of));
    }
    return new ReportedBehaviour(
        name,
        of,
        statement,
        source,
        confidence,
        criteria,
        notModelled == null ? "" : notModelled,
        FigureReader.CALIBRATION.equals(use),
        repeats == null ? "" : repeats);
  }

  private @Nullable Criterion criterion(String place, Fields fields) {
    String figure = name(fields, "figure", place);
    String protocol = conditions.protocol(fields, "by", place);
    if (!fields.has("by")) {
      fields.required("by", "the name of a protocol");
    }
    Map<String, Double> at = conditions.conditions(fields, "at", place);
    String over = fields.has("over") ? name(fields, "over", place) : null;
    for (String key : List.of("over-by", "over-at")) {
      if (fields.has(key) && !fields.has("over")) {
        log.add(fields.line(key), place + ": " + key + " without over; allowed: over: figure");
      }
    }
    String overProtocol = conditions.protocol(fields, "over-by", place);
    Map<String, Double> overAt = conditions.conditions(fields, "over-at", place);
    if (!fields.has("min") && !fields.has("max")) {
      log.add(fields.line("figure"), place + " has no bound; allowed: min, max or both");
      return null;
    }
    Quantity min = bound(fields, "min", place);
    Quantity max = bound(fields, "max", place);
    String unit = min != null ? min.unit() : max == null ? null : max.unit();
    if (unit == null || figure == null) {
      return null;
    }
    String other = overProtocol.isEmpty() ? protocol : overProtocol;
    String wanted = over == null ? unit : null;
    int bound = fields.line(min != null ? "min" : "max");
    if (!protocol.isEmpty()) {
      conditions.figure(
          place, figure, fields.line("figure"), protocol, !at.isEmpty(), wanted, bound);
    }
    if (over != null && !other.isEmpty()) {
      conditions.figure(place, over, fields.line("over"), other, true, null, bound);
    }
    if (max != null && !max.unit().equals(unit)) {
      log.add(
          fields.line("max"),
          place + ": min is in '" + unit + "', max in '" + max.unit() + "'; allowed: one unit");
    } else if (over != null && !unit.equals("1")) {
      log.add(
          fields.line("over"),
          place + ": the bound of a ratio is in '" + unit + "'; allowed: a plain number");
    } else if (min != null && max != null && min.value() > max.value()) {
      log.add(fields.line("min"), place + ": min is above max; allowed: at most max");
    }
    return new Criterion(
        figure,
        protocol,
        at,
        over,
        overProtocol.isEmpty() ? protocol : overProtocol,
        overAt,
        unit,
        min == null ? Double.NEGATIVE_INFINITY : min.value(),
        max == null ? Double.POSITIVE_INFINITY : max.value());
  }

  private @Nullable String name(Fields fields, String key, String place) {
    String name = fields.required(key, NAME_RULE);
    if (name != null && !name.matches("[a-z][a-z0-9_]*")) {
      log.add(fields.line(key), place + ": " + key + " is '" + name + "'; allowed: " + NAME_RULE);
      return null;
    }
    return name;
  }

  private @Nullable Quantity bound(Fields fields, String key, String place) {
    String text = fields.optional(key, "a number with its unit");
    if (text == null) {
      return null;
    }
    try {
      return Units.quantity(place + ": " + key, text);
    } catch (InputException e) {
      log.add(log.file(), fields.line(key), e);
      return null;
    }
  }

  /** The mappings of a list, none if the list is not there. */
  private List<Fields> mappings(
      @Nullable Node list, int line, String key, String item, List<String> keys) {
    List<Fields> mappings = new ArrayList<>();
    if (list instanceof SequenceNode sequence) {
      for (Node node : sequence.getValue()) {
        if (node instanceof MappingNode mapping) {
          mappings.add(new Fields(mapping, item + ": ", log).allow(keys));
        } else {
          log.add(ProblemLog.line(node), item + " is no mapping; allowed: " + example(keys));
        }
      }
    } else if (list != null) {
      log.add(line, key + " is not a list; allowed: lines of '- " + example(keys) + "'");
    }
    return mappings;
  }

  private static String example(List<String> keys) {
    return "{" + String.join(", ", keys) + "}";
  }
}
