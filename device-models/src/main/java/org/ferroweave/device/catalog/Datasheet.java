package org.ferroweave.device.catalog;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ferroweave.device.InputException;
import org.ferroweave.device.Parameter;
import org.ferroweave.device.ParameterSpec;
import org.ferroweave.device.Provenance;
import org.ferroweave.device.ReportedFigure;
import org.jspecify.annotations.Nullable;

/**
 * All that is known of one device: identity, parameter values with provenance, and the figures that
 * were reported of it.
 *
 * @param id identifier, lower case with dashes
 * @param title one line for people
 * @param family name of the device family that gives the laws
 * @param structure layers from top to bottom, for people
 * @param reference bibliographic key or citation of the device paper
 * @param origin file or resource that it was read from, for messages
 * @param parameters parameters in the family's order
 * @param figures reported figures, in file order
 * @param write terminals of the write pulses
 * @param behaviours reported behaviours without a number, in file order
 * @param changedFrom id of the device that the figures were reported of, if the parameters were
 *     changed since, otherwise null; of a changed device no figure is calibrated or predicted
 */
public record Datasheet(
    String id,
    String title,
    String family,
    String structure,
    String reference,
    String origin,
    Map<String, Parameter> parameters,
    List<ReportedFigure> figures,
    WriteTerminals write,
    List<ReportedBehaviour> behaviours,
    @Nullable String changedFrom) {

  public Datasheet {
    behaviours = List.copyOf(behaviours);
    parameters = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(parameters));
    figures = List.copyOf(figures);
  }

  /** A datasheet whose figures were reported of this very device. */
  public Datasheet(
      String id,
      String title,
      String family,
      String structure,
      String reference,
      String origin,
      Map<String, Parameter> parameters,
      List<ReportedFigure> figures) {
    this(
        id,
        title,
        family,
        structure,
        reference,
        origin,
        parameters,
        figures,
        WriteTerminals.VOLTAGE,
        List.of(),
        null);
  }

  /** Whether the reported figures are those of another device, from which this was changed. */
  public boolean isChanged() {
    return changedFrom != null;
  }

  /**
   * Value of a parameter in SI.
   *
   * @throws InputException if the datasheet has no such key
   */
  public double value(String name) {
    return parameter(name).value();
  }

  /**
   * A parameter by its dotted key.
   *
   * @throws InputException if the datasheet has no such key
   */
  public Parameter parameter(String name) {
    Parameter parameter = parameters.get(name);
    if (parameter == null) {
      throw new InputException(
          origin + ": unknown parameter '" + name + "'; allowed: " + parameters.keySet());
    }
    return parameter;
  }

  /** The same datasheet with one value changed, checked against its bounds. */
  public Datasheet with(String name, double value, Provenance provenance) {
    ParameterSpec spec = parameter(name).spec();
    Map<String, Parameter> changed = new LinkedHashMap<>(parameters);
    changed.put(name, new Parameter(spec, spec.check(origin, value), provenance));
    return withParameters(changed);
  }

  /** The same datasheet with other parameters. */
  public Datasheet withParameters(Map<String, Parameter> newParameters) {
    return new Datasheet(
        id,
        title,
        family,
        structure,
        reference,
        origin,
        newParameters,
        figures,
        write,
        behaviours,
        changedFrom);
  }

  /** The same device with other facts. */
  public Datasheet withFacts(
      List<ReportedFigure> newFigures, List<ReportedBehaviour> newBehaviours) {
    return new Datasheet(
        id,
        title,
        family,
        structure,
        reference,
        origin,
        parameters,
        newFigures,
        write,
        newBehaviours,
        changedFrom);
  }

  /**
   * The same datasheet under another name.
   *
   * @param newId identifier
   * @param newTitle one line for people
   * @param newChangedFrom id of the device that the figures were reported of, or null
   */
  public Datasheet withIdentity(String newId, String newTitle, @Nullable String newChangedFrom) {
    return new Datasheet(
        newId,
        newTitle,
        family,
        structure,
        reference,
        origin,
        parameters,
        figures,
        write,
        behaviours,
        newChangedFrom);
  }

  /** The parameters as a list, in the family's order. */
  public List<Parameter> parameterList() {
    return new ArrayList<>(parameters.values());
  }
}
