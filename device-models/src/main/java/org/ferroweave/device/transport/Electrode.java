package org.ferroweave.device.transport;

import java.util.function.DoubleUnaryOperator;

/**
 * Where a voltage source imposes the potential.
 *
 * @param place where it touches
 * @param cell for {@link Place#CELL}: the cell whose middle has the potential; otherwise ignored
 * @param voltage potential (V) against time (s)
 */
public record Electrode(Place place, int cell, DoubleUnaryOperator voltage) {
  /** Where an electrode touches the line. */
  public enum Place {
    /** The first face. */
    LEFT,
    /** The last face. */
    RIGHT,
    /** The middle of a cell inside: a contact line. */
    CELL
  }

  /** Electrode on the first face. */
  public static Electrode left(DoubleUnaryOperator voltage) {
    return new Electrode(Place.LEFT, 0, voltage);
  }

  /** Electrode on the last face. */
  public static Electrode right(DoubleUnaryOperator voltage) {
    return new Electrode(Place.RIGHT, 0, voltage);
  }

  /** Contact line at the middle of a cell. */
  public static Electrode at(int cell, DoubleUnaryOperator voltage) {
    return new Electrode(Place.CELL, cell, voltage);
  }
}
