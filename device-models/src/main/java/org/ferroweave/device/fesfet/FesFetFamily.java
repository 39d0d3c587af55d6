package org.ferroweave.device.fesfet;

import java.util.List;
import org.ferroweave.device.ParameterSpec;
import org.ferroweave.device.Terminal;
import org.ferroweave.device.catalog.Datasheet;
import org.ferroweave.device.compact.CompactFamily;
import org.ferroweave.device.compact.Design;
import org.ferroweave.device.compact.Specs;

/** The family {@code fesfet}: a channel that is itself ferroelectric ({@link FesFetBody}). */
public final class FesFetFamily implements CompactFamily {
  /** Name in datasheets. */
  public static final String NAME = "fesfet";

  private static final List<ParameterSpec> SPECS =
      new Specs()
          .film("film", "switching")
          .count("film.slices", "K", 64, "slices that switch each in its own field")
          .count("film.cells", "m", 64, "cells of Poisson's equation in each slice")
          .log(
              "film.in-plane-polarization",
              "Pin",
              "C/m^2",
              1e-6,
              2,
              "in-plane polarization, locked to the out-of-plane one")
          .lin("in-plane.cosine", "cos", "1", 0, 1, "cosine of its axis to the channel")
          .lin(
              "in-plane.locking-field",
              "Fl",
              "V/m",
              -1e9,
              1e9,
              "field on the slices from the saturated in-plane polarization; positive: up goes"
                  + " with drain to source")
          .log("in-plane.activation-field", "Ein", "V/m", 1e5, 1e12, "median activation field")
          .lin(
              "in-plane.activation-spread",
              "sigma_in",
              "1",
              0,
              2,
              "its spread, as that of the film")
          .lin("in-plane.initial-order", "m0", "1", -1, 1, "mean direction as fabricated")
          .energy("film.band-gap", "Eg", 0.1, 8, "band gap")
          .log("film.effective-mass", "me", "1", 1e-3, 100, "density-of-states mass, electrons")
          .log("film.hole-mass", "mh", "1", 1e-3, 100, "density-of-states mass, holes")
          .energy("film.fermi-depth", "Ec-EF", 0, 4, "Fermi level of the neutral film below Ec")
          .log("film.gap-states", "g", "1/(J m^3)", 1e36, 1e48, "density of states in the gap")
          .lin("film.surface-states", "Ds", "1/(J m^2)", 0, 1e40, "states at the free surface")
          .log("channel.length", "L", "m", 1e-9, 1e-3, "channel length")
          .log("channel.width", "W", "m", 1e-9, 1e-2, "channel width")
          .log("channel.mobility", "mu", "m^2/(V s)", 1e-9, 10, "mobility of electrons")
          .log("channel.leakage", "G0", "S", 1e-18, 1, "conductance that no gate turns off")
          .log("dielectric.thickness", "ti", "m", 1e-11, 1e-5, "thickness of the gate dielectric")
          .log("dielectric.permittivity", "eps_i", "1", 1, 1000, "its relative permittivity")
          .lin("dielectric.flat-band", "Vfb", "V", -50, 50, "gate voltage at flat band, P = 0")
          .energy("contact.barrier", "phi", -1, 4, "barrier of source and drain without P")
          .log(
              "contact.screening-length",
              "ls",
              "m",
              1e-15,
              1e-8,
              "screening length of the contacts over its relative permittivity")
          .log(
              "contact.richardson",
              "A*",
              "A/(m^2 K^2)",
              1e-3,
              1e8,
              "effective Richardson constant, transmission included")
          .log("contact.length", "lc", "m", 1e-10, 1e-4, "length over which a contact injects")
          .lin(
              "contact.trap-share",
              "chi",
              "1",
              0,
              0.5,
              "share of the drain voltage to which the traps of the contacts charge")
          .log("contact.trap-time", "tau_t", "s", 1e-9, 1e9, "time constant of these traps")
          .lin("spread.thickness", "sigma_t", "1", 0, 0.3, "relative spread of the film thickness")
          .lin("spread.flat-band", "sigma_fb", "V", 0, 5, "spread of the flat-band voltage")
          .energy("spread.barrier", "sigma_phi", 0, 0.2, "spread of the contact barrier")
          .pulses(Terminal.GATE, Terminal.GATE)
          .readAndSweep()
          .gate()
          .list();

  /** For the service loader. */
  public FesFetFamily() {}

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
    return new FesFetDesign(datasheet);
  }
}
