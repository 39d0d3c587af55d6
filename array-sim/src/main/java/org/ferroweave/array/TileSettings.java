package org.ferroweave.array;

import org.ferroweave.device.InputException;

/**
 * What stands between a digital matrix product and an analog one.
 *
 * @param forwardInput converter of the inputs onto the rows
 * @param forwardOutput converter of the column currents
 * @param backwardInput converter of the errors onto the columns
 * @param backwardOutput converter of the row currents
 * @param readNoise standard deviation of the conductance of every device at every read,
 *     independent, as a fraction of the conductance
 */
public record TileSettings(
    ConverterSettings forwardInput,
    ConverterSettings forwardOutput,
    ConverterSettings backwardInput,
    ConverterSettings backwardOutput,
    double readNoise)
    implements java.io.Serializable {
  /** The digital product: no quantization, no noise. */
  public static final TileSettings IDEAL =
      new TileSettings(
          ConverterSettings.IDEAL,
          ConverterSettings.IDEAL,
          ConverterSettings.IDEAL,
          ConverterSettings.IDEAL,
          0);

  public TileSettings {
    if (!(readNoise >= 0) || !Double.isFinite(readNoise)) {
      throw new InputException("tile: readNoise is " + readNoise + "; allowed: finite, 0 or more");
    }
  }

  /**
   * The same converters in both directions.
   *
   * @param input converter onto the lines that are driven
   * @param output converter of the currents that are sensed
   * @param readNoise fraction of the conductance, per device and read
   */
  public static TileSettings symmetric(
      ConverterSettings input, ConverterSettings output, double readNoise) {
    return new TileSettings(input, output, input, output, readNoise);
  }
}
