package org.ferroweave.gui;

import org.ferroweave.device.InputException;
import org.ferroweave.device.Parameter;
import org.ferroweave.device.ParameterSpec;
import org.ferroweave.device.units.Units;

/** Parameter values as people write them. */
final class ParameterText {
  /** A bound written in other units may miss itself by a rounding error. */
  private static final double ON_BOUND = 1e-12;

  private static final int BOUND_DIGITS = 6;

  private ParameterText() {}

  /** The present value with its unit; {@link #read} gives the same double back. */
  static String of(Parameter parameter) {
    return Units.format(parameter.value(), parameter.spec().unit());
  }

  /**
   * Reads a value and checks it against its bounds.
   *
   * @return the value (SI)
   * @throws InputException with one line that names the parameter, the text and what is allowed
   */
  static double read(ParameterSpec spec, String text) {
    double value = Units.parse(spec.name(), text, spec.unit());
    for (double bound : new double[] {spec.min(), spec.max()}) {
      if (Math.abs(value - bound) <= ON_BOUND * Math.abs(bound)) {
        return bound;
      }
    }
    if (value >= spec.min() && value <= spec.max()) {
      return value;
    }
    throw new InputException(
        spec.name()
            + " is '"
            + text.strip()
            + "'; allowed: "
            + range(spec)
            + " ("
            + spec.meaning()
            + ")");
  }

  /** The allowed range, for people. */
  static String range(ParameterSpec spec) {
    return Units.format(spec.min(), spec.unit(), BOUND_DIGITS)
        + " to "
        + Units.format(spec.max(), spec.unit(), BOUND_DIGITS);
  }
}
