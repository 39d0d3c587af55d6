package org.ferroweave.report;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Numbers as people read them: {@code format(2.24e-7, "W")} is {@code 224 nW}. The locale of the
 * machine plays no part. A prefix is set only before a unit that takes one (A, V, W, s, C/m2, ...);
 * before {@code 1}, {@code %}, {@code K}, {@code m2} or a unit that has a prefix already, large and
 * small values are written with a power of ten.
 */
public final class SiFormat {
  /** Significant digits when none are asked for. */
  static final int DIGITS = 3;

  private static final String[] PREFIXES = {
    "y", "z", "a", "f", "p", "n", "µ", "m", "", "k", "M", "G", "T", "P", "E", "Z", "Y"
  };
  private static final int LOWEST_PREFIX = -24;
  private static final int HIGHEST_PREFIX = 24;

  private static final Set<String> PREFIXABLE =
      Set.of(
          "A", "V", "W", "J", "S", "s", "Hz", "F", "H", "C", "m", "N", "Pa", "eV", "T", "Ω", "Wb",
          "lm");
  private static final Pattern FIRST_SYMBOL = Pattern.compile("^([A-Za-zΩ]+)(?![0-9^²³⁻A-Za-z])");
  private static final Pattern EXPONENT = Pattern.compile("(?<=[A-Za-zΩ])\\^?(-?[0-9]+)");

  private SiFormat() {}

  /**
   * The value with three significant digits; zeros at the end are left out.
   *
   * @param value the value in {@code unit}; NaN is written "-"
   * @param unit SI unit in plain letters ({@code A}, {@code C/m2}, {@code ohm}); empty or "1" for
   *     none; "%" takes the value as it is (5.3 is 5.3 %)
   */
  public static String format(double value, String unit) {
    return format(value, unit, DIGITS);
  }

  /**
   * The value with the given number of significant digits; zeros at the end are left out.
   *
   * @param value the value in {@code unit}; NaN is written "-"
   * @param unit as in {@link #format(double, String)}
   * @param digits significant digits, 1 to 17
   */
  public static String format(double value, String unit, int digits) {
    if (digits < 1 || digits > 17) {
      throw new IllegalArgumentException("digits must be 1 to 17, but is " + digits);
    }
    if (Double.isNaN(value)) {
      return "-";
    }
    String shown = prettyUnit(unit);
    if (Double.isInfinite(value)) {
      return join(value > 0 ? "∞" : "-∞", shown);
    }
    BigDecimal rounded = new BigDecimal(value).round(new MathContext(digits, RoundingMode.HALF_UP));
    if (rounded.signum() == 0) {
      return join("0", shown);
    }
    if (!takesPrefix(shown)) {
      return join(number(value, digits), shown);
    }
    int exponent = engineering(exponentOf(rounded), shown);
    int leading = exponentOf(rounded) - exponent;
    if (leading < -2 || leading > 5) {
      return join(number(value, digits), shown);
    }
    return plain(rounded.movePointLeft(exponent)) + " " + prefix(exponent) + shown;
  }

  /**
   * A number without unit: plain between 1e-3 and 1e5, otherwise with a power of ten ({@code
   * 1.2e-5}).
   *
   * @param value any value; NaN is written "-"
   * @param digits significant digits, 1 to 17
   */
  public static String number(double value, int digits) {
    if (Double.isNaN(value)) {
      return "-";
    }
    if (Double.isInfinite(value)) {
      return value > 0 ? "∞" : "-∞";
    }
    BigDecimal rounded = new BigDecimal(value).round(new MathContext(digits, RoundingMode.HALF_UP));
    if (rounded.signum() == 0) {
      return "0";
    }
    int exponent = exponentOf(rounded);
    if (exponent >= -3 && exponent < Math.max(5, digits)) {
      return plain(rounded);
    }
    return plain(rounded.movePointLeft(exponent)) + "e" + exponent;
  }

  /**
   * The unit as it is printed: {@code uC/cm2} becomes {@code µC/cm²}, {@code ohm} becomes {@code
   * Ω}, and "1" becomes nothing.
   *
   * @param unit unit in plain letters
   */
  public static String prettyUnit(String unit) {
    String trimmed = unit.strip();
    if (trimmed.isEmpty() || trimmed.equals("1")) {
      return "";
    }
    String letters =
        trimmed
            .replace("Ohm", "ohm")
            .replaceAll("\\b([a-zA-Z]?)ohm\\b", "$1Ω")
            .replaceAll("\\bu(?=[A-Z]|Ω|[ms]\\b)", "µ")
            .replace('*', '·');
    Matcher matcher = EXPONENT.matcher(letters);
    return matcher.replaceAll(match -> superscript(match.group(1)));
  }

  /** Whether an SI prefix may stand before this printed unit. */
  static boolean takesPrefix(String shownUnit) {
    Matcher matcher = FIRST_SYMBOL.matcher(shownUnit);
    return matcher.find() && PREFIXABLE.contains(matcher.group(1));
  }

  /** The exponent (a multiple of three) whose prefix brings a value of this size to 1 .. 999. */
  static int engineering(int exponent, String shownUnit) {
    int multiple = Math.floorDiv(exponent, 3) * 3;
    if (shownUnit.equals("s")) {
      multiple = Math.min(multiple, 0);
    }
    return Math.max(LOWEST_PREFIX, Math.min(HIGHEST_PREFIX, multiple));
  }

  /** The prefix for ten to this power, a multiple of three between -24 and 24. */
  static String prefix(int exponent) {
    return PREFIXES[(exponent - LOWEST_PREFIX) / 3];
  }

  /** The integer in raised digits. */
  static String superscript(String integer) {
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < integer.length(); i++) {
      char c = integer.charAt(i);
      out.append(c == '-' ? '⁻' : "⁰¹²³⁴⁵⁶⁷⁸⁹".charAt(c - '0'));
    }
    return out.toString();
  }

  private static int exponentOf(BigDecimal value) {
    return value.precision() - value.scale() - 1;
  }

  private static String plain(BigDecimal value) {
    return value.stripTrailingZeros().toPlainString();
  }

  private static String join(String number, String unit) {
    return unit.isEmpty() ? number : number + " " + unit;
  }
}
