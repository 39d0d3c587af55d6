package org.ferroweave.device.catalog;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ferroweave.device.DeviceModel;
import org.ferroweave.device.InputException;
import org.ferroweave.device.Parameter;
import org.ferroweave.device.ParameterSpec;
import org.ferroweave.device.Provenance;
import org.ferroweave.device.ReportedFigure;
import org.ferroweave.device.units.ParameterText;
import org.ferroweave.device.units.Units;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.nodes.Node;

/**
 * Reads datasheets:
 *
 * <pre>{@code
 * id: my-device                  # lower-case letters, digits, dashes
 * title: Au/CIPS/Ti diode        # one line for people
 * family: ferro-diode            # a device family
 * structure: Au / CuInP2S6 / Ti  # optional
 * reference: "B. Li et al."      # optional
 * changed-from: au-cips-ti       # optional: reported figures are of that device, not of this one
 * material: CuInP2S6             # optional: parameters not given below come from this material;
 *                                # with several: {first: CuInP2S6, second: alpha-In2Se3}
 * write: gate                    # optional: voltage (default), gate or light, or
 *                                # {potentiation: light, depression: gate}
 * parameters:                    # keys nested or dotted
 *   film:
 *     thickness: {value: 50 nm, assumed: "not stated; typical flake"}
 *   contact.top.barrier: {value: 0.8 eV, calibrated: "set_power, standby_power"}
 *   ion.hop-barrier: {from: ion.gap-barrier.under-field, plus: -13 meV, calibrated: "ppf_time_constant"}
 * reported:                      # optional: figures of the paper, targets of the simulation
 *   - {quantity: set_power, value: 224 nW, source: "B. Li", confidence: high, use: calibration}
 *   - {quantity: retention, at-least: 1e4 s, by: retention, at: {temperature: 350 K},
 *      source: "B. Li", confidence: high, use: prediction}
 * behaviours:                    # optional: what is reported without a number
 *   - {behaviour: rectification, statement: "asymmetric", source: "B. Li", confidence: high,
 *      holds: [{figure: rectification_ratio, by: iv, min: 3}]}
 * }</pre>
 *
 * <p>A parameter that the material defines under another name is given {@code from} that fact; what
 * this device adds to it is {@code plus}, with its own provenance. Whoever changes the material
 * changes all devices that refer to it.
 *
 * <p>A reported figure has a {@code value}, or is {@code at-least} or {@code at-most} a bound. It
 * is simulated {@code by} a protocol (or, if none is named, by whichever gives it), {@code at} the
 * datasheet's parameters or with some of them changed, as the simulated {@code figure} of another
 * name if the paper's name differs; {@code of} names the group of devices that the report speaks
 * of; {@code not-modelled} gives the reason why no simulation gives it. A behaviour {@code holds}
 * if all its figures, or ratios {@code over} other figures ({@code over-by}, {@code over-at}), lie
 * within {@code min} and {@code max}.
 *
 * <p>Every parameter has exactly one of {@code reported} (the source), {@code derived} (the
 * formula), {@code calibrated} (the names of the reported figures it was fitted to) and {@code
 * assumed} (the reason), and may list under {@code tuned-to} the facts that were in sight when the
 * number was chosen. A calibrated parameter must name at least one figure of the list. What a
 * parameter names, here or there, is calibrated; {@code use: calibration} marks more facts so, and
 * {@code use: prediction} of a fact that is named is an error: no fitted fact passes for a
 * prediction. A fact that {@code repeats} another in other words is never counted. Confidence is
 * {@code high}, {@code medium} or {@code low}.
 *
 * <p>All problems of a file are reported together, each with its line.
 */
public final class DatasheetReader {
  static final String ID_RULE = "lower-case letters and digits, joined by single dashes";
  private static final String ID_PATTERN = "[a-z0-9]+(-[a-z0-9]+)*";
  private static final List<String> KEYS =
      List.of(
          "id",
          "title",
          "family",
          "structure",
          "reference",
          "changed-from",
          "material",
          "write",
          "parameters",
          "reported",
          "behaviours");

  /** Significant digits of bounds in messages. */
  static final int BOUND_DIGITS = 6;

  private final Map<String, DeviceFamily> families = new LinkedHashMap<>();
  private final Materials materials;

  /**
   * A reader with the bundled materials.
   *
   * @param families families that datasheets may name
   */
  public DatasheetReader(Collection<? extends DeviceFamily> families) {
    this(families, new Materials(new ResourceFolder(DeviceLibrary.ROOT + "/materials")));
  }

  DatasheetReader(Collection<? extends DeviceFamily> families, Materials materials) {
    families.forEach(family -> this.families.put(family.name(), family));
    this.materials = materials;
  }

  /**
   * Reads a file.
   *
   * @throws DatasheetException with every problem of the file
   */
  public Datasheet read(Path file) {
    return read(TextSource.file(file));
  }

  /**
   * Reads a text; a material it names must be bundled.
   *
   * @param origin name for messages
   * @param yaml the datasheet
   * @throws DatasheetException with every problem of the text
   */
  public Datasheet read(String origin, String yaml) {
    return read(new TextSource(origin, yaml, null));
  }

  Datasheet read(TextSource source) {
    ProblemLog log = new ProblemLog(source.name());
    Fields top = new Fields(YamlDocument.root(source, log), "", log).allow(KEYS);
    String id = top.required("id", ID_RULE);
    checkId(top, "id", id, log);
    String title = top.required("title", "one line for people");
    DeviceFamily family = family(top);
    String structure = top.optional("structure", "the layers from top to bottom");
    String reference = top.optional("reference", "a citation");
    String changedFrom = top.optional("changed-from", ID_RULE);
    checkId(top, "changed-from", changedFrom, log);
    Map<String, Statement> statements = statements(top, family, source, log);
    Map<String, Parameter> parameters =
        family == null ? checked(statements, log) : parameters(family, statements, top, log);
    ConditionReader conditions = new ConditionReader(family, log);
    FigureReader figureReader = new FigureReader(conditions, log);
    BehaviourReader behaviourReader = new BehaviourReader(conditions, log);
    List<ReportedFigure> facts = figureReader.read(top.node("reported"), top.line("reported"));
    List<ReportedBehaviour> seen =
        behaviourReader.read(top.node("behaviours"), top.line("behaviours"));
    behaviourReader.checkNames(facts);
    Basis basis =
        new Basis(
            facts,
            figureReader.repeatLines(),
            seen,
            behaviourReader.repeatLines(),
            statements.values(),
            log);
    List<ReportedFigure> figures = basis.figures(figureReader.predictions());
    List<ReportedBehaviour> behaviours =
        basis.behaviours(figures, behaviourReader::isStatedPrediction);
    WriteTerminals write = new WriteReader(family, log).read(top);
    log.throwIfAny();
    Datasheet sheet =
        new Datasheet(
            String.valueOf(id),
            String.valueOf(title),
            family == null ? "" : family.name(),
            structure == null ? "" : structure,
            reference == null ? "" : reference,
            source.name(),
            parameters,
            figures,
            write,
            behaviours,
            changedFrom);
    if (family != null) {
      checkApplies(family, sheet, conditions);
      log.throwIfAny();
    }
    return sheet;
  }

  private static void checkApplies(
      DeviceFamily family, Datasheet sheet, ConditionReader conditions) {
    DeviceModel model;
    try {
      model = family.build(sheet);
    } catch (InputException e) {
      return; // values that contradict each other are told when the device is built
    }
    conditions.checkApplies(model);
  }

  static void checkId(Fields top, String key, @Nullable String id, ProblemLog log) {
    if (id != null && !id.matches(ID_PATTERN)) {
      log.add(top.line(key), key + " is '" + id + "'; allowed: " + ID_RULE);
    }
  }

  private @Nullable DeviceFamily family(Fields top) {
    String name = top.oneOf("family", List.copyOf(families.keySet()));
    return name == null ? null : families.get(name);
  }

  /** What the file says, and what its material says of the rest. */
  private Map<String, Statement> statements(
      Fields top, @Nullable DeviceFamily family, TextSource source, ProblemLog log) {
    Map<String, Statement> statements = new LinkedHashMap<>();
    List<String> known =
        family == null ? null : family.allParameters().stream().map(ParameterSpec::name).toList();
    Map<String, Statement> facts = new LinkedHashMap<>();
    new MaterialRoles(materials, log).read(top, source.folder(), known, statements, facts);
    Node parameters = top.node("parameters");
    if (parameters != null) {
      statements.putAll(
          new StatementReader(log, known, facts).read(parameters, top.line("parameters")));
    } else {
      log.add(top.line("parameters"), "parameters is missing; allowed: a mapping");
    }
    return statements;
  }

  private static Map<String, Parameter> parameters(
      DeviceFamily family, Map<String, Statement> statements, Fields top, ProblemLog log) {
    Map<String, Parameter> parameters = new LinkedHashMap<>();
    List<String> missing = new ArrayList<>();
    List<ParameterSpec> required = family.parameters();
    for (ParameterSpec spec : family.allParameters()) {
      Statement statement = statements.get(spec.name());
      if (statement == null) {
        // A misspelt key is one problem, not two.
        if (required.contains(spec) && !log.hasHint(spec.name())) {
          missing.add(spec.name());
        }
      } else if (statement.value() != null) {
        Double value = value(spec, statement, statement.value(), log);
        Provenance provenance = statement.provenance();
        if (value != null && provenance != null) {
          parameters.put(spec.name(), new Parameter(spec, value, provenance));
        }
      }
    }
    if (!missing.isEmpty() && top.has("parameters")) {
      log.add(
          top.line("parameters"),
          "missing "
              + (missing.size() == 1 ? "parameter " : missing.size() + " parameters ")
              + String.join(", ", missing)
              + "; allowed: every parameter of the family "
              + family.name());
    }
    return parameters;
  }

  private static @Nullable Double value(
      ParameterSpec spec, Statement statement, String text, ProblemLog log) {
    try {
      return ParameterText.read("", spec, text);
    } catch (InputException e) {
      log.add(statement.file(), statement.line(), e);
      return null;
    }
  }

  /** Without a family units cannot be checked, but values can. */
  private static Map<String, Parameter> checked(Map<String, Statement> statements, ProblemLog log) {
    for (Statement statement : statements.values()) {
      if (statement.value() != null) {
        try {
          Units.quantity(statement.name(), statement.value());
        } catch (InputException e) {
          log.add(statement.file(), statement.line(), e);
        }
      }
    }
    return Map.of();
  }
}
