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
 * The family {@code stacked-transistor}: a ferroelectric film on the gate and a ferroelectric
 * semiconductor as channel ({@link StackBody}).
 */
public final class StackedTransistorFamily implements CompactFamily {
  /** Name in datasheets. */
  public static final String NAME = "stacked-transistor";

  private static final List<ParameterSpec> SPECS =
      new Specs()
          .film("first", "first.switching")
          .film("second", "second.switching")
          .energy("second.band-gap", "Eg", 0.05, 8, "band gap of the channel")
          .log("insulator.thickness", "ti", "m", 1e-12, 1e-6, "insulator between the films")
          .log("insulator.permittivity", "eps_i", "1", 1, 1000, "its relative permittivity")
          .lin(
              "stack.locking",
              "Vl",
              "V",
              0,
              100,
              "voltage across a film that equals the locking by its saturated partner")
          .lin(
              "stack.flat-band",
              "Vfb",
              "V",
              -50,
              50,
              "gate voltage at flat band without polarization")
          .lin(
              "stack.interface-charge",
              "sigma",
              "C/m^2",
              -0.2,
              0.2,
              "fixed charge between insulator and channel")
          .log("channel.electron-mass", "me", "1", 1e-3, 100, "density-of-states mass, electrons")
          .log("channel.hole-mass", "mh", "1", 1e-3, 100, "density-of-states mass, holes")
          .lin("channel.donors", "Nd", "1/m^2", 0, 1e19, "ionized donors per area")
          .log("channel.length", "L", "m", 1e-9, 1e-3, "channel length")
          .log("channel.width", "W", "m", 1e-9, 1e-2, "channel width")
          .log("channel.mobility", "mu", "m^2/(V s)", 1e-9, 10, "mobility of electrons")
          .log("channel.leakage", "G0", "S", 1e-18, 1, "conductance that no gate turns off")
          .lin("spread.thickness", "sigma_t", "1", 0, 0.3, "relative spread of the first film")
          .lin("spread.flat-band", "sigma_fb", "V", 0, 5, "spread of the flat-band voltage")
          .pulses(Terminal.GATE, Terminal.GATE)
          .readAndSweep()
          .gate()
          .count("endurance.cycles", "Ne", 1e9, "cycles of endurance measurements")
          .list();

  /** For the service loader. */
  public StackedTransistorFamily() {}

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
    return FilmDesign.of(StackParameters.of(datasheet), datasheet)
        .drawn((mean, geometry) -> mean.instance(mean.spread().draw(geometry)))
        .film("first", StackParameters::first)
        .film("second", StackParameters::second)
        .body(StackBody::new);
  }
}
