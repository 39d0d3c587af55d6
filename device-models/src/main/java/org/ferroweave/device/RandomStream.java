package org.ferroweave.device;

import java.util.random.RandomGenerator;

/**
 * A splittable stream of random numbers whose whole state is one {@code long}, so that it can be
 * stored in a checkpoint and derived per purpose and per device without order effects: {@code
 * root.split("d2d").split(17)} is the same stream whichever thread asks and whatever was drawn
 * elsewhere.
 *
 * <p>Generator: SplitMix64 (G. L. Steele, D. Lea, C. H. Flood, OOPSLA 2014, doi
 * 10.1145/2660193.2660195). Normal and exponential deviates come from {@link RandomGenerator}.
 */
public final class RandomStream implements RandomGenerator {
  private static final long GOLDEN_GAMMA = 0x9E3779B97F4A7C15L;

  private long state;

  /**
   * @param seed any value; equal seeds give equal streams
   */
  public RandomStream(long seed) {
    this.state = seed;
  }

  @Override
  public long nextLong() {
    state += GOLDEN_GAMMA;
    return mix(state);
  }

  /** A new stream for one purpose; this stream is not advanced. */
  public RandomStream split(String purpose) {
    long h = 0xCBF29CE484222325L;
    for (int i = 0; i < purpose.length(); i++) {
      h = (h ^ purpose.charAt(i)) * 0x100000001B3L;
    }
    return new RandomStream(mix(mix(state) ^ mix(h)));
  }

  /** A new stream for one member of a population; this stream is not advanced. */
  public RandomStream split(long index) {
    return new RandomStream(mix(mix(state + GOLDEN_GAMMA) ^ mix(index * GOLDEN_GAMMA + 1)));
  }

  /** The whole state, for checkpoints; {@code new RandomStream(state())} continues this stream. */
  public long state() {
    return state;
  }

  /** Continues from a state that {@link #state()} returned. */
  public void restore(long savedState) {
    this.state = savedState;
  }

  /** The SplitMix64 finalizer: a bijection of 64-bit words in which every input bit matters. */
  public static long mix(long z) {
    long x = z;
    x = (x ^ (x >>> 30)) * 0xBF58476D1CE4E5B9L;
    x = (x ^ (x >>> 27)) * 0x94D049BB133111EBL;
    return x ^ (x >>> 31);
  }
}
