package org.ferroweave.device.units;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.measure.IncommensurableException;
import javax.measure.Unit;
import org.ferroweave.device.InputException;
import org.jspecify.annotations.Nullable;
import tech.units.indriya.AbstractUnit;

/**
 * Reads quantities as people write them ({@code 4 nm}, {@code 3.7 uC/cm2}, {@code 27 degC}, {@code
 * 12 %}, {@code 1e13 /s}) into SI values, and writes SI values back as such texts.
 *
 * <p>{@code u}, {@code µ} and {@code μ} are micro. Any product, quotient and integer power of known
 * units works. A product after a slash needs parentheses, {@code A/(m^2 K^2)}. Decimal numbers are
 * converted exactly and rounded once, so {@code 3.7 uC/cm2} is the double {@code 0.037}.
 */
public final class Units {
  private static final Pattern NUMBER =
      Pattern.compile("[-+]?(?:\\d+\\.?\\d*|\\.\\d+)(?:[eE][-+]?\\d+)?");
  private static final Pattern NOT_FINITE =
      Pattern.compile("(?i)[-+]?\\.?(?:nan|inf|infinity|∞)\\b.*|[-+]?∞.*");
  private static final int LONGEST_QUOTE = 60;

  private Units() {}

  /**
   * Reads a quantity.
   *
   * @param text number and unit, for example {@code 4 nm}
   * @param siUnit SI unit of the result, for example {@code m}; {@code 1} for a plain number
   * @return the value in the SI unit
   * @throws InputException if the text is no finite number, lacks its unit, or has an unknown unit
   *     or one of another dimension
   */
  public static double parse(String text, String siUnit) {
    return parse("value", text, siUnit);
  }

  /**
   * Reads the quantity of a named key; errors begin with the name.
   *
   * @param what name of the key, for messages, for example {@code film.thickness}
   * @param text number and unit, for example {@code 4 nm}
   * @param siUnit SI unit of the result, for example {@code m}; {@code 1} for a plain number
   * @return the value in the SI unit
   * @throws InputException if the text is no finite number, lacks its unit, or has an unknown unit
   *     or one of another dimension
   */
  public static double parse(String what, String text, String siUnit) {
    Unit<?> si = QuantityKind.known(siUnit);
    Reading reading = new Reading(what, text, si, siUnit);
    if (!reading.unit.getDimension().equals(si.getDimension())) {
      throw reading.wrongDimension();
    }
    return reading.convertTo(si);
  }

  /**
   * Reads a quantity of any dimension.
   *
   * @param what name of the key, for messages
   * @param text number and unit; a number alone is dimensionless
   * @throws InputException if the text is no finite number or has an unknown unit
   */
  public static Quantity quantity(String what, String text) {
    Reading reading = new Reading(what, text, null, "1");
    String unit = QuantityKind.of(reading.unit).unit();
    return new Quantity(reading.convertTo(QuantityKind.known(unit)), unit);
  }

  /**
   * Adds two quantities of one dimension, as decimal numbers, so that nothing is rounded.
   *
   * @param what name of the second one's key, for messages
   * @param first number and unit
   * @param second number and unit, of the same dimension
   * @return the sum in the unit of the first
   * @throws InputException if the second is no quantity of the first one's dimension
   */
  public static String sum(String what, String first, String second) {
    Reading base = new Reading(what, first, null, "1");
    Reading added = new Reading(what, second, base.unit, base.unitText);
    if (!added.unit.getDimension().equals(base.unit.getDimension())) {
      throw added.wrongDimension();
    }
    BigDecimal sum = base.number.add(convert(added.number, added.unit, base.unit));
    return (sum.stripTrailingZeros().toString() + " " + base.unitText).strip();
  }

  /**
   * Writes a value for people, in the unit that the field uses; {@link #parse(String, String)}
   * reads the same double back.
   *
   * @param si value in the SI unit
   * @param siUnit SI unit, for example {@code m}
   */
  public static String format(double si, String siUnit) {
    return QuantityText.of(si, siUnit, QuantityText.ALL_DIGITS);
  }

  /**
   * The same, rounded, for tables and messages.
   *
   * @param si value in the SI unit
   * @param siUnit SI unit, for example {@code m}
   * @param digits significant digits to keep, at least 1; zeros at the end are dropped
   */
  public static String format(double si, String siUnit, int digits) {
    return QuantityText.of(si, siUnit, digits);
  }

  /**
   * An SI unit with what it measures, for messages: {@code V (a voltage)}.
   *
   * @param siUnit SI unit, for example {@code V}; {@code 1} for a plain number
   */
  public static String kind(String siUnit) {
    return siUnit.equals("1")
        ? "plain numbers"
        : siUnit + " (" + QuantityKind.of(QuantityKind.known(siUnit), siUnit).phrase() + ")";
  }

  /** A decimal number in the first unit, converted to the second. */
  static BigDecimal convert(BigDecimal value, Unit<?> from, Unit<?> to) {
    try {
      Number converted = from.getConverterToAny(to).convert(value);
      if (converted instanceof BigDecimal decimal) {
        return decimal;
      }
      return converted instanceof BigInteger integer
          ? new BigDecimal(integer)
          : new BigDecimal(converted.toString());
    } catch (IncommensurableException e) {
      throw new IllegalArgumentException(e);
    }
  }

  /** One text split into number and unit. */
  private static final class Reading {
    private final String what;
    private final String text;
    private final @Nullable Unit<?> expected;
    private final String expectedText;
    private final BigDecimal number;
    private final String unitText;
    private final Unit<?> unit;

    Reading(String what, String written, @Nullable Unit<?> expected, String expectedText) {
      this.what = what;
      this.text = written.strip().replace('\u00A0', ' ').replace('\u2212', '-');
      this.expected = expected;
      this.expectedText = expectedText;
      if (text.isEmpty()) {
        throw new InputException(what + " is empty; allowed: " + allowed());
      }
      if (NOT_FINITE.matcher(text).matches()) {
        throw bad("not a finite number", null);
      }
      Matcher matcher = NUMBER.matcher(text);
      if (!matcher.lookingAt()) {
        throw bad("not a number with a unit", null);
      }
      double rough = Double.parseDouble(matcher.group());
      if (!Double.isFinite(rough) || matcher.group().length() > LONGEST_QUOTE) {
        throw bad("not a finite number", null);
      }
      this.number = rough == 0 ? BigDecimal.ZERO : new BigDecimal(matcher.group());
      this.unitText = text.substring(matcher.end()).strip();
      if (unitText.startsWith(",")) {
        throw bad("a decimal comma", text.replaceFirst(",", "."));
      }
      this.unit = readUnit();
    }

    private Unit<?> readUnit() {
      if (unitText.isEmpty() && expected != null && !isPlain(expected)) {
        String example = QuantityKind.of(expected, expectedText).example();
        String exampleUnit = example.substring(example.indexOf(' ') + 1);
        throw bad("no unit", text + " " + exampleUnit);
      }
      try {
        return UnitExpression.parse(unitText);
      } catch (UnitSyntaxException e) {
        String symbol = e.symbol();
        String fix = symbol == null ? e.fix() : UnitHint.forUnknown(unitText, symbol, expected);
        throw bad(String.valueOf(e.getMessage()), fix);
      }
    }

    private double convertTo(Unit<?> si) {
      double value = convert(number, unit, si).doubleValue();
      if (!Double.isFinite(value)) {
        throw bad("not a finite number in SI", null);
      }
      return value == 0 ? 0.0 : value;
    }

    private InputException wrongDimension() {
      Unit<?> wanted = expected == null ? AbstractUnit.ONE : expected;
      return bad(QuantityKind.of(unit).phrase(), UnitHint.forWrongCase(unitText, wanted));
    }

    private InputException bad(String finding, @Nullable String hint) {
      return new InputException(
          what + " is " + quote(text) + " (" + finding + "); allowed: " + allowed(), hint);
    }

    private String allowed() {
      if (expected == null) {
        return "a finite number with its unit, for example '12.2 ms'";
      }
      QuantityKind kind = QuantityKind.of(expected, expectedText);
      return kind.phrase() + ", for example '" + kind.example() + "'";
    }

    private static boolean isPlain(Unit<?> unit) {
      return unit.getDimension().equals(AbstractUnit.ONE.getDimension());
    }
  }

  private static String quote(String text) {
    String line = text.replaceAll("\\s+", " ");
    return line.length() <= LONGEST_QUOTE
        ? "'" + line + "'"
        : "'" + line.substring(0, LONGEST_QUOTE) + "...'";
  }
}
