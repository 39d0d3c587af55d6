package org.ferroweave.device.catalog;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.ferroweave.device.InputException;
import org.ferroweave.device.ReportedFigure;
import org.ferroweave.device.ReportedFigure.Bound;
import org.ferroweave.device.units.Quantity;
import org.ferroweave.device.units.Units;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/** Reads the {@code reported:} list of a datasheet. */
final class FigureReader {
  static final String CALIBRATION = "calibration";
  static final String PREDICTION = "prediction";
  static final String NOT_MODELLED = "not-modelled";
  static final String REPEATS = "repeats";
  static final List<String> CONFIDENCES = List.of("high", "medium", "low");

  private static final List<String> KEYS =
      List.of(
          "quantity",
          "value",
          "at-least",
          "at-most",
          "by",
          "figure",
          "at",
          "of",
          "source",
          "confidence",
          "use",
          NOT_MODELLED,
          REPEATS);
  private static final List<String> BOUNDS =
      Arrays.stream(Bound.values()).map(Bound::word).toList();
  static final List<String> USES = List.of(CALIBRATION, PREDICTION);
  private static final String NAME_RULE = "lower-case letters, digits and _";

  private final ProblemLog log;
  private final ConditionReader conditions;
  private final List<ReportedFigure> figures = new ArrayList<>();
  private final Set<ReportedFigure> predictions = new LinkedHashSet<>();
  private final Map<String, Integer> repeatLines = new LinkedHashMap<>();
  private final Map<Object, Integer> lines = new LinkedHashMap<>();

  FigureReader(ConditionReader conditions, ProblemLog log) {
    this.conditions = conditions;
    this.log = log;
  }

  /** The complete figures in file order; problems go to the log. */
  List<ReportedFigure> read(@Nullable Node list, int line) {
    if (list == null) {
      return List.of();
    }
    if (!(list instanceof SequenceNode sequence)) {
      log.add(line, "reported is not a list; allowed: lines of '- {" + keys() + "}'");
      return List.of();
    }
    for (Node item : sequence.getValue()) {
      if (item instanceof MappingNode mapping) {
        figure(new Fields(mapping, "reported figure: ", log).allow(KEYS));
      } else {
        log.add(ProblemLog.line(item), "reported figure is no mapping; allowed: {" + keys() + "}");
      }
    }
    return figures;
  }

  /** Those of the figures read that are stated to be predictions. */
  Set<ReportedFigure> predictions() {
    return predictions;
  }

  /** Line of {@code repeats:} by the name of the fact. */
  Map<String, Integer> repeatLines() {
    return repeatLines;
  }

  private void figure(Fields fields) {
    String quantity = name(fields, "quantity", true);
    String figure = name(fields, "figure", false);
    String place = quantity == null ? "reported figure" : quantity;
    Bound bound = bound(fields, place);
    Quantity value =
        bound == null ? null : value(quantity == null ? "value" : quantity, bound, fields);
    String by = conditions.protocol(fields, "by", place);
    Map<String, Double> at = conditions.conditions(fields, "at", place);
    String of = of(fields, log);
    String source = fields.required("source", "the paper that reports it");
    String confidence = fields.oneOf("confidence", CONFIDENCES);
    String use = fields.has("use") ? fields.oneOf("use", USES) : "";
    String repeats = fields.optional(REPEATS, "the name of another fact of this datasheet");
    String notModelled = fields.optional(NOT_MODELLED, "the reason");
    if (quantity == null) {
      return;
    }
    if (repeats != null) {
      repeatLines.putIfAbsent(quantity, fields.line(REPEATS));
    }
    if (notModelled == null && !ReportedFigure.isOfNetwork(quantity)) {
      conditions.figure(
          quantity,
          figure == null ? quantity : figure,
          fields.line(figure == null ? "quantity" : "figure"),
          by,
          !at.isEmpty(),
          value == null ? null : value.unit(),
          fields.line(bound == null ? "quantity" : bound.word()));
    }
    if (notModelled != null && CALIBRATION.equals(use)) {
      log.add(
          fields.line("use"),
          quantity + " is not-modelled and used for calibration; allowed: use: prediction",
          "use: prediction");
    }
    Object key = List.of(quantity, of, by, at, String.valueOf(bound));
    Integer before = lines.putIfAbsent(key, fields.line("quantity"));
    if (before != null) {
      log.add(
          fields.line("quantity"),
          "duplicate figure '" + quantity + "'; allowed: once (first in line " + before + ")");
    } else if (bound != null
        && value != null
        && source != null
        && confidence != null
        && use != null) {
      figures.add(
          new ReportedFigure(
              quantity,
              of,
              bound,
              value.value(),
              value.unit(),
              by,
              figure == null ? quantity : figure,
              at,
              source,
              confidence,
              use.equals(CALIBRATION),
              notModelled == null ? "" : notModelled,
              repeats == null ? "" : repeats));
      if (use.equals(PREDICTION)) {
        predictions.add(figures.get(figures.size() - 1));
      }
    }
  }

  /** The device or group that a fact is told of, empty for the device itself. */
  static String of(Fields fields, ProblemLog log) {
    String of = fields.optional("of", DatasheetReader.ID_RULE);
    DatasheetReader.checkId(fields, "of", of, log);
    return of == null ? "" : of;
  }

  private @Nullable String name(Fields fields, String key, boolean required) {
    String name = required ? fields.required(key, NAME_RULE) : fields.optional(key, NAME_RULE);
    if (name != null && !name.matches("[a-z][a-z0-9_]*")) {
      log.add(
          fields.line(key),
          "reported figure: " + key + " is '" + name + "'; allowed: " + NAME_RULE);
      return null;
    }
    return name;
  }

  private @Nullable Bound bound(Fields fields, String place) {
    List<String> given = BOUNDS.stream().filter(fields::has).toList();
    if (given.size() == 1) {
      return Bound.values()[BOUNDS.indexOf(given.get(0))];
    }
    log.add(
        fields.line("quantity"),
        place
            + (given.isEmpty() ? " has no value" : " has " + String.join(" and ", given))
            + "; allowed: exactly one of "
            + String.join(", ", BOUNDS));
    return null;
  }

  private @Nullable Quantity value(String quantity, Bound bound, Fields fields) {
    String text = fields.required(bound.word(), "a number with its unit");
    if (text == null) {
      return null;
    }
    try {
      return Units.quantity(quantity, text);
    } catch (InputException e) {
      log.add(log.file(), fields.line(bound.word()), e);
      return null;
    }
  }

  private static String keys() {
    return String.join(", ", KEYS);
  }
}
