package org.ferroweave.device.ferroionic;

import java.util.List;
import org.ferroweave.device.ParameterSpec;
import org.ferroweave.device.Terminal;
import org.ferroweave.device.compact.Specs;

/** Parameter lists of the two families. */
final class FerroionicSpecs {
  private FerroionicSpecs() {}

  /** Without filament. */
  static List<ParameterSpec> plain() {
    return operation(body()).list();
  }

  /** With filament. */
  static List<ParameterSpec> withFilament() {
    return operation(filament(body())).list();
  }

  private static Specs body() {
    return contacts(
        new Specs()
            .film("film", "switching")
            .log("film.area", "A", "m^2", 1e-16, 1e-6, "area that the current crosses")
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
            .energy("ion.hop-barrier", "Eb", 0.05, 2, "barrier of an ion hop in the film")
            .log("ion.attempt-frequency", "nu", "1/s", 1e9, 1e15, "attempt frequency of ion hops")
            .log("ion.hop-distance", "a", "m", 1e-11, 2e-9, "length of an ion hop along the field")
            .log("ion.site-density", "n_i", "1/m^3", 1e18, 1e29, "density of mobile ions")
            .log(
                "ion.span",
                "L",
                "m",
                1e-11,
                1e-4,
                "distance between the mean places of the ions in both halves of the film: one hop"
                    + " for ions that stay in their layer, half of the film for ions that cross it")
            .energy("interface.barrier", "Wi", 0.05, 2.5, "barrier of the hop from film to contact")
            .energy("interface.binding", "b", -1, 1, "energy that an ion gains at the contact")
            .energy(
                "interface.cooperation",
                "J",
                0,
                1,
                "energy that it gains on top if all places at the contact are taken")
            .log("interface.capacity", "N_c", "1/m^2", 1e12, 1e21, "places for ions at a contact")
            .log(
                "interface.distance",
                "d",
                "m",
                1e-14,
                1e-8,
                "distance of the ions at a contact from the metal; the film lies between")
            .log(
                "interface.field-factor",
                "f",
                "1",
                0.1,
                1e3,
                "mean field over the last hop to a contact over mean field of the film: 1 between"
                    + " plates, g/(pi a) arccos(1 - 2a/g) at the edges of electrodes in one plane, a"
                    + " gap g apart"));
  }

  private static Specs contacts(Specs specs) {
    return specs
        .energy("contact.top.barrier", "phi1", 0.01, 4, "barrier of the first contact")
        .energy("contact.bottom.barrier", "phi2", 0.01, 4, "barrier of the second contact")
        .log(
            "contact.top.screening-length",
            "l1",
            "m",
            1e-15,
            1e-8,
            "screening length of the first contact over its relative permittivity")
        .log(
            "contact.bottom.screening-length",
            "l2",
            "m",
            1e-15,
            1e-8,
            "screening length of the second contact over its relative permittivity")
        .log(
            "contact.richardson",
            "A*",
            "A/(m^2 K^2)",
            1e-6,
            1e8,
            "effective Richardson constant, transmission included")
        .log("source.compliance", "Ic", "A", 1e-12, 1e3, "current limit of the voltage source");
  }

  private static Specs filament(Specs specs) {
    return specs
        .energy("filament.barrier", "Wf", 0.05, 2.5, "barrier of the last hop to the filament")
        .log(
            "filament.supply",
            "c",
            "1",
            1e-6,
            1e6,
            "ions at hand relative to a flat filament in equilibrium")
        .log(
            "filament.supply-number",
            "N_s",
            "1",
            1,
            1e12,
            "number of ions at hand for a supply of 1; it fluctuates by its square root")
        .lin("filament.surface-tension", "gamma", "J/m^2", 0, 10, "surface tension in the film")
        .log("filament.atomic-volume", "Omega", "m^3", 1e-30, 1e-27, "volume of an atom")
        .log("filament.gap", "gm", "m", 1e-10, 2e-5, "longest gap; a root beyond it stays")
        .log("filament.initial-gap", "g0", "m", 1e-12, 2e-5, "gap as fabricated")
        .log("filament.least-radius", "r0", "m", 5e-11, 1e-7, "least radius")
        .log("filament.greatest-radius", "rm", "m", 1e-10, 1e-6, "greatest radius")
        .lin(
            "filament.taper",
            "k",
            "1",
            0,
            10,
            "rise of the tip radius per length that the tip has receded")
        .log(
            "filament.flank-growth",
            "eta",
            "1",
            1e-9,
            1,
            "growth of the radius over growth of the tip, at closed gap")
        .log("filament.fermi-wavelength", "lambda_F", "m", 1e-10, 1e-7, "Fermi wavelength")
        .log(
            "filament.decay-length",
            "l_t",
            "m",
            1e-11,
            1e-8,
            "decay length of the conduction through the gap");
  }

  private static Specs operation(Specs specs) {
    return specs
        .lin("spread.thickness", "sigma_t", "1", 0, 0.3, "relative spread of the thickness")
        .lin("spread.area", "sigma_A", "1", 0, 0.5, "relative spread of the area")
        .energy("spread.barrier", "sigma_phi", 0, 0.2, "spread of the contact barriers")
        .energy("spread.ion-barrier", "sigma_W", 0, 0.2, "spread of the ion barriers")
        .pulses(Terminal.VOLTAGE, Terminal.VOLTAGE)
        .readAndSweep();
  }
}
