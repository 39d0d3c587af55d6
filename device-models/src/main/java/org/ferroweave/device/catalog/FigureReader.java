package org.ferroweave.device.catalog;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ferroweave.device.InputException;
import org.ferroweave.device.ReportedFigure;
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

  private static final List<String> KEYS =
      List.of("quantity", "value", "source", "confidence", "use");
  private static final List<String> CONFIDENCES = List.of("high", "medium", "low");
  private static final List<String> USES = List.of(CALIBRATION, PREDICTION);
  private static final String NAME_RULE = "lower-case letters, digits and _";

  private final ProblemLog log;
  private final Map<String, ReportedFigure> figures = new LinkedHashMap<>();
  private final Map<String, Integer> lines = new LinkedHashMap<>();

  FigureReader(ProblemLog log) {
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
        figure(mapping);
      } else {
        log.add(ProblemLog.line(item), "reported figure is no mapping; allowed: {" + keys() + "}");
      }
    }
    return new ArrayList<>(figures.values());
  }

  private void figure(MappingNode mapping) {
    Fields fields = new Fields(mapping, "reported figure: ", log).allow(KEYS);
    String quantity = fields.required("quantity", NAME_RULE);
    if (quantity != null && !quantity.matches("[a-z][a-z0-9_]*")) {
      log.add(
          fields.line("quantity"),
          "reported figure: quantity is '" + quantity + "'; allowed: " + NAME_RULE);
      quantity = null;
    }
    Quantity value = value(quantity == null ? "value" : quantity, fields);
    String source = fields.required("source", "the paper that reports it");
    String confidence = fields.oneOf("confidence", CONFIDENCES);
    String use = fields.oneOf("use", USES);
    if (quantity == null) {
      return;
    }
    Integer before = lines.putIfAbsent(quantity, fields.line("quantity"));
    if (before != null) {
      log.add(
          fields.line("quantity"),
          "duplicate figure '" + quantity + "'; allowed: once (first in line " + before + ")");
    } else if (value != null && source != null && confidence != null && use != null) {
      figures.put(
          quantity,
          new ReportedFigure(
              quantity, value.value(), value.unit(), source, confidence, use.equals(CALIBRATION)));
    }
  }

  private @Nullable Quantity value(String quantity, Fields fields) {
    String text = fields.required("value", "a number with its unit");
    if (text == null) {
      return null;
    }
    try {
      return Units.quantity(quantity, text);
    } catch (InputException e) {
      log.add(log.file(), fields.line("value"), e);
      return null;
    }
  }

  private static String keys() {
    return String.join(", ", KEYS);
  }
}
