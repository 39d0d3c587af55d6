package org.ferroweave.device.fefet;

import java.util.List;
import org.ferroweave.device.ParameterSpec;
import org.ferroweave.device.catalog.Datasheet;
import org.ferroweave.device.compact.CompactFamily;
import org.ferroweave.device.compact.Design;
import org.ferroweave.device.compact.FilmDesign;
import org.ferroweave.device.compact.Specs;

/**
 * The family {@code nc-fet}: transistors whose gate ferroelectric stays one domain on its
 * negative-capacitance branch.
 */
public final class NcFetFamily implements CompactFamily {
  /** Name in datasheets. */
  public static final String NAME = "nc-fet";

  /** Rest after fabrication (s): nothing here switches late. */
  private static final double SETTLE = 1;

  private static final List<ParameterSpec> SPECS = specs().list();

  /** For the service loader. */
  public NcFetFamily() {}

  private static Specs specs() {
    Specs specs =
        new Specs()
            .log("film.thickness", "t", "m", 2e-10, 2e-5, "thickness of the ferroelectric film")
            .lin("film.curie-temperature", "Tc", "K", 10, 2000, "ferroelectric transition")
            .lin("film.curie-weiss-temperature", "T0", "K", 5, 2000, "below Tc, first order")
            .log("film.curie-constant", "C", "K", 1, 1e7, "Curie constant")
            .log(
                "film.spontaneous-polarization",
                "Ps",
                "C/m^2",
                1e-5,
                2,
                "spontaneous polarization at the reference temperature")
            .lin("film.reference-temperature", "Tref", "K", 5, 2000, "where Ps is given")
            .log("film.damping", "rho", "ohm m", 1e-6, 1e9, "Landau-Khalatnikov damping");
    TransistorSpecs.stack(specs);
    TransistorSpecs.channel(specs);
    return TransistorSpecs.operation(specs);
  }

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
    return FilmDesign.of(NcFetParameters.of(datasheet), datasheet)
        .drawn((mean, geometry) -> mean.instance(mean.spread().draw(geometry)))
        .slow(own -> new double[1])
        .settled(SETTLE)
        .body(NcFetBody::new);
  }
}
