package org.ferroweave.device.calibration;

import org.ferroweave.device.InputException;

/**
 * How hard a calibration works.
 *
 * @param evaluations greatest number of simulated mean devices, at least 1
 * @param seed seed of the search and of the fabricated devices
 * @param spreadEvaluations simulated populations per spread parameter, 0 (leave the spread as it
 *     is) or at least 3
 * @param spreadDevices fabricated devices in such a population, at least 1
 * @param spreadCycles cycles of each of them, at least 2
 * @param fromMiddle whether to begin in the middle of the bounds, forgetting the present values
 */
public record CalibrationSettings(
    int evaluations,
    long seed,
    int spreadEvaluations,
    int spreadDevices,
    int spreadCycles,
    boolean fromMiddle) {

  /** Settings of a calibration that begins at the present values. */
  public CalibrationSettings(
      int evaluations, long seed, int spreadEvaluations, int spreadDevices, int spreadCycles) {
    this(evaluations, seed, spreadEvaluations, spreadDevices, spreadCycles, false);
  }

  public CalibrationSettings {
    if (evaluations < 1) {
      throw new InputException("calibration: evaluations is " + evaluations + "; allowed: from 1");
    }
    if (spreadEvaluations < 0 || spreadEvaluations == 1 || spreadEvaluations == 2) {
      throw new InputException(
          "calibration: spread evaluations is " + spreadEvaluations + "; allowed: 0, or from 3");
    }
    if (spreadDevices < 1 || spreadCycles < 2) {
      throw new InputException(
          "calibration: spread devices "
              + spreadDevices
              + ", cycles "
              + spreadCycles
              + "; allowed: from 1 and from 2");
    }
  }

  /** These evaluations and this seed; spread in 10 steps on 16 devices with 50 cycles each. */
  public static CalibrationSettings of(int evaluations, long seed) {
    return new CalibrationSettings(evaluations, seed, 10, 16, 50);
  }

  /** The same, begun in the middle of the bounds instead of at the present values. */
  public CalibrationSettings startedInTheMiddle() {
    return new CalibrationSettings(
        evaluations, seed, spreadEvaluations, spreadDevices, spreadCycles, true);
  }
}
