package org.ferroweave.array;

import java.io.Serializable;

/**
 * A snapshot of an array, copied in and out. The layout of each part is private to the
 * implementation that made it.
 *
 * @param kind implementation that made it
 * @param conductances conductances or device state values
 * @param words random-stream states, flags and counters
 */
@SuppressWarnings("ArrayRecordComponent")
public record ArrayState(String kind, double[] conductances, long[] words) implements Serializable {
  public ArrayState {
    conductances = conductances.clone();
    words = words.clone();
  }

  @Override
  public double[] conductances() {
    return conductances.clone();
  }

  @Override
  public long[] words() {
    return words.clone();
  }
}
