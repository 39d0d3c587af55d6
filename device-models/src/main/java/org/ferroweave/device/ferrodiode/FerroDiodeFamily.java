package org.ferroweave.device.ferrodiode;

import java.util.List;
import org.ferroweave.device.ParameterSpec;
import org.ferroweave.device.Terminal;
import org.ferroweave.device.catalog.Datasheet;
import org.ferroweave.device.compact.CompactFamily;
import org.ferroweave.device.compact.Design;
import org.ferroweave.device.compact.Specs;

/** The family {@code ferro-diode}: what its datasheets must give, and how to build the model. */
public final class FerroDiodeFamily implements CompactFamily {
  /** Name in datasheets. */
  public static final String NAME = "ferro-diode";

  private static final List<ParameterSpec> SPECS =
      new Specs()
          .film("film", "switching")
          .log("film.area", "A", "m^2", 1e-16, 1e-6, "junction area")
          .log(
              "film.passive-length",
              "lp",
              "m",
              1e-14,
              1e-8,
              "thickness over relative permittivity of passive layers (van der Waals gap, dead layer)")
          .log(
              "film.optical-permittivity",
              "eps_opt",
              "1",
              1,
              50,
              "relative permittivity in the image-force lowering")
          .count(
              "film.sublattices",
              "n_s",
              2,
              "polarization sublattices: 1 ferroelectric, 2 with a coupling of their own")
          .lin(
              "switching.sublattice-coupling",
              "k_s",
              "1",
              -10,
              10,
              "field of one sublattice on the other, times eps_b eps0 over its polarization; below 0"
                  + " antiferroelectric; without effect on one sublattice")
          .lin(
              "trap.imprint-deviation",
              "sigma_t",
              "V/m",
              0,
              1e9,
              "greatest standard deviation of the imprint by charge that traps exchange; 0 for none")
          .log("trap.exchange-time", "tau_t", "s", 1e-6, 1e7, "exchange time of the traps")
          .energy(
              "trap.level",
              "E_t",
              -1,
              1,
              "trap level above the Fermi level of the second contact, without polarization")
          .energy("ion.hop-barrier", "Eb", 0.05, 2, "barrier of the Cu hop")
          .log("ion.attempt-frequency", "nu", "1/s", 1e9, 1e15, "attempt frequency of the Cu hop")
          .log("ion.hop-distance", "a", "m", 1e-11, 2e-9, "distance between the Cu sites")
          .log("ion.site-density", "n_i", "1/m^3", 1e18, 1e29, "density of mobile Cu")
          .energy(
              "contact.top.barrier", "phi1", 0.05, 4, "barrier of the first contact without charge")
          .energy(
              "contact.bottom.barrier",
              "phi2",
              0.05,
              4,
              "barrier of the second contact without charge")
          .lin(
              "contact.top.fermi-velocity",
              "v1",
              "m/s",
              0,
              3e6,
              "Fermi velocity of a semimetal as first contact, 1e6 in graphene; 0 for a metal")
          .lin(
              "contact.top.doping",
              "n1",
              "1/m^2",
              -1e18,
              1e18,
              "electrons per area of a semimetal as first contact, without charge on it")
          .log(
              "contact.top.screening-length",
              "l1",
              "m",
              1e-14,
              1e-8,
              "screening length of the first contact over its relative permittivity")
          .lin(
              "contact.bottom.fermi-velocity",
              "v2",
              "m/s",
              0,
              3e6,
              "Fermi velocity of a semimetal as second contact, 1e6 in graphene; 0 for a metal")
          .lin(
              "contact.bottom.doping",
              "n2",
              "1/m^2",
              -1e18,
              1e18,
              "electrons per area of a semimetal as second contact, without charge on it")
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
              "effective Richardson constant, transmission included")
          .lin(
              "spread.thickness",
              "sigma_t",
              "1",
              0,
              0.3,
              "relative device-to-device spread of the thickness")
          .lin(
              "spread.area", "sigma_A", "1", 0, 0.5, "relative device-to-device spread of the area")
          .energy("spread.barrier", "sigma_phi", 0, 0.2, "device-to-device spread of the barriers")
          .pulses(Terminal.VOLTAGE, Terminal.VOLTAGE)
          .readAndSweep()
          .list();

  /** For the service loader. */
  public FerroDiodeFamily() {}

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
    return new FerroDiodeDesign(datasheet);
  }
}
