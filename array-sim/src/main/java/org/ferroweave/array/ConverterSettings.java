package org.ferroweave.array;

import org.ferroweave.device.InputException;

/**
 * A digital-to-analog or analog-to-digital converter.
 *
 * @param bits resolution, 2 to 16; 0 for infinite resolution
 * @param rangeMode where the full scale comes from
 * @param range full scale where the mode is {@link ConverterRange#FIXED}; otherwise unused. For
 *     inputs in units of the input; for outputs in units of the product of the full-scale input and
 *     the weight limit, so that a range of 8 carries eight crosspoints at full current
 */
public record ConverterSettings(int bits, ConverterRange rangeMode, double range)
    implements java.io.Serializable {
  /** Passes everything on as it is. */
  public static final ConverterSettings IDEAL =
      new ConverterSettings(0, ConverterRange.BATCH_MAX, 1);

  public ConverterSettings {
    if (bits != 0 && (bits < 2 || bits > 16)) {
      throw new InputException(
          "converter: bits is " + bits + "; allowed: 2 to 16, or 0 for infinite resolution");
    }
    if (!(range > 0) || !Double.isFinite(range)) {
      throw new InputException("converter: range is " + range + "; allowed: finite and above 0");
    }
  }

  /** A converter of fixed range; see {@link #range()} for its unit. */
  public static ConverterSettings fixed(int bits, double range) {
    return new ConverterSettings(bits, ConverterRange.FIXED, range);
  }

  /** A converter whose range is the largest absolute value of each vector. */
  public static ConverterSettings vectorMax(int bits) {
    return new ConverterSettings(bits, ConverterRange.VECTOR_MAX, 1);
  }

  /** A converter whose range is the largest absolute value of each batch. */
  public static ConverterSettings batchMax(int bits) {
    return new ConverterSettings(bits, ConverterRange.BATCH_MAX, 1);
  }

  /** Whether it passes everything on as it is. */
  public boolean ideal() {
    return bits == 0 && rangeMode != ConverterRange.FIXED;
  }
}
