package org.ferroweave.device;

/**
 * A parameter of a model: its specification, its present value and where the value comes from.
 *
 * @param spec name, unit, bounds, meaning
 * @param value present value in the SI unit of the specification
 * @param provenance where the value comes from
 */
public record Parameter(ParameterSpec spec, double value, Provenance provenance) {
  /** Dotted key, for example {@code film.thickness}. */
  public String name() {
    return spec.name();
  }
}
