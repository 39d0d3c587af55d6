package org.ferroweave.device.calibration;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.ferroweave.device.ReportedFigure;
import org.ferroweave.device.catalog.Requirement;

/**
 * A simulated figure.
 *
 * @param protocol protocol that gives it, empty: whichever does
 * @param conditions parameters changed for it (SI; {@code temperature} in K)
 * @param figure its name
 */
record FigureKey(String protocol, Map<String, Double> conditions, String figure) {
  FigureKey {
    conditions = Collections.unmodifiableMap(new LinkedHashMap<>(conditions));
  }

  /** A figure by whichever protocol gives it, as the datasheet has the device. */
  static FigureKey of(String figure) {
    return new FigureKey("", Map.of(), figure);
  }

  /** What simulates a reported figure. */
  static FigureKey of(ReportedFigure reported) {
    return new FigureKey(reported.protocol(), reported.conditions(), reported.figure());
  }

  /** The bounded figure of a requirement. */
  static FigureKey of(Requirement requirement) {
    Requirement.Source source = requirement.source();
    return new FigureKey(source.protocol(), source.conditions(), requirement.quantity());
  }

  /** The figure that a requirement divides by. */
  static FigureKey over(Requirement requirement, String over) {
    Requirement.Source source = requirement.source();
    return new FigureKey(source.overProtocol(), source.overConditions(), over);
  }
}
