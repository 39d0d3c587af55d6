package org.ferroweave.device.units;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.measure.Unit;
import tech.units.indriya.AbstractUnit;
import tech.units.indriya.unit.Units;

/**
 * Reads a unit as people write it: products ({@code V m}, {@code V*m}, {@code V·m}), quotients
 * ({@code V/m}, {@code /s}), integer powers ({@code cm2}, {@code cm^2}, {@code cm**2}, {@code
 * cm^-3}, {@code cm²}) and parentheses. The units library multiplies, divides and raises.
 */
final class UnitExpression {
  private static final Pattern SYMBOL = Pattern.compile("(?:°C|%|(?:\\p{L}\\p{Mn}?)+)");
  private static final Pattern POWER =
      Pattern.compile(
          "\\s*(?:\\^|\\*\\*)\\s*(?:\\(\\s*([-+]?\\d+)\\s*\\)|([-+]?\\d+))|([-+]?\\d+)"
              + "|([⁺⁻]?[⁰¹²³⁴⁵⁶⁷⁸⁹]+)");
  private static final String SUPERSCRIPTS = "⁰¹²³⁴⁵⁶⁷⁸⁹";
  private static final int GREATEST_POWER = 12;
  private static final int GREATEST_LENGTH = 80;

  private final String text;
  private int at;
  private int depth;

  private UnitExpression(String text) {
    this.text = text;
  }

  /**
   * Reads a whole text; empty text is the dimensionless unit.
   *
   * @throws UnitSyntaxException if a symbol is unknown or the text is malformed
   */
  static Unit<?> parse(String text) throws UnitSyntaxException {
    if (text.length() > GREATEST_LENGTH) {
      throw UnitSyntaxException.malformed("unit text is too long", null);
    }
    UnitExpression expression = new UnitExpression(text.replace('\u2212', '-').strip());
    if (expression.text.isEmpty()) {
      return AbstractUnit.ONE;
    }
    if (expression.text.equals(UnitSymbols.CELSIUS) || expression.text.equals("°C")) {
      return Units.CELSIUS;
    }
    Unit<?> unit = expression.product();
    if (expression.at < expression.text.length()) {
      throw expression.malformed();
    }
    return unit;
  }

  private Unit<?> product() throws UnitSyntaxException {
    boolean divided = next('/');
    Unit<?> unit = divided ? AbstractUnit.ONE.divide(factor()) : factor();
    while (true) {
      if (next('/')) {
        unit = unit.divide(factor());
        divided = true;
      } else if (next('*') || next('·') || next('⋅') || next('×')) {
        unit = unit.multiply(factor());
      } else if (at < text.length() && text.charAt(at) != ')') {
        if (divided) {
          throw UnitSyntaxException.malformed(
              "unit '" + text + "' can be read in two ways", "parentheses: A/(m^2 K^2)");
        }
        unit = unit.multiply(factor());
      } else {
        return unit;
      }
    }
  }

  private Unit<?> factor() throws UnitSyntaxException {
    if (next('(')) {
      if (++depth > 4) {
        throw malformed();
      }
      Unit<?> inner = product();
      depth--;
      if (!next(')')) {
        throw UnitSyntaxException.malformed("unit '" + text + "' lacks a ')'", null);
      }
      return power(inner);
    }
    if (at < text.length() && text.charAt(at) == '1' && !digitAt(at + 1)) {
      at++;
      return AbstractUnit.ONE;
    }
    Matcher symbol = SYMBOL.matcher(text).region(at, text.length());
    if (!symbol.lookingAt()) {
      throw malformed();
    }
    String written = symbol.group();
    Unit<?> unit = UnitSymbols.find(written);
    if (unit == null) {
      throw UnitSyntaxException.unknown(written);
    }
    if (unit.equals(Units.CELSIUS)) {
      throw UnitSyntaxException.malformed(
          "degC inside the unit '" + text + "'", text.replace(written, "K"));
    }
    at = symbol.end();
    return power(unit);
  }

  private Unit<?> power(Unit<?> unit) throws UnitSyntaxException {
    Matcher power = POWER.matcher(text).region(at, text.length());
    if (!power.lookingAt()) {
      return unit;
    }
    at = power.end();
    String digits = null;
    for (int group = 1; group <= 3 && digits == null; group++) {
      digits = power.group(group);
    }
    if (digits == null) {
      digits = plainDigits(power.group(4));
    }
    int exponent = digits.length() > 4 ? Integer.MAX_VALUE : Integer.parseInt(digits);
    if (Math.abs((long) exponent) > GREATEST_POWER) {
      throw UnitSyntaxException.malformed("power " + digits + " in '" + text + "'", null);
    }
    if (at < text.length() && (text.charAt(at) == '.' || text.charAt(at) == '^')) {
      throw malformed();
    }
    return unit.pow(exponent);
  }

  private static String plainDigits(String superscript) {
    StringBuilder digits = new StringBuilder();
    for (int i = 0; i < superscript.length(); i++) {
      char c = superscript.charAt(i);
      int value = SUPERSCRIPTS.indexOf(c);
      digits.append(value >= 0 ? (char) ('0' + value) : c == '⁻' ? '-' : '+');
    }
    return digits.toString();
  }

  private boolean digitAt(int index) {
    return index < text.length()
        && (Character.isDigit(text.charAt(index)) || text.charAt(index) == '.');
  }

  /** Skips blanks, then the sign if it comes next (but never half of a power sign). */
  private boolean next(char sign) {
    while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
      at++;
    }
    if (at < text.length() && text.charAt(at) == sign) {
      at++;
      return true;
    }
    return false;
  }

  private UnitSyntaxException malformed() {
    return UnitSyntaxException.malformed("unit '" + text + "' cannot be read", null);
  }
}
