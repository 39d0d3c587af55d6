package org.ferroweave.array;

import java.util.Arrays;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * A uniform, symmetric, mid-tread quantizer: {@code 2^(bits-1) - 1} equal steps on either side of
 * zero, zero itself exact, values beyond the full scale clipped. NaN stays NaN.
 */
public final class Quantizer {
  /** Adding and subtracting it rounds a float below 2^22 to the nearest integer, ties to even. */
  private static final float ROUND = 0x1.8p23f;

  /** A full scale below this is no signal: the vector becomes 0. */
  private static final float LEAST_FULL_SCALE = 1e-30f;

  private final ConverterSettings settings;
  private final float steps;

  /**
   * @param settings resolution and range
   */
  public Quantizer(ConverterSettings settings) {
    this.settings = settings;
    this.steps = settings.bits() == 0 ? 0 : (1 << (settings.bits() - 1)) - 1;
  }

  /** Whether it passes everything on as it is. */
  public boolean ideal() {
    return settings.ideal();
  }

  /**
   * Finds the full scale of each vector.
   *
   * @param values {@code [vectors * length]}, one vector after the other
   * @param vectors number of vectors
   * @param length length of each
   * @param fullScale receives the full scales, at least {@code [vectors]}
   */
  public void fullScales(float[] values, int vectors, int length, float[] fullScale) {
    switch (settings.rangeMode()) {
      case FIXED -> Arrays.fill(fullScale, 0, vectors, (float) settings.range());
      case BATCH_MAX -> Arrays.fill(fullScale, 0, vectors, maxAbs(values, 0, vectors * length));
      case VECTOR_MAX -> {
        for (int v = 0; v < vectors; v++) {
          fullScale[v] = maxAbs(values, v * length, (v + 1) * length);
        }
      }
    }
  }

  /**
   * Quantizes each vector in place with its own full scale.
   *
   * @param values {@code [vectors * length]}, one vector after the other
   * @param vectors number of vectors
   * @param length length of each
   * @param fullScale full scales, at least {@code [vectors]}
   */
  public void quantize(float[] values, int vectors, int length, float[] fullScale) {
    if (ideal()) {
      return;
    }
    for (int v = 0; v < vectors; v++) {
      int from = v * length;
      int to = from + length;
      float range = fullScale[v];
      if (range < LEAST_FULL_SCALE) {
        Arrays.fill(values, from, to, 0);
      } else if (steps == 0) {
        clip(values, from, to, range);
      } else {
        quantize(values, from, to, range);
      }
    }
  }

  /** Quantizes a vector in place, with the full scale that the settings say. */
  public void quantize(float[] values) {
    float[] fullScale = new float[1];
    fullScales(values, 1, values.length, fullScale);
    quantize(values, 1, values.length, fullScale);
  }

  /** Quantizes a float array in place; its vectors are those along the last dimension. */
  public void quantize(INDArray values) {
    if (ideal() || values.isEmpty()) {
      return;
    }
    int length = (int) values.size(-1);
    int vectors = (int) (values.length() / length);
    float[] heap = new float[vectors * length];
    float[] fullScale = new float[vectors];
    FloatTransfer.read(values, heap);
    fullScales(heap, vectors, length, fullScale);
    quantize(heap, vectors, length, fullScale);
    FloatTransfer.write(heap, values);
  }

  private void quantize(float[] values, int from, int to, float range) {
    float most = steps;
    float perStep = most / range;
    float step = range / most;
    for (int i = from; i < to; i++) {
      float x = Math.min(Math.max(values[i] * perStep, -most), most);
      values[i] = ((x + ROUND) - ROUND) * step;
    }
  }

  private static void clip(float[] values, int from, int to, float range) {
    for (int i = from; i < to; i++) {
      values[i] = Math.min(Math.max(values[i], -range), range);
    }
  }

  private static float maxAbs(float[] values, int from, int to) {
    float max = 0;
    for (int i = from; i < to; i++) {
      max = Math.max(max, Math.abs(values[i]));
    }
    return max;
  }
}
