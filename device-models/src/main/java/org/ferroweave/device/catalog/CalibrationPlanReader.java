package org.ferroweave.device.catalog;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ferroweave.device.InputException;
import org.ferroweave.device.NearestName;
import org.ferroweave.device.Parameter;
import org.ferroweave.device.ParameterSpec;
import org.ferroweave.device.Provenance;
import org.ferroweave.device.ReportedFigure;
import org.ferroweave.device.units.ParameterText;
import org.ferroweave.device.units.Units;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/**
 * Reads the calibration plan that lies beside a datasheet as {@code NAME.calibration.yaml}:
 *
 * <pre>{@code
 * bounds:                         # dotted keys of parameters
 *   ion.hop-barrier: {min: 0.6 eV, max: 0.75 eV, why: "reported range"}
 * tolerances:                     # reported figures
 *   set_power: {value: 10 %, why: "read from a figure"}
 * requirements:                   # simulated figures, or the ratio of two
 *   - {quantity: on_off_pulsed, min: 8, tolerance: 1, why: "a usable window"}
 *   - {quantity: on_off, over: on_off_pulsed, min: 1, tolerance: 0.2, why: "a sweep saturates"}
 *   - {quantity: on_off, by: transfer, at: {sweep.gate: 5 V}, min: 10, tolerance: 1, why: "..."}
 * }</pre>
 *
 * <p>A tolerance is a relative deviation; of nonlinearity and asymmetry it is a difference. Where
 * nothing is said, it is a quarter of what {@code validate} accepts.
 *
 * <p>All problems of a file are reported together, each with its line.
 */
final class CalibrationPlanReader {
  private static final List<String> KEYS = List.of("bounds", "tolerances", "requirements");
  private static final List<String> REQUIREMENT_KEYS =
      List.of(
          "quantity", "by", "at", "over", "over-by", "over-at", "min", "max", "tolerance", "why");

  private final Datasheet datasheet;
  private final ProblemLog log;

  private CalibrationPlanReader(Datasheet datasheet, ProblemLog log) {
    this.datasheet = datasheet;
    this.log = log;
  }

  /**
   * Reads a plan.
   *
   * @throws DatasheetException with every problem
   */
  static CalibrationPlan read(TextSource source, Datasheet datasheet) {
    ProblemLog log = new ProblemLog(source.name());
    Fields top = new Fields(YamlDocument.root(source, log), "", log).allow(KEYS);
    CalibrationPlanReader reader = new CalibrationPlanReader(datasheet, log);
    CalibrationPlan plan =
        new CalibrationPlan(
            source.name(), reader.bounds(top), reader.tolerances(top), reader.requirements(top));
    log.throwIfAny();
    return plan;
  }

  private Map<String, CalibrationPlan.Range> bounds(Fields top) {
    Map<String, CalibrationPlan.Range> bounds = new LinkedHashMap<>();
    for (Map.Entry<String, Fields> entry : mappings(top, "bounds").entrySet()) {
      String name = entry.getKey();
      Fields fields = entry.getValue().allow(List.of("min", "max", "why"));
      Parameter parameter = datasheet.parameters().get(name);
      if (parameter == null) {
        unknown(fields.line("min"), "parameter", name, datasheet.parameters().keySet());
        continue;
      }
      if (parameter.provenance().kind() != Provenance.Kind.CALIBRATED) {
        notFree(fields.line("min"), parameter);
        continue;
      }
      ParameterSpec spec = parameter.spec();
      Double min = parse(name, fields, "min", spec.unit());
      Double max = parse(name, fields, "max", spec.unit());
      String why = fields.required("why", "the reason");
      if (min == null || max == null || why == null) {
        continue;
      }
      if (min >= spec.min() && min < max && max <= spec.max()) {
        bounds.put(name, new CalibrationPlan.Range(min, max, why));
        if (!(parameter.value() >= min && parameter.value() <= max)) {
          int digits = DatasheetReader.BOUND_DIGITS;
          log.add(
              fields.line("min"),
              name
                  + " is "
                  + Units.format(parameter.value(), spec.unit(), digits)
                  + " in the datasheet; allowed by these bounds: "
                  + Units.format(min, spec.unit(), digits)
                  + " to "
                  + Units.format(max, spec.unit(), digits));
        }
      } else {
        int digits = DatasheetReader.BOUND_DIGITS;
        log.add(
            fields.line("min"),
            name
                + ": bounds are "
                + Units.format(min, spec.unit(), digits)
                + " to "
                + Units.format(max, spec.unit(), digits)
                + "; allowed: rising, within "
                + ParameterText.range(spec));
      }
    }
    return bounds;
  }

  private Map<String, CalibrationPlan.Tolerance> tolerances(Fields top) {
    List<String> quantities = datasheet.figures().stream().map(ReportedFigure::quantity).toList();
    List<String> fitted =
        datasheet.figures().stream()
            .filter(ReportedFigure::usedForCalibration)
            .map(ReportedFigure::quantity)
            .distinct()
            .toList();
    Map<String, CalibrationPlan.Tolerance> tolerances = new LinkedHashMap<>();
    mappings(top, "tolerances")
        .forEach(
            (quantity, fields) -> {
              fields.allow(List.of("value", "why"));
              Double value = parse(quantity, fields, "value", "1");
              String why = fields.required("why", "the reason");
              if (!quantities.contains(quantity)) {
                unknown(fields.line("value"), "reported figure", quantity, quantities);
              } else if (!fitted.contains(quantity)) {
                notFitted(fields.line("value"), quantity, fitted);
              } else if (value != null && !(value > 0)) {
                log.add(
                    fields.line("value"),
                    quantity + ": tolerance is " + value + "; allowed: above 0");
              } else if (value != null && why != null) {
                tolerances.put(quantity, new CalibrationPlan.Tolerance(value, why));
              }
            });
    return tolerances;
  }

  private List<Requirement> requirements(Fields top) {
    Node node = top.node("requirements");
    List<Requirement> requirements = new ArrayList<>();
    if (node == null) {
      return requirements;
    }
    if (!(node instanceof SequenceNode sequence)) {
      log.add(
          top.line("requirements"),
          "requirements is not a list; allowed: lines of '- {quantity, min, max, tolerance, why}'");
      return requirements;
    }
    for (Node item : sequence.getValue()) {
      if (item instanceof MappingNode mapping) {
        requirement(new Fields(mapping, "requirement: ", log), requirements);
      } else {
        log.add(ProblemLog.line(item), "requirement is no mapping; allowed: {quantity, min, why}");
      }
    }
    return requirements;
  }

  private void requirement(Fields fields, List<Requirement> requirements) {
    fields.allow(REQUIREMENT_KEYS);
    String quantity = fields.required("quantity", "the name of a simulated figure");
    String over = fields.optional("over", "the name of a simulated figure");
    String name = quantity == null ? "requirement" : quantity;
    String why = fields.required("why", "the reason");
    String unit = over == null ? unit(name, fields) : "1";
    if (unit == null) {
      return;
    }
    Double min = bound(name, fields, "min", unit, Double.NEGATIVE_INFINITY);
    Double max = bound(name, fields, "max", unit, Double.POSITIVE_INFINITY);
    Double tolerance = parse(name, fields, "tolerance", unit);
    if (quantity == null || min == null || max == null || tolerance == null || why == null) {
      return;
    }
    Requirement.Source source = source(name, fields);
    ConditionReader known = new ConditionReader(datasheet.parameterList(), log);
    known.figure(
        name,
        quantity,
        fields.line("quantity"),
        source.protocol(),
        true,
        over == null ? unit : null,
        fields.line("tolerance"));
    if (over != null) {
      known.figure(name, over, fields.line("over"), source.overProtocol(), true, null, 0);
    }
    try {
      requirements.add(new Requirement(quantity, over, unit, min, max, tolerance, why, source));
    } catch (InputException e) {
      log.add(log.file(), fields.line("quantity"), e);
    }
  }

  private Requirement.Source source(String name, Fields fields) {
    ConditionReader conditions = new ConditionReader(datasheet.parameterList(), log);
    String by = conditions.protocol(fields, "by", name);
    Map<String, Double> at = conditions.conditions(fields, "at", name);
    String overBy = fields.has("over-by") ? conditions.protocol(fields, "over-by", name) : by;
    return new Requirement.Source(by, at, overBy, conditions.conditions(fields, "over-at", name));
  }

  /** The mappings under a key of the plan, by their own keys. */
  private Map<String, Fields> mappings(Fields top, String key) {
    Map<String, Fields> mappings = new LinkedHashMap<>();
    Node node = top.node(key);
    if (node instanceof MappingNode mapping) {
      new Fields(mapping, key + ": ", log)
          .all()
          .forEach(
              (name, field) -> {
                if (field.value() instanceof MappingNode inner) {
                  mappings.put(name, new Fields(inner, name + ": ", log));
                } else {
                  log.add(field.line(), name + " is no mapping; allowed: {..., why: reason}");
                }
              });
    } else if (node != null) {
      log.add(top.line(key), key + " is not a mapping; allowed: lines of 'name: {...}'");
    }
    return mappings;
  }

  /** SI unit of a requirement, as its tolerance has it; null, with a problem, if there is none. */
  private @Nullable String unit(String name, Fields fields) {
    String text = fields.required("tolerance", "a number with its unit");
    try {
      return text == null ? null : Units.quantity(name + " tolerance", text).unit();
    } catch (InputException e) {
      log.add(log.file(), fields.line("tolerance"), e);
      return null;
    }
  }

  /** A number of a key that may be left out; null, with a problem, if it is there but unusable. */
  private @Nullable Double bound(
      String name, Fields fields, String key, String unit, double otherwise) {
    if (fields.has(key)) {
      return parse(name, fields, key, unit);
    }
    return otherwise;
  }

  /** A number of a key in a unit. */
  private @Nullable Double parse(String name, Fields fields, String key, String unit) {
    String text = fields.required(key, "a number with its unit");
    if (text == null) {
      return null;
    }
    try {
      return Units.parse(name + " " + key, text, unit);
    } catch (InputException e) {
      log.add(log.file(), fields.line(key), e);
      return null;
    }
  }

  /** Bounds of a parameter that the calibration does not touch would do nothing. */
  private void notFree(int line, Parameter parameter) {
    List<String> free =
        datasheet.parameterList().stream()
            .filter(p -> p.provenance().kind() == Provenance.Kind.CALIBRATED)
            .map(Parameter::name)
            .toList();
    log.add(
        line,
        "bounds of "
            + parameter.name()
            + ", which is "
            + parameter.provenance().kind().word()
            + " and stays as it is; allowed: "
            + (free.isEmpty() ? "calibrated parameters, of which there are none" : listed(free)),
        "'calibrated: figure' as its provenance in the datasheet");
  }

  /** A tolerance of a figure that nothing is fitted to would do nothing. */
  private void notFitted(int line, String quantity, List<String> fitted) {
    log.add(
        line,
        "tolerance of "
            + quantity
            + ", which is a prediction and not fitted; allowed: "
            + (fitted.isEmpty() ? "calibrated figures, of which there are none" : listed(fitted)),
        "'use: calibration' for it in the datasheet");
  }

  private static String listed(List<String> names) {
    return String.join(", ", names);
  }

  private void unknown(int line, String what, String name, java.util.Collection<String> allowed) {
    log.add(
        line,
        "unknown " + what + " '" + name + "'; allowed: " + String.join(", ", allowed),
        NearestName.of(name, allowed));
  }
}
