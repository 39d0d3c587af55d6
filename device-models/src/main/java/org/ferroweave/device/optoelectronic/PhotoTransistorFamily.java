package org.ferroweave.device.optoelectronic;

import java.util.List;
import org.ferroweave.device.ParameterSpec;
import org.ferroweave.device.Terminal;
import org.ferroweave.device.catalog.Datasheet;
import org.ferroweave.device.compact.CompactFamily;
import org.ferroweave.device.compact.Design;
import org.ferroweave.device.compact.FilmDesign;
import org.ferroweave.device.compact.Specs;

/**
 * The family {@code photo-transistor}: a ferroelectric gate under a channel that absorbs; light
 * potentiates, the gate depresses.
 */
public final class PhotoTransistorFamily implements CompactFamily {
  /** Name in datasheets. */
  public static final String NAME = "photo-transistor";

  /** Classes of activation fields of the mean device. */
  private static final int CLASSES = 32;

  private static final List<ParameterSpec> SPECS = specs();

  /** For the service loader. */
  public PhotoTransistorFamily() {}

  private static List<ParameterSpec> specs() {
    Specs specs =
        new Specs()
            .film("film", "switching")
            .log("interlayer.thickness", "t_i", "m", 1e-11, 1e-6, "layer between film and channel")
            .log("interlayer.permittivity", "eps_i", "1", 1, 100, "its relative permittivity")
            .log("channel.width", "W", "m", 1e-9, 1e-2, "width of the channel")
            .log("channel.length", "L_c", "m", 1e-9, 1e-2, "length of the channel")
            .lin("channel.effective-mass", "m_e", "1", 0.01, 10, "effective mass of electrons")
            .lin("channel.hole-mass", "m_h", "1", 0.01, 10, "effective mass of holes")
            .log("channel.carrier-mobility", "mu", "m^2/(V s)", 1e-9, 10, "mobility of electrons")
            .log("channel.leakage", "G_l", "S", 1e-20, 1e-3, "conductance beside the channel")
            .lin(
                "interface.fixed-charge",
                "S_0",
                "C/m^2",
                -1,
                1,
                "fixed charge between film and interlayer")
            .log(
                "interface.donor-density",
                "X",
                "1/m^2",
                1e8,
                1e20,
                "donors between film and interlayer")
            .energy(
                "interface.donor-level",
                "Ed",
                -3,
                3,
                "level of the donors below the conduction band of the channel")
            .energy("interface.emission-barrier", "Eb", 0, 3, "barrier of emission from donors")
            .log(
                "interface.attempt-frequency",
                "nu_d",
                "1/s",
                1e3,
                1e15,
                "attempt frequency of emission from donors")
            .log(
                "interface.capture-yield",
                "y_d",
                "1",
                1e-15,
                1,
                "pairs whose electron a donor catches, all donors empty")
            .lin(
                "gate.built-in",
                "V_0",
                "V",
                -20,
                20,
                "gate voltage without charge, Fermi level at the conduction band");
    return TrappedCharge.specs(Absorber.specs(specs, "channel"))
        .lin("spread.thickness", "sigma_t", "1", 0, 0.3, "relative spread of the thickness")
        .lin("spread.built-in", "sigma_V", "V", 0, 2, "spread of the built-in voltage")
        .lin("spread.mobility", "sigma_mu", "1", 0, 0.5, "relative spread of the mobility")
        .pulses(Terminal.LIGHT, Terminal.GATE)
        .lin("pavlov.bell", "Vb", "V", -20, 20, "gate voltage of the bell in conditioning")
        .log("read.noise", "s_r", "1", 1e-9, 1, "relative standard deviation of a read")
        .count("endurance.cycles", "N_e", 1e7, "last cycle of the endurance")
        .log("retention.last", "t_r", "s", 1, 1e9, "last read of the retention")
        .readAndSweep()
        .gate()
        .list();
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
  public Design design(Datasheet datasheet) {
    return FilmDesign.of(PhotoTransistorParameters.of(datasheet), datasheet)
        .drawn((mean, geometry) -> mean.instance(mean.spread().draw(geometry)))
        .film("film", PhotoTransistorParameters::film)
        .classes(CLASSES)
        .slow(own -> new double[] {0, 0, own.surface().donors()}) // dark, donors empty
        .body(PhotoTransistorBody::new);
  }
}
