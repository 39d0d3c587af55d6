package org.ferroweave.datasets;

/**
 * Random numbers that are the same on every machine and every Java version: SplitMix64 (G. L.
 * Steele, D. Lea, C. H. Flood, OOPSLA 2014, doi 10.1145/2660193.2660195) and normal deviates by the
 * polar method (G. Marsaglia, T. A. Bray, SIAM Rev. 6, 260, 1964) in strict arithmetic.
 */
final class DigitRandom {
  private static final long GOLDEN_GAMMA = 0x9E3779B97F4A7C15L;

  private long state;

  /** Begins the stream of one index under one seed; streams do not depend on each other. */
  void begin(long seed, long index) {
    state = mix(mix(seed + GOLDEN_GAMMA) ^ mix(index * GOLDEN_GAMMA + 1));
  }

  /** Uniform in [0, 1). */
  double uniform() {
    state += GOLDEN_GAMMA;
    return (mix(state) >>> 11) * 0x1.0p-53;
  }

  /** Uniform in [low, high). */
  double uniform(double low, double high) {
    return low + (high - low) * uniform();
  }

  /** Normal with the given mean and standard deviation, cut at 2.5 standard deviations. */
  double normal(double mean, double deviation) {
    while (true) {
      double u = 2 * uniform() - 1;
      double v = 2 * uniform() - 1;
      double s = u * u + v * v;
      if (s > 0 && s < 1) {
        double z = u * StrictMath.sqrt(-2 * StrictMath.log(s) / s);
        if (z > -2.5 && z < 2.5) {
          return mean + deviation * z;
        }
      }
    }
  }

  private static long mix(long z) {
    long x = z;
    x = (x ^ (x >>> 30)) * 0xBF58476D1CE4E5B9L;
    x = (x ^ (x >>> 27)) * 0x94D049BB133111EBL;
    return x ^ (x >>> 31);
  }
}
