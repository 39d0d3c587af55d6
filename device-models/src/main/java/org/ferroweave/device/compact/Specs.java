package org.ferroweave.device.compact;

import java.util.ArrayList;
import java.util.List;
import org.ferroweave.device.ParameterSpec;
import org.ferroweave.device.Terminal;
import org.ferroweave.device.physics.Constants;

/**
 * Builds the parameter lists of families, with the groups that several of them share. Keys with the
 * same ending mean the same in every family.
 */
public final class Specs {
  private static final double EV = Constants.ELEMENTARY_CHARGE;

  private final List<ParameterSpec> list = new ArrayList<>();

  /** An empty list. */
  public Specs() {}

  /** A parameter whose scale is logarithmic. */
  public Specs log(
      String name, String symbol, String unit, double min, double max, String meaning) {
    list.add(new ParameterSpec(name, symbol, unit, min, max, true, meaning));
    return this;
  }

  /** A parameter whose scale is linear. */
  public Specs lin(
      String name, String symbol, String unit, double min, double max, String meaning) {
    list.add(new ParameterSpec(name, symbol, unit, min, max, false, meaning));
    return this;
  }

  /** A whole number from 1. */
  public Specs count(String name, String symbol, double max, String meaning) {
    list.add(new ParameterSpec(name, symbol, "1", 1, max, true, meaning, true));
    return this;
  }

  /** An energy given in eV between two bounds in eV. */
  public Specs energy(String name, String symbol, double minEv, double maxEv, String meaning) {
    return lin(name, symbol, "J", minEv * EV, maxEv * EV, meaning);
  }

  /**
   * The parameters that {@link Film} reads.
   *
   * @param film prefix of the film's keys, for example {@code film}
   * @param switching prefix of its switching keys, for example {@code switching}
   */
  public Specs film(String film, String switching) {
    String f = film + ".";
    String s = switching + ".";
    return log(f + "thickness", "t", "m", 2e-10, 2e-5, "thickness of the ferroelectric film")
        .log(
            f + "background-permittivity",
            "eps_b",
            "1",
            1,
            1000,
            "relative permittivity without switching and ion hopping")
        .lin(f + "curie-temperature", "Tc", "K", 10, 2000, "ferroelectric transition")
        .lin(
            f + "curie-weiss-temperature",
            "T0",
            "K",
            5,
            2000,
            "Curie-Weiss temperature of the first-order transition, below Tc")
        .log(f + "curie-constant", "C", "K", 1, 1e7, "Curie constant")
        .log(
            f + "spontaneous-polarization",
            "Ps",
            "C/m^2",
            1e-5,
            2,
            "spontaneous polarization at the reference temperature")
        .lin(
            f + "reference-temperature",
            "Tref",
            "K",
            5,
            2000,
            "temperature at which polarization and activation field are given")
        .log(
            s + "activation-field",
            "Ea",
            "V/m",
            1e5,
            1e12,
            "median activation field of the switching elements")
        .lin(
            s + "activation-spread",
            "sigma_a",
            "1",
            0,
            2,
            "standard deviation of ln(activation field) between elements")
        .lin(s + "exponent", "n", "1", 0.3, 4, "exponent of the switching law")
        .log(s + "attempt-time", "tau0", "s", 1e-15, 1e-3, "attempt time of the switching law")
        .count(s + "elements", "N", 100000, "number of switching elements")
        .lin(s + "size-spread", "sigma_w", "1", 0, 3, "standard deviation of ln(element size)")
        .lin(
            s + "imprint-field",
            "Ei",
            "V/m",
            -1e9,
            1e9,
            "local field of frozen defect dipoles, positive favours positive polarization")
        .lin(
            s + "coupling",
            "k",
            "1",
            -1,
            1,
            "field of the neighbours times eps_b eps0 over polarization")
        .lin(s + "initial-order", "s0", "1", -1, 1, "mean direction of the elements as fabricated");
  }

  /** Write pulses; the units are those of the two terminals. */
  public Specs pulses(Terminal potentiation, Terminal depression) {
    amplitude("pulse.potentiation", "Vp", potentiation, "amplitude that raises the conductance");
    amplitude("pulse.depression", "Vd", depression, "amplitude that lowers the conductance");
    return log("pulse.width", "tp", "s", 1e-10, 1e4, "pulse width")
        .log("pulse.period", "Tp", "s", 1e-10, 1e5, "start to start of a pulse train")
        .count("pulse.count", "Np", 10000, "pulses per polarity");
  }

  private void amplitude(String name, String symbol, Terminal terminal, String meaning) {
    if (terminal == Terminal.LIGHT) {
      log(name, "Phi", terminal.unit(), 1e-9, 1e9, meaning);
    } else {
      lin(name, symbol, terminal.unit(), -200, 200, meaning);
    }
  }

  /** Read bias and the voltage sweep of two-terminal devices. */
  public Specs readAndSweep() {
    return lin("read.voltage", "Vr", "V", -20, 20, "read voltage")
        .lin("sweep.voltage", "Vs", "V", 1e-3, 200, "turning point of voltage sweeps")
        .log("sweep.rate", "dV/dt", "V/s", 1e-6, 1e9, "rate of voltage sweeps");
  }

  /** Gate bias while reading, and the gate sweep of three-terminal devices. */
  public Specs gate() {
    return lin("read.gate", "Vgr", "V", -200, 200, "gate voltage while reading")
        .lin("sweep.gate", "Vgs", "V", 1e-3, 200, "turning point of gate sweeps")
        .log("sweep.gate-rate", "dVg/dt", "V/s", 1e-6, 1e9, "rate of gate sweeps");
  }

  /** How a read scatters (see {@link org.ferroweave.device.protocol.ReadNoise}). */
  public Specs readNoise() {
    return lin(
            "read.noise",
            "sigma_G/G",
            "1",
            0,
            1,
            "scatter of a read over the conductance, without thermal and shot noise")
        .log("read.time", "t_r", "s", 1e-12, 1e3, "time over which a read averages");
  }

  /** The finished list. */
  public List<ParameterSpec> list() {
    return List.copyOf(list);
  }
}
