package org.ferroweave.device.ferroelectric;

/**
 * The switching elements of one film. The state is {@link #order()}, the size-weighted mean of the
 * elements' directions: +1 all along the positive axis, -1 all against it.
 *
 * <p>An integrator first asks {@link #predict} what the order would be, then {@link #horizon} how
 * far it may go before a discrete event, then {@link #advance}s. {@link #mark} and {@link #rewind}
 * undo one advance, for steps that the error control rejects.
 */
public interface DomainEnsemble {
  /** Probability of a flip below which a film counts as quiet. */
  double QUIET = 1e-9;

  /** Size-weighted mean direction, -1 to 1. */
  double order();

  /**
   * Order after a time under constant local field, smooth part only, without changing the state.
   *
   * @param field local field (V/m)
   * @param fieldScale factor on all activation fields at the present temperature (1)
   * @param time time (s)
   */
  double predict(double field, double fieldScale, double time);

  /**
   * Whether next to nothing can switch in a time at fields up to the given magnitude: the softest
   * element would, with a probability below {@link #QUIET}.
   *
   * @param field magnitude of the local field (V/m)
   * @param fieldScale factor on all activation fields at the present temperature (1)
   * @param time time (s)
   */
  boolean isQuiet(double field, double fieldScale, double time);

  /**
   * Relative growth of the median switching rate with the magnitude of the field, d(ln r)/d|E|
   * (m/V).
   *
   * @param field local field, not 0 (V/m)
   * @param fieldScale factor on all activation fields at the present temperature (1)
   */
  double steepness(double field, double fieldScale);

  /** The given time, or the shorter time (s) until the next discrete event. */
  double horizon(double field, double fieldScale, double time);

  /** Advances by a time no longer than the {@link #horizon}, under constant local field. */
  void advance(double field, double fieldScale, double time);

  /** Remembers the present state. */
  void mark();

  /** Returns to the state last marked. */
  void rewind();

  /**
   * Sets the elements so that the order comes close to the given one in the way a positive field
   * leaves a film that was all negative: the softest elements point up.
   */
  void setOrder(double order);

  /**
   * Forgets all directions, as a film does above its transition: the stochastic ensemble draws each
   * direction anew, the mean field becomes zero.
   */
  void disorder();

  /** Number of doubles that {@link #save} writes. */
  int stateSize();

  /** Writes the state to an array from an offset. */
  void save(double[] target, int offset);

  /** Reads the state from an array at an offset. */
  void load(double[] source, int offset);

  /** State of the random stream, 0 if none. */
  long randomState();

  /** Continues the random stream. */
  void setRandomState(long state);

  /** An independent copy. */
  DomainEnsemble copy();
}
