package org.ferroweave.device.stacked;

import java.util.List;
import org.ferroweave.device.ParameterSpec;
import org.ferroweave.device.catalog.Datasheet;
import org.ferroweave.device.compact.CompactFamily;
import org.ferroweave.device.compact.Design;
import org.ferroweave.device.compact.FilmDesign;

/**
 * The family {@code crossed-transistor}: an out-of-plane and an in-plane polarization, of two films
 * or of one, that different electrodes write ({@link CrossedBody}).
 */
public final class CrossedTransistorFamily implements CompactFamily {
  /** Name in datasheets. */
  public static final String NAME = "crossed-transistor";

  private static final List<ParameterSpec> SPECS =
      StackSpecs.operated(
          StackSpecs.transistor(100, "both carriers")
              .lin(
                  "gate.vertical-share", "av", "1", 0, 1, "gate voltage that acts across the stack")
              .lin("gate.in-plane-share", "ag", "1", 0, 1, "gate voltage that acts in the plane")
              .lin("drain.in-plane-share", "ad", "1", 0, 1, "drain voltage that acts in the plane")
              .log("in-plane.span", "Li", "m", 1e-9, 1e-3, "distance over which they act")
              .energy("channel.band-gap", "Eg", 0.05, 8, "band gap of the channel")
              .lin("channel.doping", "N", "1/m^2", -1e19, 1e19, "donors less acceptors per area")
              .log(
                  "channel.permittivity",
                  "eps_c",
                  "1",
                  1,
                  1000,
                  "relative permittivity of the channel")
              .log(
                  "channel.optical-permittivity",
                  "eps_opt",
                  "1",
                  1,
                  50,
                  "relative permittivity in the image-force lowering")
              .energy(
                  "contact.electron-barrier",
                  "phi",
                  0,
                  4,
                  "barrier of the contacts for electrons without charge; the gap less this for holes")
              .log(
                  "contact.screening-length",
                  "lc",
                  "m",
                  1e-14,
                  1e-8,
                  "screening length of the contacts over their relative permittivity")
              .log("contact.area", "Ac", "m^2", 1e-18, 1e-8, "emitting area of a contact")
              .log(
                  "contact.richardson",
                  "A*",
                  "A/(m^2 K^2)",
                  1e-3,
                  1e8,
                  "effective Richardson constant, transmission included")
              .lin("states.gate", "Vgw", "V", -200, 200, "gate amplitude that writes a state")
              .lin(
                  "states.drain",
                  "Vdw",
                  "V",
                  -200,
                  200,
                  "drain amplitude that writes a state, or 0"));

  /** For the service loader. */
  public CrossedTransistorFamily() {}

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
    return FilmDesign.of(CrossedParameters.of(datasheet), datasheet)
        .drawn((mean, geometry) -> mean.instance(mean.spread().draw(geometry)))
        .film("vertical", CrossedParameters::vertical)
        .film("in-plane", CrossedParameters::inPlane)
        .body(CrossedBody::new);
  }
}
