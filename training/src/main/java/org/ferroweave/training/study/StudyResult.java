package org.ferroweave.training.study;

import java.util.Arrays;
import org.ferroweave.array.PulseLedger;
import org.ferroweave.device.InputException;

/**
 * Test accuracies over seeds.
 *
 * @param name what the weights live on
 * @param accuracies one per seed, 0 to 1
 * @param ledger pulses and energy of all seeds together, initial programming as the array counts it
 */
@SuppressWarnings("ArrayRecordComponent") // copied in and out
public record StudyResult(String name, double[] accuracies, PulseLedger ledger) {
  /**
   * Canonical constructor.
   *
   * @throws InputException if there is no accuracy
   */
  public StudyResult {
    accuracies = accuracies.clone();
    if (accuracies.length == 0) {
      throw new InputException("study of " + name + ": no seeds; allowed: 1 or more");
    }
  }

  @Override
  public double[] accuracies() {
    return accuracies.clone();
  }

  /** Mean over the seeds. */
  public double mean() {
    return Arrays.stream(accuracies).average().orElseThrow();
  }

  /** Standard deviation from seed to seed (of the population of seeds, n - 1); NaN for one seed. */
  public double spread() {
    double mean = mean();
    double squares = Arrays.stream(accuracies).map(a -> (a - mean) * (a - mean)).sum();
    return accuracies.length < 2 ? Double.NaN : Math.sqrt(squares / (accuracies.length - 1));
  }

  /**
   * Whether the means of two results differ by no more than the larger of their seed-to-seed
   * spreads.
   */
  public boolean agreesWith(StudyResult other) {
    return Math.abs(mean() - other.mean()) <= Math.max(spread(), other.spread());
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof StudyResult that
        && name.equals(that.name)
        && Arrays.equals(accuracies, that.accuracies)
        && ledger.equals(that.ledger);
  }

  @Override
  public int hashCode() {
    return 31 * name.hashCode() + Arrays.hashCode(accuracies);
  }

  @Override
  public String toString() {
    return "%s: %.4f +- %.4f over %d seeds".formatted(name, mean(), spread(), accuracies.length);
  }
}
