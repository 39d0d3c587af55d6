package org.ferroweave.gui;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.ferroweave.device.DeviceModel;
import org.ferroweave.device.InputException;
import org.ferroweave.device.Parameter;
import org.ferroweave.device.Provenance;
import org.ferroweave.device.catalog.Catalog;
import org.ferroweave.device.catalog.Datasheet;
import org.ferroweave.device.protocol.PulseSettings;
import org.ferroweave.device.units.ParameterText;

/**
 * The parameters of one device as a person edits them. There is always a valid model, the last one;
 * a text that cannot be used stays with its problem until it is mended or reset. Values that are
 * fine by themselves but contradict others (say, both pulse polarities are to be turned over) wait
 * until a later edit makes all of them fit together.
 */
final class ParameterForm {
  private static final String CHANGED = " (changed)";

  private final Datasheet original;
  private final Map<String, Double> accepted = new LinkedHashMap<>();
  private final Map<String, Double> waiting = new LinkedHashMap<>();
  private final Map<String, InputException> problems = new LinkedHashMap<>();
  private Datasheet sheet;
  private DeviceModel model;

  /**
   * A form without changes.
   *
   * @throws InputException if the datasheet's values contradict each other
   */
  ParameterForm(Datasheet original) {
    this.original = original;
    this.sheet = original;
    this.model = build(original);
  }

  /** The datasheet as it was opened. */
  Datasheet original() {
    return original;
  }

  /** The valid parameters, in the family's order. */
  List<Parameter> parameters() {
    return sheet.parameterList();
  }

  /** One valid parameter. */
  Parameter parameter(String name) {
    return sheet.parameter(name);
  }

  /** The last valid model. */
  DeviceModel model() {
    return model;
  }

  /** Names of the parameters that differ from the datasheet, in the order of the edits. */
  List<String> changed() {
    return List.copyOf(accepted.keySet());
  }

  /** Whether the parameters are not those of the device that the figures were reported of. */
  boolean isChanged() {
    return original.isChanged() || !accepted.isEmpty();
  }

  /** Whether the valid value differs from the datasheet's. */
  boolean isChanged(String name) {
    return accepted.containsKey(name);
  }

  /** Why what was last written for a parameter cannot be used, if so. */
  Optional<InputException> problem(String name) {
    return Optional.ofNullable(problems.get(name));
  }

  /** The most recent problem. */
  Optional<InputException> lastProblem() {
    return problems.values().stream().reduce((first, second) -> second);
  }

  /**
   * Takes what was written for a parameter.
   *
   * @return whether the model changed
   */
  boolean enter(String name, String text) {
    DeviceModel before = model;
    waiting.remove(name);
    problems.remove(name);
    try {
      accept(name, ParameterText.read("", original.parameter(name).spec(), text));
    } catch (InputException e) {
      problems.put(name, e);
    }
    return model != before;
  }

  /**
   * Gives a parameter the datasheet's value again.
   *
   * @return whether the model changed
   */
  boolean reset(String name) {
    return enter(name, ParameterText.of(original.parameter(name)));
  }

  /**
   * Gives all parameters the datasheet's values again.
   *
   * @return whether the model changed
   */
  boolean resetAll() {
    boolean changes = !accepted.isEmpty();
    accepted.clear();
    waiting.clear();
    problems.clear();
    sheet = original;
    model = changes ? build(original) : model;
    return changes;
  }

  /**
   * The valid parameters as a datasheet of their own; a changed one names the device that its
   * figures were reported of, so that they do not pass for its own when it is opened again.
   *
   * @param fileName name of the file it is meant for; gives the id
   */
  Datasheet toDatasheet(String fileName) {
    String stem = fileName.toLowerCase(Locale.ROOT).replaceFirst("\\.ya?ml$", "");
    String id = stem.replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
    boolean same = accepted.isEmpty();
    return original
        .withIdentity(
            same || id.isEmpty() ? original.id() : id,
            same || original.title().endsWith(CHANGED)
                ? original.title()
                : original.title() + CHANGED,
            same || original.isChanged() ? original.changedFrom() : original.id())
        .withParameters(sheet.parameters());
  }

  private void accept(String name, double value) {
    Map<String, Double> all = new LinkedHashMap<>(accepted);
    all.putAll(waiting);
    all.put(name, value);
    try {
      adopt(all);
      waiting.keySet().forEach(problems::remove);
      waiting.clear();
    } catch (InputException contradiction) {
      if (waiting.isEmpty()) {
        waiting.put(name, value);
        throw contradiction;
      }
      Map<String, Double> alone = new LinkedHashMap<>(accepted);
      alone.put(name, value);
      try {
        adopt(alone);
      } catch (InputException e) {
        waiting.put(name, value);
        throw e;
      }
    }
  }

  private void adopt(Map<String, Double> values) {
    values.entrySet().removeIf(e -> original.value(e.getKey()) == e.getValue());
    if (values.equals(accepted)) {
      return;
    }
    Datasheet changed = original;
    for (Map.Entry<String, Double> entry : values.entrySet()) {
      changed = changed.with(entry.getKey(), entry.getValue(), provenance(entry.getKey()));
    }
    model = build(changed);
    sheet = changed;
    accepted.clear();
    accepted.putAll(values);
  }

  private Provenance provenance(String name) {
    Parameter before = original.parameter(name);
    return new Provenance(
        Provenance.Kind.ASSUMED,
        "changed in the workbench; before: "
            + ParameterText.of(before)
            + ", "
            + before.provenance().kind().word()
            + ": "
            + before.provenance().text());
  }

  private static DeviceModel build(Datasheet datasheet) {
    DeviceModel model = Catalog.model(datasheet);
    PulseSettings.of(model);
    return model;
  }
}
