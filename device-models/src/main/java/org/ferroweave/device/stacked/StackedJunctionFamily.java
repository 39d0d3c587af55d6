package org.ferroweave.device.stacked;

import java.util.ArrayList;
import java.util.List;
import org.ferroweave.device.ParameterSpec;
import org.ferroweave.device.Terminal;
import org.ferroweave.device.catalog.Datasheet;
import org.ferroweave.device.compact.CompactFamily;
import org.ferroweave.device.compact.Design;
import org.ferroweave.device.compact.FilmDesign;
import org.ferroweave.device.compact.Specs;

/**
 * The family {@code stacked-junction}: a ferroelectric semiconductor between a metal and a polar
 * semimetal ({@link JunctionBody}).
 */
public final class StackedJunctionFamily implements CompactFamily {
  /** Name in datasheets. */
  public static final String NAME = "stacked-junction";

  private static final List<ParameterSpec> SPECS = specs();

  /** For the service loader. */
  public StackedJunctionFamily() {}

  private static List<ParameterSpec> specs() {
    Specs specs =
        new Specs()
            .film("first", "first.switching")
            .log(
                "first.optical-permittivity",
                "eps_opt",
                "1",
                1,
                50,
                "relative permittivity in the image-force lowering")
            .lin("first.pinned.fraction", "f", "1", 0, 1, "share of the area that is pinned")
            .film("second", "second.switching")
            .log("junction.area", "A", "m^2", 1e-16, 1e-6, "junction area")
            .energy("contact.first.barrier", "phi1", 0.02, 4, "barrier of the metal, no charge")
            .log(
                "contact.first.screening-length",
                "l1",
                "m",
                1e-14,
                1e-8,
                "screening length of the metal over its relative permittivity")
            .energy(
                "contact.second.barrier", "phi2", 0.02, 4, "barrier of the semimetal, no charge")
            .log(
                "contact.second.screening-length",
                "l2",
                "m",
                1e-12,
                1e-7,
                "Thomas-Fermi length of the semimetal")
            .log(
                "contact.richardson",
                "A*",
                "A/(m^2 K^2)",
                1e-3,
                1e8,
                "effective Richardson constant, transmission included")
            .lin("spread.area", "sigma_A", "1", 0, 0.5, "relative spread of the area")
            .energy("spread.barrier", "sigma_phi", 0, 0.2, "spread of the barriers")
            .pulses(Terminal.VOLTAGE, Terminal.VOLTAGE)
            .readAndSweep()
            .lin("states.voltage", "Vw", "V", 0, 200, "greatest amplitude that writes a state")
            .lin("barrier.voltage", "Vb", "V", -20, 20, "voltage of barrier measurements");
    List<ParameterSpec> list = new ArrayList<>(StackSpecs.locking(specs).list());
    for (ParameterSpec spec : new Specs().film("first", "first.pinned").list()) {
      if (spec.name().startsWith("first.pinned.")) {
        list.add(spec);
      }
    }
    return List.copyOf(list);
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
    return FilmDesign.of(JunctionParameters.of(datasheet), datasheet)
        .drawn(JunctionParameters::draw)
        .film("free", JunctionParameters::free)
        .film("electrode", JunctionParameters::electrode)
        .film("pinned", JunctionParameters::pinned)
        .body(JunctionBody::new);
  }
}
