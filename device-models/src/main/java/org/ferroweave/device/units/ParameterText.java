package org.ferroweave.device.units;

import org.ferroweave.device.InputException;
import org.ferroweave.device.Parameter;
import org.ferroweave.device.ParameterSpec;

/** Values and bounds of parameters as people write them, wherever they write them. */
public final class ParameterText {
  /** Values this close to a bound (relative) lie on it: unit conversion may round. */
  private static final double ON_BOUND = 1e-12;

  /** Significant digits of bounds. */
  private static final int BOUND_DIGITS = 6;

  private ParameterText() {}

  /** The present value with its unit; {@link #read} gives the same double back. */
  public static String of(Parameter parameter) {
    return Units.format(parameter.value(), parameter.spec().unit());
  }

  /**
   * Reads a value and checks it against what its parameter allows.
   *
   * @param where prefix of messages, for example {@code --set }; may be empty
   * @param spec the parameter
   * @param text number and unit, for example {@code 4 nm}
   * @return the value (SI)
   * @throws InputException with one line that names the parameter, the text and what is allowed
   */
  public static double read(String where, ParameterSpec spec, String text) {
    double value = onBound(spec, Units.parse(where + spec.name(), text, spec.unit()));
    if (spec.allows(value)) {
      return value;
    }
    throw new InputException(
        where
            + spec.name()
            + " is '"
            + text.strip()
            + "'; allowed: "
            + range(spec)
            + " ("
            + spec.meaning()
            + ")");
  }

  /** What a parameter allows, for example {@code 2 nm to 2 um}. */
  public static String range(ParameterSpec spec) {
    String min = Units.format(spec.min(), spec.unit(), BOUND_DIGITS);
    String max = Units.format(spec.max(), spec.unit(), BOUND_DIGITS);
    String range =
        (spec.min() == 0 ? zeroLike(max) : min) + " to " + (spec.max() == 0 ? zeroLike(min) : max);
    return spec.whole() ? range + ", a whole number" : range;
  }

  /** Zero in the unit of another text. */
  private static String zeroLike(String text) {
    int space = text.indexOf(' ');
    return space < 0 ? "0" : "0" + text.substring(space);
  }

  private static double onBound(ParameterSpec spec, double value) {
    for (double bound : new double[] {spec.min(), spec.max()}) {
      if (Math.abs(value - bound) <= ON_BOUND * Math.abs(bound)) {
        return bound;
      }
    }
    return value;
  }
}
