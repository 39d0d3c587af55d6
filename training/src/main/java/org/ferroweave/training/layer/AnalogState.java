package org.ferroweave.training.layer;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import org.ferroweave.array.ArrayState;

/**
 * Everything of an analog layer that its configuration and DL4J parameters do not tell.
 *
 * @param array conductances, random streams and ledger of the array
 * @param reads noisy reads so far
 * @param rule state of the update rule
 */
@SuppressWarnings("ArrayRecordComponent") // a snapshot, handed on and never changed
public record AnalogState(ArrayState array, long reads, long[] rule) {
  private static final int MAGIC = 0x46574153;
  private static final int VERSION = 1;

  /** Writes the state in a fixed binary layout. */
  void write(DataOutput out) throws IOException {
    out.writeInt(MAGIC);
    out.writeInt(VERSION);
    out.writeUTF(array.kind());
    out.writeInt(array.conductances().length);
    for (double value : array.conductances()) {
      out.writeDouble(value);
    }
    writeWords(array.words(), out);
    out.writeLong(reads);
    writeWords(rule, out);
  }

  /**
   * Reads what {@link #write} wrote.
   *
   * @throws IOException if it is something else or too short
   */
  static AnalogState read(DataInput in) throws IOException {
    int magic = in.readInt();
    int version = in.readInt();
    if (magic != MAGIC || version != VERSION) {
      throw new IOException("not the state of an analog layer, version " + VERSION);
    }
    String kind = in.readUTF();
    double[] conductances = new double[length(in)];
    for (int i = 0; i < conductances.length; i++) {
      conductances[i] = in.readDouble();
    }
    long[] words = readWords(in);
    return new AnalogState(new ArrayState(kind, conductances, words), in.readLong(), readWords(in));
  }

  private static void writeWords(long[] words, DataOutput out) throws IOException {
    out.writeInt(words.length);
    for (long word : words) {
      out.writeLong(word);
    }
  }

  private static long[] readWords(DataInput in) throws IOException {
    long[] words = new long[length(in)];
    for (int i = 0; i < words.length; i++) {
      words[i] = in.readLong();
    }
    return words;
  }

  private static int length(DataInput in) throws IOException {
    int length = in.readInt();
    if (length < 0 || length > 1 << 28) {
      throw new IOException("length " + length + " in the state of an analog layer");
    }
    return length;
  }
}
