package org.ferroweave.array;

/**
 * What the writing of an array has cost.
 *
 * @param potentiating device pulses that raised a conductance
 * @param depressing device pulses that lowered a conductance
 * @param energy electrical energy of these pulses (J)
 */
public record PulseLedger(long potentiating, long depressing, double energy) {
  /** No pulses. */
  public static final PulseLedger ZERO = new PulseLedger(0, 0, 0);

  /** All device pulses. */
  public long pulses() {
    return potentiating + depressing;
  }

  /** The sum of two ledgers. */
  public PulseLedger plus(PulseLedger other) {
    return new PulseLedger(
        potentiating + other.potentiating, depressing + other.depressing, energy + other.energy);
  }

  /** This ledger less an earlier one: what was spent in between. */
  public PulseLedger minus(PulseLedger earlier) {
    return new PulseLedger(
        potentiating - earlier.potentiating,
        depressing - earlier.depressing,
        energy - earlier.energy);
  }
}
