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
 */
public record ReportedBehaviour(
    String name,
    String of,
    String statement,
    String source,
    String confidence,
    List<Criterion> criteria,
    String notModelled,
    boolean usedForCalibration) {
  public ReportedBehaviour {
    criteria = List.copyOf(criteria);
  }
}
