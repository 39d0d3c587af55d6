package org.ferroweave.device;

/**
 * What a family says of one of its parameters: name, meaning, unit and bounds.
 *
 * @param name dotted key in datasheets, for example {@code film.thickness}
 * @param symbol symbol used in the equations, for example {@code t}
 * @param unit SI unit in plain text as the units parser reads it, for example {@code m}, {@code
 *     C/m^2}, {@code 1}
 * @param min least allowed value (SI), included
 * @param max greatest allowed value (SI), included
 * @param logScale whether sliders, sweeps and fitters should treat it logarithmically
 * @param meaning one line for people
 * @param whole whether only whole numbers are allowed
 */
public record ParameterSpec(
    String name,
    String symbol,
    String unit,
    double min,
    double max,
    boolean logScale,
    String meaning,
    boolean whole) {

  /** A parameter that need not be a whole number. */
  public ParameterSpec(
      String name,
      String symbol,
      String unit,
      double min,
      double max,
      boolean logScale,
      String meaning) {
    this(name, symbol, unit, min, max, logScale, meaning, false);
  }

  /** Whether a value (SI) lies within the bounds and is whole where it must be. */
  public boolean allows(double value) {
    return value >= min && value <= max && (!whole || value == Math.rint(value));
  }

  /**
   * Returns the value if it is allowed.
   *
   * @param where file or place, for the message
   * @throws InputException otherwise (also for NaN)
   */
  public double check(String where, double value) {
    if (!allows(value)) {
      throw new InputException(
          where
              + ": "
              + name
              + " is "
              + value
              + " "
              + unit
              + "; allowed: "
              + min
              + " to "
              + max
              + " "
              + unit
              + (whole ? ", a whole number" : "")
              + " ("
              + meaning
              + ")");
    }
    return value;
  }
}
