package org.ferroweave.device.ferrodiode;

import java.util.List;
import org.ferroweave.device.DeviceModel;
import org.ferroweave.device.ParameterSpec;
import org.ferroweave.device.catalog.Datasheet;
import org.ferroweave.device.catalog.DeviceFamily;

/** The family {@code ferro-diode}: what its datasheets must give, and how to build the model. */
public final class FerroDiodeFamily implements DeviceFamily {
  /** Name in datasheets. */
  public static final String NAME = "ferro-diode";

  private static final double EV = org.ferroweave.device.physics.Constants.ELEMENTARY_CHARGE;

  private static final List<ParameterSpec> SPECS =
      List.of(
          log("film.thickness", "t", "m", 2e-9, 2e-6, "thickness of the ferroelectric film"),
          log("film.area", "A", "m^2", 1e-16, 1e-6, "junction area"),
          log(
              "film.background-permittivity",
              "eps_b",
              "1",
              1,
              1000,
              "relative permittivity without switching and ion hopping"),
          log(
              "film.passive-length",
              "lp",
              "m",
              1e-14,
              1e-8,
              "thickness over relative permittivity of passive layers (van der Waals gap, dead layer)"),
          log(
              "film.optical-permittivity",
              "eps_opt",
              "1",
              1,
              50,
              "relative permittivity in the image-force lowering"),
          lin("film.curie-temperature", "Tc", "K", 10, 2000, "ferroelectric transition"),
          lin(
              "film.curie-weiss-temperature",
              "T0",
              "K",
              5,
              2000,
              "Curie-Weiss temperature of the first-order transition, below Tc"),
          log("film.curie-constant", "C", "K", 1, 1e7, "Curie constant"),
          log(
              "film.spontaneous-polarization",
              "Ps",
              "C/m^2",
              1e-5,
              2,
              "spontaneous polarization at the reference temperature"),
          lin(
              "film.reference-temperature",
              "Tref",
              "K",
              5,
              2000,
              "temperature at which polarization and activation field are given"),
          log(
              "switching.activation-field",
              "Ea",
              "V/m",
              1e6,
              1e12,
              "median activation field of the switching elements"),
          lin(
              "switching.activation-spread",
              "sigma_a",
              "1",
              0,
              2,
              "standard deviation of ln(activation field) between elements"),
          lin("switching.exponent", "n", "1", 0.3, 4, "exponent of the switching law"),
          log(
              "switching.attempt-time",
              "tau0",
              "s",
              1e-15,
              1e-3,
              "attempt time of the switching law"),
          count("switching.elements", "N", 100000, "number of switching elements"),
          lin(
              "switching.size-spread",
              "sigma_w",
              "1",
              0,
              3,
              "standard deviation of ln(element size)"),
          lin(
              "switching.imprint-field",
              "Ei",
              "V/m",
              -1e9,
              1e9,
              "local field of frozen defect dipoles, positive favours positive polarization"),
          lin(
              "switching.coupling",
              "k",
              "1",
              -1,
              1,
              "field of the neighbours times eps_b eps0 over polarization"),
          lin(
              "switching.initial-order",
              "s0",
              "1",
              -1,
              1,
              "mean direction of the elements as fabricated"),
          lin("ion.hop-barrier", "Eb", "J", 0.05 * EV, 2 * EV, "barrier of the Cu hop"),
          log("ion.attempt-frequency", "nu", "1/s", 1e9, 1e15, "attempt frequency of the Cu hop"),
          log("ion.hop-distance", "a", "m", 1e-11, 2e-9, "distance between the Cu sites"),
          log("ion.site-density", "n_i", "1/m^3", 1e18, 1e29, "density of mobile Cu"),
          lin(
              "contact.top.barrier",
              "phi1",
              "J",
              0.05 * EV,
              4 * EV,
              "barrier of the first contact without charge"),
          lin(
              "contact.bottom.barrier",
              "phi2",
              "J",
              0.05 * EV,
              4 * EV,
              "barrier of the second contact without charge"),
          log(
              "contact.top.screening-length",
              "l1",
              "m",
              1e-14,
              1e-8,
              "screening length of the first contact over its relative permittivity"),
          log(
              "contact.bottom.screening-length",
              "l2",
              "m",
              1e-14,
              1e-8,
              "screening length of the second contact over its relative permittivity"),
          log(
              "contact.richardson",
              "A*",
              "A/(m^2 K^2)",
              1e-3,
              1e8,
              "effective Richardson constant, transmission included"),
          lin(
              "spread.thickness",
              "sigma_t",
              "1",
              0,
              0.3,
              "relative device-to-device spread of the thickness"),
          lin(
              "spread.area",
              "sigma_A",
              "1",
              0,
              0.5,
              "relative device-to-device spread of the area"),
          lin(
              "spread.barrier",
              "sigma_phi",
              "J",
              0,
              0.2 * EV,
              "device-to-device spread of the barriers"),
          lin("pulse.potentiation", "Vp", "V", -100, 100, "amplitude that raises the conductance"),
          lin("pulse.depression", "Vd", "V", -100, 100, "amplitude that lowers the conductance"),
          log("pulse.width", "tp", "s", 1e-10, 1e3, "pulse width"),
          log("pulse.period", "Tp", "s", 1e-10, 1e4, "start to start of a pulse train"),
          count("pulse.count", "Np", 10000, "pulses per polarity"),
          lin("read.voltage", "Vr", "V", -10, 10, "read voltage"),
          lin("sweep.voltage", "Vs", "V", 1e-3, 200, "turning point of voltage sweeps"),
          log("sweep.rate", "dV/dt", "V/s", 1e-6, 1e9, "rate of voltage sweeps"));

  /** For the service loader. */
  public FerroDiodeFamily() {}

  private static ParameterSpec log(
      String name, String symbol, String unit, double min, double max, String meaning) {
    return new ParameterSpec(name, symbol, unit, min, max, true, meaning);
  }

  private static ParameterSpec count(String name, String symbol, double max, String meaning) {
    return new ParameterSpec(name, symbol, "1", 1, max, true, meaning, true);
  }

  private static ParameterSpec lin(
      String name, String symbol, String unit, double min, double max, String meaning) {
    return new ParameterSpec(name, symbol, unit, min, max, false, meaning);
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
  public DeviceModel build(Datasheet datasheet) {
    return new FerroDiodeModel(datasheet);
  }
}
