package org.ferroweave.device.optoelectronic;

import java.util.List;
import org.ferroweave.device.ParameterSpec;
import org.ferroweave.device.Terminal;
import org.ferroweave.device.catalog.Datasheet;
import org.ferroweave.device.compact.CompactFamily;
import org.ferroweave.device.compact.Design;
import org.ferroweave.device.compact.FilmDesign;
import org.ferroweave.device.compact.JunctionSpread;
import org.ferroweave.device.compact.Specs;

/** The family {@code photo-junction}: a ferroelectric between two electrodes, written by light. */
public final class PhotoJunctionFamily implements CompactFamily {
  /** Name in datasheets. */
  public static final String NAME = "photo-junction";

  private static final List<ParameterSpec> SPECS = specs();

  /** For the service loader. */
  public PhotoJunctionFamily() {}

  private static List<ParameterSpec> specs() {
    Specs specs =
        new Specs()
            .film("film", "switching")
            .log("film.area", "A", "m^2", 1e-16, 1e-6, "area that the current crosses")
            .log(
                "film.passive-length",
                "lp",
                "m",
                1e-14,
                1e-8,
                "thickness over relative permittivity of passive layers")
            .log(
                "film.optical-permittivity",
                "eps_opt",
                "1",
                1,
                50,
                "relative permittivity in the image-force lowering");
    Absorber.specs(specs, "film")
        .log("carrier.mobility", "mu", "m^2/(V s)", 1e-12, 10, "mobility of the photocarriers");
    TrappedCharge.specs(specs)
        .log(
            "trap.distance",
            "l_t",
            "m",
            1e-14,
            1e-7,
            "half the distance of trapped holes from what screens them, over relative permittivity")
        .log(
            "trap.cross-section",
            "s_t",
            "m^2",
            1e-32,
            1e-14,
            "cross section of a filled trap for passing electrons")
        .energy("ion.out-of-plane-barrier", "Eb", 0.05, 3, "barrier out of the metastable site")
        .log("ion.attempt-frequency", "nu", "1/s", 1e9, 1e15, "attempt frequency of the hop")
        .energy("ion.site-energy", "dE", 0, 2, "energy of the metastable above the stable site")
        .log("ion.site-offset", "a", "m", 1e-12, 2e-9, "distance of the sites along P")
        .log("ion.site-density", "N", "1/m^3", 1e18, 1e29, "density of ions that can move")
        .lin("ion.photo-yield", "y_i", "1", 0, 1, "hops per recombining pair");
    specs
        .energy("contact.top.barrier", "phi1", 0.05, 4, "barrier of the first contact, no charge")
        .energy(
            "contact.bottom.barrier", "phi2", 0.05, 4, "barrier of the second contact, no charge")
        .log(
            "contact.top.screening-length",
            "l1",
            "m",
            1e-14,
            1e-8,
            "screening length of the first contact over its relative permittivity")
        .log(
            "contact.bottom.screening-length",
            "l2",
            "m",
            1e-14,
            1e-8,
            "screening length of the second contact over its relative permittivity")
        .log(
            "contact.richardson",
            "A*",
            "A/(m^2 K^2)",
            1e-3,
            1e8,
            "effective Richardson constant, transmission included");
    return JunctionSpread.specs(specs)
        .pulses(Terminal.LIGHT, Terminal.VOLTAGE)
        .readAndSweep()
        .list();
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
    return FilmDesign.of(PhotoJunctionParameters.of(datasheet), datasheet)
        .drawn((mean, geometry) -> mean.instance(mean.spread().draw(geometry)))
        .film("film", PhotoJunctionParameters::film)
        .slow(PhotoJunctionBody::dark)
        .body(PhotoJunctionBody::new);
  }
}
