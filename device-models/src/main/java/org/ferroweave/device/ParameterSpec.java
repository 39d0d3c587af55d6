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
 */
public record ParameterSpec(
    String name,
    String symbol,
    String unit,
    double min,
    double max,
    boolean logScale,
    String meaning) {

  /**
   * Returns the value if it lies within the bounds.
   *
   * @param where file or place, for the message
   * @throws InputException otherwise (also for NaN)
   */
  public double check(String where, double value) {
    if (!(value >= min && value <= max)) {
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
              + " ("
              + meaning
              + ")");
    }
    return value;
  }
}
