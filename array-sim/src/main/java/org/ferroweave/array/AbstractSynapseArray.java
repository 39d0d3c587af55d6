package org.ferroweave.array;

import org.ferroweave.device.InputException;

/**
 * What all arrays share: shape, mapping, the conductances as read, and the ledger. Device {@code i}
 * of {@code 2 rows columns} is the G+ of crosspoint {@code i} in the first half and the G- of
 * crosspoint {@code i - rows columns} in the second; where the mapping has a fixed reference the
 * second half never moves.
 */
abstract class AbstractSynapseArray implements SynapseArray {
  /** Most pulses that one crosspoint may be given in one call. */
  static final int MAX_COUNT = (1 << 20) - 1;

  /** Pulses per device that programming by pulses may use. */
  static final int PROGRAM_BUDGET = 2000;

  /** Programming of a device ends when it has passed its target so many times. */
  private static final int MAX_PASSES = 4;

  /** Conductance of each device (S). */
  final float[] conductance;

  /** Crosspoints, {@code rows * columns}. */
  final int crosspoints;

  private final int rows;
  private final int columns;
  private final WeightMapping mapping;
  private final double weightStep;
  private PulseLedger ledger = PulseLedger.ZERO;
  private long revision;

  AbstractSynapseArray(int rows, int columns, WeightMapping mapping, double weightStep) {
    if (rows < 1 || columns < 1 || (long) rows * columns > (1 << 29)) {
      throw new InputException(
          "array of "
              + rows
              + " rows and "
              + columns
              + " columns; allowed: 1 or more of each, at most 2^29 crosspoints");
    }
    this.rows = rows;
    this.columns = columns;
    this.mapping = mapping;
    this.weightStep = weightStep;
    this.crosspoints = rows * columns;
    this.conductance = new float[2 * crosspoints];
  }

  @Override
  public final int rows() {
    return rows;
  }

  @Override
  public final int columns() {
    return columns;
  }

  @Override
  public final WeightMapping mapping() {
    return mapping;
  }

  @Override
  public final double weightStep() {
    return weightStep;
  }

  @Override
  public final void weights(float[] target) {
    requireLength("weights", target.length);
    float factor = (float) mapping.weightPerSiemens();
    for (int i = 0; i < crosspoints; i++) {
      target[i] = factor * (conductance[i] - conductance[crosspoints + i]);
    }
  }

  @Override
  public final void conductances(float[] plus, float[] minus) {
    requireLength("plus", plus.length);
    requireLength("minus", minus.length);
    System.arraycopy(conductance, 0, plus, 0, crosspoints);
    System.arraycopy(conductance, crosspoints, minus, 0, crosspoints);
  }

  @Override
  public final long revision() {
    return revision;
  }

  @Override
  public final PulseLedger ledger() {
    return ledger;
  }

  /**
   * Drives a pair towards a weight, one pulse and one read at a time: first G+ to its half of the
   * difference, then G- to what remains. A device is left alone when it is close, has used its
   * budget, or has passed its target four times.
   *
   * @param crosspoint which
   * @param weight target, clipped to the weight limit
   * @param close largest error of a conductance (S)
   * @param budget most pulses per device
   * @param up counts potentiating pulses per crosspoint
   * @param down counts depressing pulses per crosspoint
   * @return energy of the pulses (J)
   */
  final double programPair(
      int crosspoint, double weight, double close, int budget, long[] up, long[] down) {
    double limit = weightLimit();
    double difference = mapping.difference(Math.min(Math.max(weight, -limit), limit));
    double middle = mapping.middle();
    if (!paired()) {
      return drive(crosspoint, middle + difference, close, budget, up, down);
    }
    double spent = drive(crosspoint, middle + difference / 2, close, budget, up, down);
    double rest = conductance[crosspoint] - difference;
    return spent + drive(crosspoints + crosspoint, rest, close, budget, up, down);
  }

  private double drive(int d, double target, double close, int budget, long[] up, long[] down) {
    double spent = 0;
    int passes = 0;
    int last = 0;
    for (int used = 0; used < budget && Math.abs(target - conductance[d]) > close; used++) {
      int direction = conductance[d] < target ? 1 : -1;
      if (direction == -last && ++passes == MAX_PASSES) {
        break;
      }
      last = direction;
      spent += pulseOnce(d, direction, used);
      (direction > 0 ? up : down)[d % crosspoints]++;
    }
    return spent;
  }

  /**
   * Gives one device one pulse while it is programmed, and reads it.
   *
   * @param device which
   * @param direction 1 to raise its conductance, -1 to lower it
   * @param used pulses that it has had in this programming
   * @return energy of the pulse (J)
   */
  abstract double pulseOnce(int device, int direction, int used);

  /** Whether G- is a device that takes pulses. */
  final boolean paired() {
    return mapping.pairUpdate() == PairUpdate.BOTH;
  }

  /** Devices that can move: the first so many entries of {@link #conductance}. */
  final int devices() {
    return paired() ? 2 * crosspoints : crosspoints;
  }

  /** To be called after every change of a conductance. */
  final void changed() {
    revision++;
  }

  final void setLedger(PulseLedger newLedger) {
    ledger = newLedger;
  }

  /** Index of a crosspoint, checked. */
  final int crosspoint(int row, int column) {
    if (row < 0 || row >= rows || column < 0 || column >= columns) {
      throw new InputException(
          "crosspoint ("
              + row
              + ", "
              + column
              + "); allowed: rows 0 to "
              + (rows - 1)
              + ", columns 0 to "
              + (columns - 1));
    }
    return row * columns + column;
  }

  final void requireLength(String name, int length) {
    if (length != crosspoints) {
      throw new InputException(
          name
              + " has "
              + length
              + " entries; allowed: "
              + crosspoints
              + " ("
              + rows
              + " rows x "
              + columns
              + " columns)");
    }
  }

  /** Checks a whole array of counts before anything is applied. */
  final void requireCounts(int[] counts) {
    requireLength("counts", counts.length);
    int bits = 0;
    for (int count : counts) {
      int sign = count >> 31;
      bits |= (count ^ sign) - sign;
    }
    if (bits < 0 || bits > MAX_COUNT) {
      for (int i = 0; i < counts.length; i++) {
        requireCount(i, counts[i]);
      }
    }
  }

  final void requireCount(int crosspoint, int count) {
    if (count > MAX_COUNT || count < -MAX_COUNT) {
      throw new InputException(
          "pulse count of crosspoint ("
              + crosspoint / columns
              + ", "
              + crosspoint % columns
              + ") is "
              + count
              + "; allowed: -"
              + MAX_COUNT
              + " to "
              + MAX_COUNT,
          "the step of the update rule is far too large, or its input was infinite");
    }
  }

  /** Checks weights before anything is programmed. */
  final void requireWeights(float[] weights) {
    requireLength("weights", weights.length);
    for (int i = 0; i < weights.length; i++) {
      if (!Float.isFinite(weights[i])) {
        throw new InputException(
            "weight of crosspoint ("
                + i / columns
                + ", "
                + i % columns
                + ") is "
                + weights[i]
                + "; allowed: a finite number");
      }
    }
  }

  /** Checks that a snapshot was made by an equal array. */
  final void requireState(ArrayState state, String kind, boolean sizes, long... leading) {
    long[] words = state.words();
    boolean fits = state.kind().equals(kind) && sizes && words.length >= leading.length;
    for (int i = 0; fits && i < leading.length; i++) {
      fits = words[i] == leading[i];
    }
    if (!fits) {
      throw new InputException(
          "array state of kind '"
              + state.kind()
              + "' with "
              + state.conductances().length
              + " values does not fit; allowed: one saved from an equal array ("
              + kind
              + ", "
              + rows
              + " rows x "
              + columns
              + " columns, same devices and seed)");
    }
  }
}
