package org.ferroweave.array;

import java.util.Arrays;
import org.ferroweave.device.DeviceState;
import org.ferroweave.device.SynapticDevice;

/**
 * Packs the states of many devices into the two vectors of an {@link ArrayState}: the values one
 * device after the other; for each device two words with its numbers of values and of words, then
 * its words.
 */
final class DeviceStates {
  private DeviceStates() {}

  static ArrayState pack(String kind, long[] header, SynapticDevice[] devices) {
    DeviceState[] states = new DeviceState[devices.length];
    int valueCount = 0;
    int wordCount = header.length;
    for (int d = 0; d < devices.length; d++) {
      states[d] = devices[d].saveState();
      valueCount += states[d].values().length;
      wordCount += 2 + states[d].words().length;
    }
    double[] values = new double[valueCount];
    long[] words = Arrays.copyOf(header, wordCount);
    int v = 0;
    int w = header.length;
    for (DeviceState state : states) {
      double[] ownValues = state.values();
      long[] ownWords = state.words();
      words[w] = ownValues.length;
      words[w + 1] = ownWords.length;
      System.arraycopy(ownWords, 0, words, w + 2, ownWords.length);
      System.arraycopy(ownValues, 0, values, v, ownValues.length);
      w += 2 + ownWords.length;
      v += ownValues.length;
    }
    return new ArrayState(kind, values, words);
  }

  /**
   * The states of a number of devices, or an empty array if the packed state is not that of so
   * many.
   */
  static DeviceState[] unpack(ArrayState state, int header, int devices) {
    double[] values = state.conductances();
    long[] words = state.words();
    DeviceState[] states = new DeviceState[devices];
    int v = 0;
    int w = header;
    for (int d = 0; d < devices; d++) {
      if (w + 2 > words.length) {
        return new DeviceState[0];
      }
      long valuesEnd = v + words[w];
      long wordsEnd = w + 2 + words[w + 1];
      if (valuesEnd < v || valuesEnd > values.length || wordsEnd < w || wordsEnd > words.length) {
        return new DeviceState[0];
      }
      states[d] =
          new DeviceState(
              Arrays.copyOfRange(values, v, (int) valuesEnd),
              Arrays.copyOfRange(words, w + 2, (int) wordsEnd));
      v = (int) valuesEnd;
      w = (int) wordsEnd;
    }
    return v == values.length && w == words.length ? states : new DeviceState[0];
  }
}
