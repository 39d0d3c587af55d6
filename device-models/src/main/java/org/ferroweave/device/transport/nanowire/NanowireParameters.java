package org.ferroweave.device.transport.nanowire;

import java.util.LinkedHashMap;
import java.util.Map;
import org.ferroweave.device.InputException;

/**
 * What is known and what is assumed about the nanowire. Source of the reported values: S003 of the
 * project's bibliography (reaction-drift-diffusion model of the CsPbBr3-CsPbCl3 nanowire and its
 * experiment).
 *
 * @param temperature (K); reported: room temperature
 * @param latticeSpacing a (m), site density 3 / a^3; reported 5.8 angstrom
 * @param permittivity relative; reported 25
 * @param electrodeWidth length of wire over each electrode (m); reported 1.5 um
 * @param contactLine where across an electrode the wire takes its potential, 0 at the inner edge to
 *     1 at the outer one; <b>calibrated</b> 1, chosen because otherwise nothing moves: with 0 the
 *     reacting part of the wire has no field and its vacancies stay
 * @param gap wire between the inner edges of the electrodes (m); <b>calibrated</b> 10 um, to the
 *     rectification
 * @param front initial place of the front, from the inner edge of the electrode on the Br side (m);
 *     <b>assumed</b> the middle of the gap
 * @param brSide x_Br at the Br end; <b>assumed</b> 0.99, so that the reported front level 0.55 lies
 *     in the middle
 * @param clSide x_Br at the Cl end; <b>assumed</b> 0.11
 * @param frontWidth 10-90 scale of the initial step (m); <b>assumed</b> 20 nm: a step at the grid
 * @param vacancyFraction x_V in equilibrium, geometric mean of both compositions; reported order
 *     1e-7, <b>calibrated</b> within it
 * @param formationDifference F_V(Cl) - F_V(Br) (J); reported 0.12 eV
 * @param formationExponent share of the difference in x_V; <b>assumed</b> 0.5: vacancies form with
 *     compensating cation vacancies
 * @param exchangeBr exchange diffusivity of Br with a vacancy (m2/s); <b>calibrated</b> to the
 *     mobility and the rectification, together with the vacancy fraction and the gap
 * @param exchangeCl exchange diffusivity of Cl with a vacancy (m2/s); <b>assumed</b> that of Br
 * @param tracerFactor f0 of the anion lattice; <b>assumed</b> 0.69, the anion lattice of
 *     perovskites (Ishigaki et al., J. Solid State Chem. 73, 179 (1988))
 * @param sourceForward alpha with the positive electrode on the Br end (m/(V s)); reported 1.3e-5
 *     um/(V s), fitted by the authors
 * @param sourceReverse alpha with the positive electrode on the Cl end (m/(V s)); reported 3.8e-7
 * @param negativeFactor factor on alpha at the negative electrode; <b>assumed</b> 1
 * @param formationForce whether the composition of a cell moves its vacancy level along;
 *     <b>assumed</b> true, so that zero bias keeps the equilibrium vacancies
 * @param frontLevel x_Br that marks the front; reported 0.55
 * @param cells number of cells
 */
public record NanowireParameters(
    double temperature,
    double latticeSpacing,
    double permittivity,
    double electrodeWidth,
    double contactLine,
    double gap,
    double front,
    double brSide,
    double clSide,
    double frontWidth,
    double vacancyFraction,
    double formationDifference,
    double formationExponent,
    double exchangeBr,
    double exchangeCl,
    double tracerFactor,
    double sourceForward,
    double sourceReverse,
    double negativeFactor,
    boolean formationForce,
    double frontLevel,
    int cells) {
  private static final double EV = 1.602176634e-19;

  /** Validates. */
  public NanowireParameters {
    require("temperature", temperature, temperature > 0, "above 0 K");
    require("lattice-spacing", latticeSpacing, latticeSpacing > 0, "above 0 m");
    require("permittivity", permittivity, permittivity >= 1, "1 or more");
    require("electrode-width", electrodeWidth, electrodeWidth > 0, "above 0 m");
    require("contact-line", contactLine, contactLine >= 0 && contactLine <= 1, "0 to 1");
    require("gap", gap, gap > 0, "above 0 m");
    require("front", front, front > 0 && front < gap, "inside the gap of " + gap + " m");
    require("front-level", frontLevel, frontLevel > 0 && frontLevel < 1, "0 to 1");
    require("br-side", brSide, brSide > frontLevel && brSide < 1, frontLevel + " to 1");
    require("cl-side", clSide, clSide > 0 && clSide < frontLevel, "0 to " + frontLevel);
    require("front-width", frontWidth, frontWidth > 0, "above 0 m");
    require(
        "vacancy-fraction",
        vacancyFraction,
        vacancyFraction > 0 && vacancyFraction < 1e-3,
        "0 to 1e-3");
    require(
        "formation-difference",
        formationDifference,
        Math.abs(formationDifference) < EV,
        "-1 eV to 1 eV");
    require("formation-exponent", formationExponent, formationExponent >= 0, "0 or more");
    require("exchange-br", exchangeBr, exchangeBr > 0, "above 0 m2/s");
    require("exchange-cl", exchangeCl, exchangeCl > 0, "above 0 m2/s");
    require("tracer-factor", tracerFactor, tracerFactor > 0 && tracerFactor < 1, "0 to 1");
    require("source-forward", sourceForward, sourceForward >= 0, "0 or more");
    require("source-reverse", sourceReverse, sourceReverse >= 0, "0 or more");
    require("negative-factor", negativeFactor, negativeFactor >= 0, "0 or more");
    require("cells", cells, cells >= 50, "50 or more");
  }

  private static void require(String key, double value, boolean good, String allowed) {
    if (!good || !Double.isFinite(value)) {
      throw new InputException("nanowire: " + key + " is " + value + "; allowed: " + allowed);
    }
  }

  /** The wire of the paper, with what it leaves open assumed as said at each parameter. */
  public static NanowireParameters standard() {
    return new NanowireParameters(
        298.15, 5.8e-10, 25, 1.5e-6, 1, 10e-6, 5e-6, 0.99, 0.11, 20e-9, 5e-7, 0.12 * EV, 0.5,
        1.2e-12, 1.2e-12, 0.69, 1.3e-11, 3.8e-13, 1, true, 0.55, 400);
  }

  /** Length of the whole wire (m). */
  public double length() {
    return gap + 2 * electrodeWidth;
  }

  /** Distance between the contact lines (m): the applied field is the voltage over it. */
  public double span() {
    return gap + 2 * contactLine * electrodeWidth;
  }

  /** Density of anion sites (m-3), three per cubic cell. */
  public double siteDensity() {
    return 3 / (latticeSpacing * latticeSpacing * latticeSpacing);
  }

  /** A copy with one number (SI) changed, named as {@link NanowireKey#key()}. */
  public NanowireParameters with(String key, double value) {
    return with(Map.of(key, value));
  }

  /**
   * A copy with numbers changed.
   *
   * @param changes new values (SI) by {@link NanowireKey#key()}
   * @throws InputException if a name is unknown, or the new values are not allowed together
   */
  public NanowireParameters with(Map<String, Double> changes) {
    Map<String, Double> v = values();
    changes.forEach((key, value) -> v.put(NanowireKey.of(key).key(), value));
    double count = v.get("cells");
    require("cells", count, count == Math.rint(count) && count <= 100_000, "50 to 100000, whole");
    return new NanowireParameters(
        v.get("temperature"),
        v.get("lattice-spacing"),
        v.get("permittivity"),
        v.get("electrode-width"),
        v.get("contact-line"),
        v.get("gap"),
        v.get("front"),
        v.get("br-side"),
        v.get("cl-side"),
        v.get("front-width"),
        v.get("vacancy-fraction"),
        v.get("formation-difference"),
        v.get("formation-exponent"),
        v.get("exchange-br"),
        v.get("exchange-cl"),
        v.get("tracer-factor"),
        v.get("source-forward"),
        v.get("source-reverse"),
        v.get("negative-factor"),
        v.get("formation-force") > 0,
        v.get("front-level"),
        (int) Math.round(v.get("cells")));
  }

  /** All numbers by name, in SI units (formation-force is 1 or 0). */
  public Map<String, Double> values() {
    Map<String, Double> v = new LinkedHashMap<>();
    v.put("temperature", temperature);
    v.put("lattice-spacing", latticeSpacing);
    v.put("permittivity", permittivity);
    v.put("electrode-width", electrodeWidth);
    v.put("contact-line", contactLine);
    v.put("gap", gap);
    v.put("front", front);
    v.put("br-side", brSide);
    v.put("cl-side", clSide);
    v.put("front-width", frontWidth);
    v.put("vacancy-fraction", vacancyFraction);
    v.put("formation-difference", formationDifference);
    v.put("formation-exponent", formationExponent);
    v.put("exchange-br", exchangeBr);
    v.put("exchange-cl", exchangeCl);
    v.put("tracer-factor", tracerFactor);
    v.put("source-forward", sourceForward);
    v.put("source-reverse", sourceReverse);
    v.put("negative-factor", negativeFactor);
    v.put("formation-force", formationForce ? 1.0 : 0.0);
    v.put("front-level", frontLevel);
    v.put("cells", (double) cells);
    return v;
  }
}
