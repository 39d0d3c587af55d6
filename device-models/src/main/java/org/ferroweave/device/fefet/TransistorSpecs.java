package org.ferroweave.device.fefet;

import org.ferroweave.device.Terminal;
import org.ferroweave.device.compact.Specs;

/** Parameter groups that the transistor families share. */
final class TransistorSpecs {
  private TransistorSpecs() {}

  static Specs stack(Specs specs) {
    return specs
        .lin(
            "stack.flat-band",
            "Vfb",
            "V",
            -50,
            50,
            "gate voltage at which the bands lie as drawn, without any charge")
        .lin("stack.insulator-thickness", "ti", "m", 0, 1e-6, "insulator below the film; 0: none")
        .log("stack.insulator-permittivity", "eps_i", "1", 1, 200, "its relative permittivity");
  }

  static Specs channel(Specs specs) {
    return specs
        .energy("channel.band-gap", "Eg", 0.1, 7, "band gap of the channel")
        .energy(
            "channel.fermi-depth",
            "phi_n",
            0,
            7,
            "conduction-band edge above the Fermi level of the source, at flat band")
        .lin(
            "channel.electron-mass",
            "m_n",
            "1",
            0,
            20,
            "electron mass, times valleys; 0: none are supplied")
        .lin(
            "channel.hole-mass",
            "m_p",
            "1",
            0,
            20,
            "hole mass, times valleys; 0: none are supplied")
        .lin(
            "channel.electron-mobility",
            "mu_n",
            "m^2/(V s)",
            0,
            10,
            "of the electrons; 0: the contacts pass none")
        .lin(
            "channel.hole-mobility",
            "mu_p",
            "m^2/(V s)",
            0,
            10,
            "of the holes; 0: the contacts pass none")
        .log("channel.length", "L", "m", 1e-9, 1e-3, "from source to drain")
        .log("channel.width", "W", "m", 1e-9, 1e-1, "across the current")
        .lin(
            "channel.fixed-charge",
            "sigma",
            "C/m^2",
            -0.1,
            0.1,
            "ionized dopants or the charge of a polar interface, positive attracts electrons")
        .log(
            "channel.back-capacitance",
            "Cb",
            "F/m^2",
            1e-8,
            1,
            "to what lies behind the channel, at source potential")
        .lin("channel.contact-resistance", "Rc", "ohm", 0, 1e12, "of both contacts together")
        .log("channel.off-conductance", "Goff", "S", 1e-20, 1, "leak from drain to source");
  }

  static Specs traps(Specs specs) {
    return specs
        .lin("trap.density", "Nt", "1/m^2", 0, 1e19, "electron traps near the channel")
        .energy(
            "trap.depth", "Et", -5, 5, "middle of their band below the conduction band, no field")
        .energy("trap.width", "Wt", 0.01, 5, "width of their band")
        .lin("trap.distance", "dt", "m", 0, 2e-8, "distance behind the channel")
        .log("trap.rate", "G0", "1/s", 1e-15, 1e12, "rate of exchange at zero field")
        .log("trap.field", "E0", "V/m", 1e5, 1e12, "field per e-fold of the rate");
  }

  static Specs operation(Specs specs) {
    return specs
        .lin(
            "spread.thickness",
            "sigma_t",
            "1",
            0,
            0.3,
            "relative device-to-device spread of the film thickness")
        .lin(
            "spread.flat-band",
            "sigma_V",
            "V",
            0,
            2,
            "device-to-device spread of the flat-band voltage")
        .lin("spread.width", "sigma_W", "1", 0, 0.5, "relative spread of the channel width")
        .pulses(Terminal.GATE, Terminal.GATE)
        .readAndSweep()
        .gate();
  }
}
