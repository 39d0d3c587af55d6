package org.ferroweave.device.validation;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.ferroweave.device.ReportedFigure;
import org.ferroweave.device.units.Units;
import org.ferroweave.device.validation.Tolerance.Kind;

/**
 * The rules that say how near is near enough, by name and unit of a quantity; the first that fits
 * counts. They are those that Ferroweave sets itself for its catalogue: 10 % for times, voltages
 * and barriers; a factor 3 for what spans orders of magnitude; a factor 2 for energies; 0.15 for
 * nonlinearity; a share of 0.15, but at least 0.01, for asymmetry; none for counts. No rule fits an
 * accuracy of a network, which is never counted here.
 */
public final class Tolerances {
  private static final String ORDERS = "spans orders of magnitude";
  private static final Tolerance TEN_PERCENT =
      new Tolerance(Kind.RELATIVE, 0.1, "times, voltages, barriers");
  private static final Tolerance FACTOR_3 = new Tolerance(Kind.FACTOR, 3, ORDERS);

  /**
   * A rule.
   *
   * @param what what it is about, for people
   * @param names names of quantities that it is about
   * @param units SI units that it is about
   * @param tolerance the tolerance
   */
  public record Rule(String what, Pattern names, List<String> units, Tolerance tolerance) {
    public Rule {
      units = List.copyOf(units);
    }

    private boolean fits(String quantity, String unit) {
      return names.matcher(quantity).matches()
          && units.stream().anyMatch(u -> inSi(u).equals(unit));
    }

    /** The unit as {@link Units} calls its dimension. */
    private static String inSi(String unit) {
      return Units.quantity("rule", unit.equals("1") ? "1" : "1 " + unit).unit();
    }
  }

  /** Measures a deviation where a bound needs no rule. */
  static final Tolerance PLAIN = TEN_PERCENT;

  private static final List<Rule> RULES =
      List.of(
          rule(
              "asymmetry of the update",
              "asymmetry(_.*)?",
              new Tolerance(
                  Kind.FLOORED, 0.15, "a difference: one near 0 says more than one near 1"),
              "1"),
          rule(
              "nonlinearity of the update",
              "nonlinearity(_.*)?",
              new Tolerance(Kind.ABSOLUTE, 0.15, "the width of a good fit"),
              "1"),
          rule(
              "counts of levels and states",
              "(.*_)?(levels|states)",
              new Tolerance(Kind.EXACT, 0, "a count"),
              "1"),
          rule(
              "relative spreads (sigma over mean)",
              ".*variation.*|.*_spread",
              new Tolerance(
                  Kind.RELATIVE, 0.25, "our own rule: the standard error of a few cycles"),
              "1"),
          rule("speed-ups", "(.*_)?speedup", TEN_PERCENT, "1"),
          rule(
              "on/off and other ratios of currents",
              "on_off(_.*)?|.*_ratio(_.*)?|ratio_.*|endurance(_.*)?",
              FACTOR_3,
              "1"),
          rule("barriers", ".*barrier.*|.*band_gap.*", TEN_PERCENT, "J"),
          rule(
              "energies",
              ".*",
              new Tolerance(Kind.FACTOR, 2, "work of a pulse of stated shape"),
              "J"),
          rule("temperatures", ".*", new Tolerance(Kind.ABSOLUTE, 10, "steps of a cryostat"), "K"),
          rule("times", ".*", TEN_PERCENT, "s"),
          rule("voltages, windows, fields, polarizations", ".*", TEN_PERCENT, "V", "V/m", "C/m^2"),
          rule(
              "currents, powers, conductances, responsivities",
              ".*",
              FACTOR_3,
              "A",
              "A/m^2",
              "A/m",
              "W",
              "S",
              "ohm",
              "A/W"));

  private Tolerances() {}

  /** The tolerance of a quantity, if it has a rule. */
  public static Optional<Tolerance> of(String quantity, String unit) {
    return isNeverCounted(quantity)
        ? Optional.empty()
        : RULES.stream().filter(rule -> rule.fits(quantity, unit)).map(Rule::tolerance).findFirst();
  }

  /** Whether a quantity is one that is listed but never counted: accuracies of networks. */
  public static boolean isNeverCounted(String quantity) {
    return ReportedFigure.isOfNetwork(quantity);
  }

  /** All rules in the order in which they are tried. */
  public static List<Rule> rules() {
    return RULES;
  }

  private static Rule rule(String what, String names, Tolerance tolerance, String... units) {
    return new Rule(what, Pattern.compile(names), List.of(units), tolerance);
  }
}
