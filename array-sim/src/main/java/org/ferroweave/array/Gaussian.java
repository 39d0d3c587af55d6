package org.ferroweave.array;

import org.ferroweave.device.RandomStream;

/**
 * Standard normal deviates as a pure function of one random word, so that a deviate belongs to its
 * counter and not to the order of drawing. The result depends on nothing but IEEE arithmetic and is
 * the same on every machine.
 *
 * <p>Method: ziggurat (G. Marsaglia, W. W. Tsang, J. Stat. Softw. 5(8), 2000, doi
 * 10.18637/jss.v005.i08) with 256 layers, the layer and the position taken from different bits of
 * the word (J. A. Doornik, 2005). About 1 word in 100 is rejected; further words then follow from
 * it.
 */
final class Gaussian {
  /** Step between the words of one stream (Steele, Lea and Flood, 2014). */
  static final long GAMMA = 0x9E3779B97F4A7C15L;

  private static final int LAYERS = 256;
  private static final double TAIL = 3.654152885361009;
  private static final double AREA = 0.00492867323399;

  /** Right edges of the layers, from the base (wider than the tail's start) to 0. */
  private static final double[] EDGE = new double[LAYERS + 1];

  /** exp(-x^2/2) at the edges. */
  private static final double[] HEIGHT = new double[LAYERS + 1];

  static {
    double height = StrictMath.exp(-0.5 * TAIL * TAIL);
    EDGE[0] = AREA / height;
    EDGE[1] = TAIL;
    HEIGHT[0] = 0;
    HEIGHT[1] = height;
    for (int i = 2; i < LAYERS; i++) {
      HEIGHT[i] = HEIGHT[i - 1] + AREA / EDGE[i - 1];
      EDGE[i] = StrictMath.sqrt(-2 * StrictMath.log(HEIGHT[i]));
    }
    HEIGHT[LAYERS] = 1;
    EDGE[LAYERS] = 0;
  }

  private Gaussian() {}

  /**
   * The deviate that belongs to a word.
   *
   * @param word uniformly distributed over all values
   */
  static double of(long word) {
    int layer = (int) word & (LAYERS - 1);
    double x = signedUnit(word) * EDGE[layer];
    return Math.abs(x) < EDGE[layer + 1] ? x : edge(word, layer, x);
  }

  /** The rare rest: the tail, the wedges between the layers, and rejection. */
  private static double edge(long firstWord, int firstLayer, double firstX) {
    long word = firstWord;
    int layer = firstLayer;
    double x = firstX;
    while (true) {
      word = RandomStream.mix(word + GAMMA);
      if (layer == 0) {
        return Math.copySign(tail(word), x);
      }
      double y = HEIGHT[layer] + unit(word) * (HEIGHT[layer + 1] - HEIGHT[layer]);
      if (y < StrictMath.exp(-0.5 * x * x)) {
        return x;
      }
      word = RandomStream.mix(word + GAMMA);
      layer = (int) word & (LAYERS - 1);
      x = signedUnit(word) * EDGE[layer];
      if (Math.abs(x) < EDGE[layer + 1]) {
        return x;
      }
    }
  }

  private static double tail(long firstWord) {
    long word = firstWord;
    while (true) {
      double x = -StrictMath.log(unit(word)) / TAIL;
      word = RandomStream.mix(word + GAMMA);
      double y = -StrictMath.log(unit(word));
      if (2 * y > x * x) {
        return TAIL + x;
      }
      word = RandomStream.mix(word + GAMMA);
    }
  }

  /** Uniform in (-1, 1) from the 53 high bits. */
  private static double signedUnit(long word) {
    return ((word >> 11) + 0.5) * 0x1.0p-52;
  }

  /** Uniform in (0, 1) from the 53 high bits. */
  private static double unit(long word) {
    return ((word >>> 11) + 0.5) * 0x1.0p-53;
  }
}
