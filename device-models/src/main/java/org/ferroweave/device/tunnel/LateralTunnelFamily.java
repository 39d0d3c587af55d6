package org.ferroweave.device.tunnel;

import java.util.List;
import org.ferroweave.device.ParameterSpec;
import org.ferroweave.device.Terminal;
import org.ferroweave.device.catalog.Datasheet;
import org.ferroweave.device.compact.CompactFamily;
import org.ferroweave.device.compact.Design;
import org.ferroweave.device.compact.FilmDesign;
import org.ferroweave.device.compact.JunctionSpread;
import org.ferroweave.device.compact.Specs;

/**
 * The family {@code lateral-tunnel-junction}: in-plane polarization, written along the film (pulses
 * at the gate terminal) and read by tunnelling across its edge.
 */
public final class LateralTunnelFamily implements CompactFamily {
  private static final List<ParameterSpec> SPECS =
      JunctionSpread.specs(
              new Specs()
                  .film("film", "switching")
                  .log("film.length", "L", "m", 1e-9, 1e-3, "distance of the write electrodes")
                  .log("film.width", "w", "m", 1e-9, 1e-3, "width of the film at its edge")
                  .energy(
                      "film.valence-edge",
                      "Ev",
                      -2,
                      2,
                      "valence-band edge above the Fermi level, without edge charge")
                  .energy("film.band-gap", "Eg", 0, 8, "band gap of the film")
                  .log(
                      "edge.screening-length",
                      "le",
                      "m",
                      1e-14,
                      1e-8,
                      "screening length of the edge charge over the relative permittivity")
                  .log("barrier.area", "A", "m^2", 1e-20, 1e-6, "area that tunnels")
                  .log("barrier.thickness", "d", "m", 1e-10, 1e-8, "thickness of the barrier")
                  .log("barrier.effective-mass", "m", "1", 0.01, 10, "mass in the barrier")
                  .energy(
                      "barrier.top-height",
                      "phi1",
                      0.05,
                      8,
                      "barrier above the Fermi level of the tunnelling electrode")
                  .energy(
                      "barrier.film-height",
                      "phi2",
                      0.05,
                      8,
                      "barrier above the Fermi level of the film, without edge charge"))
          .pulses(Terminal.GATE, Terminal.GATE)
          .readAndSweep()
          .gate()
          .list();

  /** For the service loader. */
  public LateralTunnelFamily() {}

  @Override
  public String name() {
    return "lateral-tunnel-junction";
  }

  @Override
  public List<ParameterSpec> parameters() {
    return SPECS;
  }

  @Override
  public Design design(Datasheet datasheet) {
    return FilmDesign.of(LateralParameters.of(datasheet), datasheet)
        .drawn((mean, geometry) -> mean.instance(mean.spread().draw(geometry)))
        .film("film", LateralParameters::film)
        .body(LateralBody::new);
  }
}
