package org.ferroweave.device.stacked;

import java.util.List;
import org.ferroweave.device.ParameterSpec;
import org.ferroweave.device.Terminal;
import org.ferroweave.device.catalog.Datasheet;
import org.ferroweave.device.compact.CompactFamily;
import org.ferroweave.device.compact.Design;
import org.ferroweave.device.compact.FilmDesign;
import org.ferroweave.device.compact.Specs;

/**
 * The family {@code crossed-transistor}: an out-of-plane and an in-plane polarization, of two films
 * or of one, that different electrodes write ({@link CrossedBody}).
 */
public final class CrossedTransistorFamily implements CompactFamily {
  /** Name in datasheets. */
  public static final String NAME = "crossed-transistor";

  private static final List<ParameterSpec> SPECS =
      new Specs()
          .film("first", "first.switching")
          .film("second", "second.switching")
          .log("insulator.thickness", "ti", "m", 1e-12, 1e-6, "insulator under the channel")
          .log("insulator.permittivity", "eps_i", "1", 1, 1000, "its relative permittivity")
          .lin(
              "stack.locking",
              "Vl",
              "V",
              0,
              100,
              "voltage across the film that equals the locking by the saturated other component")
          .lin(
              "stack.flat-band",
              "Vfb",
              "V",
              -100,
              100,
              "gate voltage at flat band without polarization")
          .lin("gate.vertical-share", "av", "1", 0, 1, "gate voltage that acts across the stack")
          .lin("gate.in-plane-share", "ag", "1", 0, 1, "gate voltage that acts in the plane")
          .lin("drain.in-plane-share", "ad", "1", 0, 1, "drain voltage that acts in the plane")
          .log("in-plane.span", "Li", "m", 1e-9, 1e-3, "distance over which they act")
          .energy("channel.band-gap", "Eg", 0.05, 8, "band gap of the channel")
          .log("channel.electron-mass", "me", "1", 1e-3, 100, "density-of-states mass, electrons")
          .log("channel.hole-mass", "mh", "1", 1e-3, 100, "density-of-states mass, holes")
          .lin("channel.doping", "N", "1/m^2", -1e19, 1e19, "donors less acceptors per area")
          .log(
              "channel.permittivity", "eps_c", "1", 1, 1000, "relative permittivity of the channel")
          .log(
              "channel.optical-permittivity",
              "eps_opt",
              "1",
              1,
              50,
              "relative permittivity in the image-force lowering")
          .log("channel.length", "L", "m", 1e-9, 1e-3, "channel length")
          .log("channel.width", "W", "m", 1e-9, 1e-2, "channel width")
          .log("channel.mobility", "mu", "m^2/(V s)", 1e-9, 10, "mobility of both carriers")
          .log("channel.leakage", "G0", "S", 1e-18, 1, "conductance that no gate turns off")
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
          .lin("spread.thickness", "sigma_t", "1", 0, 0.3, "relative spread of the first film")
          .lin("spread.flat-band", "sigma_fb", "V", 0, 5, "spread of the flat-band voltage")
          .pulses(Terminal.GATE, Terminal.GATE)
          .lin("states.gate", "Vgw", "V", -200, 200, "gate amplitude that writes a state")
          .lin("states.drain", "Vdw", "V", -200, 200, "drain amplitude that writes a state, or 0")
          .readAndSweep()
          .gate()
          .count("endurance.cycles", "Ne", 1e9, "cycles of endurance measurements")
          .list();

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
