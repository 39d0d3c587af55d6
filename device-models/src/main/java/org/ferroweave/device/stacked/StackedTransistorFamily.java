package org.ferroweave.device.stacked;

import java.util.List;
import org.ferroweave.device.ParameterSpec;
import org.ferroweave.device.catalog.Datasheet;
import org.ferroweave.device.compact.CompactFamily;
import org.ferroweave.device.compact.Design;
import org.ferroweave.device.compact.FilmDesign;

/**
 * The family {@code stacked-transistor}: a ferroelectric film on the gate and a ferroelectric
 * semiconductor as channel ({@link StackBody}).
 */
public final class StackedTransistorFamily implements CompactFamily {
  /** Name in datasheets. */
  public static final String NAME = "stacked-transistor";

  private static final List<ParameterSpec> SPECS =
      StackSpecs.operated(
          StackSpecs.transistor(50, "electrons")
              .energy("second.band-gap", "Eg", 0.05, 8, "band gap of the channel")
              .lin(
                  "stack.interface-charge",
                  "sigma",
                  "C/m^2",
                  -0.2,
                  0.2,
                  "fixed charge between insulator and channel")
              .lin("channel.donors", "Nd", "1/m^2", 0, 1e19, "ionized donors per area"));

  /** For the service loader. */
  public StackedTransistorFamily() {}

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public List<ParameterSpec> parameters() {
    return SPECS;
  }

  @Override
  public Design design(Datasheet datasheet) {
    return FilmDesign.of(StackParameters.of(datasheet), datasheet)
        .drawn((mean, geometry) -> mean.instance(mean.spread().draw(geometry)))
        .film("first", StackParameters::first)
        .film("second", StackParameters::second)
        .body(StackBody::new);
  }
}
