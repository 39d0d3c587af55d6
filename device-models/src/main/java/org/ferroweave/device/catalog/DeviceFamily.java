package org.ferroweave.device.catalog;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ferroweave.device.DeviceModel;
import org.ferroweave.device.ParameterSpec;

/** A device family: the parameters that its datasheets must give, and how to build its model. */
public interface DeviceFamily {
  /** Name used under {@code family:} in datasheets, for example {@code ferro-diode}. */
  String name();

  /** Every parameter that a datasheet of this family must give, in the order of display. */
  List<ParameterSpec> parameters();

  /** Parameters that a datasheet of this family may give; protocols have a default for them. */
  default List<ParameterSpec> optionalParameters() {
    return List.of();
  }

  /** Both, the required ones first; of a name in both lists the required one. */
  default List<ParameterSpec> allParameters() {
    Map<String, ParameterSpec> all = new LinkedHashMap<>();
    parameters().forEach(spec -> all.put(spec.name(), spec));
    optionalParameters().forEach(spec -> all.putIfAbsent(spec.name(), spec));
    return List.copyOf(all.values());
  }

  /**
   * Builds the model; values have already been checked against their bounds.
   *
   * @throws org.ferroweave.device.InputException if values contradict each other
   */
  DeviceModel build(Datasheet datasheet);
}
