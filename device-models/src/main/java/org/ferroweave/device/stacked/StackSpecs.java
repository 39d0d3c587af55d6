package org.ferroweave.device.stacked;

import java.util.List;
import org.ferroweave.device.ParameterSpec;
import org.ferroweave.device.Terminal;
import org.ferroweave.device.compact.Specs;

/** Parameter groups of the devices with two polarizations. */
final class StackSpecs {
  private StackSpecs() {}

  static Specs locking(Specs specs) {
    return specs.lin(
        "stack.locking",
        "Vl",
        "V",
        0,
        100,
        "voltage across a film that equals the locking by its saturated partner");
  }

  /**
   * A transistor: two films, an insulator, their locking, and a channel.
   *
   * @param mostFlatBand greatest flat-band voltage of either sign (V)
   * @param carriers what its mobility is that of
   */
  static Specs transistor(double mostFlatBand, String carriers) {
    return locking(new Specs().film("first", "first.switching").film("second", "second.switching"))
        .log("insulator.thickness", "ti", "m", 1e-12, 1e-6, "insulator under the channel")
        .log("insulator.permittivity", "eps_i", "1", 1, 1000, "its relative permittivity")
        .lin(
            "stack.flat-band",
            "Vfb",
            "V",
            -mostFlatBand,
            mostFlatBand,
            "gate voltage at flat band without polarization")
        .log("channel.electron-mass", "me", "1", 1e-3, 100, "density-of-states mass, electrons")
        .log("channel.hole-mass", "mh", "1", 1e-3, 100, "density-of-states mass, holes")
        .log("channel.length", "L", "m", 1e-9, 1e-3, "channel length")
        .log("channel.width", "W", "m", 1e-9, 1e-2, "channel width")
        .log("channel.mobility", "mu", "m^2/(V s)", 1e-9, 10, "mobility of " + carriers)
        .log("channel.leakage", "G0", "S", 1e-18, 1, "conductance that no gate turns off");
  }

  /** Spread, pulses at the gate, sweeps and endurance of a transistor: its list is complete. */
  static List<ParameterSpec> operated(Specs specs) {
    return specs
        .lin("spread.thickness", "sigma_t", "1", 0, 0.3, "relative spread of the first film")
        .lin("spread.flat-band", "sigma_fb", "V", 0, 5, "spread of the flat-band voltage")
        .pulses(Terminal.GATE, Terminal.GATE)
        .readAndSweep()
        .gate()
        .count("endurance.cycles", "Ne", 1e9, "cycles of endurance measurements")
        .list();
  }
}
