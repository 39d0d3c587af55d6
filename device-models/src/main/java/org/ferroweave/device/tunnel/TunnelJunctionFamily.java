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

/** The family {@code tunnel-junction}: graphene / ferroelectric / metal, a few nm thick. */
public final class TunnelJunctionFamily implements CompactFamily {
  private static final List<ParameterSpec> SPECS =
      JunctionSpread.specs(
              new Specs()
                  .film("film", "switching")
                  .log("film.area", "A", "m^2", 1e-16, 1e-6, "junction area")
                  .energy("film.electron-affinity", "chi", 0.5, 8, "electron affinity of the film")
                  .log("film.effective-mass", "m", "1", 0.01, 10, "tunnelling mass in the film")
                  .energy(
                      "contact.top.work-function",
                      "W1",
                      1,
                      8,
                      "work function of the graphene without polarization charge")
                  .log("contact.top.fermi-velocity", "v", "m/s", 1e5, 1e7, "Fermi velocity")
                  .energy(
                      "contact.top.fermi-level",
                      "u0",
                      -1,
                      1,
                      "Fermi level above the Dirac point without polarization charge (doping)")
                  .energy("contact.bottom.work-function", "W2", 1, 8, "work function of the metal")
                  .log(
                      "contact.bottom.screening-length",
                      "l2",
                      "m",
                      1e-14,
                      1e-8,
                      "Thomas-Fermi length of the metal over its relative permittivity"))
          .pulses(Terminal.VOLTAGE, Terminal.VOLTAGE)
          .readAndSweep()
          .list();

  /** For the service loader. */
  public TunnelJunctionFamily() {}

  @Override
  public String name() {
    return "tunnel-junction";
  }

  @Override
  public List<ParameterSpec> parameters() {
    return SPECS;
  }

  @Override
  public Design design(Datasheet datasheet) {
    return FilmDesign.of(TunnelParameters.of(datasheet), datasheet)
        .drawn((mean, geometry) -> mean.instance(mean.spread().draw(geometry)))
        .film("film", TunnelParameters::film)
        .body(TunnelBody::new);
  }
}
