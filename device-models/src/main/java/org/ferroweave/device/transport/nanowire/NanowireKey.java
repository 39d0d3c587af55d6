package org.ferroweave.device.transport.nanowire;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.ferroweave.device.InputException;
import org.ferroweave.device.NearestName;
import org.ferroweave.device.Provenance;

/**
 * The numbers of a {@link NanowireParameters}: unit, where each comes from, how far to try others.
 */
public enum NanowireKey {
  /** Temperature. */
  TEMPERATURE("K", Provenance.Kind.ASSUMED, "room temperature, no number given", 288.15, 308.15),
  /** Lattice spacing. */
  LATTICE_SPACING("m", Provenance.Kind.REPORTED, "Kong et al., Fig. 1 caption"),
  /** Relative permittivity. */
  PERMITTIVITY("1", Provenance.Kind.REPORTED, "Kong et al., Poisson paragraph"),
  /** Wire over each electrode. */
  ELECTRODE_WIDTH("m", Provenance.Kind.REPORTED, "Kong et al., Fig. 3 caption"),
  /** Where an electrode imposes its potential; chosen with the reported mobility in sight. */
  CONTACT_LINE(
      "1",
      Provenance.Kind.CALIBRATED,
      "mobility: outer edge, since with the inner one nearly nothing moves",
      0,
      0.5),
  /** Wire between the electrodes. */
  GAP(
      "m",
      Provenance.Kind.CALIBRATED,
      "rectification ratio; as-grown wires are up to 20 um long",
      8e-6,
      12e-6),
  /** First place of the front. */
  FRONT("m", Provenance.Kind.ASSUMED, "middle of the gap", 4e-6, 6e-6),
  /** Composition of the Br end. */
  BR_SIDE("1", Provenance.Kind.ASSUMED, "so that the front level 0.55 is the middle", 0.95, 0.999),
  /** Composition of the Cl end. */
  CL_SIDE("1", Provenance.Kind.ASSUMED, "so that the front level 0.55 is the middle", 0.05, 0.2),
  /** Width of the initial step. */
  FRONT_WIDTH("m", Provenance.Kind.ASSUMED, "a step, as the grid resolves it", 10e-9, 100e-9),
  /** Equilibrium vacancies. */
  VACANCY_FRACTION(
      "1",
      Provenance.Kind.CALIBRATED,
      "mobility and rectification ratio, within the reported order 1e-7",
      2.5e-7,
      1e-6),
  /** Difference of formation energies. */
  FORMATION_DIFFERENCE("J", Provenance.Kind.REPORTED, "Kong et al.: 1.44 eV - 1.32 eV"),
  /** Share of that difference in the number of vacancies. */
  FORMATION_EXPONENT(
      "1", Provenance.Kind.ASSUMED, "half: halide and cation vacancies form together", 0, 1),
  /** Exchange of Br with a vacancy. */
  EXCHANGE_BR(
      "m^2/s", Provenance.Kind.CALIBRATED, "mobility and rectification ratio", 0.6e-12, 2.4e-12),
  /** Exchange of Cl with a vacancy. */
  EXCHANGE_CL("m^2/s", Provenance.Kind.ASSUMED, "that of Br", 0.6e-12, 2.4e-12),
  /** Geometric tracer factor. */
  TRACER_FACTOR(
      "1",
      Provenance.Kind.ASSUMED,
      "anion lattice of perovskites: Ishigaki et al., J. Solid State Chem. 73, 179 (1988)",
      0.5,
      0.8),
  /** Source rate, positive electrode on the Br end. */
  SOURCE_FORWARD(
      "m/(V*s)",
      Provenance.Kind.REPORTED,
      "Kong et al., Fig. 3 caption; fitted by its authors",
      1.04e-11,
      1.56e-11),
  /** Source rate, positive electrode on the Cl end. */
  SOURCE_REVERSE(
      "m/(V*s)",
      Provenance.Kind.REPORTED,
      "Kong et al., Fig. 3 caption; fitted by its authors",
      1.9e-13,
      7.6e-13),
  /** Factor at the negative electrode. */
  NEGATIVE_FACTOR("1", Provenance.Kind.ASSUMED, "same rate at both electrodes", 0.1, 10),
  /** Whether composition moves vacancy levels, 1 or 0. */
  FORMATION_FORCE("1", Provenance.Kind.ASSUMED, "on: zero bias keeps the equilibrium vacancies", 0),
  /** Composition that marks the front. */
  FRONT_LEVEL("1", Provenance.Kind.REPORTED, "Kong et al., Fig. 1 caption"),
  /** Number of cells. */
  CELLS("1", Provenance.Kind.ASSUMED, "numerical", 200, 800);

  private final String unit;
  private final Provenance provenance;
  private final List<Double> others;

  NanowireKey(String unit, Provenance.Kind kind, String note, double... others) {
    this.unit = unit;
    this.provenance = new Provenance(kind, note);
    this.others = Arrays.stream(others).boxed().toList();
  }

  /** The name that people write, for example {@code electrode-width}. */
  public String key() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /**
   * The key of a name.
   *
   * @throws InputException if there is none
   */
  public static NanowireKey of(String key) {
    List<String> keys = Arrays.stream(values()).map(NanowireKey::key).toList();
    int i = keys.indexOf(key);
    if (i < 0) {
      throw new InputException(
          "nanowire: no parameter '" + key + "'; allowed: " + String.join(", ", keys),
          NearestName.of(key, keys));
    }
    return values()[i];
  }

  /** SI unit. */
  public String unit() {
    return unit;
  }

  /** Where the number of the standard wire comes from. */
  public Provenance provenance() {
    return provenance;
  }

  /** Other values (SI) that a sensitivity study tries; empty where the paper gives the number. */
  public List<Double> others() {
    return others;
  }
}
