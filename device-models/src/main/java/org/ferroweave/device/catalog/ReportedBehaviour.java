package org.ferroweave.device.catalog;

import java.util.List;

/**
 * A behaviour that a paper reports without a number, and what a simulation must show so that it
 * counts as reproduced.
 *
 * @param name name as in the fact sheet, for example {@code hysteresis_direction}
 * @param of device or group that the report speaks of, empty: the datasheet's own device
 * @param statement what is reported, in our words
 * @param source citation
 * @param confidence {@code high}, {@code medium} or {@code low}
 * @param criteria all of these must hold; empty if the behaviour is not modelled
 * @param notModelled why not, empty if it is modelled
 * @param usedForCalibration true if parameters were chosen so that it appears; it is then no
 *     prediction
 * @param repeats name of the fact of the same datasheet that this one tells again, empty if it
 *     stands for itself; what repeats is never counted
 */
public record ReportedBehaviour(
    String name,
    String of,
    String statement,
    String source,
    String confidence,
    List<Criterion> criteria,
    String notModelled,
    boolean usedForCalibration,
    String repeats) {
  public ReportedBehaviour {
    criteria = List.copyOf(criteria);
  }

  /** The same behaviour, marked as tuned to or not. */
  public ReportedBehaviour withUsedForCalibration(boolean used) {
    return new ReportedBehaviour(
        name, of, statement, source, confidence, criteria, notModelled, used, repeats);
  }
}
