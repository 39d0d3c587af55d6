package org.ferroweave.array;

/** How the two conductances of a crosspoint share one pulse on the weight. */
public enum PairUpdate {
  /**
   * Both devices of the pair take every pulse, in opposite directions: a pulse that raises the
   * weight potentiates G+ and depresses G-. Twice the step and twice the device pulses of {@link
   * #SINGLE}; the asymmetry between potentiation and depression cancels to first order.
   */
  BOTH,

  /**
   * One device per weight; G- is a fixed, noiseless reference in the middle of the mean window,
   * which takes no pulses.
   */
  SINGLE
}
