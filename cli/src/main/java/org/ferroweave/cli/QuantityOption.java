package org.ferroweave.cli;

import java.util.Arrays;
import org.ferroweave.device.InputException;
import org.ferroweave.device.units.Units;

/** Options that are numbers with units. */
final class QuantityOption {
  private QuantityOption() {}

  /**
   * Reads a quantity.
   *
   * @param option its name, for messages
   * @param text as typed, with unit
   * @param unit SI unit of the result
   * @param low smallest allowed value
   * @param high largest
   * @throws InputException if it is no such quantity or out of range
   */
  static double read(String option, String text, String unit, double low, double high) {
    double value = Units.parse(option, text, unit);
    if (!(value >= low && value <= high)) {
      throw new InputException(
          option
              + " is '"
              + text.strip()
              + "'; allowed: "
              + Units.format(low, unit)
              + " to "
              + Units.format(high, unit));
    }
    return value;
  }

  /**
   * Reads several, separated by commas.
   *
   * @param fewest how many there must be
   * @throws InputException as {@link #read}, or if they are too few or do not rise
   */
  static double[] list(
      String option, String text, String unit, double low, double high, int fewest) {
    double[] values =
        Arrays.stream(text.split(",", -1))
            .mapToDouble(part -> read(option, part, unit, low, high))
            .toArray();
    for (int i = 1; i < values.length; i++) {
      if (values[i] <= values[i - 1]) {
        throw new InputException(option + " is '" + text + "'; allowed: values that rise");
      }
    }
    if (values.length < fewest) {
      throw new InputException(
          option + " is '" + text + "'; allowed: at least " + fewest + " values");
    }
    return values;
  }

  /**
   * Checks a plain number.
   *
   * @throws InputException if it is out of range
   */
  static double plain(String option, double value, double low, double high) {
    if (!(value >= low && value <= high)) {
      throw new InputException(
          option + " is " + value + "; allowed: " + number(low) + " to " + number(high));
    }
    return value;
  }

  /**
   * Checks a whole number.
   *
   * @throws InputException if it is out of range
   */
  static int whole(String option, int value, int low, int high) {
    if (value < low || value > high) {
      throw new InputException(option + " is " + value + "; allowed: " + low + " to " + high);
    }
    return value;
  }

  private static String number(double value) {
    return value == Math.rint(value) && Math.abs(value) < 1e6
        ? Long.toString((long) value)
        : Double.toString(value);
  }
}
